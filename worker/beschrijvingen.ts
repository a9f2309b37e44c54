import type { z } from 'zod/mini'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { checkPlafonds, type Middelen } from '#shared/middelen/toets.ts'
import { recompute } from '#shared/narekenen/narekenen.ts'
import type { Antwoord, Budgettoetsvraag, Kaderregel, Narekenvraag, ROUTES, Route } from './contract.ts'
import { API_VERSIE } from './http/koppen.ts'
import { overzichtOf } from './plafonds/overzicht.ts'

/** What the OpenAPI document tells a reader about a route, with an example that runs on the seeded data. */
type Beschrijving<R extends Route> = {
  id: string
  tag: keyof typeof TAGS
  titel: string
  uitleg: string
  voorbeeld: { invoer: z.input<(typeof ROUTES)[R]['invoer']>; antwoord?: Antwoord<R> }
}

export const TAGS = {
  dienst: 'De dienst zelf',
  kaders: 'Beoordelingskaders, met hun versies',
  plafonds: 'Wat er per pot en kalenderjaar beschikbaar en geboekt is',
  budgettoetsen: 'Toetsen of aanvragen binnen de plafonds passen',
  narekeningen: 'Tabellen met werknemers, fte en bedragen narekenen',
}

export const PARAMETERS: Partial<Record<string, string>> = {
  id: 'Het kenmerk van het kader.',
  versie: 'Het nummer van de versie.',
  pagina: 'De hoeveelste pagina, vanaf 1.',
  paginaGrootte: 'Hoeveel kaders er op een pagina staan.',
  peildatum: 'De datum waarop de plafonds gelden. Zonder peildatum is dat vandaag in Nederland.',
  pot: 'Alleen deze pot en haar onderdelen.',
}

const middelen: Middelen = { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] }
const kader = DOORBRAAK_CONCEPT_2026
const { id, versie, titel, status, geldigVan, geldigTot } = kader
const kaderregel: Kaderregel = { id, versie, titel, status, geldigVan, geldigTot }
const peildatum = '2026-12-01'

/** Two plans, of which the second asks more in 2028 than the first leaves. */
const vraag = {
  peildatum,
  aanvragen: [
    {
      plan: 'DB-001',
      pot: 'doorbraakmiddelen',
      jaar: 2027,
      bedrag: euro(12_500_000),
      deelSociaalDomein: euro(2_000_000),
    },
    {
      plan: 'DB-001',
      pot: 'doorbraakmiddelen',
      jaar: 2028,
      bedrag: euro(160_000_000),
      deelSociaalDomein: euro(0),
    },
    {
      plan: 'DB-002',
      pot: 'doorbraakmiddelen',
      jaar: 2028,
      bedrag: euro(250_000_000),
      deelSociaalDomein: euro(0),
    },
  ],
} satisfies Budgettoetsvraag

/** The published table of AI and technology: the fte of A4 in the scenario gemiddeld is its number of werknemers. */
const tabel = {
  rijen: [
    ['', 'Werknemers', '', '', 'Fte', '', ''],
    ['Afspraak', 'Laag', 'Gemiddeld', 'Hoog', 'Laag', 'Gemiddeld', 'Hoog'],
    ['A4 AI', 240, 3954, 18535, 163, 3954, 12604],
    ['F6 Medische technologie', 1367, 4437, 10132, 806, 2618, 5978],
    ['Totaal', 1607, 8391, 28667, 969, 6572, 18582],
  ],
} satisfies Narekenvraag
const narekening = recompute({ cellen: tabel.rijen }, kader)

export const BESCHRIJVINGEN: { [R in Route]: Beschrijving<R> } = {
  'GET /v1/gezondheid': {
    id: 'getGezondheid',
    tag: 'dienst',
    titel: 'Werkt de dienst?',
    uitleg: 'Vraagt ook de database of zij antwoordt en is ingericht. Zo niet, dan is het antwoord 503.',
    voorbeeld: { invoer: {}, antwoord: { status: 'gezond', versie: API_VERSIE, omgeving: 'productie' } },
  },
  'GET /v1/openapi.json': {
    id: 'getOpenapi',
    tag: 'dienst',
    titel: 'Deze beschrijving',
    uitleg: 'De beschrijving van deze dienst volgens OpenAPI 3.0.',
    voorbeeld: { invoer: {} },
  },
  'GET /v1/kaders': {
    id: 'getKaders',
    tag: 'kaders',
    titel: 'De kaders',
    uitleg: 'Van elk kader de laatste versie, op volgorde van kenmerk.',
    voorbeeld: {
      invoer: { query: { pagina: '1', paginaGrootte: '20' } },
      antwoord: { kaders: [kaderregel], pagina: 1, paginaGrootte: 20, totaal: 1 },
    },
  },
  'GET /v1/kaders/:id': {
    id: 'getKader',
    tag: 'kaders',
    titel: 'Een kader',
    uitleg: 'De laatste versie, met poorten, criteria, ankers en omrekeningen, en van alles de bron.',
    voorbeeld: { invoer: { param: { id } }, antwoord: kader },
  },
  'GET /v1/kaders/:id/versies/:versie': {
    id: 'getKaderversie',
    tag: 'kaders',
    titel: 'Een versie van een kader',
    uitleg: 'Een versie verandert nooit meer: een beoordeling die erop rust, blijft na te rekenen.',
    voorbeeld: { invoer: { param: { id, versie: String(versie) } }, antwoord: kader },
  },
  'GET /v1/plafonds': {
    id: 'getPlafonds',
    tag: 'plafonds',
    titel: 'Plafonds en ruimte',
    uitleg:
      'Per pot en jaar de versie van het plafond die op de peildatum geldt, wat er geboekt is en wat er over is. ' +
      'Bedragen zijn hele eurocenten. Is een bedrag niet gepubliceerd, dan is het null: onbekend.',
    voorbeeld: {
      invoer: { query: { peildatum, pot: 'doorbraakmiddelen' } },
      antwoord: overzichtOf(middelen, peildatum),
    },
  },
  'POST /v1/budgettoetsen': {
    id: 'postBudgettoets',
    tag: 'budgettoetsen',
    titel: 'Toets een portfolio aan de plafonds',
    uitleg:
      'Toetst per pot en kalenderjaar of wat geboekt is plus wat gevraagd wordt binnen het plafond past. ' +
      'De plannen komen aan de beurt in de volgorde van de aanvragen. Er wordt niets bewaard. ' +
      'Bedragen zijn hele eurocenten.',
    voorbeeld: { invoer: { json: vraag }, antwoord: checkPlafonds(vraag.aanvragen, middelen, peildatum) },
  },
  'POST /v1/narekeningen': {
    id: 'postNarekening',
    tag: 'narekeningen',
    titel: 'Reken een tabel na',
    uitleg:
      'Zoekt de kolommen op hun kop en de totalen op hun cijfers. Geeft elke afwijking met haar plaats, wat er ' +
      'zou moeten staan en welke totalen mee veranderen. Afronden is geen fout. Er wordt niets bewaard.',
    voorbeeld: { invoer: { json: tabel }, ...(narekening ? { antwoord: narekening } : {}) },
  },
}
