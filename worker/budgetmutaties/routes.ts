import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { budgetmutatieContract } from './contract.ts'
import { hasFonds, readBudgetmutaties } from './vragen.ts'

export const budgetmutatieRoutes: Handlers<keyof typeof budgetmutatieContract> = {
  async 'GET /v1/budgetmutaties'({ query }, { database, vandaag }) {
    const { fonds = null, oorzaak = null, tot = vandaag(), ...vraag } = query
    if (tot < vraag.van)
      return refuseFouten(400, [{ plaats: 'tot', melding: 'De laatste dag ligt niet voor de eerste.' }])
    if (fonds !== null && !(await hasFonds(database, fonds)))
      return refuseFouten(400, [{ plaats: 'fonds', melding: `De pot ${fonds} is niet bekend.` }])
    return readBudgetmutaties(database, { ...vraag, tot, fonds, oorzaak })
  },
}
