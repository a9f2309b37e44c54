import type { WorkbookData } from '../../excel/data.ts'
import { makeFouten } from './fouten.ts'
import { makeMaatregelen } from './maatregelen.ts'
import { makePortefeuille } from './portefeuille.ts'
import { makeTransformatie } from './transformatie.ts'

export { grootPortefeuille } from './portefeuille.ts'

/** A workbook to try the add-in with. `data` builds it anew, the same each time. */
export type Werkboek = { id: string; titel: string; uitleg: string; data: () => WorkbookData }

export const werkboeken: readonly Werkboek[] = [
  {
    id: 'portefeuille',
    titel: 'Doorbraakplannen (fictief)',
    uitleg:
      '132 verzonnen plannen die samen meer vragen dan er is. Hiermee ziet u rang, plafonds en wachtlijst.',
    data: makePortefeuille,
  },
  {
    id: 'maatregelen',
    titel: 'Maatregelen van KPMG',
    uitleg: 'De zestien gepubliceerde maatregelen met werknemers en fte. Hiermee rekent u de cijfers na.',
    data: makeMaatregelen,
  },
  {
    id: 'transformatie',
    titel: 'Transformatieplannen (fictief)',
    uitleg: '276 verzonnen plannen waarvan aantallen en totalen kloppen met de publicatie van januari 2026.',
    data: makeTransformatie,
  },
  {
    id: 'fouten',
    titel: 'Invoerfouten (fictief)',
    uitleg: 'Een klein werkboek met van elke invoerfout één voorbeeld. Hiermee ziet u de meldingen.',
    data: makeFouten,
  },
]
