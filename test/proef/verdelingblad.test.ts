import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, inject, it, onTestFinished, vi } from 'vitest'
import type { Runtime } from '#addin/runtime-api.ts'
import type { Resultaat } from '#addin/toetsing/stand.ts'
import { makeBeeld } from '#addin/verdeling/beeld.ts'
import { type Bewaard, makeBewaard, repeat, textOf } from '#addin/verdeling/bewaren.ts'
import { keep, open, readBewaardeTekst } from '#addin/verdeling/kluis.ts'
import { VERSIES } from '#addin/verdeling/versies.ts'
import { WatAls } from '#addin/verdeling/wat-als.ts'
import { demandPlan } from '#addin/verdeling/wens.ts'
import { writeBewaardeTekst } from '#addin/workbook/bewaard.ts'
import { justify, keyOf } from '#shared/verdeling/uitzondering.ts'
import type { SimulatedExcel } from '../excel/index.ts'
import { seriesValues, seriesXValues } from '../excel/model/chart.ts'
import { loadOplosser } from '../verdeling/oplosser-node.ts'
import { openWerkboek } from './demo.ts'
import { WORTEL } from './lokaal.ts'

const REDEN = '=De regio heeft geen ander plan.'
let excel: SimulatedExcel
let runtime: Runtime
let resultaat: Resultaat

/** The built add-in in a simulated Excel with the portfolio checked once; the acts of the lazy view run against it. */
beforeEach(async () => {
  const sessie = await openWerkboek('portefeuille', inject('oorsprong'))
  excel = sessie.excel
  runtime = sessie.runtime
  vi.stubGlobal('Excel', sessie.Excel)
  vi.stubGlobal('Office', sessie.Office)
  onTestFinished(async () => {
    await vi.waitFor(() => expect(excel.held.ranges).toBe(0))
    vi.unstubAllGlobals()
    sessie.close()
    expect(excel.unknownMembers).toEqual([])
  })
  await excel.clickRibbon('toets')
  const stand = runtime.toetsing.stand().resultaat
  if (!stand) throw new Error('er is niet getoetst')
  resultaat = stand
})

/** The ranking, with one plan put in by hand that the ranking has no room for. */
async function makeScenario(): Promise<Bewaard> {
  const watAls = new WatAls(resultaat)
  const { grondslag, wens } = watAls.stand()
  const opRang = makeBeeld(grondslag, 'rang', null).gekozen
  const plan = grondslag.opgave.portefeuille.kandidaten.findLast(({ id }) => !opRang.keuze.includes(id))?.plan
  watAls.want({ eisen: demandPlan(wens.eisen, plan ?? '', 'erin'), redenen: {} })
  const beeld = makeBeeld(watAls.stand().grondslag, 'rang', null)
  const redenen = Object.fromEntries(beeld.uitzonderingen.map(een => [keyOf(een), REDEN]))
  const bewaard = await makeBewaard(
    watAls.stand(),
    beeld.gekozen.keuze,
    justify(beeld.uitzonderingen, redenen),
  )
  if (!bewaard) throw new Error('er is niets te bewaren')
  return bewaard
}

const textsOf = (blad: string) => excel.workbook.values(blad, 'A1:L420').flat()

it('tekent het blad met regels, redenen, versies en vingerafdruk, en elk plan in de grafiek', async () => {
  const bewaard = await makeScenario()
  await keep(bewaard, resultaat, runtime)
  const teksten = textsOf('Verdeling')
  for (const tekst of ['Rangorde van het kader', REDEN, bewaard.verzegeld.hash, VERSIES.HiGHS])
    expect(teksten).toContain(tekst)

  const { kandidaten } = bewaard.scenario.portefeuille
  const gekozen = new Set(bewaard.scenario.keuze)
  const wolk = excel.workbook.sheet('Verdeling').charts.find(({ type }) => type === 'XYScatter')
  const [erin, eruit] = wolk?.series ?? []
  if (!erin || !eruit) throw new Error('er is geen puntenwolk')
  expect(seriesXValues(erin)).toEqual(kandidaten.map(({ gevraagd }) => gevraagd / 100_000_000))
  expect(seriesValues(erin)).toEqual(
    kandidaten.map(({ id, opbrengst }) => (gekozen.has(id) ? opbrengst.gemiddeld : null)),
  )
  expect(seriesValues(eruit)).toEqual(
    kandidaten.map(({ id, opbrengst }) => (gekozen.has(id) ? null : opbrengst.gemiddeld)),
  )
})

it('tekent het blad opnieuw over het oude heen, en laat een blad van de gebruiker met die naam staan', async () => {
  excel.workbook.as('user', () =>
    excel.workbook
      .addSheet('Verdeling')
      .range('A1')
      .write([['van mij']]),
  )
  const bewaard = await makeScenario()
  await keep(bewaard, resultaat, runtime)
  await keep(bewaard, resultaat, runtime)
  expect(excel.workbook.value('Verdeling', 'A1')).toBe('van mij')
  expect(excel.workbook.sheet('Verdeling (Impacttoets)').charts).toHaveLength(2)
})

it('bewaart het scenario in het werkboek, en maakt het daaruit op de cent opnieuw', async () => {
  expect(await readBewaardeTekst()).toBeUndefined()
  const bewaard = await makeScenario()
  await keep(bewaard, resultaat, runtime)
  const heropend = open((await readBewaardeTekst()) ?? '', resultaat, runtime)
  if (!heropend) throw new Error('er is niets bewaard')
  expect(heropend.verzegeld).toEqual(bewaard.verzegeld)
  const { portefeuille } = bewaard.scenario
  expect(await repeat(heropend, portefeuille, await loadOplosser())).toEqual({
    echt: true,
    bezwaren: [],
    zelfdeKeuze: true,
    zelfdeBedragen: true,
    verschillen: [],
  })
  expect(open('{"inhoud":"{}","hash":""}', resultaat, runtime)).toBeUndefined()
})

it('zet het scenario in de samenvatting, en zegt het als de plannen sindsdien zijn gewijzigd', async () => {
  await keep(await makeScenario(), resultaat, runtime)
  const blocks = async () => JSON.stringify((await runtime.toetsing.makeSummary())?.document.blokken)
  expect(await blocks()).toContain(REDEN)
  expect(await blocks()).not.toContain('sinds dit scenario is bewaard')
  excel.workbook.setValue('Plannen', 'I5', 1_234_567.89)
  await excel.clickRibbon('toets')
  expect(await blocks()).toContain('sinds dit scenario is bewaard')
})

it('zet een scenario dat in het werkboek staat in de samenvatting, ook als niemand het heeft geopend', async () => {
  const blocks = async () => JSON.stringify((await runtime.toetsing.makeSummary())?.document.blokken)
  expect(await blocks()).not.toContain(REDEN)
  await writeBewaardeTekst(textOf(await makeScenario()))
  expect(await blocks()).toContain(REDEN)
})

it('noemt de versies die echt meedoen', () => {
  const project: unknown = JSON.parse(readFileSync(join(WORTEL, 'package.json'), 'utf8'))
  expect(project).toMatchObject({ version: VERSIES.Impacttoets, dependencies: { highs: VERSIES.HiGHS } })
})
