import * as z from 'zod/mini'
import type { Datum } from '../bronnen/datum.ts'
import { Jaar } from '../plan/plan.ts'
import { type Eurocent, sum } from './bedrag.ts'
import { isBinnen } from './periode.ts'
import { latestGeldig, Plafond, Plafondkern, type Pot, type PotId } from './plafond.ts'
import { type Aanvraag, checkPlafonds, type Middelen, Toetsregel } from './toets.ts'

/**
 * A ceiling over a whole term, `van` up to and including `tot`, as a version. It is a type of its own and not a
 * plafond without a year: a year in the term can have a ceiling as well, and then both count.
 */
export const Looptijdplafond = z
  .strictObject({ ...z.omit(Plafond, { jaar: true }).shape, van: Jaar, tot: Jaar })
  .check(z.refine(({ van, tot }) => van <= tot, { error: 'De looptijd eindigt niet voor zij begint.' }))
export type Looptijdplafond = z.output<typeof Looptijdplafond>

/** What of it the ledger goes by, without who decided it and where that is written. */
export const Looptijdkern = z.strictObject({
  ...z.omit(Plafondkern, { jaar: true }).shape,
  van: Jaar,
  tot: Jaar,
})
export type Looptijdkern = z.output<typeof Looptijdkern>

/** The version of the ceiling of a pot over its term that holds on the peildatum. */
export const selectLooptijdplafond = <P extends Looptijdkern>(
  plafonds: readonly P[],
  pot: PotId,
  peildatum: Datum,
): P | undefined =>
  latestGeldig(
    plafonds.filter(plafond => plafond.pot === pot),
    peildatum,
  )

/** One pot over its term: the same sums as a line per year has. */
export const Looptijdregel = z.strictObject({
  ...z.omit(Toetsregel, { jaar: true }).shape,
  plafond: Looptijdplafond,
})
export type Looptijdregel = z.output<typeof Looptijdregel>

/**
 * Checks booked plus requested against every ceiling over a term that holds on the peildatum, for the pots that the
 * middelen name (V-9). Each term is tested by itself, in the order of the aanvragen; the years have their own test.
 */
export function checkLooptijden(
  aanvragen: readonly Aanvraag[],
  middelen: Middelen,
  looptijdplafonds: readonly Looptijdplafond[],
  peildatum: Datum,
): Looptijdregel[] {
  return middelen.potten.flatMap(pot => {
    const plafond = selectLooptijdplafond(looptijdplafonds, pot.id, peildatum)
    if (!plafond) return []
    const { regels } = checkPlafonds(
      asOneYear(aanvragen, pot, plafond),
      {
        potten: [{ ...pot, onderdeelVan: null }],
        plafonds: [toJaarplafond(plafond)],
        standen: [{ pot: pot.id, jaar: plafond.van, geboekt: bookedInTerm(middelen.standen, plafond) }],
      },
      peildatum,
    )
    return regels.map(({ jaar: _, ...regel }) => ({ ...regel, pot, plafond }))
  })
}

/** What is booked on a pot in all years of its term. */
export const bookedInTerm = (standen: Middelen['standen'], plafond: Looptijdplafond): Eurocent =>
  sum(
    standen
      .filter(({ pot, jaar }) => pot === plafond.pot && isBinnen(jaar, plafond))
      .map(({ geboekt }) => geboekt),
  )

/** A term is tested as one long year: the first of it. A part of a fund takes its part of what the fund is asked. */
const asOneYear = (aanvragen: readonly Aanvraag[], pot: Pot, termijn: Looptijdplafond): Aanvraag[] =>
  aanvragen
    .filter(aanvraag => aanvraag.pot === (pot.onderdeelVan ?? pot.id) && isBinnen(aanvraag.jaar, termijn))
    .map(aanvraag => ({ ...aanvraag, pot: pot.id, jaar: termijn.van }))

const toJaarplafond = ({ van, tot: _, ...plafond }: Looptijdplafond): Plafond => ({ ...plafond, jaar: van })
