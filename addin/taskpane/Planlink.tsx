import type { Plannummer } from '#shared/plan/plan.ts'
import type { Runtime } from '../runtime-api.ts'
import { T } from './teksten.ts'

/** The number of a plan, which selects its row in the sheet. */
export function Planlink({ nummer, runtime }: { nummer: Plannummer; runtime: Runtime }) {
  const select = () => runtime.selectPlan(nummer).catch(fout => runtime.toetsing.report(fout))
  return (
    <button type="button" class="link" title={T.naarCel(nummer)} onClick={select}>
      {nummer}
    </button>
  )
}
