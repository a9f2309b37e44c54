import * as z from 'zod/mini'
import { normalize } from '../plan/codelijsten.ts'
import { Aanvraagregel } from './aanvraagregel.ts'

/** What becomes of one line when a list takes the place of another. */
export const Regelverschil = z.strictObject({
  soort: z.enum(['nieuw', 'gewijzigd', 'ongewijzigd', 'vervalt']),
  /** the line that is there, and the one that comes; `null`: there is none */
  van: z.nullable(Aanvraagregel),
  naar: z.nullable(Aanvraagregel),
})
export type Regelverschil = z.output<typeof Regelverschil>

/**
 * Sets a new list of lines of one plan beside the one that is there: first the new list in its order, then what is in
 * the old one only. Lines are the same when everything but the amount is.
 */
export function compareAanvraagregels(
  huidig: readonly Aanvraagregel[],
  nieuw: readonly Aanvraagregel[],
): Regelverschil[] {
  const over = new Map(huidig.map(regel => [regelKey(regel), regel]))
  const verschillen = nieuw.map((naar): Regelverschil => {
    const van = over.get(regelKey(naar))
    if (!van) return { soort: 'nieuw', van: null, naar }
    over.delete(regelKey(naar))
    return { soort: van.bedrag === naar.bedrag ? 'ongewijzigd' : 'gewijzigd', van, naar }
  })
  return [
    ...verschillen,
    ...[...over.values()].map((van): Regelverschil => ({ soort: 'vervalt', van, naar: null })),
  ]
}

/** What tells one line from another, whatever its amount. */
export const regelKey = ({ plan, pot, jaar, sector, partij, kosten, mijlpaal }: Aanvraagregel): string =>
  [plan, pot, jaar, sector, normalize(partij), kosten, mijlpaal ?? ''].join('\n')
