import { cite } from '../bronnen/documenten.ts'
import { codelijst } from '../plan/codelijsten.ts'

/** When in the judgement of a plan its gates are asked. */
export const FASEN = codelijst(
  'kaderfasen',
  '2026-1',
  cite('regeling', 'bijlage I, stap 1 en stap 3', 'afgeleid'),
  {
    'snelle-toets': 'Snelle toets',
    plan: 'Beoordeling van het plan',
    middelen: 'Inzet van middelen',
  },
)
export type Fase = keyof typeof FASEN.codes
