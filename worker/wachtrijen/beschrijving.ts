import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { wachtrijContract } from './contract.ts'

const param = { pot: 'doorbraakmiddelen' }

export const wachtrijBeschrijving: Beschrijvingen<keyof typeof wachtrijContract> = {
  'GET /v1/wachtrijen/:pot': {
    id: 'getWachtrij',
    tag: 'wachtrijen',
    titel: 'De wachtrij van een fonds',
    uitleg:
      'Goedgekeurde plannen zonder geld, in de volgorde die de regels van het fonds geven, en een voorproef: wie er nu ' +
      'zou doorschuiven en waarom een ander blijft. Er wordt niets geboekt. Het ETag is nodig om door te schuiven.',
    voorbeeld: { invoer: { param } },
  },
  'POST /v1/wachtrijen/:pot/doorschuivingen': {
    id: 'postDoorschuiving',
    tag: 'wachtrijen',
    titel: 'Laat de wachtrij doorschuiven',
    uitleg:
      'Kent het geld toe aan de plannen van de voorproef die u hebt gelezen, allemaal tegelijk of geen van alle. Is er ' +
      'intussen iets veranderd, dan gebeurt er niets.',
    voorbeeld: {
      invoer: {
        param,
        header: {
          'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000513',
          'if-match': `"${'0'.repeat(64)}"`,
        },
        json: { reden: 'Vrijgevallen geld' },
      },
    },
  },
}
