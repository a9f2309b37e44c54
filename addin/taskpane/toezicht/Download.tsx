import { useState } from 'preact/hooks'
import type { Datum } from '#shared/bronnen/datum.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Toezichtdienst } from '../../toezicht/dienst.ts'
import { saveFile } from '../bestand.ts'
import { Lijstmeldingen } from './Lijstmeldingen.tsx'
import { Z } from './teksten.ts'

/** The view as a workbook; it is not made when a figure differs from the list behind it. */
export function Download({
  dienst,
  peildatum,
  van,
}: {
  dienst: Toezichtdienst
  peildatum: Datum
  van: Datum
}) {
  const [bericht, setBericht] = useState('')
  const [bezig, setBezig] = useState(false)
  const [meldingen, setMeldingen] = useState<readonly Melding[]>([])
  const make = async (): Promise<string> => {
    const { buildToezichtbestand } = await import('../../toezicht/bestand.ts')
    const uitkomst = await buildToezichtbestand(dienst, { peildatum, van }, regels =>
      setBericht(Z.download.bezig(regels)),
    )
    setMeldingen(uitkomst.soort === 'geweigerd' ? uitkomst.meldingen : [])
    if (uitkomst.soort === 'geweigerd') return Z.download.mislukt
    saveFile(uitkomst.bestand.naam, uitkomst.bestand.inhoud)
    return Z.download.klaar
  }
  const download = () => {
    setBezig(true)
    setBericht(Z.download.bezig(0))
    make()
      .catch(() => Z.download.mislukt)
      .then(setBericht)
      .finally(() => setBezig(false))
  }
  return (
    <div class="download">
      <button type="button" class="knop" disabled={bezig} onClick={download}>
        {Z.download.knop}
      </button>
      <span role="status">{bericht}</span>
      {meldingen.length > 0 && <Lijstmeldingen meldingen={meldingen} select={undefined} />}
    </div>
  )
}
