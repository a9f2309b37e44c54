import * as z from 'zod/mini'
import { fingerprint } from '../d1/afdruk.ts'
import { type Database, parseRows, type Result, type Statement } from '../d1/database.ts'
import { Herhaling } from './antwoord.ts'
import { Weigering } from './probleem.ts'
import type { EigenWerkplek, Verzoek } from './werkplek.ts'

/** The answer that a person got under a key, with the fingerprint of the request that it was given to. */
export type EerderAntwoord = z.output<typeof EerderAntwoord>
const EerderAntwoord = z.strictObject({ verzoekHash: z.string(), etag: z.string(), antwoord: z.unknown() })

/** The query for `parseEerderAntwoord`, for who reads more at the same moment. */
export const selectEerderAntwoord = (database: Database, persoon: string, sleutel: string): Statement =>
  database.prepare(FIND).bind(persoon, sleutel)

/** `undefined`: the key is new to this person. */
export const parseEerderAntwoord = (result: Result): EerderAntwoord | undefined =>
  parseRows(EerderAntwoord, result)[0]

/**
 * The earlier answer for who sends the same request again, or a refusal when the key stood with another request.
 * `undefined` when the request has no key or the key is new.
 */
export async function repeatAntwoord(
  verzoek: Verzoek,
  eerder: EerderAntwoord | undefined,
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
  const rijen = await selectEerderAntwoord(database, identiteit.persoon, verzoek.sleutel).all()
  return repeatAntwoord(verzoek, parseEerderAntwoord(rijen))
}

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

const FIND = `
  SELECT json_object('verzoekHash', verzoek_hash, 'etag', etag, 'antwoord', json(antwoord)) AS json
  FROM idempotentie WHERE wie = ?1 AND sleutel = ?2`

const KEEP = `
  INSERT INTO idempotentie (wie, sleutel, verzoek_hash, etag, antwoord, aangemaakt) VALUES (?, ?, ?, ?, ?, ?)`

const ANDER_VERZOEK = new Weigering(
  422,
  'Deze Idempotency-Key hoort bij een ander verzoek. Gebruik een nieuwe sleutel.',
)
