import { BETROUWBAARHEDEN, NEVENEFFECTEN } from '../impact/drivers.ts'
import { type Codelijst, INVULLINGEN } from '../plan/codelijsten.ts'

/** The published ratings in three levels, each with its code list, from the least favourable level up. */
export const DRIEPUNTSSCHALEN = {
  betrouwbaarheid: BETROUWBAARHEDEN,
  randvoorwaarden: INVULLINGEN,
  neveneffecten: NEVENEFFECTEN,
} as const
export type Driepuntsschaal = keyof typeof DRIEPUNTSSCHALEN

/** The levels of a rating with their names, in order. */
export const niveausOf = (schaal: Driepuntsschaal): [code: string, naam: string][] =>
  Object.entries(lijstOf(schaal).codes)

const lijstOf = (schaal: Driepuntsschaal): Codelijst<string> => DRIEPUNTSSCHALEN[schaal]
