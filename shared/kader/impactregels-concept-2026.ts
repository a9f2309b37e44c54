import { cite, propose } from '../bronnen/documenten.ts'
import type { Kader } from './kader.ts'
import { RANDVOORWAARDEN_CONCEPT_2026 } from './randvoorwaarden-concept-2026.ts'

/**
 * How werknemers become fte, and fte an impact, in the kaders of this project. The deeltijdfactoren are published; the
 * numbers behind the invulling and the way conditions combine are not.
 */
export const IMPACTREGELS_CONCEPT_2026: Pick<
  Kader,
  'deeltijdfactoren' | 'invullingsfactoren' | 'randvoorwaarden' | 'onzekerheid'
> = {
  deeltijdfactoren: [
    { beroepsgroep: 'vvt', factor: 0.59, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
    { beroepsgroep: 'wijkverpleging', factor: 0.68, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
    { beroepsgroep: 'verpleegkundigen-msz', factor: 0.75, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
    { beroepsgroep: 'ggz', factor: 0.77, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
    { beroepsgroep: 'huisartsen', factor: 0.74, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
  ],
  invullingsfactoren: [
    {
      invulling: 'minimaal',
      factor: 0.25,
      bron: propose('invulling randvoorwaarden', 'KPMG geeft geen getal bij de schaal.'),
    },
    {
      invulling: 'enige-mate',
      factor: 0.6,
      bron: propose('invulling randvoorwaarden', 'KPMG geeft geen getal bij de schaal.'),
    },
    {
      invulling: 'voorzien',
      factor: 1,
      bron: propose('invulling randvoorwaarden', 'KPMG geeft geen getal bij de schaal.'),
    },
  ],
  randvoorwaarden: RANDVOORWAARDEN_CONCEPT_2026,
  onzekerheid: {
    aandeelBreedte: 0.8,
    bron: propose(
      'plannen die de bandbreedte bepalen',
      'Geen bron zegt wanneer een plan de onzekerheid bepaalt; 80 % van de breedte is een voorstel.',
    ),
  },
}
