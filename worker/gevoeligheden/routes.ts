import { measureGevoeligheid } from '#shared/beoordeling/gevoeligheid.ts'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { TEKSTEN } from '../kaders/teksten.ts'
import { findKader } from '../kaders/vragen.ts'

export const gevoeligheidRoutes: Handlers<'POST /v1/gevoeligheden'> = {
  async 'POST /v1/gevoeligheden'({ json: { kader: gevraagd, marge, plannen } }, { database }) {
    const kader = await findKader(database, gevraagd.id, gevraagd.versie)
    if (!kader) return refuseFouten(400, [{ plaats: 'kader', melding: TEKSTEN.geenVersie(gevraagd) }])
    const scores = plannen
      .filter(({ soort }) => kader.plansoorten.includes(soort))
      .map(plan => scorePlan(plan, kader))
    return measureGevoeligheid(scores, kader, marge)
  },
}
