import type { Planscore } from '../beoordeling/scoren.ts'
import type { Kader } from '../kader/kader.ts'
import { type Middelen, middelenOf } from '../middelen/toets.ts'
import type { Plannummer } from '../plan/plan.ts'
import type { Verdeling } from './op-rang.ts'
import { type Buiten, buildPortefeuille, type Inzending } from './opstellen.ts'
import type { Eisen, Groepen, Portefeuille } from './portefeuille.ts'

/** The allocation problem of a checked portfolio, with what is needed to vary it. */
export type Opgave = {
  portefeuille: Portefeuille
  /** what can't be allocated at all, and why */
  buiten: readonly Buiten[]
  inzendingen: readonly Inzending[]
  kader: Kader
  middelen: Middelen
  /** plans of which the date of submission is not known: their place in `volgorde` stands for it */
  zonderDatum: number
}

/** A scored plan that is a phase or a smaller scope of another one. */
export type Variant = { readonly van: Plannummer; readonly score: Planscore }

/** What stands beside a check: the plans as they came in, and what there is of variants and ties between plans. */
export type Verband = {
  readonly volgorde: readonly Plannummer[]
  readonly varianten: readonly Variant[]
  readonly groepen: Groepen
}

/** The problem of exactly the plans, ceilings and bookings of a check. */
export function buildOpgave(
  verdeling: Verdeling,
  { volgorde, varianten, groepen }: Verband,
  eisen: Eisen,
): Opgave {
  const { kader, toets, regels, peildatum } = verdeling
  const plaatsen = new Map(volgorde.map((nummer, i) => [nummer, i]))
  const placeOf = ({ score }: Inzending) => plaatsen.get(score.plan.nummer) ?? volgorde.length
  const inzendingen = [
    ...regels.map(({ score }) => ({ score, variant: null })),
    ...varianten.map(toInzending),
  ].sort((a, b) => placeOf(a) - placeOf(b))
  const middelen = middelenOf(toets)
  return {
    ...buildPortefeuille(inzendingen, kader, middelen, peildatum, { groepen, eisen }),
    inzendingen,
    kader,
    middelen,
    zonderDatum: inzendingen.filter(({ score }) => score.plan.ingediendOp === null).length,
  }
}

/** A variant takes part under the number of its plan, and comes in with it; its own number tells it apart. */
const toInzending = ({ van, score }: Variant): Inzending => ({
  score: { ...score, plan: { ...score.plan, nummer: van } },
  variant: score.plan.nummer,
})
