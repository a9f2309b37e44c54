import { type PerScenario, perScenario } from '../plan/scenario.ts'
import { sumFte } from './impact.ts'

/** A sum that says per scenario how many of its parts are PM, and is itself PM where nothing is known. */
export type SomMetPm = { som: PerScenario<number | null>; pm: PerScenario<number> }

/** Sums fte or werknemers per scenario. Nothing at all is zero; nothing but PM is PM, so that it never passes for zero. */
export function sumMetPm(delen: readonly PerScenario<number | null>[]): SomMetPm {
  const { fte, pm } = sumFte(delen)
  return {
    som: perScenario(scenario => (delen.length > 0 && pm[scenario] === delen.length ? null : fte[scenario])),
    pm,
  }
}
