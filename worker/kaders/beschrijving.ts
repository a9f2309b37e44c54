import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { Kaderregel } from './antwoorden.ts'
import type { kaderContract } from './contract.ts'
import { KADERS } from './meegeleverd.ts'

const kader = DOORBRAAK_CONCEPT_2026
const { id, versie } = kader

function toRegel({ id, versie, titel, status, geldigVan, geldigTot }: Kaderregel): Kaderregel {
  return { id, versie, titel, status, geldigVan, geldigTot }
}

export const kaderBeschrijving: Beschrijvingen<keyof typeof kaderContract> = {
  'GET /v1/kaders': {
    id: 'getKaders',
    tag: 'kaders',
    titel: 'De kaders',
    uitleg: 'Van elk kader de laatste versie, op volgorde van kenmerk.',
    voorbeeld: {
      invoer: { query: { pagina: '1', paginaGrootte: '20' } },
      antwoord: { kaders: KADERS.map(toRegel), pagina: 1, paginaGrootte: 20, totaal: KADERS.length },
    },
  },
  'POST /v1/kaders': {
    id: 'postKader',
    tag: 'kaders',
    titel: 'Publiceer een kader',
    uitleg:
      'Een nieuw kader begint bij versie 1; een wijziging is de volgende versie. Wat is gepubliceerd, verandert ' +
      'nooit meer. Vraagt een kader meer van aanbieders dan een plan al bevat, dan moet de reden erbij staan. Kijk ' +
      'eerst met een kadercontrole wat ervan komt.',
    voorbeeld: {
      invoer: {
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000009' },
        json: { ...kader, id: 'doorbraak-voorbeeld', titel: 'Doorbraakkader, voorbeeld' },
      },
    },
  },
  'GET /v1/kaders/:id': {
    id: 'getKader',
    tag: 'kaders',
    titel: 'Een kader',
    uitleg: 'De laatste versie, met poorten, criteria, ankers en omrekeningen, en van alles de bron.',
    voorbeeld: { invoer: { param: { id } }, antwoord: kader },
  },
  'GET /v1/kaders/:id/versies': {
    id: 'getKaderversies',
    tag: 'kaders',
    titel: 'De versies van een kader',
    uitleg:
      'De laatste eerst, met wie adviseerde en besloot, en de SHA-256 van de bewaarde tekst. Een versie zonder ' +
      'moment van publicatie kwam met de dienst mee.',
    voorbeeld: { invoer: { param: { id }, query: { pagina: '1', paginaGrootte: '20' } } },
  },
  'GET /v1/kaders/:id/versies/:versie': {
    id: 'getKaderversie',
    tag: 'kaders',
    titel: 'Een versie van een kader',
    uitleg:
      'Een versie verandert nooit meer: een beoordeling die erop rust, blijft na te rekenen. Een oudere versie ' +
      'krijgt bij het lezen de velden van nu.',
    voorbeeld: { invoer: { param: { id, versie: String(versie) } }, antwoord: kader },
  },
  'GET /v1/kaders/:id/versies/:versie/verschillen': {
    id: 'getKaderverschillen',
    tag: 'kaders',
    titel: 'Wat er in deze versie anders is',
    uitleg: 'Elk verschil met de versie in met, in woorden, van die versie naar deze.',
    voorbeeld: {
      invoer: { param: { id, versie: String(versie) }, query: { met: String(versie) } },
      antwoord: { id, van: versie, naar: versie, verschillen: [] },
    },
  },
}
