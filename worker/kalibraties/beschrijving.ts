import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import { VOORBEELDBINDING } from '../plannen/voorbeeld.ts'

export const kalibratieBeschrijving: Beschrijvingen<'GET /v1/kalibraties'> = {
  'GET /v1/kalibraties': {
    id: 'getKalibraties',
    tag: 'agenda',
    titel: 'Hoe beoordelaars zich tot elkaar verhouden',
    uitleg:
      'Per criterium gemiddelde, spreiding en overeenstemming met anderen, vanaf een minimum aan plannen die ook een ' +
      'ander beoordeelde. Anders: te weinig gegevens. Een coördinator ziet ieder van wie hij scores mag zien.',
    voorbeeld: { invoer: { query: { kader: VOORBEELDBINDING.kader.id } } },
  },
}
