import { type Eurocent, NUL } from '../middelen/bedrag.ts'
import { type PotId, postKey } from '../middelen/plafond.ts'
import type { Claim } from '../middelen/toets.ts'
import type { Jaar, Plannummer } from '../plan/plan.ts'
import type { Bevroren, Uitzondering } from './bevroren.ts'
import { findOnverantwoord } from './nakijken.ts'

/** Where a booking departs from the scenario that it says it follows. */
export type Navolgingsverschil =
  | { soort: 'niet-gekozen'; plan: Plannummer }
  | { soort: 'bedrag'; pot: PotId; jaar: Jaar; gekozen: Eurocent; geboekt: Eurocent }
  | { soort: 'reden'; uitzondering: Uitzondering }

/** A booking on one plan: what it takes of each pot and year, with which of those pots are only a part of a fund. */
export type Boeking = {
  readonly plan: Plannummer
  readonly claims: readonly Claim[]
  readonly onderdelen: ReadonlySet<PotId>
}

/**
 * Holds a booking against the scenario that it follows: the plan was chosen, the amounts per pot and year are those of
 * the choice, and what departs from the ranking has its reason. A part of a fund that limits nothing is not compared.
 */
export function checkNavolging(
  bevroren: Bevroren,
  { plan, claims, onderdelen }: Boeking,
): Navolgingsverschil[] {
  const { kandidaten, grenzen } = bevroren.portefeuille
  const gekozen = kandidaten.find(
    kandidaat => kandidaat.plan === plan && bevroren.keuze.includes(kandidaat.id),
  )
  if (!gekozen) return [{ soort: 'niet-gekozen', plan }]
  const plekken = [...grenzen, ...claims.filter(({ pot }) => !onderdelen.has(pot))]
  const perPlek = new Map(plekken.map(({ pot, jaar }) => [postKey(pot, jaar), { pot, jaar }]))
  return [
    ...[...perPlek.values()].flatMap(({ pot, jaar }): Navolgingsverschil[] => {
      const bedoeld = amountIn(gekozen.bedragen, pot, jaar)
      const geboekt = amountIn(claims, pot, jaar)
      return bedoeld === geboekt ? [] : [{ soort: 'bedrag', pot, jaar, gekozen: bedoeld, geboekt }]
    }),
    ...findOnverantwoord(bevroren).map(
      (uitzondering): Navolgingsverschil => ({ soort: 'reden', uitzondering }),
    ),
  ]
}

const amountIn = (delen: readonly Claim[], pot: PotId, jaar: Jaar): Eurocent =>
  delen.find(deel => deel.pot === pot && deel.jaar === jaar)?.bedrag ?? NUL
