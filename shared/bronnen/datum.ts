import * as z from 'zod/mini'

/** Calendar date `YYYY-MM-DD`, no time and no zone. Two dates compare correctly as plain strings. */
export const Datum = z.iso.date('Gebruik een datum als 2026-12-31.')
export type Datum = z.output<typeof Datum>
