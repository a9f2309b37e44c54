import type { Beschrijvingen } from '../openapi/beschrijving.ts'

const param = { nummer: 'DB-001' }

export const belangBeschrijving: Beschrijvingen<
  'GET /v1/plannen/:nummer/belangenverklaringen' | 'POST /v1/plannen/:nummer/belangenverklaringen'
> = {
  'GET /v1/plannen/:nummer/belangenverklaringen': {
    id: 'getBelangenverklaringen',
    tag: 'belangen',
    titel: 'Mijn verklaringen',
    uitleg: 'Wat u zelf over dit plan hebt verklaard, in volgorde. De laatste telt.',
    voorbeeld: { invoer: { param } },
  },
  'POST /v1/plannen/:nummer/belangenverklaringen': {
    id: 'postBelangenverklaring',
    tag: 'belangen',
    titel: 'Verklaar of u een belang hebt',
    uitleg:
      'Wie geen belang heeft, kan daarna bij het plan. Wie een belang verklaart, ziet er nergens meer iets van. ' +
      'Een nieuwe verklaring komt in de plaats van de vorige; beide blijven in het logboek.',
    voorbeeld: {
      invoer: {
        param,
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000001' },
        json: { belang: false, toelichting: '' },
      },
    },
  },
}
