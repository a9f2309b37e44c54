import type { Melding } from '../plan/melding.ts'
import { SCENARIOS, type Scenario } from '../plan/scenario.ts'
import type { Impactmodel } from './impactmodel.ts'
import type { Impactuitkomst } from './rekenmodel.ts'

/** One check on a model and what was computed of it. */
export type Check = (model: Impactmodel, uitkomst: Omit<Impactuitkomst, 'meldingen'>) => Melding[]

const make =
  (ernst: Melding['ernst']) =>
  (regel: string, plan: string, veld: string, tekst: string, uitweg: string): Melding => ({
    ernst,
    regel,
    tekst,
    uitweg,
    plaats: { plan, veld },
  })
export const fault = make('fout')
export const warn = make('waarschuwing')

/** One message per scenario in which something is the case. */
export const atEach = (
  applies: (scenario: Scenario) => boolean,
  say: (scenario: Scenario) => Melding,
): Melding[] => SCENARIOS.filter(applies).map(say)
