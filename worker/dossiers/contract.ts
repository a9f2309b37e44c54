import * as z from 'zod/mini'
import { type Contractdeel, geenQuery, LEEST } from '../http/invoer.ts'
import { Leesdossiers } from './antwoorden.ts'

export const dossierContract = {
  'GET /v1/dossiers': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: Leesdossiers,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
