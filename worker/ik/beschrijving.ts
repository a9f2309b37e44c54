import type { Beschrijvingen } from '../openapi/beschrijving.ts'

export const ikBeschrijving: Beschrijvingen<'GET /v1/ik'> = {
  'GET /v1/ik': {
    id: 'getIk',
    tag: 'aanmelding',
    titel: 'Wie ben ik?',
    uitleg:
      'Als wie de dienst u kent. Alles wat u doet, wordt bewaard onder het pseudoniem in persoon; uw naam komt uit ' +
      'uw aanmelding en wordt niet bewaard.',
    voorbeeld: { invoer: {} },
  },
}
