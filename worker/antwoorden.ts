import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Kader } from '#shared/kader/kader.ts'
import { Plafond, Pot } from '#shared/middelen/plafond.ts'
import { Toetsregel } from '#shared/middelen/toets.ts'

/** Why a request was refused, as `application/problem+json` (RFC 9457). Every wrong field is in `fouten`. */
export const Probleem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  detail: z.string(),
  fouten: z.optional(z.array(z.strictObject({ plaats: z.string(), melding: z.string() }))),
})
export type Probleem = z.output<typeof Probleem>

export const Gezondheid = z.strictObject({
  status: z.literal('gezond'),
  versie: z.string(),
  omgeving: z.enum(['lokaal', 'test', 'productie']),
})
export type Gezondheid = z.output<typeof Gezondheid>

/** What a list shows of a kader. */
export const Kaderregel = z.pick(Kader, {
  id: true,
  versie: true,
  titel: true,
  status: true,
  geldigVan: true,
  geldigTot: true,
})
export type Kaderregel = z.output<typeof Kaderregel>

/** One page of the kaders, each in its latest version. */
export const Kaderlijst = z.strictObject({
  kaders: z.array(Kaderregel),
  pagina: z.int().check(z.gte(1)),
  paginaGrootte: z.int().check(z.gte(1)),
  totaal: z.int().check(z.gte(0)),
})
export type Kaderlijst = z.output<typeof Kaderlijst>

/** The ceiling of a pot in a year that holds on the peildatum. `ruimte` = plafond − geboekt; `null`: unknown. */
export const Plafondstand = z.strictObject({
  ...z.pick(Toetsregel, { pot: true, jaar: true, geboekt: true, ruimte: true }).shape,
  plafond: Plafond,
})
export type Plafondstand = z.output<typeof Plafondstand>

export const Plafondoverzicht = z.strictObject({
  peildatum: Datum,
  potten: z.array(Pot),
  standen: z.array(Plafondstand),
})
export type Plafondoverzicht = z.output<typeof Plafondoverzicht>
