import { euro } from '#shared/middelen/bedrag.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { aanvraagimportContract } from './contract.ts'

export const aanvraagimportBeschrijving: Beschrijvingen<keyof typeof aanvraagimportContract> = {
  'POST /v1/aanvraagimporten': {
    id: 'postAanvraagimport',
    tag: 'plannen',
    titel: 'Lees een lijst met aanvraagregels in',
    uitleg:
      'Een lijst zoals verzekeraars hem sturen, over meer plannen tegelijk. Met proef zegt de dienst alleen wat er zou ' +
      'veranderen en welke rij niet klopt. Daarna legt dezelfde lijst zonder proef, met het ETag van de voorproef, ' +
      'alles vast of niets. De regels van elk plan in de lijst worden vervangen; mijlpalen blijven staan.',
    voorbeeld: {
      invoer: {
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000515' },
        json: {
          proef: true,
          rijen: [2027, 2028].map(jaar => ({
            plan: 'DB-001',
            pot: 'doorbraakmiddelen',
            jaar,
            sector: 'wijk-elv-grz',
            partij: 'Thuiszorg De Linde',
            kosten: 'eenmalig',
            bedrag: jaar === 2027 ? euro(2_000_000) : euro(1_000_000),
            mijlpaal: null,
          })),
        },
      },
    },
  },
}
