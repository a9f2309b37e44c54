import type { Functie } from './functie.ts'
import { GELDFUNCTIES } from './geldfuncties.ts'
import { IMPACTFUNCTIES } from './impactfuncties.ts'
import { KADERFUNCTIES } from './kaderfuncties.ts'
import type { Functienaam } from './namen.ts'
import { PLANFUNCTIES } from './planfuncties.ts'

/** What each custom function does. */
export const FUNCTIES: Readonly<Record<Functienaam, Functie>> = {
  ...IMPACTFUNCTIES,
  ...GELDFUNCTIES,
  ...PLANFUNCTIES,
  ...KADERFUNCTIES,
}
