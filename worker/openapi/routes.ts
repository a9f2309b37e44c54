import type { Handlers } from '../http/werkplek.ts'
import { makeOpenapi } from './document.ts'

export const openapiRoutes: Handlers<'GET /v1/openapi.json'> = {
  'GET /v1/openapi.json': async (_, { bindings }) => makeOpenapi(bindings),
}
