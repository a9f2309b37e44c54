import { type PerScenario, SCENARIOS } from '../plan/scenario.ts'
import type { Kolom } from './blokken.ts'

/** One column per scenario: `Fte laag`, `Fte gemiddeld`, `Fte hoog`. */
export const perScenariokolom = (naam: string, aard: Kolom['aard'], breedte: number): Kolom[] =>
  SCENARIOS.map(scenario => ({ kop: `${naam} ${scenario}`, aard, breedte }))

/** The values in the order of those columns. */
export const inVolgorde = <T>(waarden: PerScenario<T>): T[] => SCENARIOS.map(scenario => waarden[scenario])

/** What doesn't state a scenario is not in its sum: `geen`, `3`, or `hoog 1` when it differs per scenario. */
export function formatPm(pm: PerScenario<number>): string {
  if (SCENARIOS.every(scenario => pm[scenario] === pm.laag)) return pm.laag === 0 ? 'geen' : String(pm.laag)
  return SCENARIOS.filter(scenario => pm[scenario] > 0)
    .map(scenario => `${scenario} ${pm[scenario]}`)
    .join(', ')
}
