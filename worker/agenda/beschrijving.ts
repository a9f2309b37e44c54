import type { Beschrijvingen } from '../openapi/beschrijving.ts'

export const agendaBeschrijving: Beschrijvingen<'GET /v1/agenda'> = {
  'GET /v1/agenda': {
    id: 'getAgenda',
    tag: 'agenda',
    titel: 'Mijn agenda',
    uitleg: 'Wat u nog moet doen en waarop u wacht: wat te laat is eerst, dan wat het eerst moet.',
    voorbeeld: { invoer: { query: { peildatum: '2026-12-01' } } },
  },
}
