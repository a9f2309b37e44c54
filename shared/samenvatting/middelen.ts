import type { Verdeling } from '../verdeling/op-rang.ts'
import type { Document } from './blokken.ts'
import { kop } from './bouwstenen.ts'
import { kenmerkenOf, opening, type Paginaopties, perJaar, signalen } from './cijfers.ts'
import { plafondtabel } from './plafonds.ts'

/** The totals per year against the ceilings, as a page of its own. */
export const summarizeMiddelen = (verdeling: Verdeling, opties: Paginaopties): Document => ({
  titel: 'Middelen per jaar',
  kenmerken: kenmerkenOf(verdeling, opties),
  blokken: [
    ...opening(verdeling, opties),
    perJaar(verdeling),
    ...signalen(verdeling),
    kop(2, 'Plafonds en versies'),
    plafondtabel(verdeling),
  ],
})
