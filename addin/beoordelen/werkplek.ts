import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { Aanmelding } from '../client/aanmelding.ts'
import { createBeoordeeldienst } from '../client/beoordeeldienst.ts'
import type { Runtime } from '../runtime-api.ts'
import { Beoordelaar } from './beoordelaar.ts'
import { Dienstdossier } from './dienstdossier.ts'
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
  const statuskolommen = new Statuskolommen(dienst, aanmelding, runtime.toetsing)
  const gestart = aanmelding.start()
  let volgt: Promise<void> | undefined
  return {
    aanmelding,
    dienst,
    beoordelaar,
    dossier,
    statuskolommen,
    /** when it is known who is signed in, if anyone */
    gestart,
    /** From the first time that the form is shown it follows the sheet. */
    follow: () => {
      volgt ??= beoordelaar.follow()
      return volgt
    },
  }
}
