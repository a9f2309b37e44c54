import { compareKaders } from '#shared/kader/verschil.ts'
import { execute } from '../http/opdracht.ts'
import { refuseFouten, Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import type { kaderContract } from './contract.ts'
import { publiceer } from './opdrachten.ts'
import { TEKSTEN } from './teksten.ts'
import { findKader, listKaders, listVersies } from './vragen.ts'

export const kaderRoutes: Handlers<keyof typeof kaderContract> = {
  'GET /v1/kaders': ({ query }, { database }) => listKaders(database, query),

  'POST /v1/kaders': ({ json }, werkplek) => execute(werkplek, `kader:${json.id}`, publiceer(json, werkplek)),

  async 'GET /v1/kaders/:id'({ param: { id } }, { database }) {
    return (await findKader(database, id)) ?? new Weigering(404, TEKSTEN.geenKader(id))
  },

  async 'GET /v1/kaders/:id/versies'({ param: { id }, query }, { database }) {
    const lijst = await listVersies(database, id, query)
    return lijst.totaal > 0 ? lijst : new Weigering(404, TEKSTEN.geenKader(id))
  },

  async 'GET /v1/kaders/:id/versies/:versie'({ param }, { database }) {
    return (
      (await findKader(database, param.id, param.versie)) ?? new Weigering(404, TEKSTEN.geenVersie(param))
    )
  },

  async 'GET /v1/kaders/:id/versies/:versie/verschillen'({ param, query: { met } }, { database }) {
    const { id, versie } = param
    const naar = await findKader(database, id, versie)
    if (!naar) return new Weigering(404, TEKSTEN.geenVersie(param))
    const van = await findKader(database, id, met)
    if (!van) return refuseFouten(400, [{ plaats: 'met', melding: TEKSTEN.geenVersie({ id, versie: met }) }])
    return { id, van: met, naar: versie, verschillen: compareKaders(van, naar) }
  },
}
