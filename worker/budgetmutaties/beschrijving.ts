import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { budgetmutatieContract } from './contract.ts'

export const budgetmutatieBeschrijving: Beschrijvingen<keyof typeof budgetmutatieContract> = {
  'GET /v1/budgetmutaties': {
    id: 'getBudgetmutaties',
    tag: 'budgetoverzichten',
    titel: 'Wat er veranderde',
    uitleg:
      'De veranderingen na de dag van, tot en met de dag tot, elk met de oorzaak: een boeking, doorgeschoven uit de ' +
      'wachtrij, een vervallen reservering, een nieuw plafond, of een plan dat iets anders vraagt. Samen zijn zij het ' +
      'verschil tussen de overzichten van die twee dagen.',
    voorbeeld: { invoer: { query: { van: '2026-11-01', tot: '2026-12-01', fonds: 'doorbraakmiddelen' } } },
  },
}
