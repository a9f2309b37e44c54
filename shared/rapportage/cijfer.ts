import type { Plannummer } from '../plan/plan.ts'

/** What a figure counts; units are never added to one another. Money is in eurocents. */
export type Eenheid = 'plannen' | 'eurocent' | 'werknemers' | 'fte'

/** A figure with the rows behind it. `null` is PM: every row behind it is still unknown. */
export type Cijfer = {
  readonly waarde: number | null
  readonly rijen: readonly Cijferrij[]
}

/** What one plan adds to a figure; `null` is PM, which adds nothing and is shown. */
export type Cijferrij = { readonly nummer: Plannummer; readonly bijdrage: number | null }

/** Figures of one kind below each other, as a report prints them. */
export type Cijfertabel = {
  /** unique in its report; blocks and messages call the table by it */
  readonly naam: string
  readonly titel: string
  /** what its lines are: `Status`, `Sector` */
  readonly rijkop: string
  readonly kolommen: readonly Cijferkolom[]
  /** headers of `Cijferregel.aandelen` */
  readonly aandeelkoppen?: readonly string[]
  readonly regels: readonly Cijferregel[]
  /** shown when there are no lines */
  readonly leeg: string
}
export type Cijferkolom = { readonly kop: string; readonly eenheid: Eenheid }

export type Cijferregel = {
  readonly naam: string
  /** one per column */
  readonly cijfers: readonly Cijfer[]
  /** the lines that this one adds up; lines that may overlap have no such line (V-13) */
  readonly telt?: readonly string[]
  /** shares, 0.05 for 5 %; `null` where there is nothing to take a share of */
  readonly aandelen?: readonly (number | null)[]
}

type Genummerd = { readonly nummer: Plannummer }

/** How many plans, and which. */
export const countPlannen = (plannen: readonly Genummerd[]): Cijfer => ({
  waarde: plannen.length,
  rijen: plannen.map(({ nummer }) => ({ nummer, bijdrage: 1 })),
})

/** The sum of what each plan brings. No plan at all is zero; nothing but PM is PM, so that it never passes for zero. */
export function sumPlannen<P extends Genummerd>(
  plannen: readonly P[],
  bijdrageOf: (plan: P) => number | null,
): Cijfer {
  const rijen = plannen.map(plan => ({ nummer: plan.nummer, bijdrage: bijdrageOf(plan) }))
  return { waarde: sumRijen(rijen), rijen }
}

/** What the rows make together, by the same rule. */
export function sumRijen(rijen: readonly Cijferrij[]): number | null {
  const bekend = rijen.flatMap(({ bijdrage }) => bijdrage ?? [])
  if (rijen.length > 0 && bekend.length === 0) return null
  return bekend.reduce((som, bijdrage) => som + bijdrage, 0)
}

/** A part of a whole, 0.05 for 5 %; `null` when either is unknown or the whole is zero. */
export const shareOf = (deel: number | null, geheel: number | null): number | null =>
  deel === null || geheel === null || geheel === 0 ? null : deel / geheel
