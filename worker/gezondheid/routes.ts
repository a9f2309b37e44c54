import { API_VERSIE } from '../http/koppen.ts'
import { Weigering } from '../http/probleem.ts'
import type { Handlers } from '../http/werkplek.ts'
import { isIngericht } from './vragen.ts'

export const gezondheidRoutes: Handlers<'GET /v1/gezondheid'> = {
  async 'GET /v1/gezondheid'(_, { database, bindings }) {
    return (await isIngericht(database))
      ? { status: 'gezond', versie: API_VERSIE, omgeving: bindings.OMGEVING }
      : new Weigering(503, 'De database bevat nog geen kaders of plafonds.')
  },
}
