import { propose } from '#shared/bronnen/documenten.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { plafondContract } from './contract.ts'
import { overzichtOf } from './overzicht.ts'

const peildatum = '2026-12-01'
const middelen = { ...INRICHTING, standen: [] }

export const plafondBeschrijving: Beschrijvingen<keyof typeof plafondContract> = {
  'GET /v1/plafonds': {
    id: 'getPlafonds',
    tag: 'plafonds',
    titel: 'Plafonds en ruimte',
    uitleg:
      'Per pot en jaar de versie van het plafond die op de peildatum geldt, wat er die dag geboekt is en wat er over is. ' +
      'Bedragen zijn hele eurocenten. Is een bedrag niet gepubliceerd, dan is het null: onbekend.',
    voorbeeld: {
      invoer: { query: { peildatum, pot: 'doorbraakmiddelen' } },
      antwoord: overzichtOf(middelen, peildatum, 'doorbraakmiddelen'),
    },
  },
  'POST /v1/plafonds': {
    id: 'postPlafond',
    tag: 'plafonds',
    titel: 'Publiceer een plafond',
    uitleg:
      'Een nieuwe versie van een plafond, voor een jaar of over een looptijd. Wat gepubliceerd is, verandert niet. ' +
      'Lager dan wat er is geboekt kan niet: dan staat er welke plannen in de weg staan.',
    voorbeeld: {
      invoer: {
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000512' },
        json: {
          pot: 'transformatiemiddelen',
          jaar: 2028,
          versie: 2,
          bedrag: euro(100_000_000),
          werking: 'hard',
          geldigVan: '2027-01-01',
          geldigTot: null,
          besluit: { orgaan: 'Verzonnen besluit', datum: '2026-12-01' },
          bron: propose(
            'voorbeeld van een plafond',
            'Verzonnen, om te laten zien hoe een publicatie eruitziet.',
          ),
        },
      },
    },
  },
}
