import * as z from 'zod/mini'

/** What a route takes, what it gives, and the statuses with which it refuses. The rows of a `contract.ts`. */
export type Routedefinitie = {
  invoer: z.ZodMiniObject
  antwoord: z.ZodMiniType
  /** 201 where something new comes to be; 200 when it is left out. */
  status?: 201
  /** The answer is text of this kind instead of JSON. */
  media?: Tekstsoort
  /** The answer carries the version of what it is about, for If-Match. Every GET has an ETag without this. */
  etag?: true
  weigeringen: readonly number[]
}
export type Tekstsoort = 'application/jsonl' | 'text/csv'

/** The rows of one room: `… as const satisfies Contractdeel`. */
export type Contractdeel = Record<`${'GET' | 'POST' | 'PUT'} /v1/${string}`, Routedefinitie>

/** A query that takes nothing, so that a parameter we don't know is refused instead of ignored. */
export const geenQuery = z.prefault(z.strictObject({}), {})

/** A number in an address, where everything is text. */
export const GetalInAdres = z.pipe(
  z.string().check(z.regex(/^\d{1,9}$/, 'Gebruik een geheel getal.')),
  z.transform(Number),
)

/** The two parameters of every list. */
export const paginavraag = {
  pagina: z._default(z.pipe(GetalInAdres, z.int().check(z.gte(1))), 1),
  paginaGrootte: z._default(z.pipe(GetalInAdres, z.int().check(z.gte(1), z.lte(100))), 20),
}

/** Headers of a request, in lower case. Those that a schema does not name are left alone. */
export const idempotentiekop = {
  'idempotency-key': z.optional(
    z
      .string()
      .check(z.regex(/^[\w-]{8,100}$/, 'Gebruik 8 tot 100 letters, cijfers of streepjes, zoals een uuid.')),
  ),
}

/**
 * The version that the caller saw: the `ETag` of what it read. A proxy that compresses marks an ETag as weak
 * (`W/`); ours names a state and not bytes, so that changes nothing.
 */
export const versiekop = {
  'if-match': z.pipe(
    z.pipe(
      z.string().check(z.regex(/^(W\/)?"[0-9a-f]{64}"$/, 'Stuur het ETag van de versie die u hebt gelezen.')),
      z.transform(etag => etag.replace(/^W\/|"/g, '')),
    ),
    z.string(),
  ),
}

/** All that routes read of the headers: going through every header of a request is more work than a small route itself. */
export const GELEZEN_KOPPEN = Object.keys({ ...idempotentiekop, ...versiekop })

/** Statuses that routes of one kind have in common. */
export const LEEST = [400, 401, 403, 406, 503] as const
export const SCHRIJFT = [400, 401, 403, 406, 409, 413, 415, 422, 503] as const
