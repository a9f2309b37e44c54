import { useState } from 'preact/hooks'
import type { Runtime } from '../../runtime-api.ts'
import type { Samenvattingbestand } from '../../samenvatting/bestanden.ts'
import { saveFile } from '../bestand.ts'
import { B } from './teksten.ts'

const SOORTEN: readonly Samenvattingbestand[] = ['xlsx', 'docx', 'html', 'json']

/** The summary as files, with names or with pseudonyms; the code that makes them is loaded at the first click. */
export function Bestanden({ runtime }: { runtime: Runtime }) {
  const [anoniem, setAnoniem] = useState(false)
  const [bezig, setBezig] = useState(false)
  const [status, setStatus] = useState('')
  const download = async (soort: Samenvattingbestand) => {
    if (bezig) return
    setBezig(true)
    try {
      setStatus(B.bezig.samenvatten)
      const samenvatting = await runtime.toetsing.makeSummary(anoniem ? 'anoniem' : 'volledig')
      if (!samenvatting) return setStatus('')
      setStatus(B.bezig.laden)
      const { buildSamenvatting } = await import('../../samenvatting/bestanden.ts')
      setStatus(B.bezig.schrijven)
      const { naam, inhoud } = await buildSamenvatting(soort, samenvatting)
      saveFile(naam, inhoud)
      setStatus(B.klaar(naam))
    } catch (fout) {
      setStatus(B.fout)
      // What is refused for a reason says that reason, where every other message of the check stands.
      runtime.toetsing.report(fout)
    } finally {
      setBezig(false)
    }
  }
  return (
    <section class="bestanden" aria-label={B.titel}>
      {SOORTEN.map(soort => (
        <fluent-button key={soort} disabled={bezig} onClick={() => download(soort)}>
          {B.soort[soort]}
        </fluent-button>
      ))}
      <label class="keuze">
        <input
          type="checkbox"
          checked={anoniem}
          onChange={({ currentTarget }) => setAnoniem(currentTarget.checked)}
        />
        {B.anoniem}
      </label>
      <p class="rustig">{B.uitleg}</p>
      <span role="status">{status}</span>
    </section>
  )
}
