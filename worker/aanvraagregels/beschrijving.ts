import { euro } from '#shared/middelen/bedrag.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { aanvraagregelContract } from './contract.ts'

const param = { nummer: 'DB-001' }

/** The example plan asks 2 million in 2027, of which half a million is for the social domain, and 1 million in 2028. */
const regel = {
  pot: 'doorbraakmiddelen',
  sector: 'wijk-elv-grz',
  partij: 'Thuiszorg De Linde',
  kosten: 'eenmalig',
  mijlpaal: null,
} as const

export const aanvraagregelBeschrijving: Beschrijvingen<keyof typeof aanvraagregelContract> = {
  'GET /v1/plannen/:nummer/aanvraagregels': {
    id: 'getAanvraagregels',
    tag: 'plannen',
    titel: 'Wat een plan vraagt, per regel',
    uitleg:
      'Per jaar, sector en partij: hoeveel, eenmalig of structureel, en aan welke mijlpaal het hangt. Met wat daaraan ' +
      'opvalt. Het ETag is nodig om de regels te vervangen.',
    voorbeeld: { invoer: { param } },
  },
  'PUT /v1/plannen/:nummer/aanvraagregels': {
    id: 'putAanvraagregels',
    tag: 'plannen',
    titel: 'Leg vast wat een plan vraagt',
    uitleg:
      'Vervangt alle regels en mijlpalen van het plan, als nieuwe versie. De regels tellen per jaar op tot het bedrag ' +
      'van het plan; anders gebeurt er niets.',
    voorbeeld: {
      invoer: {
        param,
        header: {
          'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000514',
          'if-match': `"${'0'.repeat(64)}"`,
        },
        json: {
          regels: [
            { ...regel, jaar: 2027, bedrag: euro(2_000_000) },
            { ...regel, jaar: 2028, bedrag: euro(1_000_000) },
          ],
        },
      },
    },
  },
}
