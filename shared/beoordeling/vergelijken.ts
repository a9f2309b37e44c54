import type { Criterium, Kader, Poort } from '../kader/kader.ts'
import type { Antwoord, Poortoordeel } from '../plan/plan.ts'
import type { Beoordeling, Binding, Deelnemer } from './beoordeling.ts'
import { compareBeoordelaar, isIngediend, isSameBinding } from './binding.ts'

/** What each assessor gave on one criterium, side by side. */
export type Criteriumvergelijking = {
  readonly soort: 'criterium'
  readonly criterium: Criterium
  readonly scores: readonly (Antwoord & { readonly beoordelaar: Deelnemer })[]
  /** of the points that were given; `null` when nobody gave any */
  readonly gemiddelde: number | null
  /** highest minus lowest */
  readonly spreiding: number | null
  /** they don't give the same points, or don't agree that the criterium applies */
  readonly verdeeld: boolean
}

/** What each assessor found of one poort, side by side. */
export type Poortvergelijking = {
  readonly soort: 'poort'
  readonly poort: Poort
  readonly oordelen: readonly (Poortoordeel & { readonly beoordelaar: Deelnemer })[]
  readonly verdeeld: boolean
}

export type Vergelijking = {
  readonly criteria: readonly Criteriumvergelijking[]
  readonly poorten: readonly Poortvergelijking[]
  /** where to talk: poorten first, for each decides on its own; then criteria by spread × weight, the most first */
  readonly bespreken: readonly (Poortvergelijking | Criteriumvergelijking)[]
}

/**
 * Sets the submitted judgements of one plan and kader version side by side. Only what a person may see goes in: the
 * caller takes it from `viewOf`. The order in which judgements came in does not matter.
 */
export function compareBeoordelingen(
  beoordelingen: readonly Beoordeling[],
  binding: Binding,
  kader: Pick<Kader, 'criteria' | 'poorten'>,
): Vergelijking {
  const ingediend = beoordelingen
    .filter(beoordeling => isIngediend(beoordeling) && isSameBinding(beoordeling, binding))
    .sort(compareBeoordelaar)
  const criteria = kader.criteria
    .filter(({ soort }) => soort !== 'berekend')
    .map(criterium => compareCriterium(criterium, ingediend))
  const poorten = kader.poorten
    .filter(({ regel }) => regel.soort === 'oordeel')
    .map(poort => comparePoort(poort, ingediend))
  const isVerdeeld = ({ verdeeld }: { verdeeld: boolean }) => verdeeld
  return {
    criteria,
    poorten,
    bespreken: [
      ...poorten.filter(isVerdeeld),
      ...criteria.filter(isVerdeeld).sort((a, b) => gravityOf(b) - gravityOf(a)),
    ],
  }
}

function compareCriterium(
  criterium: Criterium,
  beoordelingen: readonly Beoordeling[],
): Criteriumvergelijking {
  const scores = beoordelingen.flatMap(({ beoordelaar, inhoud }) => {
    const antwoord = inhoud.antwoorden[criterium.id]
    return antwoord ? [{ beoordelaar, ...antwoord }] : []
  })
  const punten = scores.flatMap(score => (score.punten === 'nvt' ? [] : [score.punten]))
  const spreiding = punten.length === 0 ? null : Math.max(...punten) - Math.min(...punten)
  return {
    soort: 'criterium',
    criterium,
    scores,
    gemiddelde: meanOf(punten),
    spreiding,
    verdeeld: new Set(scores.map(score => score.punten)).size > 1,
  }
}

function comparePoort(poort: Poort, beoordelingen: readonly Beoordeling[]): Poortvergelijking {
  const oordelen = beoordelingen.flatMap(({ beoordelaar, inhoud }) => {
    const oordeel = inhoud.oordelen[poort.id]
    return oordeel ? [{ beoordelaar, ...oordeel }] : []
  })
  return {
    soort: 'poort',
    poort,
    oordelen,
    verdeeld: new Set(oordelen.map(({ oordeel }) => oordeel)).size > 1,
  }
}

/** Whether a criterium applies at all is the largest difference there can be: it takes the weight out or in. */
const gravityOf = ({ criterium, scores, spreiding }: Criteriumvergelijking): number =>
  scores.some(({ punten }) => punten === 'nvt')
    ? Number.POSITIVE_INFINITY
    : (spreiding ?? 0) * criterium.gewicht

export const meanOf = (getallen: readonly number[]): number | null =>
  getallen.length === 0 ? null : getallen.reduce((som, getal) => som + getal, 0) / getallen.length
