import * as z from 'zod/mini'
import { Plannummer } from '#shared/plan/plan.ts'

/** What one kader says of one plan. */
const Proefstand = z.strictObject({
  score: z.nullable(z.number()),
  voldoet: z.enum(['ja', 'nee', 'open']),
  rang: z.nullable(z.int()),
})

/** Why the outcome of a plan differs; `verschil` is in points of the score (0–100). */
const Reden = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.enum(['gewicht', 'punten']), criterium: z.string(), verschil: z.number() }),
  z.strictObject({ soort: z.literal('hindernis'), tekst: z.string(), erbij: z.boolean() }),
  z.strictObject({ soort: z.literal('anderen') }),
])

/** A plan under both kaders; `null`: that kader is not for this kind of plan. */
export const Proefregel = z.strictObject({
  plan: Plannummer,
  titel: z.string(),
  voor: z.nullable(Proefstand),
  na: z.nullable(Proefstand),
  /** places up (+) or down (−); `null` when the plan is not ranked on both sides */
  verschuiving: z.nullable(z.int()),
  redenen: z.readonly(z.array(Reden)),
})

/** Whose rank moves and why, in the order of the new kader. */
export const Kaderproef = z.strictObject({ regels: z.array(Proefregel) })
export type Kaderproef = z.output<typeof Kaderproef>
