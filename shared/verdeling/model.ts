import type { Plannummer } from '../plan/plan.ts'
import { amountAt, type Bezwaar, checkKeuze } from './controle.ts'
import type { Doel } from './doel.ts'
import type { Kandidaat, Minimum, Portefeuille } from './portefeuille.ts'
import type { Keuze } from './structuur.ts'

/** The allocation problem for a solver: a column of 0 or 1 per candidate, in the order of the portfolio. */
export type Model = {
  /** what each column adds to the goal, which is to be made as large as possible */
  doel: readonly number[]
  /** 0 for a column that may not be chosen or does not fit on its own, else 1 */
  hoogstens: readonly (0 | 1)[]
  rijen: readonly Rij[]
}

/** onder ≤ Σ factor × column ≤ boven; `null` is no bound on that side. */
export type Rij = { onder: number | null; boven: number | null; delen: readonly Deel[] }
export type Deel = { kolom: number; factor: number }

/**
 * Writes the problem down exactly. Money is in thousands of euros, which keeps the numbers of a solver near one, and
 * no cent is rounded away. Every bound lies half a cent beyond the room: halfway between the last sum that fits and
 * the first that does not, so that neither is decided by the tolerance of a solver. What is too much on its own is ruled out beforehand: next
 * to a room of zero, a solver takes a tiny fraction of a plan for none of it.
 * An answer that passes a limit all the same is caught by `tightenModel`.
 */
export function buildModel(portefeuille: Portefeuille, doel: Doel): Model {
  const { grenzen, kandidaten, groepen, eisen } = portefeuille
  const eruit = new Set(eisen.eruit)
  const kolommen = Map.groupBy(
    kandidaten.map(({ plan }, kolom) => ({ plan, kolom })),
    ({ plan }) => plan,
  )
  const isPassend = (kandidaat: Kandidaat) =>
    !eruit.has(kandidaat.plan) && grenzen.every(grens => amountAt(kandidaat, grens) <= grens.ruimte)
  const isIn = (plan: Plannummer, factor = 1): Deel[] =>
    (kolommen.get(plan) ?? []).map(({ kolom }) => ({ kolom, factor }))
  return {
    doel: kandidaten.map(({ opbrengst }) => opbrengst[doel] ?? 0),
    hoogstens: kandidaten.map(kandidaat => (isPassend(kandidaat) ? 1 : 0)),
    rijen: [
      ...grenzen.map(grens => ({
        onder: null,
        boven: inDuizenden(grens.ruimte + 0.5),
        delen: partsOf(kandidaten, kandidaat =>
          isPassend(kandidaat) ? inDuizenden(amountAt(kandidaat, grens)) : 0,
        ),
      })),
      ...[...kolommen.values()]
        .filter(({ length }) => length > 1)
        .map(varianten => atMost(1, varianten.map(choose))),
      ...groepen.pakketten.flatMap(pakket =>
        pakket.slice(1).map((plan, i) => ({
          onder: 0,
          boven: 0,
          delen: merge([...isIn(pakket[i] ?? plan), ...isIn(plan, -1)]),
        })),
      ),
      ...groepen.afhankelijkheden.map(({ plan, nodig }) =>
        atMost(0, merge([...isIn(plan), ...isIn(nodig, -1)])),
      ),
      ...groepen.uitsluitingen.map(plannen =>
        atMost(
          1,
          [...new Set(plannen)].flatMap(plan => isIn(plan)),
        ),
      ),
      ...[...new Set(eisen.erin)].map(plan => atLeast(1, isIn(plan))),
      ...eisen.minima.map(minimum => {
        const inGeld = minimum.eenheid === 'eurocent'
        return atLeast(
          inGeld ? inDuizenden(minimum.minimaal - 0.5) : minimum.minimaal,
          partsOf(kandidaten, kandidaat =>
            countsFor(minimum, kandidaat) ? (inGeld ? inDuizenden(kandidaat.gevraagd) : 1) : 0,
          ),
        )
      }),
    ],
  }
}

/** The choice that a vector of column values stands for. */
export const readKeuze = ({ kandidaten }: Portefeuille, waarden: ArrayLike<number>): Keuze =>
  kandidaten.filter((_, kolom) => (waarden[kolom] ?? 0) > 0.5).map(({ id }) => id)

