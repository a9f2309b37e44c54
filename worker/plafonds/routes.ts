import type { Handlers } from '../http/dienst.ts'
import { refuseFouten } from '../http/probleem.ts'
import { overzichtOf } from './overzicht.ts'
import { readMiddelen } from './vragen.ts'

export const plafondRoutes: Handlers<'GET /v1/plafonds'> = {
  async 'GET /v1/plafonds'({ query: { pot, peildatum } }, { database, vandaag }) {
    const overzicht = overzichtOf(await readMiddelen(database), peildatum ?? vandaag(), pot)
    if (pot === undefined || overzicht.potten.length > 0) return overzicht
    return refuseFouten(400, [{ plaats: 'pot', melding: `De pot ${pot} is niet bekend.` }])
  },
}
