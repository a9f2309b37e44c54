import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { kpigeldContract } from './contract.ts'
import { readKpigelden, readKpiregels } from './vragen.ts'

export const kpigeldRoutes: Handlers<keyof typeof kpigeldContract> = {
  'GET /v1/kpigelden': ({ query: { peildatum } }, { database, vandaag }) =>
    readKpigelden(database, peildatum ?? vandaag()),

  async 'GET /v1/kpiregels'({ query: { peildatum, ...vraag } }, { database, vandaag }) {
    const pagina = await readKpiregels(database, { ...vraag, peildatum: peildatum ?? vandaag() })
    return pagina ?? refuseFouten(400, [{ plaats: 'pot', melding: `Het fonds ${vraag.pot} is niet bekend.` }])
  },
}
