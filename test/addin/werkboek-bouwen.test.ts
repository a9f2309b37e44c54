import { describe, expect, it } from 'vitest'
import { LEGE_RIJEN, layOutWerkboek } from '#addin/werkboek/indeling.ts'
import { makeWerkboekvorm } from '#addin/werkboek/werkboekvorm.ts'
import { MERK } from '#addin/workbook/bladen.ts'
import { Werkboekfout } from '#addin/workbook/host.ts'
import { readPlantabel } from '#addin/workbook/lezen.ts'
import { findKolommen } from '#addin/workbook/plankolommen.ts'
import { readPlanrijen } from '#addin/workbook/planrijen.ts'
import { buildWerkboek, readBezet } from '#addin/workbook/werkboek.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'
import { AFSPRAKEN } from '#shared/plan/codelijsten.ts'
import type { SimulatedExcel } from '../excel/index.ts'
import { isValid } from '../excel/model/validation.ts'
import { GOED } from './plantabel.ts'
import { openWerkboek } from './werkboekhulp.ts'

const VORM = makeWerkboekvorm(DOORBRAAK_CONCEPT_2026)
const BLADEN = [
  'Overzicht',
  'Plannen',
  'Aanvraagregels',
  'Impact',
  'Beoordeling',
  'Middelen',
  'Samenvatting',
  'Bronnen',
]

/** The person types under a header of a table, in the first row. */
function type(excel: SimulatedExcel, tabel: string, waarden: Record<string, unknown>): void {
  const { columns } = excel.workbook.table(tabel)
  for (const [kop, waarde] of Object.entries(waarden)) {
    const kolom = columns.find(({ name }) => name === kop)
    if (kolom) excel.workbook.as('user', () => kolom.body.row(0).write(waarde, 'dutch'))
  }
}

const cellOf = (excel: SimulatedExcel, tabel: string, kop: string) =>
  excel.workbook.table(tabel).column(kop).body.row(0)

describe('a new workbook', () => {
  it('has every sheet, with real tables in which the add-in finds each column that it needs', async () => {
    const excel = await openWerkboek()
    expect(await buildWerkboek(VORM, 'alles')).toEqual(BLADEN)
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Blad1', ...BLADEN])
    expect(excel.workbook.activeSheet.name).toBe('Overzicht')
    const tabel = await readPlantabel()
    expect(findKolommen(tabel.koppen, DOORBRAAK_CONCEPT_2026).ontbrekend).toEqual([])
    expect(tabel.fictief).toBe(false)
  })

  it('takes a plan that is typed into it, and reads it without a message', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    type(excel, 'Plannen', GOED)
    const { plannen, meldingen } = readPlanrijen(await readPlantabel(), DOORBRAAK_CONCEPT_2026)
    expect(meldingen).toEqual([])
    expect(plannen.map(({ nummer, antwoorden }) => [nummer, antwoorden.betrouwbaarheid?.punten])).toEqual([
      ['DB-1', 3],
    ])
  })

  it('offers the code lists, also the ones that are too long to stand in a rule', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    const afspraak = cellOf(excel, 'Plannen', 'Afspraak')
    for (const naam of Object.values(AFSPRAKEN.codes)) {
      afspraak.write(naam)
      expect([naam, isValid(afspraak)]).toEqual([naam, true])
    }
    afspraak.write('Een andere afspraak')
    expect(isValid(afspraak)).toBe(false)
    const [regel] = VORM.flatMap(({ tabellen }) => tabellen)
      .flatMap(({ kolommen }) => kolommen)
      .filter(({ kop }) => kop === 'Afspraak')
    expect(regel?.lijst).toMatchObject({ id: AFSPRAKEN.id, versie: AFSPRAKEN.versie })
  })

  it('keeps its headers in sight, prints them on every page, and fits the width', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    const { frozenRows, pageSetup } = excel.workbook.sheet('Plannen')
    expect(frozenRows).toBe(excel.workbook.table('Plannen').area.row + 1)
    expect(pageSetup).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      titleRows: `${frozenRows}:${frozenRows}`,
    })
    type(excel, 'Plannen', { 'Bedrag 2027': 1234567.5, Plannummer: '007' })
    expect(cellOf(excel, 'Plannen', 'Bedrag 2027').text()).toEqual([['€ 1.234.567,50']])
    expect(cellOf(excel, 'Plannen', 'Plannummer').values()).toEqual([['007']])
  })

  it('marks Middelen and Samenvatting as sheets of the add-in, so that a check fills them', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    const gemerkt = excel.workbook.sheets.filter(({ customProperties }) => customProperties.has(MERK))
    expect(gemerkt.map(({ name }) => name)).toEqual(['Middelen', 'Samenvatting'])
  })

  it('can be made for a kader without points too', async () => {
    await openWerkboek()
    await buildWerkboek(makeWerkboekvorm(IZA_2023), 'alles')
    const { koppen } = await readPlantabel()
    expect(findKolommen(koppen, IZA_2023).ontbrekend).toEqual([])
  })
})

