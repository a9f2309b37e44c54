import { euro } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { type Aanvraag, checkPlafonds } from '#shared/middelen/toets.ts'
import type { Beschrijvingen } from '../openapi/beschrijving.ts'
import type { Budgettoetsvraag } from './contract.ts'

const middelen = { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] }

/** Two plans, of which the second asks more in 2028 than the first leaves. */
const vraag: Budgettoetsvraag = {
  peildatum: '2026-12-01',
  aanvragen: [
    makeAanvraag('DB-001', 2027, 12_500_000, 2_000_000),
    makeAanvraag('DB-001', 2028, 160_000_000),
    makeAanvraag('DB-002', 2028, 250_000_000),
  ],
}

function makeAanvraag(plan: string, jaar: number, bedrag: number, deel = 0): Aanvraag {
  return { plan, pot: 'doorbraakmiddelen', jaar, bedrag: euro(bedrag), deelSociaalDomein: euro(deel) }
}

export const budgettoetsBeschrijving: Beschrijvingen<'POST /v1/budgettoetsen'> = {
  'POST /v1/budgettoetsen': {
    id: 'postBudgettoets',
    tag: 'budgettoetsen',
    titel: 'Toets een portfolio aan de plafonds',
    uitleg:
      'Toetst per pot en kalenderjaar of wat geboekt is plus wat gevraagd wordt binnen het plafond past. ' +
      'De plannen komen aan de beurt in de volgorde van de aanvragen. Er wordt niets bewaard. ' +
      'Bedragen zijn hele eurocenten.',
    voorbeeld: {
      invoer: { json: vraag },
      antwoord: checkPlafonds(vraag.aanvragen, middelen, vraag.peildatum),
    },
  },
}
