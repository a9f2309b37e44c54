import * as z from 'zod/mini'
import { Kaderversie, Organisatie, Persoon } from '#shared/beoordeling/beoordeling.ts'
import { paginavelden, Tijdstip } from '../antwoorden.ts'

/** What a chain is about: one plan, one kader, or the service itself (which holds the refused attempts). */
export const Keten = z.templateLiteral([z.enum(['plan:', 'kader:']), z.string().check(z.minLength(1))])
export const KETEN_DIENST = 'dienst'
export const Ketennaam = z.union([z.literal(KETEN_DIENST), Keten])
export type Ketennaam = z.output<typeof Ketennaam>

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Volgnr = z.int().check(z.gte(1))

/** The last row of a chain. */
export const Kop = z.strictObject({ keten: Ketennaam, volgnr: Volgnr, hash: Hash })
export type Kop = z.output<typeof Kop>

/**
 * One act, or one attempt that was refused, without its content: of that only the fingerprint, so that the chain
 * can be verified by someone who may not read what was judged. `hash` is the fingerprint of all other fields,
 * with in `vorigeHash` that of the row before it. Names are not checked against a list: old rows stay readable.
 */
export const Logregel = z.strictObject({
  ...Kop.shape,
  vorigeHash: z.nullable(Hash),
  tijd: Tijdstip,
  wie: z.nullable(Persoon),
  rol: z.nullable(z.string()),
  organisatie: z.nullable(Organisatie),
  handeling: z.string(),
  uitkomst: z.enum(['gedaan', 'geweigerd']),
  route: z.string(),
  status: z.int(),
  kader: z.nullable(Kaderversie),
  planversie: z.nullable(z.int().check(z.gte(1))),
  verzoek: z.string(),
  inhoudHash: Hash,
})
export type Logregel = z.output<typeof Logregel>

/** A page of the logboek, by chain and within a chain in the order in which things happened. */
export const Logboekpagina = z.strictObject({ regels: z.array(Logregel), ...paginavelden })
export type Logboekpagina = z.output<typeof Logboekpagina>

/** Which rows are meant; `null` narrows nothing. `van` and `tot` are dates in UTC, `tot` not included. */
export const Logfilter = z.strictObject({
  keten: z.nullable(Ketennaam),
  handeling: z.nullable(z.string()),
  wie: z.nullable(Persoon),
  van: z.nullable(z.iso.date()),
  tot: z.nullable(z.iso.date()),
})
export type Logfilter = z.output<typeof Logfilter>

/** The first line of an export: what was asked, and the last row of each chain at that moment. */
export const Exportkop = z.strictObject({
  soort: z.literal('logboek'),
  gemaakt: Tijdstip,
  filter: Logfilter,
  koppen: z.array(Kop),
})
export type Exportkop = z.output<typeof Exportkop>
