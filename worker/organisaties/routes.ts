import type { Handlers } from '../http/werkplek.ts'
import { listOrganisaties } from './vragen.ts'

export const organisatieRoutes: Handlers<'GET /v1/organisaties'> = {
  'GET /v1/organisaties': async (_, { database }) => ({ organisaties: await listOrganisaties(database) }),
}
