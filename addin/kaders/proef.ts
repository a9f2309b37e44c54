import type { Kader } from '#shared/kader/kader.ts'
import { type Proefregel, tryKader } from '#shared/kader/proef.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { readPlantabel } from '../workbook/lezen.ts'
import { readPlanrijen } from '../workbook/planrijen.ts'

/**
 * Tries a kader on the plans that stand in the workbook now, beside the kader that they are judged with. Nothing is
 * written. Throws a `Werkboekfout` when there is no table to read.
 */
export async function tryInWerkboek(huidig: Kader, nieuw: Kader): Promise<Proefregel[]> {
  const tabel = await readPlantabel()
  const plannen = mergeAntwoorden(readPlanrijen(tabel, huidig).plannen, readPlanrijen(tabel, nieuw).plannen)
  return tryKader(plannen, huidig, nieuw)
}

/** The plans with their answers to what only the other kader asks, from columns that the workbook has for it. */
function mergeAntwoorden(plannen: readonly Plan[], anders: readonly Plan[]): Plan[] {
  const opNummer = new Map(anders.map(plan => [plan.nummer, plan]))
  return plannen.map(plan => {
    const ander = opNummer.get(plan.nummer)
    return {
      ...plan,
      antwoorden: { ...ander?.antwoorden, ...plan.antwoorden },
      oordelen: { ...ander?.oordelen, ...plan.oordelen },
    }
  })
}
