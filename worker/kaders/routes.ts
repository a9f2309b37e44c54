import type { Handlers } from '../http/dienst.ts'
import { Weigering } from '../http/probleem.ts'
import { findKader, listKaders } from './vragen.ts'

export const kaderRoutes: Handlers<
  'GET /v1/kaders' | 'GET /v1/kaders/:id' | 'GET /v1/kaders/:id/versies/:versie'
> = {
  'GET /v1/kaders': ({ query }, { database }) => listKaders(database, query),

  async 'GET /v1/kaders/:id'({ param: { id } }, { database }) {
    return (await findKader(database, id)) ?? new Weigering(404, `Er is geen kader ${id}.`)
  },

  async 'GET /v1/kaders/:id/versies/:versie'({ param: { id, versie } }, { database }) {
    return (
      (await findKader(database, id, versie)) ??
      new Weigering(404, `Er is geen versie ${versie} van kader ${id}.`)
    )
  },
}
