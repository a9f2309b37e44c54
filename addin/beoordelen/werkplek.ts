import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { Aanmelding } from '../client/aanmelding.ts'
import { createBeoordeeldienst } from '../client/beoordeeldienst.ts'
import type { Runtime } from '../runtime-api.ts'
import { readKaderkeuze } from '../workbook/kaderkeuze.ts'
import { Beoordelaar } from './beoordelaar.ts'
import { Dienstdossier } from './dienstdossier.ts'
import { readDossiersWith } from './leesdossiers.ts'
import { Lijst } from './lijst.ts'
import { Statuskolommen } from './statuskolommen.ts'

export type Werkplek = ReturnType<typeof make>

let enige: Werkplek | undefined

/** Where plans are judged in this window: made once, so that closing the view loses nothing. */
export function getWerkplek(runtime: Runtime): Werkplek {
  enige ??= make(runtime)
  return enige
}

function make(runtime: Runtime) {
  const aanmelding = new Aanmelding(location.origin, sessionStorage)
  const dienst = createBeoordeeldienst(location.origin, aanmelding)
  const beoordelaar = new Beoordelaar(DOORBRAAK_CONCEPT_2026)
  const dossier = new Dienstdossier(dienst, aanmelding, beoordelaar)
  const organisaties = new Lijst(dienst.organisaties)
  const statuskolommen = new Statuskolommen(dienst, aanmelding, runtime.toetsing)
  const gestart = aanmelding.start()
  let volgt: Promise<void> | undefined
  runtime.toetsing.attachDossiers(readDossiersWith(dienst, aanmelding))
  runtime.toetsing.subscribe(() => {
    const { resultaat } = runtime.toetsing.stand()
    if (resultaat) dossier.setEigenKader(resultaat.verdeling.kader)
  })

  /** The kader of the workbook, before there was a check; without an answer the form shows the one it carries. */
  async function takeKader(): Promise<void> {
    const gekozen = runtime.toetsing.stand().resultaat?.verdeling.kader
    if (gekozen) return dossier.setEigenKader(gekozen)
    const id = await readKaderkeuze().catch(() => undefined)
    if (id === undefined) return
    const gevolg = await dienst.laatsteKader(id)
    if (gevolg.soort === 'antwoord') await dossier.setEigenKader(gevolg.waarde)
  }

  return {
    aanmelding,
    dienst,
    beoordelaar,
    dossier,
    organisaties,
    statuskolommen,
    /** when it is known who is signed in, if anyone */
    gestart,
    /** From the first time that the form is shown it follows the sheet. */
    follow: () => {
      volgt ??= takeKader().then(() => beoordelaar.follow())
      return volgt
    },
  }
}
