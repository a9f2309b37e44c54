import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import {
  VOORBEELDANTWOORDEN,
  VOORBEELDBINDING,
  VOORBEELDINHOUD,
  VOORBEELDPARTIJEN,
} from '../plannen/voorbeeld.ts'
import type { consensusContract } from './contract.ts'

const param = { nummer: VOORBEELDINHOUD.nummer }

export const consensusBeschrijving: Beschrijvingen<keyof typeof consensusContract> = {
  'GET /v1/plannen/:nummer/consensussen': {
    id: 'getConsensussen',
    tag: 'beoordelingen',
    titel: 'De consensus',
    uitleg: 'Wat de partijen samen vinden, met redenen en minderheidsstandpunten. De laatste versie telt.',
    voorbeeld: { invoer: { param } },
  },
  'POST /v1/plannen/:nummer/consensussen': {
    id: 'postConsensus',
    tag: 'beoordelingen',
    titel: 'Leg de consensus vast',
    uitleg:
      'Legt vast wat de partijen samen vinden. Waar de beoordelaars verschillen hoort er een reden bij, en wie niet ' +
      'instemt heeft een minderheidsstandpunt.',
    voorbeeld: {
      invoer: {
        param,
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000007' },
        json: {
          ...VOORBEELDBINDING,
          beoordelingen: [],
          criteria: Object.fromEntries(
            Object.entries(VOORBEELDANTWOORDEN.antwoorden).map(([id, { punten, onderbouwing }]) => [
              id,
              { punten, reden: onderbouwing },
            ]),
          ),
          poorten: {},
          minderheid: [],
          afwijkingen: [],
          door: VOORBEELDPARTIJEN.map(({ organisatie }) => organisatie),
        },
      },
    },
  },
}
