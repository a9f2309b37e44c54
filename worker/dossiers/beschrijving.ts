import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { dossierContract } from './contract.ts'

export const dossierBeschrijving: Beschrijvingen<keyof typeof dossierContract> = {
  'GET /v1/dossiers': {
    id: 'listDossiers',
    tag: 'plannen',
    titel: 'Alle dossiers om samen te vatten',
    uitleg:
      'Van elk plan dat u mag inzien: de partijen, ingediende beoordelingen voor zover u ze mag zien, de consensus, ' +
      'vragen met antwoorden, adviezen en besluiten, en de aanvraagregels. Concepten staan er niet in.',
    voorbeeld: { invoer: {} },
  },
}
