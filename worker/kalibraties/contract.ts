import * as z from 'zod/mini'
import { type Contractdeel, GetalInAdres, LEEST } from '../http/invoer.ts'
import { Kalibraties } from './antwoorden.ts'

export const kalibratieContract = {
  'GET /v1/kalibraties': {
    invoer: z.strictObject({
      query: z.strictObject({
        kader: z.string().check(z.maxLength(80)),
        versie: z.optional(z.pipe(GetalInAdres, z.int().check(z.gte(1)))),
      }),
    }),
    antwoord: Kalibraties,
    weigeringen: [...LEEST, 404],
  },
} as const satisfies Contractdeel
