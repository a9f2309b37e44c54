import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Boekoorzaak } from '#shared/middelen/boekoorzaak.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { Jaar, Plannummer } from '#shared/plan/plan.ts'
import { paginavelden } from '../antwoorden.ts'

/** The figures of the overview that change. */
export const Mutatiepost = z.enum([
  'plafond',
  'gereserveerd',
  'toegekend',
  'betaalbaar',
  'betaald',
  'beschikt',
  'gevraagd',
  'wachtrij',
  'goedgekeurd',
])
export type Mutatiepost = z.output<typeof Mutatiepost>

/**
 * Why a figure changed: a booking of some kind, another version of the ceiling, or `plan`: what a plan asks was
 * submitted, changed, decided upon or given money.
 */
export const Mutatieoorzaak = z.enum([...Boekoorzaak.options, 'onbekend', 'nieuw-plafond', 'plan'])
export type Mutatieoorzaak = z.output<typeof Mutatieoorzaak>

const plek = { pot: PotId, jaar: Jaar, post: Mutatiepost, oorzaak: Mutatieoorzaak }

export const Budgetmutatie = z.strictObject({
  ...plek,
  /** the day of the booking, or from which the ceiling holds; `null`: the change is that between the two days */
  datum: z.nullable(Datum),
  plan: z.nullable(Plannummer),
  /** `null`: a ceiling came or went, or its amount is not published on one of the two days */
  bedrag: z.nullable(Eurocent),
})
export type Budgetmutatie = z.output<typeof Budgetmutatie>

/** The sum of the changes with one cause; all of them together are the difference of the two overviews. */
export const Mutatiesom = z.strictObject({ ...plek, bedrag: Eurocent, aantal: z.int() })
export type Mutatiesom = z.output<typeof Mutatiesom>

/** What changed after the end of the day `van`, up to and including the day `tot`. `sommen` is of all pages. */
export const Budgetmutatiepagina = z.strictObject({
  van: Datum,
  tot: Datum,
  sommen: z.array(Mutatiesom),
  mutaties: z.array(Budgetmutatie),
  ...paginavelden,
})
export type Budgetmutatiepagina = z.output<typeof Budgetmutatiepagina>
