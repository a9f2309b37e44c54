import { MetEtag } from '../http/antwoord.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { Beschikkingopgave, boekingContract } from './contract.ts'
import { boek, fondsenOf, type Opgave } from './opdrachten.ts'
import { askBoekstand, parseBoekstand, readBoekingen, readPlanboekingen } from './vragen.ts'

export const boekingRoutes: Handlers<keyof typeof boekingContract> = {
  'GET /v1/boekingen'({ query: { pagina, paginaGrootte, ...vraag } }, { database, identiteit }) {
    const { plan = null, pot = null, jaar = null, peildatum = null } = vraag
    return readBoekingen(database, identiteit, { plan, pot, jaar, peildatum }, { pagina, paginaGrootte })
  },

  async 'GET /v1/plannen/:nummer/boekingen'(_, { database, relatie: { plan } }) {
    const { boekingen, versie } = await readPlanboekingen(database, plan)
    return new MetEtag(versie, { plan, boekingen })
  },

  'POST /v1/plannen/:nummer/boekingen': {
    ask: ({ param, json }) => askBoekstand(param.nummer, fondsenOf(json)),
    async handle({ param: { nummer }, header, json }, werkplek, stand) {
      return boek(werkplek, nummer, header['if-match'], json, await parseBoekstand(nummer, stand))
    },
  },

  'POST /v1/plannen/:nummer/beschikkingen': {
    ask: ({ param, json }) => askBoekstand(param.nummer, fondsenOf(beschik(json))),
    async handle({ param: { nummer }, header, json }, werkplek, stand) {
      return boek(werkplek, nummer, header['if-match'], beschik(json), await parseBoekstand(nummer, stand))
    },
  },
}

const beschik = (json: Beschikkingopgave): Opgave => ({ ...json, soort: 'beschikken' })
