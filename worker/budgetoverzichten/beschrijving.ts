import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { budgetoverzichtContract } from './contract.ts'

export const budgetoverzichtBeschrijving: Beschrijvingen<keyof typeof budgetoverzichtContract> = {
  'GET /v1/budgetoverzichten': {
    id: 'getBudgetoverzicht',
    tag: 'budgetoverzichten',
    titel: 'Het overzicht van de NZa',
    uitleg:
      'Per pot en jaar op de peildatum: het plafond met zijn versie en bron, wat is toegekend en gereserveerd, ' +
      'gevraagd, wat wacht en wat er over is. Met wat de verzekeraars goedkeurden, wat de NZa beschikte, en het ' +
      'verschil. SPUK en ventiel staan apart.',
    voorbeeld: { invoer: { query: { peildatum: '2026-12-01', fonds: 'doorbraakmiddelen' } } },
  },
  'GET /v1/budgetregels': {
    id: 'getBudgetregels',
    tag: 'budgetoverzichten',
    titel: 'De lijst achter een bedrag',
    uitleg:
      'De plannen achter één bedrag uit het overzicht, elk met zijn deel. De som is die van alle pagina’s en is gelijk ' +
      'aan het bedrag. Voor een termijn: noem het eerste en het laatste jaar.',
    voorbeeld: {
      invoer: {
        query: { peildatum: '2026-12-01', pot: 'doorbraakmiddelen', jaar: '2027', post: 'gevraagd' },
      },
    },
  },
}
