import { NUL } from '../middelen/bedrag.ts'
import { amountsOf, type Bevroren, toCanonicalJson, type Uitzondering } from './bevroren.ts'
import { type Bezwaar, checkKeuze } from './controle.ts'
import { yieldOf } from './meting.ts'
import { gapOf } from './model.ts'
import { GEEN_EISEN, type Grens } from './portefeuille.ts'
import { allocate, allocateGreedy } from './regels.ts'
import { findUitzonderingen, keyOf } from './uitzondering.ts'

/** What is wrong with a saved scenario by itself, whatever has changed since. */
export type Gebrek =
  | { soort: 'bezwaar'; bezwaar: Bezwaar }
  /** the amounts are not those of the choice */
  | { soort: 'bedragen' }
  /** the rule that it names makes another choice */
  | { soort: 'keuze' }
  /** it promises more of its optimum than can be true */
  | { soort: 'bewijs' }
  | { soort: 'reden'; uitzondering: Uitzondering }

/**
 * Checks a saved scenario without a solver: the choice is allowed, its amounts are right to the cent, its rule makes
 * it again, and every exception to the ranking has a reason. An optimum is not searched again; what it claims to be
 * proven is held against the choice itself, and against what the rules reach.
 */
export function checkBevroren(bevroren: Bevroren): Gebrek[] {
  const { portefeuille, keuze, bedrag, over } = bevroren
  return [
    ...checkKeuze(portefeuille, keuze).map((bezwaar): Gebrek => ({ soort: 'bezwaar', bezwaar })),
    ...(isSame(amountsOf(portefeuille, keuze), { bedrag, over }) ? [] : [{ soort: 'bedragen' as const }]),
    ...checkTotstandkoming(bevroren),
    ...findOnverantwoord(bevroren).map((uitzondering): Gebrek => ({ soort: 'reden', uitzondering })),
  ]
}

/** The exceptions to the ranking that nobody gave a reason for. */
export function findOnverantwoord({ portefeuille, keuze, uitzonderingen }: Bevroren): Uitzondering[] {
  const verantwoord = new Set(
    uitzonderingen.filter(({ reden }) => reden.trim() !== '').map(({ uitzondering }) => keyOf(uitzondering)),
  )
  return findUitzonderingen(portefeuille, keuze).filter(uitzondering => !verantwoord.has(keyOf(uitzondering)))
}

/** Where the choice is too much for the room of now; a limit that is not there any more leaves no room at all. */
export function checkRuimte(
  { portefeuille, keuze }: Pick<Bevroren, 'portefeuille' | 'keuze'>,
  nu: readonly Grens[],
): Ruimtetekort[] {
  const isThere = ({ pot, jaar }: Grens) => nu.some(grens => grens.pot === pot && grens.jaar === jaar)
  const verdwenen = portefeuille.grenzen
    .filter(grens => !isThere(grens))
    .map(grens => ({ ...grens, ruimte: NUL }))
  return checkKeuze({ ...portefeuille, grenzen: [...nu, ...verdwenen], eisen: GEEN_EISEN }, keuze).filter(
    bezwaar => bezwaar.soort === 'plafond',
  )
}
export type Ruimtetekort = Extract<Bezwaar, { soort: 'plafond' }>

/** An optimum is at least what the rules reach without a solver, and no better than what it says no choice exceeds. */
function checkTotstandkoming({ portefeuille, totstandkoming, keuze }: Bevroren): Gebrek[] {
  if (totstandkoming.soort === 'regel')
    return isSame(allocate(portefeuille, totstandkoming.regel), keuze) ? [] : [{ soort: 'keuze' }]
  const { doel, marge, stand, grens } = totstandkoming
  const waarde = yieldOf(portefeuille, keuze, doel)
  const regels = allocateGreedy(portefeuille, doel)
  const isMinder =
    checkKeuze(portefeuille, regels).length === 0 && yieldOf(portefeuille, regels, doel) > waarde + AFRONDING
  const isBeloofd =
    stand !== 'onhaalbaar' &&
    waarde <= grens + AFRONDING &&
    (stand !== 'bewezen' || gapOf(waarde, grens) <= marge + AFRONDING)
  return isMinder || !isBeloofd ? [{ soort: 'bewijs' }] : []
}

/** What sums of fte may differ by the order in which they were added; a solver stops at its margin, give or take this. */
const AFRONDING = 1e-6

const isSame = (a: unknown, b: unknown): boolean => toCanonicalJson(a) === toCanonicalJson(b)
