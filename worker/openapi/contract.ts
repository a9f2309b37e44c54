import * as z from 'zod/mini'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'

export const openapiContract = {
  'GET /v1/openapi.json': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: z.record(z.string(), z.unknown()),
    weigeringen: [400, 406],
  },
} as const satisfies Contractdeel
