import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Looptijdplafond } from '#shared/middelen/looptijd.ts'
import { Plafond, PotId } from '#shared/middelen/plafond.ts'
import { type Contractdeel, geenQuery, idempotentiekop, SCHRIJFT } from '../http/invoer.ts'
import { Plafondoverzicht, Plafondpublicatie } from './antwoorden.ts'

const vanzelf = { id: true } as const

/** A new version of a ceiling, for a year or over a term. Its name follows from the pot, the period and the version. */
export const Plafondopgave = z.union([
  z.omit(Plafond, vanzelf),
  z
    .strictObject({ ...z.omit(z.strictObject(Looptijdplafond.shape), vanzelf).shape })
    .check(z.refine(({ van, tot }) => van <= tot, { error: 'De looptijd eindigt niet voor zij begint.' })),
])
export type Plafondopgave = z.output<typeof Plafondopgave>

export const plafondContract = {
  'GET /v1/plafonds': {
    invoer: z.strictObject({
      query: z.prefault(z.strictObject({ peildatum: z.optional(Datum), pot: z.optional(PotId) }), {}),
    }),
    antwoord: Plafondoverzicht,
    weigeringen: [400, 406, 503],
  },
  'POST /v1/plafonds': {
    invoer: z.strictObject({ query: geenQuery, header: z.object(idempotentiekop), json: Plafondopgave }),
    antwoord: Plafondpublicatie,
    status: 201,
    etag: true,
    weigeringen: SCHRIJFT,
  },
} as const satisfies Contractdeel
