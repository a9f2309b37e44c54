import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import { VOORBEELDINHOUD, VOORBEELDPARTIJEN } from '../plannen/voorbeeld.ts'
import type { verslagContract } from './contract.ts'

const param = { nummer: VOORBEELDINHOUD.nummer }

export const verslagBeschrijving: Beschrijvingen<keyof typeof verslagContract> = {
  'GET /v1/plannen/:nummer/mededingingsverslagen': {
    id: 'getMededingingsverslagen',
    tag: 'mededinging',
    titel: 'De mededingingsverslagen',
    uitleg: 'Waarom de verzekeraars bij dit plan samen kiezen. Het laatste verslag telt.',
    voorbeeld: { invoer: { param } },
  },
  'POST /v1/plannen/:nummer/mededingingsverslagen': {
    id: 'postMededingingsverslag',
    tag: 'mededinging',
    titel: 'Leg een mededingingsverslag vast',
    uitleg: 'Motief, partijen, doelen die kenbaar, meetbaar en toetsbaar zijn, en een einddatum.',
    voorbeeld: {
      invoer: {
        param,
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000010' },
        json: {
          motief: 'Eén verzekeraar alleen krijgt deze werkwijze niet in de hele regio ingevoerd.',
          partijen: VOORBEELDPARTIJEN.map(({ organisatie }) => organisatie),
          doelen: [
            {
              doel: 'Minder tijd kwijt aan rapporteren',
              maatstaf: 'minuten per dienst',
              toetsing: 'elk jaar door de NZa',
            },
          ],
          einddatum: '2028-12-31',
        },
      },
    },
  },
}
