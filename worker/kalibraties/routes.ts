import { KALIBRATIEMINIMUM, kalibratieFor } from '#shared/beoordeling/kalibratie.ts'
import { readBetrokkenheden } from '../dossiers/inzage.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { findKader } from '../kaders/vragen.ts'

export const kalibratieRoutes: Handlers<'GET /v1/kalibraties'> = {
  // A coordinator sees how all assessors score that may be seen; anyone else only how the own scores compare.
  async 'GET /v1/kalibraties'({ query }, werkplek) {
    const { database, identiteit } = werkplek
    const kader = await findKader(database, query.kader, query.versie)
    if (!kader) return new Weigering(404, `Er is geen kader ${query.kader}, of niet in deze versie.`)
    const kalibraties = kalibratieFor(await readBetrokkenheden(werkplek), kader).filter(
      ({ beoordelaar }) => identiteit.rol === 'coordinator' || beoordelaar.persoon === identiteit.persoon,
    )
    return {
      kader: { id: kader.id, versie: kader.versie },
      minimum: KALIBRATIEMINIMUM,
      kalibraties: [...kalibraties],
    }
  },
}
