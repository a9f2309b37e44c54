import * as z from 'zod/mini'
import type { Datum } from '../bronnen/datum.ts'
import { Jaar } from '../plan/plan.ts'
import { Eurocent } from './eurocent.ts'
import { type Fondsregels, isGesloten } from './fondsregels.ts'

/**
 * What a year leaves unused, and what becomes of it (V-3). Nothing ever moves to another year by itself.
 * `loopt`: the year is not over, so nothing is lost yet. `vervallen`: the year is closed, and what it left is gone.
 * `onbeslist`: the year is closed, and nobody has said what becomes of what it left.
 */
export const Jaarsluiting = z.strictObject({
  jaar: Jaar,
  stand: z.enum(['loopt', 'vervallen', 'onbeslist']),
  /** `null`: the ceiling is not published, so nobody knows */
  ongebruikt: z.nullable(Eurocent),
})
export type Jaarsluiting = z.output<typeof Jaarsluiting>

/** How a year of a fund stands on the peildatum, given the room that it has or had left. */
export function closeYear(
  jaar: Jaar,
  ruimte: Eurocent | null,
  regels: Pick<Fondsregels, 'ongebruikt'> | undefined,
  peildatum: Datum,
): Jaarsluiting {
  if (!isGesloten(jaar, peildatum)) return { jaar, stand: 'loopt', ongebruikt: ruimte }
  const stand = regels?.ongebruikt.gevolg === 'vervalt' ? 'vervallen' : 'onbeslist'
  return { jaar, stand, ongebruikt: ruimte }
}

/** Can money of this year still be given out on the peildatum? */
export const isUitgeefbaar = (
  jaar: Jaar,
  regels: Pick<Fondsregels, 'ongebruikt'> | undefined,
  peildatum: Datum,
): boolean => closeYear(jaar, null, regels, peildatum).stand !== 'vervallen'
