import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Jaar, Plannummer } from '../plan/plan.ts'
import { Eurocent } from './eurocent.ts'
import { PotId } from './plafond.ts'

/**
 * Where an amount of a plan stands. `gereserveerd` and `toegekend` take room under a ceiling. The others say how far
 * granted money has come: `betaalbaar` counts what was ever made payable, `betaald` what of that was paid, and
 * `beschikt` for how much the NZa gave its beschikking.
 */
export const Rekening = z.enum(['gereserveerd', 'toegekend', 'betaalbaar', 'betaald', 'beschikt'])
export type Rekening = z.output<typeof Rekening>

/** Ten thousand billion euros: far above any fund, and low enough that no sum leaves the safe integers. */
const GROOTSTE_BEDRAG = 1_000_000_000_000_000

/** An amount of a command or an entry, either way. */
export const Boekbedrag = Eurocent.check(z.gte(-GROOTSTE_BEDRAG), z.lte(GROOTSTE_BEDRAG))

/** One entry of the ledger. It is added and never changed: what undoes it is another entry with a negative amount. */
export const Boeking = z.strictObject({
  /** the id of the command that made it */
  opdracht: z.string().check(z.minLength(1), z.maxLength(100)),
  datum: Datum,
  plan: Plannummer,
  /** the fund, or a part of it: a command books on each */
  pot: PotId,
  jaar: Jaar,
  rekening: Rekening,
  /** until when a reservation is held, this day included; `null`: without an end, and for every other rekening */
  tot: z.nullable(Datum),
  bedrag: Boekbedrag.check(z.refine(bedrag => bedrag !== 0, 'Een boeking is niet nul.')),
  /** the mijlpaal that this money hangs on, if any */
  mijlpaal: z.nullable(z.string()),
})
export type Boeking = z.output<typeof Boeking>
