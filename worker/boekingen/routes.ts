import { MetEtag } from '../http/antwoord.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { boekingContract } from './contract.ts'
import { boek } from './opdrachten.ts'
import { readBoekingen, readPlanboekingen } from './vragen.ts'

export const boekingRoutes: Handlers<keyof typeof boekingContract> = {
  'GET /v1/boekingen'({ query: { pagina, paginaGrootte, ...vraag } }, { database, identiteit }) {
    const { plan = null, pot = null, jaar = null, peildatum = null } = vraag
    return readBoekingen(database, identiteit, { plan, pot, jaar, peildatum }, { pagina, paginaGrootte })
  },

  async 'GET /v1/plannen/:nummer/boekingen'(_, { database, relatie: { plan } }) {
    const { boekingen, versie } = await readPlanboekingen(database, plan)
    return new MetEtag(versie, { plan, boekingen })
  },

  'POST /v1/plannen/:nummer/boekingen': ({ header, json }, werkplek) =>
    boek(werkplek, werkplek.relatie.plan, header['if-match'], json),

  'POST /v1/plannen/:nummer/beschikkingen': ({ header, json }, werkplek) =>
    boek(werkplek, werkplek.relatie.plan, header['if-match'], { ...json, soort: 'beschikken' }),
}
