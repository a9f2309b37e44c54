import type { Bron, Herkomst } from './bron.ts'
import type { Datum } from './datum.ts'

/** One line for a reader: document, date, place and, unless the source says it outright, how it was obtained. */
export function formatBron(bron: Bron): string {
  const herkomst = bron.herkomst === 'gegeven' ? '' : ` (${HERKOMST_TEKST[bron.herkomst]})`
  return `${bron.document}, ${formatDatum(bron.datum)}, ${bron.plaats}${herkomst}`
}

export const HERKOMST_TEKST: Record<Herkomst, string> = {
  gegeven: 'staat zo in de bron',
  afgeleid: 'afgeleid uit de bron',
  voorstel: 'voorstel van dit project',
}

/** `2026-04-01` → `1 april 2026`. */
export function formatDatum(datum: Datum): string {
  const [jaar, maand, dag] = datum.split('-')
  return `${Number(dag)} ${MAANDEN[Number(maand) - 1] ?? maand} ${jaar}`
}

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
