import type { Scenario } from '../plan/scenario.ts'

/** The names by which a message says what in an impact model it is about; the sheet knows the cell of each. */
export const VELD = {
  deeltijdfactor: 'Deeltijdfactor',
  betrouwbaarheid: 'Betrouwbaarheid',
  neveneffecten: 'Neveneffecten',
  cluster: 'Cluster',
  overlapPlannen: 'Overlap met andere plannen',
  overlapPerPlan: 'Plan waarmee overlap is',
  overlapHlo: 'Overlap met het HLO',
  naarSector: 'Verschuiving naar een andere sector',
  naarWmo: 'Verschuiving naar de Wmo',
  naarEersteLijn: 'Verschuiving naar de eerste lijn',
  structureel: 'Structureel, werknemers',
  aangehouden: 'Aangehouden werknemers',
} as const

/** `R3 laag`: one formula of a step. */
export const stapveld = (id: string, scenario: Scenario): string => `${id} ${scenario}`

/** `Uitkomst 2 laag`: the outcome of the second effect. */
export const effectveld = (index: number, scenario?: Scenario): string =>
  scenario ? `Uitkomst ${index + 1} ${scenario}` : `Uitkomst ${index + 1}`
