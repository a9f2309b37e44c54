import { cent, formatEuro } from '../middelen/bedrag.ts'
import type { Eenheid } from './cijfer.ts'

/** `1 plan`, `276 plannen`. */
export const countText = (aantal: number): string =>
  `${aantal.toLocaleString('nl-NL')} ${aantal === 1 ? 'plan' : 'plannen'}`

/** For a name in the middle of a sentence. */
export const lower = (tekst: string): string => tekst.charAt(0).toLowerCase() + tekst.slice(1)

/** A title for a list: a very long one is cut, so that its row fits on a page. */
export const formatTitel = (titel: string): string =>
  titel.length <= LANGSTE_TITEL ? titel : `${[...titel].slice(0, LANGSTE_TITEL).join('')}…`

const LANGSTE_TITEL = 200

/** A figure with its unit: `€ 1.234`, `12 plannen`, `1.234,5 fte`; `PM` when it is not known. */
export function formatCijfer(waarde: number | null, eenheid: Eenheid): string {
  if (waarde === null) return 'PM'
  if (eenheid === 'eurocent') return formatEuro(cent(waarde))
  const naam = eenheid === 'plannen' && waarde === 1 ? 'plan' : eenheid
  return `${waarde.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} ${naam}`
}
