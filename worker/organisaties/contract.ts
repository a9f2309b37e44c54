import * as z from 'zod/mini'
import { type Contractdeel, geenQuery, LEEST } from '../http/invoer.ts'
import { Organisatielijst } from './antwoorden.ts'

export const organisatieContract = {
  'GET /v1/organisaties': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: Organisatielijst,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
