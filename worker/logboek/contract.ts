import * as z from 'zod/mini'
import { Persoon } from '#shared/beoordeling/beoordeling.ts'
import { Datum } from '#shared/bronnen/datum.ts'
import { type Contractdeel, LEEST, paginavraag } from '../http/invoer.ts'
import { Ketennaam, Logboekpagina } from './antwoorden.ts'

/** So many rows fit in one export. */
export const MEESTE_EXPORTREGELS = 10_000

const filtervraag = {
  keten: z.optional(Ketennaam),
  handeling: z.optional(z.string().check(z.maxLength(100))),
  wie: z.optional(Persoon),
  van: z.optional(Datum),
  tot: z.optional(Datum),
}

const uittreksel = {
  invoer: z.strictObject({ query: z.prefault(z.strictObject(filtervraag), {}) }),
  antwoord: z.string(),
  weigeringen: LEEST,
} as const

export const logboekContract = {
  'GET /v1/logboek': {
    invoer: z.strictObject({ query: z.prefault(z.strictObject({ ...filtervraag, ...paginavraag }), {}) }),
    antwoord: Logboekpagina,
    weigeringen: LEEST,
  },
  'GET /v1/logboek/uittreksel.jsonl': { ...uittreksel, media: 'application/jsonl' },
  'GET /v1/logboek/uittreksel.csv': { ...uittreksel, media: 'text/csv' },
} as const satisfies Contractdeel
