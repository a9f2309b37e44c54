import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { Jaar } from '#shared/plan/plan.ts'
import { type Contractdeel, GetalInAdres, LEEST } from '../http/invoer.ts'
import { Jaartoetsantwoord } from './antwoorden.ts'

export const jaartoetsContract = {
  'GET /v1/jaartoetsen': {
    invoer: z.strictObject({
      query: z.prefault(
        z.strictObject({
          pot: z.optional(PotId),
          jaar: z.optional(z.pipe(GetalInAdres, Jaar)),
          peildatum: z.optional(Datum),
        }),
        {},
      ),
    }),
    antwoord: Jaartoetsantwoord,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
