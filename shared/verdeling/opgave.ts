import type { Kader } from '../kader/kader.ts'
import { type Middelen, middelenOf } from '../middelen/toets.ts'
import type { Plannummer } from '../plan/plan.ts'
import type { Verdeling } from './op-rang.ts'
import { type Buiten, buildPortefeuille, type Inzending } from './opstellen.ts'
import type { Eisen, Portefeuille } from './portefeuille.ts'

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

/** The problem of exactly the plans, ceilings and bookings of a check. `volgorde`: the plans as they came in. */
export function buildOpgave(verdeling: Verdeling, volgorde: readonly Plannummer[], eisen: Eisen): Opgave {
  const { kader, toets, regels, peildatum } = verdeling
  const plaatsen = new Map(volgorde.map((nummer, i) => [nummer, i]))
  const placeOf = ({ score }: Inzending) => plaatsen.get(score.plan.nummer) ?? volgorde.length
  const inzendingen = regels
    .map(({ score }): Inzending => ({ score, variant: null }))
    .sort((a, b) => placeOf(a) - placeOf(b))
  const middelen = middelenOf(toets)
  const opties = { groepen: { pakketten: [], afhankelijkheden: [], uitsluitingen: [] }, eisen }
  return {
    ...buildPortefeuille(inzendingen, kader, middelen, peildatum, opties),
    inzendingen,
    kader,
    middelen,
    zonderDatum: inzendingen.filter(({ score }) => score.plan.ingediendOp === null).length,
  }
}
