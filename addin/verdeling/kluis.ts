import { kenmerkenOf } from '#shared/samenvatting/cijfers.ts'
import type { Runtime } from '../runtime-api.ts'
import type { Resultaat } from '../toetsing/stand.ts'
import { writeBewaardeTekst } from '../workbook/bewaard.ts'
import { writeVerdelingblad } from '../workbook/verdelingblad.ts'
import { type Bewaard, textOf } from './bewaren.ts'
import { describeScenario, openVoor } from './bijlage.ts'
import { layOutVerdeling } from './bladindeling.ts'

export { readBewaardeTekst } from '../workbook/bewaard.ts'
export { makeBewaard, repeat, textOf, wensOf } from './bewaren.ts'

/** Saves a scenario in the workbook, draws its sheet, and puts it in the summary from here on. */
export async function keep(bewaard: Bewaard, resultaat: Resultaat, runtime: Runtime): Promise<void> {
  await writeBewaardeTekst(textOf(bewaard))
  await writeVerdelingblad(layOutVerdeling(bewaard.scenario, kenmerkenOf(resultaat.verdeling, resultaat)))
  attach(bewaard, runtime)
}

/** Opens the text of a saved scenario and puts it in the summary; `undefined` when it is none. */
export function open(tekst: string, resultaat: Resultaat, runtime: Runtime): Bewaard | undefined {
  const bewaard = openVoor(tekst, resultaat)
  if (bewaard) attach(bewaard, runtime)
  return bewaard
}

const attach = ({ scenario }: Bewaard, { toetsing }: Runtime): void =>
  toetsing.attach(resultaat => describeScenario(scenario, resultaat))
