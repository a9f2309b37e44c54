import type { Bron } from '../bronnen/bron.ts'
import type { Criterium } from './kader.ts'

/** What a criterium rests on: its own source, and that of what makes points of a quantity or a rating. */
export const bronnenVan = (criterium: Criterium): Bron[] =>
  criterium.soort === 'ankers' ? [criterium.bron] : [criterium.bron, criterium.omrekening.bron]
