import type { Blok } from '#shared/samenvatting/blokken.ts'
import { summarizeScenario } from '#shared/samenvatting/verdeling.ts'
import { compareInvoer } from '#shared/verdeling/invoerverschil.ts'
import { buildOpgave } from '#shared/verdeling/opgave.ts'
import type { Scenario } from '#shared/verdeling/scenario.ts'
import type { Resultaat } from '../toetsing/stand.ts'
import { readBewaardeTekst } from '../workbook/bewaard.ts'
import { type Bewaard, openBewaard } from './bewaren.ts'

/** Opens the text of a saved scenario with the titles of the plans as they are now; `undefined` when it is none. */
export const openVoor = (tekst: string, { verdeling, varianten }: Resultaat): Bewaard | undefined =>
  openBewaard(
    tekst,
    new Map([...verdeling.regels, ...varianten].map(({ score: { plan } }) => [plan.nummer, plan.titel])),
  )

/** A scenario in the summary of a result: it tells when plans, ceilings or bookings are no longer those of then. */
export function describeScenario(scenario: Scenario, resultaat: Resultaat): Blok[] {
  const { portefeuille } = buildOpgave(resultaat.verdeling, resultaat, scenario.portefeuille.eisen)
  const verschillen = compareInvoer(scenario.portefeuille, portefeuille)
  return summarizeScenario(
    scenario,
    verschillen.some(({ soort }) => soort !== 'peildatum'),
  )
}

/** The scenario that was saved in the workbook, for the summary; nothing when there is none that can be read. */
export async function readBijlage(resultaat: Resultaat): Promise<Blok[]> {
  const tekst = await readBewaardeTekst()
  const bewaard = tekst === undefined ? undefined : openVoor(tekst, resultaat)
  return bewaard ? describeScenario(bewaard.scenario, resultaat) : []
}
