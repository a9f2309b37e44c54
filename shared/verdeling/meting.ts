import { cent, type Eurocent, sum } from '../middelen/bedrag.ts'
import type { Plannummer } from '../plan/plan.ts'
import { amountAt } from './controle.ts'
import { type Doel, type PerDoel, perDoel } from './doel.ts'
import type { Grens, Kandidaat, Portefeuille } from './portefeuille.ts'
import type { Keuze } from './structuur.ts'

/** What a choice costs and yields. `pm` counts, per goal, the chosen plans that add nothing because they say PM. */
export type Meting = {
  plannen: readonly Plannummer[]
  bedrag: Eurocent
  opbrengst: PerDoel<number>
  pm: PerDoel<number>
  /** per limit, what is left of the room */
  over: readonly { grens: Grens; over: Eurocent }[]
}

/** Measures a choice; sums run in the order of the portfolio, so that the same choice gives the same figures. */
export function measure(portefeuille: Portefeuille, keuze: Keuze): Meting {
  const gekozen = selectGekozen(portefeuille, keuze)
  return {
    plannen: gekozen.map(({ plan }) => plan),
    bedrag: sum(gekozen.map(({ gevraagd }) => gevraagd)),
    opbrengst: perDoel(doel => sumDoel(gekozen, doel)),
    pm: perDoel(doel => gekozen.filter(({ opbrengst }) => opbrengst[doel] === null).length),
    over: portefeuille.grenzen.map(grens => ({
      grens,
      over: cent(grens.ruimte - sum(gekozen.map(kandidaat => amountAt(kandidaat, grens)))),
    })),
  }
}

/** What a choice yields for one goal: fte, or points of score. */
export const yieldOf = (portefeuille: Portefeuille, keuze: Keuze, doel: Doel): number =>
  sumDoel(selectGekozen(portefeuille, keuze), doel)

/** The chosen candidates, in the order of the portfolio. */
export function selectGekozen({ kandidaten }: Portefeuille, keuze: Keuze): Kandidaat[] {
  const ids = new Set(keuze)
  return kandidaten.filter(({ id }) => ids.has(id))
}

const sumDoel = (kandidaten: readonly Kandidaat[], doel: Doel) =>
  kandidaten.reduce((som, { opbrengst }) => som + (opbrengst[doel] ?? 0), 0)
