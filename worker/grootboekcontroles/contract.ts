import * as z from 'zod/mini'
import { type Contractdeel, geenQuery, LEEST } from '../http/invoer.ts'
import { Grootboekcontrole } from './antwoorden.ts'

export const grootboekcontroleContract = {
  'GET /v1/grootboekcontroles': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: Grootboekcontrole,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
