import { hc } from 'hono/client'
import type { z } from 'zod/mini'
import type { Datum } from '#shared/bronnen/datum.ts'
import { Kader } from '#shared/kader/kader.ts'
import { latestGeldig } from '#shared/middelen/plafond.ts'
import { Budgettoets } from '#shared/middelen/toets.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Probleem } from '#worker/antwoorden.ts'
import type { Api, Invoer } from '#worker/contract.ts'
import { Kaderversielijst } from '#worker/kaders/antwoorden.ts'
import { Plafondoverzicht, type Plafondstand } from '#worker/plafonds/antwoorden.ts'
import { fetchWithin, send } from './sturen.ts'

type Budgettoetsvraag = Invoer<'POST /v1/budgettoetsen'>['json']
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
  /** the version that holds on that day; refused without a reason when there is none */
  kaderOp(id: string, peildatum: Datum): Promise<Antwoord<Kader>>
  plafonds(peildatum: Datum): Promise<Antwoord<Plafondstanden>>
  budgettoets(vraag: Budgettoetsvraag): Promise<Antwoord<Budgettoets>>
}

export function createDienst(oorsprong: string): Dienst {
  const { v1 } = hc<Api>(oorsprong, { fetch: fetchWithin })
  return {
    isBereikbaar: async () => {
      const antwoord = await v1.gezondheid.$get({ query: {} }).catch(() => undefined)
      return antwoord?.ok ?? false
    },
    kader: id => ask(Kader, () => v1.kaders[':id'].$get({ param: { id }, query: {} })),
    kaderOp: async (id, peildatum) => {
      const versies = await ask(Kaderversielijst, () =>
        v1.kaders[':id'].versies.$get({ param: { id }, query: { paginaGrootte: '100' } }),
      )
      if (versies.soort !== 'antwoord') return versies
      const geldig = latestGeldig(versies.waarde.versies, peildatum)
      if (!geldig) return { soort: 'geweigerd', meldingen: [] }
      return ask(Kader, () =>
        v1.kaders[':id'].versies[':versie'].$get({
          param: { id, versie: String(geldig.versie) },
          query: {},
        }),
      )
    },
    plafonds: async peildatum => {
      const antwoord = await ask(Plafondoverzicht, () => v1.plafonds.$get({ query: { peildatum } }))
      return antwoord.soort === 'antwoord' ? { soort: 'antwoord', waarde: antwoord.waarde.standen } : antwoord
    },
    budgettoets: vraag => ask(Budgettoets, () => v1.budgettoetsen.$post({ query: {}, json: vraag })),
  }
}

async function ask<S extends z.ZodMiniType>(
  schema: S,
  request: Parameters<typeof send>[1],
): Promise<Antwoord<z.output<S>>> {
  const gevolg = await send(schema, request)
  return gevolg.soort === 'geweigerd'
    ? { soort: 'geweigerd', meldingen: toMeldingen(gevolg.probleem) }
    : gevolg
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
