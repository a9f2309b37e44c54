import { kenmerkenOf } from '#shared/samenvatting/samenvatting.ts'
import { summarizeScenario } from '#shared/samenvatting/verdeling.ts'
import { compareInvoer } from '#shared/verdeling/invoerverschil.ts'
import { buildOpgave } from '#shared/verdeling/opgave.ts'
import type { Runtime } from '../runtime-api.ts'
import type { Resultaat } from '../toetsing/stand.ts'
import { writeBewaardeTekst } from '../workbook/bewaard.ts'
import { writeVerdelingblad } from '../workbook/verdelingblad.ts'
import { type Bewaard, openBewaard, textOf } from './bewaren.ts'
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
export function open(tekst: string, { verdeling }: Resultaat, runtime: Runtime): Bewaard | undefined {
  const titels = new Map(verdeling.regels.map(({ score: { plan } }) => [plan.nummer, plan.titel]))
  const bewaard = openBewaard(tekst, titels)
  if (bewaard) attach(bewaard, runtime)
  return bewaard
}

/** The summary tells when the plans, ceilings or bookings are no longer those that the scenario was made of. */
function attach({ scenario }: Bewaard, { toetsing }: Runtime): void {
  const { eisen } = scenario.portefeuille
  toetsing.attach(({ verdeling, volgorde }) => {
    const { portefeuille } = buildOpgave(verdeling, volgorde, eisen)
    const verschillen = compareInvoer(scenario.portefeuille, portefeuille)
    return summarizeScenario(
      scenario,
      verschillen.some(({ soort }) => soort !== 'peildatum'),
    )
  })
}
