import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import { VOORBEELDANTWOORDEN, VOORBEELDBINDING, VOORBEELDINHOUD } from '../plannen/voorbeeld.ts'
import type { beoordelingContract } from './contract.ts'

const param = { nummer: VOORBEELDINHOUD.nummer }

export const beoordelingBeschrijving: Beschrijvingen<keyof typeof beoordelingContract> = {
  'GET /v1/plannen/:nummer/eigen-beoordeling': {
    id: 'getEigenBeoordeling',
    tag: 'beoordelingen',
    titel: 'Mijn beoordeling',
    uitleg:
      'Uw eigen beoordeling van de versie die nu voorligt, met wat zij oplevert en wat er nog ontbreekt.',
    voorbeeld: { invoer: { param } },
  },
  'PUT /v1/plannen/:nummer/eigen-beoordeling': {
    id: 'putEigenBeoordeling',
    tag: 'beoordelingen',
    titel: 'Bewaar mijn beoordeling',
    uitleg:
      'Bewaart uw concept; niemand anders ziet het. Vanaf de tweede keer is If-Match nodig, zodat u niet per ongeluk ' +
      'nieuwer werk van uzelf overschrijft.',
    voorbeeld: {
      invoer: {
        param,
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000005' },
        json: { ...VOORBEELDBINDING, inhoud: VOORBEELDANTWOORDEN },
      },
    },
  },
  'POST /v1/plannen/:nummer/eigen-beoordeling/indiening': {
    id: 'postIndiening',
    tag: 'beoordelingen',
    titel: 'Dien mijn beoordeling in',
    uitleg: 'Na het indienen verandert uw beoordeling niet meer, en ziet u wat de anderen hebben ingediend.',
    voorbeeld: {
      invoer: {
        param,
        header: {
          'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000006',
          'if-match': `"${'0'.repeat(64)}"`,
        },
      },
    },
  },
  'GET /v1/plannen/:nummer/beoordelingen': {
    id: 'getBeoordelingen',
    tag: 'beoordelingen',
    titel: 'De beoordelingen',
    uitleg:
      'Uw eigen beoordelingen en, zodra u zelf hebt ingediend, die van anderen: naast elkaar per criterium, met de ' +
      'spreiding en waarover te praten valt.',
    voorbeeld: { invoer: { param } },
  },
}
