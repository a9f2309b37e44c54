import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import { VOORBEELDINHOUD } from '../plannen/voorbeeld.ts'
import type { vraagContract } from './contract.ts'

const param = { nummer: VOORBEELDINHOUD.nummer }

export const vraagBeschrijving: Beschrijvingen<keyof typeof vraagContract> = {
  'GET /v1/plannen/:nummer/vragen': {
    id: 'getVragen',
    tag: 'vragen',
    titel: 'De vragen',
    uitleg: 'Wat andere verzekeraars over het plan vroegen, en wat daarop is geantwoord.',
    voorbeeld: { invoer: { param } },
  },
  'POST /v1/plannen/:nummer/vragen': {
    id: 'postVraag',
    tag: 'vragen',
    titel: 'Stel een vraag',
    uitleg: 'Andere verzekeraars kunnen na het voorgenomen besluit twee weken lang vragen stellen.',
    voorbeeld: {
      invoer: {
        param,
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000008' },
        json: { tekst: 'Hoe verhoudt dit plan zich tot het plan in onze regio?' },
      },
    },
  },
  'POST /v1/plannen/:nummer/vragen/:vraag/antwoorden': {
    id: 'postAntwoord',
    tag: 'vragen',
    titel: 'Beantwoord een vraag',
    uitleg: 'Wie het plan beoordeelt, beantwoordt de vraag. Een tweede antwoord komt onder het eerste.',
    voorbeeld: {
      invoer: {
        param: { ...param, vraag: '1' },
        header: { 'idempotency-key': '6f1c2d3e-0000-4000-8000-000000000009' },
        json: { tekst: 'De plannen vullen elkaar aan; de aanvrager licht dat toe op bladzijde 12.' },
      },
    },
  },
}
