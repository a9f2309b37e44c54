import type { Kader } from '#shared/kader/kader.ts'
import { canonicalJson, sha256 } from '../d1/afdruk.ts'

/** A version of a kader as it is stored for ever: its text, and the SHA-256 of exactly that text. */
export type Kaderrij = { id: string; versie: number; status: Kader['status']; inhoud: string; hash: string }

/** The same kader is the same text and the same hash, whatever the order of the keys in which it came. */
export async function toKaderrij(kader: Kader): Promise<Kaderrij> {
  const { id, versie, status } = kader
  const inhoud = canonicalJson(kader)
  return { id, versie, status, inhoud, hash: await sha256(inhoud) }
}
