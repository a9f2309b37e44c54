import { type Band, measureBand } from '../impact/band.ts'
import type { PerScenario } from '../plan/scenario.ts'
import type { Verdeelregel, Verdeling } from './op-rang.ts'

/** The plans that the proposal holds. */
export const proposedOf = ({ regels }: Verdeling): Verdeelregel[] =>
  regels.filter(({ uitkomst }) => uitkomst === 'voorgesteld')

/** fte per scenario, PM throughout when the kader has no factor for the plan. */
export const fteOf = ({ score }: Verdeelregel): PerScenario<number | null> => score.impact?.fte ?? ALLES_PM

/** The band of these plans together. */
export const bandOf = (regels: readonly Verdeelregel[]): Band =>
  measureBand(regels.map(regel => ({ nummer: regel.score.plan.nummer, fte: fteOf(regel) })))

const ALLES_PM = { laag: null, gemiddeld: null, hoog: null }
