import type { Kader } from '../kader/kader.ts'

/** So many percentage points a weight may reasonably differ: a proposal, as the weights are themselves. */
export const GEWICHTSMARGE = 10

/** The share of each criterium in all weights, in percent. */
export function sharesOf(gewichten: readonly number[]): number[] {
  const totaal = gewichten.reduce((som, gewicht) => som + gewicht, 0)
  return gewichten.map(gewicht => (gewicht * 100) / totaal)
}

/**
 * The shares when one of them is so many percentage points larger, and the others keep their proportions.
 * `undefined` when that leaves nothing for it or for the others.
 */
export function shiftGewicht(gewichten: readonly number[], welk: number, stap: number): number[] | undefined {
  const aandelen = sharesOf(gewichten)
  const oud = aandelen[welk] ?? 100
  const nieuw = oud + stap
  if (oud >= 100 || nieuw <= 0 || nieuw >= 100) return undefined
  return aandelen.map((aandeel, i) => (i === welk ? nieuw : (aandeel * (100 - nieuw)) / (100 - oud)))
}

/**
 * The kader with the weight of one criterium shifted like that, and the share (percent) that it then has. It is for
 * trying: such a kader is never published.
 */
export function withShiftedGewicht(
  kader: Kader,
  criterium: string,
  stap: number,
): { kader: Kader; aandeel: number } | undefined {
  const welk = kader.criteria.findIndex(({ id }) => id === criterium)
  const gewichten = shiftGewicht(
    kader.criteria.map(({ gewicht }) => gewicht),
    welk,
    stap,
  )
  if (!gewichten) return undefined
  const criteria = kader.criteria.map((een, i) => ({ ...een, gewicht: gewichten[i] ?? een.gewicht }))
  return { kader: { ...kader, criteria }, aandeel: gewichten[welk] ?? 0 }
}
