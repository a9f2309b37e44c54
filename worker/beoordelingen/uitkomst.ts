import { toPlan } from '#shared/beoordeling/samenstellen.ts'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Antwoorden, Planinhoud } from '#shared/plan/plan.ts'
import type { Uitkomst } from './antwoorden.ts'

/** What answers come to, computed by the core from this version of the plan under this version of the kader. */
export function uitkomstOf(inhoud: Planinhoud, antwoorden: Antwoorden, kader: Kader): Uitkomst {
  const { score, voldoet, rangschikbaar, ftePerMiljoen, criteria, poorten } = scorePlan(
    toPlan(inhoud, antwoorden),
    kader,
  )
  return {
    score,
    voldoet,
    rangschikbaar,
    ftePerMiljoen,
    criteria: criteria.map(({ criterium: { id }, stand, punten, waarde, onderDrempel }) => ({
      id,
      stand,
      punten,
      waarde,
      onderDrempel,
    })),
    poorten: poorten.map(({ poort: { id }, stand }) => ({ id, stand })),
  }
}