describe('a workbook that has something already', () => {
  const DATA = {
    name: 'Eigen.xlsx',
    sheets: [
      { name: 'Impact', cells: [['Van mij']] },
      {
        name: 'Mijn plannen',
        cells: [['Plannummer'], ['X-1']],
        tables: [{ name: 'Plannen', range: 'A1:A2' }],
      },
    ],
  }

  it('is refused by name, and not changed', async () => {
    const excel = await openWerkboek(DATA)
    const fout = await buildWerkboek(VORM, 'alles').catch((error: unknown) => error)
    expect(fout).toBeInstanceOf(Werkboekfout)
    expect(String(fout)).toContain('de bladen Impact en de tabellen Plannen')
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Impact', 'Mijn plannen'])
  })

  it('gets only what is missing, when asked', async () => {
    const excel = await openWerkboek(DATA)
    const gemaakt = await buildWerkboek(VORM, 'ontbrekend')
    expect(gemaakt).toEqual(BLADEN.filter(naam => naam !== 'Impact' && naam !== 'Plannen'))
    expect(excel.workbook.value('Impact', 'A1')).toBe('Van mij')
    expect(excel.workbook.table('Plannen').sheet.name).toBe('Mijn plannen')
  })

  it('is only looked at when the pane asks what is there', async () => {
    const excel = await openWerkboek(DATA)
    const voor = JSON.stringify(excel.workbook.sheets.map(sheet => sheet.range('A1:Z60').formulas()))
    expect(await readBezet(VORM)).toEqual({ bladen: ['Impact'], tabellen: ['Plannen'] })
    expect(JSON.stringify(excel.workbook.sheets.map(sheet => sheet.range('A1:Z60').formulas()))).toBe(voor)
  })
})

describe('what the template marks', () => {
  /** Works out a rule as Excel does, in a spare cell of its sheet. */
  function isMarked(excel: SimulatedExcel, tabel: string, kop: string, kleur: string): boolean {
    const cel = cellOf(excel, tabel, kop)
    const regel = cel.sheet.conditionalFormats.find(
      ({ range, fillColor }) =>
        fillColor === kleur && range.area.column === cel.area.column && range.area.row === cel.area.row,
    )
    if (!regel) throw new Error(`${kop} heeft geen regel`)
    const proef = cel.sheet.range('ZZ1')
    proef.write(regel.formula)
    return proef.values()?.[0]?.[0] === true
  }
  const [GEEL, ORANJE] = ['#FFF2B3', '#F8CBAD']

  it('is an obligatory cell that is empty, in a row with anything in it', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    expect(isMarked(excel, 'Plannen', 'Titel', GEEL)).toBe(false)
    type(excel, 'Plannen', { Plannummer: 'DB-1' })
    expect(isMarked(excel, 'Plannen', 'Titel', GEEL)).toBe(true)
    type(excel, 'Plannen', { Titel: 'Spraak' })
    expect(isMarked(excel, 'Plannen', 'Titel', GEEL)).toBe(false)
  })

  it('is an amount that differs from its lines, once there are lines', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    type(excel, 'Plannen', { Plannummer: 'DB-1', 'Bedrag 2027': 100 })
    expect(isMarked(excel, 'Plannen', 'Bedrag 2027', ORANJE)).toBe(false)
    type(excel, 'Aanvraagregels', { Plannummer: 'DB-1', Jaar: 2027, Bedrag: 99.99 })
    expect(isMarked(excel, 'Plannen', 'Bedrag 2027', ORANJE)).toBe(true)
    type(excel, 'Aanvraagregels', { Bedrag: 100 })
    expect(isMarked(excel, 'Plannen', 'Bedrag 2027', ORANJE)).toBe(false)
  })

  it('rests on no sheet that was not made', () => {
    const formules = (namen: string[]) =>
      layOutWerkboek(VORM, new Set(namen)).flatMap(({ signalen, keuzes }) => [
        ...signalen.map(({ formule }) => formule),
        ...keuzes.map(({ bron }) => bron),
      ])
    expect(formules(BLADEN).some(tekst => tekst.includes('Aanvraagregels!'))).toBe(true)
    expect(formules(BLADEN).some(tekst => tekst.includes('Bronnen!'))).toBe(true)
    expect(formules(['Plannen']).filter(tekst => tekst.includes('!'))).toEqual([])
  })
})

it('starts tables to fill in with some empty rows, and never gives a prompt that Excel refuses', () => {
  const indelingen = layOutWerkboek(VORM)
  const plannen = indelingen.find(({ naam }) => naam === 'Plannen')
  expect(plannen?.tabellen[0]?.gebied.hoogte).toBe(1 + LEGE_RIJEN)
  for (const { hulp } of indelingen.flatMap(({ keuzes }) => keuzes))
    expect(hulp.length).toBeLessThanOrEqual(255)
})
