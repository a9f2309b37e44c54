import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { grootboekcontroleContract } from './contract.ts'

export const grootboekcontroleBeschrijving: Beschrijvingen<keyof typeof grootboekcontroleContract> = {
  'GET /v1/grootboekcontroles': {
    id: 'getGrootboekcontrole',
    tag: 'boekingen',
    titel: 'Controleer het grootboek',
    uitleg:
      'Houdt elke boeking tegen de regel in het logboek die tegelijk is geschreven, en elke stand tegen haar ' +
      'boekingen. Klopt er iets niet, dan staat de eerste plek erbij. Het logboek zelf controleert u met een uittreksel.',
    voorbeeld: { invoer: {} },
  },
}
