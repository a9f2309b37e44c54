import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { budgetoverzichtContract } from './contract.ts'
import { readBudgetregels } from './regels.ts'
import { readBudgetoverzicht } from './vragen.ts'

export const budgetoverzichtRoutes: Handlers<keyof typeof budgetoverzichtContract> = {
  async 'GET /v1/budgetoverzichten'({ query: { peildatum, fonds } }, { database, vandaag }) {
    const overzicht = await readBudgetoverzicht(database, peildatum ?? vandaag(), fonds)
    return overzicht ?? refuseFouten(400, [{ plaats: 'fonds', melding: `De pot ${fonds} is niet bekend.` }])
  },

  'GET /v1/budgetregels': ({ query }, { database, vandaag }) => {
    const { peildatum = vandaag(), totJaar = query.jaar, ...vraag } = query
    return readBudgetregels(database, { ...vraag, peildatum, totJaar })
  },
}
