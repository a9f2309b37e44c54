import type { Hono } from 'hono'
import type { BlankEnv } from 'hono/types'
import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Kader } from '#shared/kader/kader.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { Aanvraag, Budgettoets } from '#shared/middelen/toets.ts'
import { MEESTE_KOLOMMEN, MEESTE_RIJEN } from '#shared/narekenen/grenzen.ts'
import { Narekening } from '#shared/narekenen/uitkomst.ts'
import { Gezondheid, Kaderlijst, Plafondoverzicht, type Probleem } from './antwoorden.ts'

/** The typed client of this service is `hc<Api>(origin)`. Amounts are whole eurocents, dates are `YYYY-MM-DD`. */
export type Api = Hono<BlankEnv, { [P in Pad]: { [R in RouteAt<P> as MethodOf<R>]: Endpoint<R> } }, '/'>

export * from './antwoorden.ts'

/** So many aanvragen fit in one request. */
export const MAX_AANVRAGEN = 20_000

/** Ten thousand billion euros. Far above any fund, and low enough that no sum leaves the safe integers. */
const MAX_TOTAAL_CENT = 1_000_000_000_000_000

/** A portfolio to check: the aanvragen in the order in which the plans get their turn. */
export const Budgettoetsvraag = z.strictObject({
  peildatum: Datum,
  aanvragen: z.array(Aanvraag).check(
    z.maxLength(MAX_AANVRAGEN, 'Stuur hoogstens 20.000 aanvragen tegelijk.'),
    z.refine(aanvragen => aanvragen.reduce((totaal, { bedrag }) => totaal + bedrag, 0) <= MAX_TOTAAL_CENT, {
      error:
        'De bedragen zijn samen hoger dan tienduizend miljard euro. Controleer of ze in eurocenten staan.',
      when: ({ issues }) => issues.length === 0,
    }),
  ),
})
export type Budgettoetsvraag = z.output<typeof Budgettoetsvraag>

/** A cell as a spreadsheet holds it. Numbers may also be Dutch text, such as `1.234,5` or `49,0%`. */
const Cel = z.nullable(
  z.union([
    z.string().check(z.maxLength(500, 'Een cel is hoogstens 500 tekens lang.')),
    z.number(),
    z.boolean(),
  ]),
)

/** A table to recalculate, row by row from its upper left cell, with its headers. */
export const Narekenvraag = z.strictObject({
  rijen: z
    .array(z.array(Cel).check(z.maxLength(MEESTE_KOLOMMEN, `Stuur hoogstens ${MEESTE_KOLOMMEN} kolommen.`)))
    .check(
      z.minLength(1, 'Stuur een tabel met een kopregel.'),
      z.maxLength(MEESTE_RIJEN, 'Stuur hoogstens 2.000 rijen tegelijk.'),
    ),
})
export type Narekenvraag = z.output<typeof Narekenvraag>

/** A number in an address, where everything is text. */
const GetalInAdres = z.pipe(
  z.string().check(z.regex(/^\d{1,9}$/, 'Gebruik een geheel getal.')),
  z.transform(Number),
)

/** A query that takes nothing, so that a parameter we don't know is refused instead of ignored. */
const geenQuery = z.prefault(z.strictObject({}), {})

/**
 * Every route: what comes in (and nothing else), what goes out with status 200, and the statuses of its
 * refusals. The handlers, the validation, the typed client and the OpenAPI document all follow from this.
 */
export const ROUTES = {
  'GET /v1/gezondheid': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: Gezondheid,
    weigeringen: [400, 406, 503],
  },
  'GET /v1/openapi.json': {
    invoer: z.strictObject({ query: geenQuery }),
    antwoord: z.record(z.string(), z.unknown()),
    weigeringen: [400, 406],
  },
  'GET /v1/kaders': {
    invoer: z.strictObject({
      query: z.prefault(
        z.strictObject({
          pagina: z._default(z.pipe(GetalInAdres, z.int().check(z.gte(1))), 1),
          paginaGrootte: z._default(z.pipe(GetalInAdres, z.int().check(z.gte(1), z.lte(100))), 20),
        }),
        {},
      ),
    }),
    antwoord: Kaderlijst,
    weigeringen: [400, 406, 503],
  },
  'GET /v1/kaders/:id': {
    invoer: z.strictObject({ param: z.strictObject({ id: z.string() }), query: geenQuery }),
    antwoord: Kader,
    weigeringen: [400, 404, 406, 503],
  },
  'GET /v1/kaders/:id/versies/:versie': {
    invoer: z.strictObject({
      param: z.strictObject({ id: z.string(), versie: z.pipe(GetalInAdres, z.int().check(z.gte(1))) }),
      query: geenQuery,
    }),
    antwoord: Kader,
    weigeringen: [400, 404, 406, 503],
  },
  'GET /v1/plafonds': {
    invoer: z.strictObject({
      query: z.prefault(z.strictObject({ peildatum: z.optional(Datum), pot: z.optional(PotId) }), {}),
    }),
    antwoord: Plafondoverzicht,
    weigeringen: [400, 406, 503],
  },
  'POST /v1/budgettoetsen': {
    invoer: z.strictObject({ query: geenQuery, json: Budgettoetsvraag }),
    antwoord: Budgettoets,
    weigeringen: [400, 406, 413, 415, 422, 503],
  },
  'POST /v1/narekeningen': {
    invoer: z.strictObject({ query: geenQuery, json: Narekenvraag }),
    antwoord: Narekening,
    weigeringen: [400, 406, 413, 415, 422],
  },
} as const satisfies Record<`${'GET' | 'POST'} /v1/${string}`, RouteDefinition>

type RouteDefinition = { invoer: z.ZodMiniObject; antwoord: z.ZodMiniType; weigeringen: readonly number[] }

export type Route = keyof typeof ROUTES
export type Invoer<R extends Route> = z.output<(typeof ROUTES)[R]['invoer']>
export type Antwoord<R extends Route> = z.output<(typeof ROUTES)[R]['antwoord']>
/** The statuses with which this route refuses. */
export type WeigerStatus<R extends Route = Route> = (typeof ROUTES)[R]['weigeringen'][number]

type Pad = Route extends `${string} ${infer P}` ? P : never
type RouteAt<P extends string> = Extract<Route, `${string} ${P}`>
type MethodOf<R extends Route> = R extends `${infer M} ${string}` ? `$${Lowercase<M>}` : never
type Endpoint<R extends Route> = { input: z.input<(typeof ROUTES)[R]['invoer']>; outputFormat: 'json' } & (
  | { output: Antwoord<R>; status: 200 }
  | { output: Probleem; status: WeigerStatus<R> | 500 }
)
