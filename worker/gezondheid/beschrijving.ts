import { API_VERSIE } from '../http/koppen.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'

export const gezondheidBeschrijving: Beschrijvingen<'GET /v1/gezondheid'> = {
  'GET /v1/gezondheid': {
    id: 'getGezondheid',
    tag: 'dienst',
    titel: 'Werkt de dienst?',
    uitleg: 'Vraagt ook de database of zij antwoordt en is ingericht. Zo niet, dan is het antwoord 503.',
    voorbeeld: { invoer: {}, antwoord: { status: 'gezond', versie: API_VERSIE, omgeving: 'productie' } },
  },
}
