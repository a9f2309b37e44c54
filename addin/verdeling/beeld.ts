import type { Uitzondering } from '#shared/verdeling/bevroren.ts'
import { type Conflict, explainErin } from '#shared/verdeling/conflict.ts'
import { type Bezwaar, checkKeuze } from '#shared/verdeling/controle.ts'
import type { Opgave } from '#shared/verdeling/opgave.ts'
import { allocateGreedy } from '#shared/verdeling/regels.ts'
import { applyRegels, OPTIMUM } from '#shared/verdeling/scenario.ts'
import type { Keuze } from '#shared/verdeling/structuur.ts'
import { findUitzonderingen } from '#shared/verdeling/uitzondering.ts'
import { type Aanpak, compareAanpakken, type Vergeleken } from '#shared/verdeling/vergelijking.ts'
import type { Wens } from './wens.ts'

/** What can be shown at once, without a solver; `optimum` is the best that the solver has found so far, if any. */
export type Beeld = {
  /** the three rules, then the optimum or, before there is one, the best answer of the rules */
  readonly aanpakken: readonly Vergeleken[]
  readonly gekozen: Vergeleken
  readonly uitzonderingen: readonly Uitzondering[]
  /** why the demands can't be met, when the core can tell at once */
  readonly conflicten: readonly Conflict[]
  /** what is still wrong with the choice */
  readonly bezwaren: readonly Bezwaar[]
}

/** The parts of a picture that depend on the plans, the demands and the goal only. */
export type Grondslag = {
  readonly opgave: Opgave
  readonly regels: readonly Aanpak[]
  readonly greedy: Keuze
}

export const layFoundation = (opgave: Opgave, doel: Wens['doel']): Grondslag => ({
  opgave,
  regels: applyRegels(opgave.portefeuille),
  greedy: allocateGreedy(opgave.portefeuille, doel),
})

export function makeBeeld(
  { opgave: { portefeuille }, regels, greedy }: Grondslag,
  aanpak: Wens['aanpak'],
  optimum: Keuze | null,
): Beeld {
  const beste: Aanpak = { id: OPTIMUM, naam: 'Optimum', keuze: optimum ?? greedy }
  const aanpakken = compareAanpakken(portefeuille, [...regels, beste], beste)
  const gekozen = aanpakken.find(({ id }) => id === aanpak) ?? aanpakken[0]
  if (!gekozen) throw new Error('er is geen verdeelregel')
  return {
    aanpakken,
    gekozen,
    uitzonderingen: findUitzonderingen(portefeuille, gekozen.keuze),
    conflicten: explainErin(portefeuille),
    bezwaren: checkKeuze(portefeuille, gekozen.keuze),
  }
}
