import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { Jaar } from '#shared/plan/plan.ts'
import { type Contractdeel, GetalInAdres, LEEST, paginavraag } from '../http/invoer.ts'
import { Budgetoverzicht, Budgetpost, Budgetregelpagina } from './antwoorden.ts'

const jaar = z.pipe(GetalInAdres, Jaar)

export const budgetoverzichtContract = {
  'GET /v1/budgetoverzichten': {
    invoer: z.strictObject({
      query: z.prefault(z.strictObject({ peildatum: z.optional(Datum), fonds: z.optional(PotId) }), {}),
    }),
    antwoord: Budgetoverzicht,
    weigeringen: LEEST,
  },
  'GET /v1/budgetregels': {
    invoer: z.strictObject({
      query: z
        .strictObject({
          ...paginavraag,
          peildatum: z.optional(Datum),
          pot: PotId,
          jaar,
          totJaar: z.optional(jaar),
          post: Budgetpost,
        })
        .check(
          z.refine(({ jaar: van, totJaar = van }) => van <= totJaar, {
            error: 'De periode eindigt niet voor zij begint.',
            path: ['totJaar'],
          }),
        ),
    }),
    antwoord: Budgetregelpagina,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
