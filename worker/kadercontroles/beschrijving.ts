import { VOORBEELDWIJZIGING } from '../kaders/voorbeeld.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'

export const kadercontroleBeschrijving: Beschrijvingen<'POST /v1/kadercontroles'> = {
  'POST /v1/kadercontroles': {
    id: 'postKadercontrole',
    tag: 'kaders',
    titel: 'Controleer een kader voor publicatie',
    uitleg:
      'Zegt of dit kader nu te publiceren is, wat er mis mee is en op welke plaats, wat er verschilt van de laatste ' +
      'versie, en welk formulier beoordelaars krijgen. Er wordt niets bewaard.',
    voorbeeld: { invoer: { json: VOORBEELDWIJZIGING } },
  },
}
