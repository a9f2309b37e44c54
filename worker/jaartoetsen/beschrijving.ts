import type { Beschrijvingen } from '../openapi/beschrijving.ts'

export const jaartoetsBeschrijving: Beschrijvingen<'GET /v1/jaartoetsen'> = {
  'GET /v1/jaartoetsen': {
    id: 'getJaartoets',
    tag: 'jaartoetsen',
    titel: 'De jaartoets',
    uitleg:
      'Past per fonds en kalenderjaar wat is toegekend, gereserveerd en gevraagd binnen wat er op de peildatum is? ' +
      'Met het verschil tussen wat verzekeraars toekenden en wat de NZa heeft beschikt, en het adres van de ' +
      'boekingen achter elk bedrag. Wie wacht telt niet mee. SPUK en ventiel staan apart.',
    voorbeeld: { invoer: { query: { pot: 'doorbraakmiddelen', jaar: '2027', peildatum: '2026-12-01' } } },
  },
}
