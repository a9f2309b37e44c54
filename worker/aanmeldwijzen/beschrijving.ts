import type { Beschrijvingen } from '../openapi/beschrijving.ts'

export const aanmeldwijzeBeschrijving: Beschrijvingen<'GET /v1/aanmeldwijzen'> = {
  'GET /v1/aanmeldwijzen': {
    id: 'listAanmeldwijzen',
    tag: 'aanmelding',
    titel: 'Hoe kan iemand zich hier aanmelden?',
    uitleg:
      'Een programma dat namens iemand werkt, leest hier waar het een token vraagt en waarvoor. Geen enkele wijze: de ' +
      'dienst is dan alleen zonder naam te lezen.',
    voorbeeld: { invoer: {} },
  },
}
