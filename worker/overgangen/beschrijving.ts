import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import { VOORBEELDBINDING, VOORBEELDINHOUD } from '../plannen/voorbeeld.ts'
import type { overgangContract } from './contract.ts'

const param = { nummer: VOORBEELDINHOUD.nummer }

export const overgangBeschrijving: Beschrijvingen<keyof typeof overgangContract> = {
  'GET /v1/plannen/:nummer/overgangen': {
    id: 'getOvergangen',
    tag: 'plannen',
    titel: 'De gezette stappen',
    uitleg: 'Alle stappen van een plan in volgorde, met wie ze zette en waarom.',
    voorbeeld: { invoer: { param } },
  },
  'POST /v1/plannen/:nummer/overgangen': {
    id: 'postOvergang',
    tag: 'plannen',
    titel: 'Zet een stap',
    uitleg:
      'Zet vandaag een stap, als de tabel van stappen dat toelaat en alles er is wat zij vraagt. Een weigering noemt ' +
      'alles wat ontbreekt. Is het plan intussen veranderd, dan gebeurt er niets.',
    voorbeeld: {
      invoer: {
        param,
        header: {
          'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000004',
          'if-match': `"${'0'.repeat(64)}"`,
        },
        json: { gebeurtenis: 'beoordeling-starten', gegevens: { kader: VOORBEELDBINDING.kader } },
      },
    },
  },
}
