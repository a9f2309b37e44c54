import * as z from 'zod/mini'
import { fingerprint } from '../d1/afdruk.ts'
import { parseRows, type Statement } from '../d1/database.ts'
import { Herhaling } from './antwoord.ts'
import { Weigering } from './probleem.ts'
import type { EigenWerkplek, Verzoek } from './werkplek.ts'

/** The answer that a person got under a key, with the fingerprint of the request that it was given to. */
export type EerderAntwoord = z.output<typeof EerderAntwoord>
export const EerderAntwoord = z.strictObject({
  verzoekHash: z.string(),
  etag: z.string(),
  antwoord: z.unknown(),
})

/** An `EerderAntwoord` as JSON, within a query; NULL when the key is new to this person. */
export const eerderAntwoordVan = (persoon: string, sleutel: string): string => `(
  SELECT json_object('verzoekHash', verzoek_hash, 'etag', etag, 'antwoord', json(antwoord))
  FROM idempotentie WHERE wie = ${persoon} AND sleutel = ${sleutel}
)`

/**
 * The earlier answer for who sends the same request again, or a refusal when the key stood with another request.
 * `undefined` when the request has no key or the key is new.
 */
export async function repeatAntwoord(
  verzoek: Verzoek,
  eerder: EerderAntwoord | null,
): Promise<Herhaling | Weigering<422> | undefined> {
  if (verzoek.sleutel === undefined || !eerder) return undefined
  return eerder.verzoekHash === (await hashOf(verzoek))
    ? new Herhaling(eerder.etag, JSON.stringify(eerder.antwoord))
    : ANDER_VERZOEK
}

/** The same, for who has to know whether the answer is there by now. */
export async function findHerhaling({
  database,
  identiteit,
  verzoek,
}: EigenWerkplek): Promise<Herhaling | Weigering<422> | undefined> {
  if (verzoek.sleutel === undefined) return undefined
  const rijen = await database.prepare(FIND).bind(identiteit.persoon, verzoek.sleutel).all()
  const [{ eerder } = { eerder: null }] = parseRows(Gevonden, rijen)
  return repeatAntwoord(verzoek, eerder)
}

const Gevonden = z.strictObject({ eerder: z.nullable(EerderAntwoord) })

/** Keeps the answer under the key of the request. First in a batch: a key that exists stops all the rest. */
export async function keepAntwoord(
  { database, identiteit, verzoek, nu }: EigenWerkplek,
  etag: string,
  antwoord: unknown,
): Promise<Statement[]> {
  if (verzoek.sleutel === undefined) return []
  const hash = await hashOf(verzoek)
  const waarden = [identiteit.persoon, verzoek.sleutel, hash, etag, JSON.stringify(antwoord), nu()]
  return [database.prepare(KEEP).bind(...waarden)]
}

const hashOf = ({ route, inhoud }: Verzoek): Promise<string> => fingerprint({ route, inhoud })

const FIND = `SELECT json_object('eerder', json(${eerderAntwoordVan('?1', '?2')})) AS json`

const KEEP = `
  INSERT INTO idempotentie (wie, sleutel, verzoek_hash, etag, antwoord, aangemaakt) VALUES (?, ?, ?, ?, ?, ?)`

const ANDER_VERZOEK = new Weigering(
  422,
  'Deze Idempotency-Key hoort bij een ander verzoek. Gebruik een nieuwe sleutel.',
)
