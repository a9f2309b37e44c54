import type { Beschrijvingen } from '../openapi/beschrijving.ts'

export const organisatieBeschrijving: Beschrijvingen<'GET /v1/organisaties'> = {
  'GET /v1/organisaties': {
    id: 'listOrganisaties',
    tag: 'aanmelding',
    titel: 'Organisaties',
    uitleg:
      'De verzekeraars, gemeenten en andere organisaties die de dienst kent, op naam. Nodig om bij een nieuw plan de ' +
      'partijen te kiezen. In `nummerreeksen` staat waarmee de plannummers beginnen die een organisatie mag uitgeven. ' +
      'Dat elke organisatie eigen reeksen heeft, is een voorstel van dit project: geen bron zegt hoe plannen worden ' +
      'genummerd.',
    voorbeeld: { invoer: {} },
  },
}
