import type { Plannummer } from '#shared/plan/plan.ts'
import type { Doel } from '#shared/verdeling/doel.ts'
import type { Eisen, Minimum } from '#shared/verdeling/portefeuille.ts'
import type { Regel } from '#shared/verdeling/regels.ts'
import type { OPTIMUM } from '#shared/verdeling/scenario.ts'

/** What a person wants of the allocation: the goal, the rule that is taken, and demands on top, with their reasons. */
export type Wens = {
  readonly doel: Doel
  readonly aanpak: Regel | typeof OPTIMUM
  /** seconds of searching per question to the solver */
  readonly tijdslimiet: number
  readonly eisen: Eisen
  /** by the key of the exception; a reason stays when its demand is taken away and comes back with it */
  readonly redenen: Readonly<Record<string, string>>
}

export const BEGINWENS: Wens = {
  doel: 'gemiddeld',
  aanpak: 'rang',
  tijdslimiet: 10,
  eisen: { erin: [], eruit: [], minima: [] },
  redenen: {},
}

/** Where a person wants a plan: where the rule puts it, or in or out whatever the rule says. */
export const PLAATSEN = ['regel', 'erin', 'eruit'] as const
export type Plaats = (typeof PLAATSEN)[number]

export const plaatsOf = ({ erin, eruit }: Eisen, plan: Plannummer): Plaats =>
  erin.includes(plan) ? 'erin' : eruit.includes(plan) ? 'eruit' : 'regel'

export function demandPlan(eisen: Eisen, plan: Plannummer, plaats: Plaats): Eisen {
  const zonder = (plannen: readonly Plannummer[]) => plannen.filter(ander => ander !== plan)
  return {
    ...eisen,
    erin: plaats === 'erin' ? [...zonder(eisen.erin), plan] : zonder(eisen.erin),
    eruit: plaats === 'eruit' ? [...zonder(eisen.eruit), plan] : zonder(eisen.eruit),
  }
}

/** One minimum per region or sector and unit: a new one replaces the old. */
export const demandMinimum = (eisen: Eisen, minimum: Minimum): Eisen => ({
  ...dropMinimum(eisen, minimum),
  minima: [...dropMinimum(eisen, minimum).minima, minimum],
})

export const dropMinimum = (eisen: Eisen, weg: Minimum): Eisen => ({
  ...eisen,
  minima: eisen.minima.filter(
    ({ kenmerk, waarde, eenheid }) =>
      kenmerk !== weg.kenmerk || waarde !== weg.waarde || eenheid !== weg.eenheid,
  ),
})
