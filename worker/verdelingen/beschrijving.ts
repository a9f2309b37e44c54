import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { verdelingContract } from './contract.ts'
import { VOORBEELDVERDELING } from './voorbeeld.ts'

export const verdelingBeschrijving: Beschrijvingen<keyof typeof verdelingContract> = {
  'GET /v1/verdelingen': {
    id: 'listVerdelingen',
    tag: 'verdelingen',
    titel: 'Bewaarde scenario’s',
    uitleg:
      'De nieuwste eerst. Een coördinator ziet wat de eigen organisatie heeft bewaard; NZa en Gremium zien alles.',
    voorbeeld: { invoer: { query: { pagina: '1' } } },
  },
  'POST /v1/verdelingen': {
    id: 'postVerdeling',
    tag: 'verdelingen',
    titel: 'Bewaar een scenario',
    uitleg:
      'De dienst rekent het scenario na: de vingerafdruk hoort bij de tekst, de keuze mag, de bedragen kloppen op de ' +
      'cent, de regel geeft dezelfde keuze en elke uitzondering op de rangorde heeft een reden. Past het niet in de ' +
      'ruimte van nu, dan wordt het geweigerd. Wat er verder is veranderd, staat in de meldingen. Een optimum wordt ' +
      'niet opnieuw gezocht. Er wordt niets geboekt.',
    voorbeeld: {
      invoer: {
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000520' },
        json: VOORBEELDVERDELING,
      },
    },
  },
  'GET /v1/verdelingen/:hash': {
    id: 'getVerdeling',
    tag: 'verdelingen',
    titel: 'Een bewaard scenario',
    uitleg:
      'De tekst zoals zij is vastgelegd, met invoer, versies, keuze en redenen. De vingerafdruk is de SHA-256 ervan.',
    voorbeeld: { invoer: { param: { hash: VOORBEELDVERDELING.hash } } },
  },
}
