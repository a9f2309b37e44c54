import { refuseFouten } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { jaartoetsContract } from './contract.ts'
import { readJaartoets } from './vragen.ts'

export const jaartoetsRoutes: Handlers<keyof typeof jaartoetsContract> = {
  async 'GET /v1/jaartoetsen'({ query: { pot, jaar, peildatum } }, { database, vandaag }) {
    const toets = await readJaartoets(database, { pot, jaar, peildatum: peildatum ?? vandaag() })
    return toets ?? refuseFouten(400, [{ plaats: 'pot', melding: `De pot ${pot} is niet bekend.` }])
  },
}
