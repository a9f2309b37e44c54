import { z } from 'zod/mini'

/** Calendar date `YYYY-MM-DD`, no time and no zone. Two dates compare correctly as plain strings. */
export const Datum = z.iso.date('Gebruik een datum als 2026-12-31.')
export type Datum = z.output<typeof Datum>

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** `2026-04-01` → `1 april 2026`. */
export function formatDatum(datum: Datum): string {
  const [jaar, maand, dag] = datum.split('-')
  return `${Number(dag)} ${MAANDEN[Number(maand) - 1] ?? maand} ${jaar}`
}
