import * as z from 'zod/mini'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'
import { Kadercontrole } from './antwoorden.ts'

export const kadercontroleContract = {
  'POST /v1/kadercontroles': {
    // Any JSON: what keeps it from being a kader is the answer, and no refusal.
    invoer: z.strictObject({ query: geenQuery, json: z.unknown() }),
    antwoord: Kadercontrole,
    weigeringen: [400, 401, 403, 406, 413, 415, 503],
  },
} as const satisfies Contractdeel
