import * as z from 'zod/mini'
import { type Contractdeel, geenQuery, LEEST } from '../http/invoer.ts'
import { Ik } from './antwoorden.ts'

export const ikContract = {
  'GET /v1/ik': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: Ik,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
