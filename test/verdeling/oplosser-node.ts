import loadHighs from 'highs'
import { solve } from '#addin/verdeling/highs.ts'
import type { LosOp, Opdracht, Oplossing, Tussenstand } from '#shared/verdeling/oplossing.ts'

/** HiGHS in this process, with the same model and the same checks as the Web Worker. */
export async function loadOplosser(): Promise<LosOp & { metVoortgang: Volgbaar }> {
  const highs = await loadHighs()
  const metVoortgang: Volgbaar = (opdracht, report) => solve(highs, opdracht, report)
  return Object.assign(async (opdracht: Opdracht) => metVoortgang(opdracht, () => {}), { metVoortgang })
}

type Volgbaar = (opdracht: Opdracht, report: (stand: Tussenstand) => void) => Oplossing
