import * as z from 'zod/mini'
import type { Datum } from '../bronnen/datum.ts'
import { minus, NUL, plus, sum } from './bedrag.ts'
import type { Boeking } from './boeking.ts'
import { Eurocent } from './eurocent.ts'
import type { Inrichting } from './fondsen.ts'
import { checkLooptijden, selectLooptijdplafond } from './looptijd.ts'
import { Periode } from './periode.ts'
import { type Plafond, PotId, postKey } from './plafond.ts'
import { type Aanvraag, type Claim, checkPlafonds, claimsOfPlan, type Stand } from './toets.ts'

/** What is free to hand out: what is booked now, and per pot and year what came free. */
export type Vrijgekomen = { readonly standen: readonly Stand[]; readonly vrij: readonly Claim[] }

/** Where a plan is short, and by how much; `null`: there is no ceiling there at all. */
export const Knelpunt = z.strictObject({ pot: PotId, periode: Periode, tekort: z.nullable(Eurocent) })
export type Knelpunt = z.output<typeof Knelpunt>

/** What a set of entries sets free per pot and year, such as those of a vrijval; what they take counts against it. */
export function freedBy(boekingen: readonly Boeking[]): Claim[] {
  const ruimte = boekingen.filter(({ rekening }) => rekening === 'gereserveerd' || rekening === 'toegekend')
  const perPost = Map.groupBy(ruimte, ({ pot, jaar }) => postKey(pot, jaar))
  return [...perPost.values()].flatMap(groep =>
    groep.slice(0, 1).flatMap(({ pot, jaar }) => {
      const netto = sum(groep.map(({ bedrag }) => bedrag))
      return netto < 0 ? [{ pot, jaar, bedrag: minus(NUL, netto) }] : []
    }),
  )
}

/** The room while plans take their turn: each that fits takes its part at once. */
export type Wachtrijruimte = Inrichting & { readonly peildatum: Datum; standen: readonly Stand[] }

/**
 * Opens the room for a turn of the queue. A year without a published amount has what came free there and no more,
 * unless the term of the pot has a ceiling: then that decides, and the year limits nothing.
 */
export function openRuimte(
  { standen, vrij }: Vrijgekomen,
  inrichting: Inrichting,
  peildatum: Datum,
): Wachtrijruimte {
  const plafonds = inrichting.plafonds.map((plafond): Plafond => {
    const { pot, jaar } = plafond
    if (plafond.bedrag !== null) return plafond
    const termijn = selectLooptijdplafond(inrichting.looptijdplafonds, pot, peildatum)
    if (termijn?.bedrag != null) return { ...plafond, werking: 'signaal' }
    return { ...plafond, bedrag: plus(bookedAt(standen, pot, jaar), amountAt(vrij, pot, jaar)) }
  })
  return { ...inrichting, plafonds, standen, peildatum }
}

/** Gives a plan its room when all it asks fits, and otherwise says where it does not. */
export function takeRuimte(ruimte: Wachtrijruimte, aanvragen: readonly Aanvraag[]): Knelpunt[] {
  const knelpunten = findKnelpunten(ruimte, aanvragen)
  if (knelpunten.length === 0)
    ruimte.standen = bookClaims(ruimte.standen, claimsOfPlan(aanvragen, ruimte.potten))
  return knelpunten
}

function findKnelpunten(ruimte: Wachtrijruimte, aanvragen: readonly Aanvraag[]): Knelpunt[] {
  const { looptijdplafonds, peildatum } = ruimte
  const jaren = checkPlafonds(aanvragen, ruimte, peildatum).plannen.flatMap(({ knelpunten }) => knelpunten)
  const termijnen = checkLooptijden(aanvragen, ruimte, looptijdplafonds, peildatum).filter(
    ({ overschrijders }) => overschrijders.length > 0,
  )
  return [
    ...jaren.map(({ pot, jaar, tekort }) => ({ pot, periode: { van: jaar, tot: jaar }, tekort })),
    ...termijnen.map(({ pot, plafond: { van, tot }, rest }) => ({
      pot: pot.id,
      periode: { van, tot },
      tekort: rest === null ? null : minus(NUL, rest),
    })),
  ]
}

const bookClaims = (standen: readonly Stand[], claims: readonly Claim[]): Stand[] => {
  const erbij = claims.map(({ pot, jaar, bedrag }) => ({ pot, jaar, geboekt: bedrag }))
  const perPost = Map.groupBy([...standen, ...erbij], ({ pot, jaar }) => postKey(pot, jaar))
  return [...perPost.values()].flatMap(groep =>
    groep.slice(0, 1).map(stand => ({ ...stand, geboekt: sum(groep.map(({ geboekt }) => geboekt)) })),
  )
}

const bookedAt = (standen: readonly Stand[], pot: PotId, jaar: number): Eurocent =>
  standen.find(stand => stand.pot === pot && stand.jaar === jaar)?.geboekt ?? NUL

const amountAt = (claims: readonly Claim[], pot: PotId, jaar: number): Eurocent =>
  sum(claims.filter(claim => claim.pot === pot && claim.jaar === jaar).map(({ bedrag }) => bedrag))
