import type { Handlers } from '../http/werkplek.ts'
import { makeOpenapi } from './document.ts'
import type { Json } from './schemas.ts'

export const openapiRoutes: Handlers<'GET /v1/openapi.json'> = {
  'GET /v1/openapi.json': async (_, { bindings }) => {
    document ??= makeOpenapi(bindings)
    return document
  },
}

/** Made once: the same settings hold as long as this isolate lives, and anyone may ask for it. */
let document: Json | undefined
