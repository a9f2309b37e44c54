import { useState } from 'preact/hooks'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Samenvattingbestand } from '../../samenvatting/bestanden.ts'
import type { Gang } from '../../toetsing/gang.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import { saveFile } from '../bestand.ts'
import { giveWay, useBezigheid, Voortgang } from '../bezigheid.tsx'
import { unlessBezig } from '../knop.ts'
import { lazy } from '../lazy.tsx'
import { ALLES_VANDAAG } from './formulier.ts'
import { B } from './teksten.ts'

const SOORTEN: readonly Samenvattingbestand[] = ['xlsx', 'docx', 'html', 'json']

const Plankeuze = lazy(() => import('./Plankeuze.tsx').then(deel => deel.Plankeuze), {
  waiting: <p class="rustig">{B.keuze.laden}</p>,
  failed: <p role="alert">{B.keuze.nietGeladen}</p>,
})

/**
 * The summary as sheets or as files, of all plans or of some, with names or with pseudonyms; the code that makes files is
 * loaded at the first click.
 */
export function Bestanden({ runtime, resultaat }: { runtime: Runtime; resultaat: Resultaat }) {
  const { regels } = resultaat.verdeling
  const [anoniem, setAnoniem] = useState(false)
  const [keuzeOpen, setKeuzeOpen] = useState(false)
  const [formulier, setFormulier] = useState(ALLES_VANDAAG)
  const bezigheid = useBezigheid()
  const [status, setStatus] = useState('')
  const ask = async () => {
    const { readVraag } = await import('./plankeuze.ts')
    return readVraag(
      formulier,
      regels.map(({ score }) => score.plan.nummer),
    )
  }
  const draw = async () => {
    try {
      const vraag = await ask()
      setStatus(vraag ? '' : B.keuze.geen)
      if (vraag) await runtime.toetsing.writeSummary(vraag)
    } catch (fout) {
      runtime.toetsing.report(fout)
    }
  }
  const download = async (soort: Samenvattingbestand) => {
    if (bezigheid.isBezig) return
    try {
      const gevolg = await bezigheid.run(gang => make(soort, gang))
      if (gevolg === 'gestopt') setStatus(B.gestopt)
    } catch (fout) {
      setStatus(B.fout)
      // What is refused for a reason says that reason, where every other message of the check stands.
      runtime.toetsing.report(fout)
    }
  }
  const make = async (soort: Samenvattingbestand, gang: Gang) => {
    const show = async (tekst: string) => {
      setStatus(tekst)
      await giveWay(gang)
    }
    await show(B.bezig.samenvatten)
    const vraag = await ask()
    if (!vraag) return setStatus(B.keuze.geen)
    const samenvatting = await runtime.toetsing.makeSummary(anoniem ? 'anoniem' : 'volledig', vraag)
    if (!samenvatting) return setStatus('')
    await giveWay(gang)
    await show(B.bezig.laden)
    const { buildSamenvatting } = await import('../../samenvatting/bestanden.ts')
    await giveWay(gang)
    await show(B.bezig.schrijven)
    const { naam, inhoud } = await buildSamenvatting(soort, samenvatting, gang.signaal)
    await giveWay(gang)
    gang.begin()
    saveFile(naam, inhoud)
    setStatus(B.klaar(naam))
  }
  return (
    <section class="bestanden" aria-label={B.titel}>
      <details class="plankeuze" onToggle={event => setKeuzeOpen(event.currentTarget.open)}>
        <summary>
          {B.keuze.titel(
            B.keuze.kort[formulier.wijze],
            formulier.peildatum === '' ? B.keuze.vandaag : formatDatum(formulier.peildatum),
          )}
        </summary>
        {keuzeOpen && (
          <Plankeuze
            formulier={formulier}
            regels={regels}
            vandaag={resultaat.opgesteldOp}
            onWijzig={setFormulier}
            onFout={fout => runtime.toetsing.report(fout)}
          />
        )}
      </details>
      <button type="button" class="knop" {...unlessBezig(bezigheid.isBezig, draw)}>
        {B.blad}
      </button>
      {SOORTEN.map(soort => (
        <button
          type="button"
          class="knop"
          key={soort}
          {...unlessBezig(bezigheid.isBezig, () => download(soort))}
        >
          {B.soort[soort]}
        </button>
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
      <Voortgang bezigheid={bezigheid}>{status}</Voortgang>
    </section>
  )
}