/** The column values that a choice stands for. */
export function columnsOf({ kandidaten }: Portefeuille, keuze: Keuze): number[] {
  const gekozen = new Set(keuze)
  return kandidaten.map(({ id }) => (gekozen.has(id) ? 1 : 0))
}

/**
 * The model without a choice that is wrong by a cent, and with every choice that is right: of the plans that are too
 * much together at least one has to go, and a minimum that is not met needs at least one more. `null` when nothing is
 * wrong with the choice, so that solving, checking and tightening ends in the exact optimum.
 */
export function tightenModel(model: Model, portefeuille: Portefeuille, keuze: Keuze): Model | null {
  const bezwaren = checkKeuze(portefeuille, keuze)
  if (bezwaren.length === 0) return null
  const rijen = bezwaren.flatMap(bezwaar => cutOf(bezwaar, portefeuille, keuze))
  if (rijen.length === 0)
    throw new Error(`De oplosser schond een regel zonder bedrag: ${bezwaren[0]?.soort}.`)
  return { ...model, rijen: [...model.rijen, ...rijen] }
}

function cutOf(bezwaar: Bezwaar, portefeuille: Portefeuille, keuze: Keuze): Rij[] {
  const gekozen = new Set(keuze)
  const kolommenOf = (klopt: (kandidaat: Kandidaat) => boolean) =>
    portefeuille.kandidaten.flatMap((kandidaat, kolom) =>
      klopt(kandidaat) ? [{ ...choose({ kolom }), kandidaat }] : [],
    )
  if (bezwaar.soort === 'plafond') {
    const { grens } = bezwaar
    const samen = leastCover(
      kolommenOf(kandidaat => gekozen.has(kandidaat.id)).map(deel => ({
        ...deel,
        bedrag: amountAt(deel.kandidaat, grens),
      })),
      grens.ruimte,
    )
    return [atMost(samen.length - 1, samen.map(choose))]
  }
  if (bezwaar.soort === 'minimum') {
    return [
      atLeast(
        1,
        kolommenOf(kandidaat => countsFor(bezwaar.minimum, kandidaat) && !gekozen.has(kandidaat.id)).map(
          choose,
        ),
      ),
    ]
  }
  return []
}

/** The fewest amounts that are more than the room: the largest first. */
function leastCover<T extends { bedrag: number }>(delen: readonly T[], ruimte: number): T[] {
  let som = 0
  const opGrootte = delen.toSorted((a, b) => b.bedrag - a.bedrag)
  const laatste = opGrootte.findIndex(({ bedrag }) => {
    som += bedrag
    return som > ruimte
  })
  return opGrootte.slice(0, laatste + 1)
}

/** What the checked choice is worth against the proven bound, as a share of the bound; 0 is proven the best. */
export const gapOf = (waarde: number, grens: number): number =>
  grens <= 0 ? 0 : Math.max(0, (grens - waarde) / grens)

/** All that could be had if there were money for everything: a bound that is true before anything is proven. */
export const unlimitedYield = ({ kandidaten }: Portefeuille, doel: Doel): number =>
  kandidaten.reduce((som, { opbrengst }) => som + (opbrengst[doel] ?? 0), 0)

const inDuizenden = (centen: number) => centen / 100_000
const countsFor = ({ kenmerk, waarde }: Minimum, kandidaat: Kandidaat) => kandidaat[kenmerk] === waarde
const choose = ({ kolom }: { kolom: number }): Deel => ({ kolom, factor: 1 })
const atMost = (boven: number, delen: readonly Deel[]): Rij => ({ onder: null, boven, delen })
const atLeast = (onder: number, delen: readonly Deel[]): Rij => ({ onder, boven: null, delen })

const partsOf = (kandidaten: readonly Kandidaat[], factorOf: (kandidaat: Kandidaat) => number): Deel[] =>
  kandidaten
    .map((kandidaat, kolom) => ({ kolom, factor: factorOf(kandidaat) }))
    .filter(({ factor }) => factor !== 0)

/** A solver wants each column once in a row; a plan tied to itself cancels out. */
function merge(delen: readonly Deel[]): Deel[] {
  const samen = new Map<number, number>()
  for (const { kolom, factor } of delen) samen.set(kolom, (samen.get(kolom) ?? 0) + factor)
  return [...samen].map(([kolom, factor]) => ({ kolom, factor })).filter(({ factor }) => factor !== 0)
}
