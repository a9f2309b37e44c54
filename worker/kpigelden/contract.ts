import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { type Contractdeel, LEEST, paginavraag } from '../http/invoer.ts'
import { Kpigelden, Kpiregelpagina } from './antwoorden.ts'

export const kpigeldContract = {
  'GET /v1/kpigelden': {
    invoer: z.strictObject({
      query: z.prefault(z.strictObject({ peildatum: z.optional(Datum) }), {}),
    }),
    antwoord: Kpigelden,
    weigeringen: LEEST,
  },
  'GET /v1/kpiregels': {
    invoer: z.strictObject({
      query: z.strictObject({ ...paginavraag, pot: PotId, peildatum: z.optional(Datum) }),
    }),
    antwoord: Kpiregelpagina,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
