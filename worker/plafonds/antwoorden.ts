import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Looptijdplafond } from '#shared/middelen/looptijd.ts'
import { Plafond, Pot } from '#shared/middelen/plafond.ts'
import { Toetsregel } from '#shared/middelen/toets.ts'
import { Melding } from '#shared/plan/melding.ts'

/** What is booked on a pot on the peildatum. `ruimte` = plafond − geboekt; `null`: unknown. */
const stand = z.pick(Toetsregel, { pot: true, geboekt: true, ruimte: true }).shape

/** The ceiling of a pot in a year that holds on the peildatum, with what is booked and what is left. */
export const Plafondstand = z.strictObject({ ...stand, jaar: Toetsregel.shape.jaar, plafond: Plafond })
export type Plafondstand = z.output<typeof Plafondstand>

/** The same over a whole term. */
export const Looptijdstand = z.strictObject({ ...stand, plafond: Looptijdplafond })
export type Looptijdstand = z.output<typeof Looptijdstand>

export const Plafondoverzicht = z.strictObject({
  peildatum: Datum,
  potten: z.array(Pot),
  standen: z.array(Plafondstand),
  looptijden: z.array(Looptijdstand),
})
export type Plafondoverzicht = z.output<typeof Plafondoverzicht>

/** A version as it was published, with what deserves attention all the same. */
export const Plafondpublicatie = z.strictObject({
  plafond: z.union([Plafond, Looptijdplafond]),
  meldingen: z.array(Melding),
})
export type Plafondpublicatie = z.output<typeof Plafondpublicatie>
