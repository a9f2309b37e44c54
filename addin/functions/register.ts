import { GELDFUNCTIES } from './geldfuncties.ts'
import { IMPACTFUNCTIES } from './impactfuncties.ts'
import { KADERFUNCTIES } from './kaderfuncties.ts'
import { PLANFUNCTIES } from './planfuncties.ts'

/** Every custom function of the add-in, by the name that stands in a formula. */
export const FUNCTIES = { ...IMPACTFUNCTIES, ...GELDFUNCTIES, ...PLANFUNCTIES, ...KADERFUNCTIES }
export type Functienaam = keyof typeof FUNCTIES
