import * as z from 'zod/mini'
import { type Contractdeel, geenQuery, idempotentiekop, SCHRIJFT, versiekop } from '../http/invoer.ts'
import { Aanvraagimport } from './antwoorden.ts'

/** A row as it was in the list: what is wrong with a field is an answer here and not a refusal. */
const Tekst = z.string().check(z.maxLength(1000))
export const Importrij = z.strictObject({
  plan: Tekst,
  pot: Tekst,
  jaar: z.nullable(z.number()),
  sector: Tekst,
  partij: Tekst,
  kosten: Tekst,
  /** whole eurocents */
  bedrag: z.nullable(z.number()),
  mijlpaal: z.nullable(Tekst),
})
export type Importrij = z.output<typeof Importrij>

/** As many rows as one request may hold, and as many plans as one transaction records. */
export const MEESTE_RIJEN = 5000
export const MEESTE_PLANNEN = 200

export const Importopgave = z.strictObject({
  /** `true`: only say what would change */
  proef: z.boolean(),
  rijen: z
    .array(Importrij)
    .check(
      z.minLength(1, 'De lijst is leeg.'),
      z.maxLength(MEESTE_RIJEN, `Een lijst heeft hoogstens ${MEESTE_RIJEN} rijen.`),
    ),
})
export type Importopgave = z.output<typeof Importopgave>

export const aanvraagimportContract = {
  'POST /v1/aanvraagimporten': {
    invoer: z.strictObject({
      query: geenQuery,
      header: z.object({ ...idempotentiekop, 'if-match': z.optional(versiekop['if-match']) }),
      json: Importopgave,
    }),
    antwoord: Aanvraagimport,
    etag: true,
    weigeringen: [...SCHRIJFT, 412, 428],
  },
} as const satisfies Contractdeel
