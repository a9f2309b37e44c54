import { hc } from 'hono/client'
import type { z } from 'zod/mini'
import type { Datum } from '#shared/bronnen/datum.ts'
import { Kader } from '#shared/kader/kader.ts'
import { Budgettoets } from '#shared/middelen/toets.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { Plafondoverzicht, type Plafondstand, Probleem } from '#worker/antwoorden.ts'
import type { Api, Budgettoetsvraag } from '#worker/contract.ts'

export type Plafondstanden = readonly Plafondstand[]

/** What became of a question: an answer, a refusal with its reasons, or no connection (or no usable answer). */
export type Antwoord<T> =
  | { soort: 'antwoord'; waarde: T }
  | { soort: 'geweigerd'; meldingen: readonly Melding[] }
  | { soort: 'onbereikbaar' }

/** The Worker as the add-in knows it. Nothing throws: no connection is a normal event. */
export type Dienst = {
  isBereikbaar(): Promise<boolean>
  kader(id: string): Promise<Antwoord<Kader>>
  plafonds(peildatum: Datum): Promise<Antwoord<Plafondstanden>>
  budgettoets(vraag: Budgettoetsvraag): Promise<Antwoord<Budgettoets>>
}

/** A person waits for the answer; the largest portfolio takes a fraction of this. */
const GEDULD_MS = 15_000

export function createDienst(oorsprong: string): Dienst {
  const { v1 } = hc<Api>(oorsprong, { fetch: fetchWithin })
  return {
    isBereikbaar: async () => {
      const antwoord = await v1.gezondheid.$get({ query: {} }).catch(() => undefined)
      return antwoord?.ok ?? false
    },
    kader: id => ask(Kader, () => v1.kaders[':id'].$get({ param: { id }, query: {} })),
    plafonds: async peildatum => {
      const antwoord = await ask(Plafondoverzicht, () => v1.plafonds.$get({ query: { peildatum } }))
      return antwoord.soort === 'antwoord' ? { soort: 'antwoord', waarde: antwoord.waarde.standen } : antwoord
    },
    budgettoets: vraag => ask(Budgettoets, () => v1.budgettoetsen.$post({ query: {}, json: vraag })),
  }
}

/** Sends, and parses what comes back: an answer that isn't what was agreed counts as no answer. */
async function ask<S extends z.ZodMiniType>(
  schema: S,
  send: () => Promise<Pick<Response, 'ok' | 'status' | 'json'>>,
): Promise<Antwoord<z.output<S>>> {
  try {
    const antwoord = await send()
    const inhoud: unknown = await antwoord.json()
    if (antwoord.ok) return { soort: 'antwoord', waarde: schema.parse(inhoud) }
    const probleem = Probleem.safeParse(inhoud)
    if (antwoord.status >= 500 || !probleem.success) return { soort: 'onbereikbaar' }
    return { soort: 'geweigerd', meldingen: toMeldingen(probleem.data) }
  } catch {
    return { soort: 'onbereikbaar' }
  }
}

function toMeldingen({ title, detail, fouten = [] }: Probleem): Melding[] {
  const alles = fouten.length > 0 ? fouten : [{ plaats: '', melding: detail }]
  return alles.map(({ plaats, melding }) => ({
    ernst: 'fout',
    regel: 'dienst/geweigerd',
    tekst: `De dienst weigert de toets: ${title}`,
    uitweg: melding,
    plaats: plaats === '' ? {} : { veld: plaats },
  }))
}

const fetchWithin: typeof fetch = async (verzoek, opties) => {
  const afbreken = new AbortController()
  const wekker = setTimeout(() => afbreken.abort(), GEDULD_MS)
  try {
    const antwoord = await fetch(verzoek, { ...opties, signal: afbreken.signal })
    // Read here, so that an answer that stalls halfway is also cut off.
    return new Response(await antwoord.arrayBuffer(), antwoord)
  } finally {
    clearTimeout(wekker)
  }
}
