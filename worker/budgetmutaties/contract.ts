import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { type Contractdeel, LEEST, paginavraag } from '../http/invoer.ts'
import { Budgetmutatiepagina, Mutatieoorzaak } from './antwoorden.ts'

export const budgetmutatieContract = {
  'GET /v1/budgetmutaties': {
    invoer: z.strictObject({
      query: z.strictObject({
        ...paginavraag,
        van: Datum,
        tot: z.optional(Datum),
        fonds: z.optional(PotId),
        oorzaak: z.optional(Mutatieoorzaak),
      }),
    }),
    antwoord: Budgetmutatiepagina,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
