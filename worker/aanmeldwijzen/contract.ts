import * as z from 'zod/mini'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'
import { Aanmeldwijzen } from './antwoorden.ts'

export const aanmeldwijzeContract = {
  'GET /v1/aanmeldwijzen': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: Aanmeldwijzen,
    weigeringen: [400, 406],
  },
} as const satisfies Contractdeel
