import { toLeesdossier } from '#shared/beoordeling/leesdossier.ts'
import { isBeoordelaar, type Wie } from '#shared/beoordeling/wie.ts'
import { viewOf } from '#shared/beoordeling/zicht.ts'
import { readPlanstanden } from '../aanvraagregels/vragen.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { dossierContract } from './contract.ts'
import { readBetrokkenheden } from './inzage.ts'

export const dossierRoutes: Handlers<keyof typeof dossierContract> = {
  async 'GET /v1/dossiers'(_, werkplek) {
    const leesbaar = (await readBetrokkenheden(werkplek)).flatMap(({ wie, dossier }) => {
      const zicht = viewOf(wie, dossier)
      return zicht.soort === 'inhoud' ? [{ wie, dossier: toLeesdossier(zicht) }] : []
    })
    const metGeld = leesbaar.filter(({ wie }) => seesAanvraagregels(wie)).map(({ dossier }) => dossier.plan)
    const standen = await readPlanstanden(werkplek.database, metGeld)
    return {
      dossiers: leesbaar.map(({ dossier }) => dossier),
      opgaven: [...standen.values()].map(({ opgave }) => opgave).filter(({ versie }) => versie > 0),
    }
  },
}

/** As in the table of access: who judges the plan, and the NZa. */
const seesAanvraagregels = (wie: Wie): boolean =>
  wie.rol === 'nza' || (isBeoordelaar(wie) && wie.partijrol !== null)
