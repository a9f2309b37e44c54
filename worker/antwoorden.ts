import * as z from 'zod/mini'

/** Why a request was refused, as `application/problem+json` (RFC 9457). Every wrong field is in `fouten`. */
export const Probleem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  detail: z.string(),
  fouten: z.optional(z.array(z.strictObject({ plaats: z.string(), melding: z.string() }))),
})
export type Probleem = z.output<typeof Probleem>

/** A moment in UTC, to the millisecond: `2026-12-31T22:59:59.000Z`. Two of them compare as plain strings. */
export const Tijdstip = z.iso.datetime({
  precision: 3,
  error: 'Gebruik een tijdstip als 2026-12-31T22:59:59.000Z.',
})
export type Tijdstip = z.output<typeof Tijdstip>

/** What every page of a list says of itself, beside its rows. */
export const paginavelden = {
  pagina: z.int().check(z.gte(1)),
  paginaGrootte: z.int().check(z.gte(1)),
  totaal: z.int().check(z.gte(0)),
}
