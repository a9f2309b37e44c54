import { toPlan } from '#shared/beoordeling/samenstellen.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { VOORBEELDANTWOORDEN, VOORBEELDINHOUD } from '../plannen/voorbeeld.ts'

/*
 * For the examples in the OpenAPI document.
 */

/** A next version of the kader that ships, with more weight for the evidence. */
export const VOORBEELDWIJZIGING: Kader = {
  ...DOORBRAAK_CONCEPT_2026,
  versie: DOORBRAAK_CONCEPT_2026.versie + 1,
  criteria: DOORBRAAK_CONCEPT_2026.criteria.map(criterium => ({
    ...criterium,
    gewicht:
      { 'fte-impact': 50, betrouwbaarheid: 35, opschaalbaarheid: 15 }[criterium.id] ?? criterium.gewicht,
  })),
}

const goedkoop = toPlan(VOORBEELDINHOUD, VOORBEELDANTWOORDEN)

/** Two invented plans: one with more fte for its money, and one with better evidence. */
export const VOORBEELDPLANNEN: Plan[] = [
  goedkoop,
  {
    ...goedkoop,
    nummer: 'DB-002',
    titel: 'Leefcirkels in het verpleeghuis',
    jaarbedragen: goedkoop.jaarbedragen.map(jaarbedrag => ({ ...jaarbedrag, bedrag: euro(1_800_000) })),
    antwoorden: {
      ...goedkoop.antwoorden,
      betrouwbaarheid: { punten: 5, onderbouwing: 'Onafhankelijk onderzocht op deze schaal.' },
    },
  },
]
