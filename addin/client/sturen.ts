import type { z } from 'zod/mini'
import { Probleem } from '#worker/antwoorden.ts'

/**
 * What became of a request: an answer with the version that it carries, a refusal with its reasons, or no connection
 * (or no usable answer).
 */
export type Gevolg<T> =
  | { soort: 'antwoord'; waarde: T; etag: string | null }
  | { soort: 'geweigerd'; status: number; probleem: Probleem }
  | { soort: 'onbereikbaar' }

type Ontvangen = Pick<Response, 'ok' | 'status' | 'headers' | 'json'>

/** Sends, and parses what comes back: an answer that isn't what was agreed counts as no answer. Never throws. */
export async function send<S extends z.ZodMiniType>(
  schema: S,
  request: () => Promise<Ontvangen>,
): Promise<Gevolg<z.output<S>>> {
  try {
    const antwoord = await request()
    const inhoud: unknown = await antwoord.json()
    if (antwoord.ok)
      return { soort: 'antwoord', waarde: schema.parse(inhoud), etag: antwoord.headers.get('etag') }
    const probleem = Probleem.safeParse(inhoud)
    if (antwoord.status >= 500 || !probleem.success) return { soort: 'onbereikbaar' }
    return { soort: 'geweigerd', status: antwoord.status, probleem: probleem.data }
  } catch {
    return { soort: 'onbereikbaar' }
  }
}

/** A person waits for the answer; the largest portfolio takes a fraction of this. */
const GEDULD_MS = 15_000

/** `fetch` that gives up after a while, also on an answer that stalls halfway. */
export const fetchWithin: typeof fetch = async (verzoek, opties) => {
  const afbreken = new AbortController()
  const wekker = setTimeout(() => afbreken.abort(), GEDULD_MS)
  try {
    const antwoord = await fetch(verzoek, { ...opties, signal: afbreken.signal })
    return new Response(await antwoord.arrayBuffer(), antwoord)
  } finally {
    clearTimeout(wekker)
  }
}
