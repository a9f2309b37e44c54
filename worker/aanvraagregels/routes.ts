import { MetEtag } from '../http/antwoord.ts'
import { execute } from '../http/opdracht.ts'
import { GEEN_PLAN } from '../http/toegang.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { aanvraagregelContract } from './contract.ts'
import { legAanvraagregelsVast } from './opdrachten.ts'
import { judgeAanvraagregels, readPlanstanden, versieOf } from './vragen.ts'

export const aanvraagregelRoutes: Handlers<keyof typeof aanvraagregelContract> = {
  async 'GET /v1/plannen/:nummer/aanvraagregels'(_, { database, identiteit, relatie: { plan } }) {
    const stand = (await readPlanstanden(database, [plan])).get(plan)
    if (!stand) return GEEN_PLAN
    const antwoord = await judgeAanvraagregels(database, identiteit, stand.opgave, stand.jaarbedragen)
    return new MetEtag(await versieOf(stand), antwoord)
  },

  'PUT /v1/plannen/:nummer/aanvraagregels': ({ header, json }, werkplek) =>
    execute(
      werkplek,
      `plan:${werkplek.relatie.plan}`,
      legAanvraagregelsVast(header['if-match'], json, werkplek),
    ),
}
