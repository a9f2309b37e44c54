import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { kpigeldContract } from './contract.ts'

export const kpigeldBeschrijving: Beschrijvingen<keyof typeof kpigeldContract> = {
  'GET /v1/kpigelden': {
    id: 'getKpigelden',
    tag: 'budgetoverzichten',
    titel: 'Het geld van KPI’s',
    uitleg:
      'Per fonds, met de begrippen van de voortgangsrapportage: beschikbaar gesteld, verwacht, betaalbaar en betaald, ' +
      'de raming, nog vrij te geven en definitief vrijgegeven. Wat niet op elkaar aansluit, staat er met het verschil bij.',
    voorbeeld: { invoer: { query: { peildatum: '2026-12-01' } } },
  },
  'GET /v1/kpiregels': {
    id: 'getKpiregels',
    tag: 'budgetoverzichten',
    titel: 'De KPI’s achter de bedragen',
    uitleg:
      'De KPI’s van een fonds, elk met wat ervoor beschikbaar is en hoe ver het is. Een KPI waarvan een deel is ' +
      'vrijgegeven, staat er twee keer: dat deel, en de rest.',
    voorbeeld: { invoer: { query: { peildatum: '2026-12-01', pot: 'transformatiemiddelen' } } },
  },
}
