import * as z from 'zod/mini'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'
import { Gezondheid } from './antwoorden.ts'

export const gezondheidContract = {
  'GET /v1/gezondheid': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: Gezondheid,
    weigeringen: [400, 406, 503],
  },
} as const satisfies Contractdeel
