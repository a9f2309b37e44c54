import { tryKader } from '#shared/kader/proef.ts'
import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { TEKSTEN } from '../kaders/teksten.ts'
import { findKader } from '../kaders/vragen.ts'

export const kaderproefRoutes: Handlers<'POST /v1/kaderproeven'> = {
  async 'POST /v1/kaderproeven'({ json: { huidig, nieuw, plannen } }, { database }) {
    const voor = await findKader(database, huidig.id, huidig.versie)
    if (!voor) return refuseFouten(400, [{ plaats: 'huidig', melding: TEKSTEN.geenVersie(huidig) }])
    if (nieuw.soort === 'voorstel') return { regels: tryKader(plannen, voor, nieuw.kader) }
    const na = await findKader(database, nieuw.id, nieuw.versie)
    if (!na) return refuseFouten(400, [{ plaats: 'nieuw', melding: TEKSTEN.geenVersie(nieuw) }])
    return { regels: tryKader(plannen, voor, na) }
  },
}
