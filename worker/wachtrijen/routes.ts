import { MetEtag } from '../http/antwoord.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { wachtrijContract } from './contract.ts'
import { openWachtrij, schuifDoor } from './opdrachten.ts'

export const wachtrijRoutes: Handlers<keyof typeof wachtrijContract> = {
  async 'GET /v1/wachtrijen/:pot'({ param: { pot } }, werkplek) {
    const stand = await openWachtrij(werkplek, pot)
    return stand instanceof Weigering ? stand : new MetEtag(stand.versie, stand.wachtrij)
  },

  async 'POST /v1/wachtrijen/:pot/doorschuivingen'({ param: { pot }, header, json }, werkplek) {
    const stand = await openWachtrij(werkplek, pot)
    return stand instanceof Weigering ? stand : schuifDoor(werkplek, pot, header['if-match'], json.reden)
  },
}
