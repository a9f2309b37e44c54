import { describe, expect, it } from 'vitest'
import { Toetsing } from '#addin/toetsing/toetsing.ts'
import { makeWerkboekvorm } from '#addin/werkboek/werkboekvorm.ts'
import { Werkboekfout } from '#addin/workbook/host.ts'
import { lastStap, undoStap } from '#addin/workbook/ongedaan.ts'
import { writeOvername } from '#addin/workbook/overnemen.ts'
import { cellsOf, writeScores } from '#addin/workbook/planscores.ts'
import { writeSamenvatting } from '#addin/workbook/samenvatting.ts'
import { writeDienststatus } from '#addin/workbook/schrijven.ts'
import { buildWerkboek } from '#addin/workbook/werkboek.ts'
import { DOORBRAAK_CONCEPT_2026 as KADER } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Document } from '#shared/samenvatting/blokken.ts'
import type { SimulatedExcel, WorkbookData } from '../excel/index.ts'
import { columnName } from '../excel/model/address.ts'
import { provideWerk } from './functiehulp.ts'
import { GOED, KOPPEN } from './plantabel.ts'
import { check, columnOf, openWerkboek, typedBy, workbookOf } from './werkboekhulp.ts'

const VORM = makeWerkboekvorm(KADER)
/** The main job, on three plans unless told otherwise, with a service that does not answer. */
async function openToetsing(data: WorkbookData = workbookOf()) {
  const excel = await openWerkboek(data)
  provideWerk('http://127.0.0.1:9')
  return { excel, toetsing: new Toetsing() }
}
const sheetNames = (excel: SimulatedExcel) => excel.workbook.sheets.map(({ name }) => name)
const headings = (excel: SimulatedExcel) => excel.workbook.table('Plannen').columns.map(({ name }) => name)
const contents = (excel: SimulatedExcel, blad: string) =>
  excel.workbook.sheet(blad).range().usedRange(true)?.values()

describe('taking back what was written', () => {
  it('leaves the table as it was before the first check', async () => {
    const excel = await openWerkboek(workbookOf())
    const voor = excel.workbook.table('Plannen').columns.map(({ name }) => name)
    const cellen = typedBy(excel)
    await check()
    expect(await undoStap()).toMatchObject({ gewijzigd: [] })
    expect(excel.workbook.table('Plannen').columns.map(({ name }) => name)).toEqual(voor)
    expect(typedBy(excel)).toEqual(cellen)
    expect(await undoStap()).toBeUndefined()
  })

  it('gives back the outcome of the check before, wherever the rows stand now', async () => {
    const excel = await openWerkboek(workbookOf())
    await check()
    const eerst = columnOf(excel, 'Toets toelichting')
    excel.workbook.setValue('Blad1', 'G2', 900_000_000)
    await check()
    expect(columnOf(excel, 'Toets toelichting')).not.toEqual(eerst)
    excel.workbook.as('user', () => excel.workbook.table('Plannen').sortBy('Plannummer', false))
    await undoStap()
    expect(columnOf(excel, 'Toets toelichting')).toEqual(eerst)
  })

  it('leaves a cell that a co-author changed since, and names it', async () => {
    const excel = await openWerkboek(workbookOf())
    await writeScores('DB-1', KADER, () => [
      ...cellsOf('Betrouwbaarheid', { score: 5 }),
      ...cellsOf('Opschaalbaarheid', { score: 2 }),
    ])
    const kolom = columnName(KOPPEN.indexOf('Betrouwbaarheid'))
    excel.workbook.editAsCoAuthor('Blad1', `${kolom}2`, 4)
    expect(lastStap()).toContain('DB-1')
    expect(await undoStap()).toMatchObject({ aantal: 1, gewijzigd: [`${kolom}2`] })
    expect(columnOf(excel, 'Betrouwbaarheid')['DB-1']).toBe(4)
    expect(columnOf(excel, 'Opschaalbaarheid')['DB-1']).toBe('n.v.t.')
  })

  it('gives back a formula as a formula', async () => {
    const excel = await openWerkboek(workbookOf())
    const adres = `${columnName(KOPPEN.indexOf('Betrouwbaarheid'))}2`
    excel.workbook.setValue('Blad1', adres, '=1+2')
    await writeScores('DB-1', KADER, () => cellsOf('Betrouwbaarheid', { score: 5 }))
    await undoStap()
    expect(excel.workbook.formula('Blad1', adres)).toBe('=1+2')
  })
})

describe('taking back an act in the row of a plan', () => {
  it('gives the row back as it was before its impact sheet was taken over, in one step', async () => {
    const excel = await openWerkboek(workbookOf())
    const voor = typedBy(excel)
    await writeOvername('DB-2', {
      werknemers: { laag: 1, gemiddeld: 2, hoog: null },
      samenloop: { plannen: [], hlo: null },
      verschuiving: null,
    })
    expect(columnOf(excel, 'Overlap met')['DB-2']).toBe('geen')
    expect(columnOf(excel, 'Werknemers hoog')['DB-2']).toBe('PM')
    excel.workbook.as('user', () => excel.workbook.table('Plannen').sortBy('Plannummer', false))
    excel.workbook.as('user', () => excel.workbook.table('Plannen').sortBy('Plannummer', true))
    await undoStap()
    expect(typedBy(excel)).toEqual(voor)
    expect(lastStap()).toBeUndefined()
  })

  it('takes the columns with the state in the service away again, and remembers only what changed', async () => {
    const excel = await openWerkboek(workbookOf())
    const koppen = headings(excel)
    const standen = new Map([['DB-2', { status: 'In beoordeling', beoordeling: '' }]])
    await writeDienststatus(standen)
    await writeDienststatus(standen)
    expect(columnOf(excel, 'Toets status')).toEqual({ 'DB-1': '', 'DB-2': 'In beoordeling', 'DB-3': '' })
    await undoStap()
    expect(headings(excel)).toEqual(koppen)
    expect(lastStap()).toBeUndefined()
  })
})

describe('taking back what was drawn on a sheet', () => {
  it('removes Middelen with the check that made it', async () => {
    const excel = await openWerkboek(workbookOf())
    await check()
    expect(sheetNames(excel)).toEqual(['Blad1', 'Middelen'])
    expect((await undoStap())?.bladen.weggehaald).toEqual(['Middelen'])
    expect(sheetNames(excel)).toEqual(['Blad1'])
  })

  it('gives back what the check before had drawn', async () => {
    const excel = await openWerkboek(workbookOf())
    await check()
    const eerst = contents(excel, 'Middelen')
    excel.workbook.setValue('Blad1', `${columnName(KOPPEN.indexOf('Bedrag 2027'))}2`, 900_000_000)
    await check()
    expect(contents(excel, 'Middelen')).not.toEqual(eerst)
    expect((await undoStap())?.bladen.hersteld).toEqual(['Middelen'])
    expect(contents(excel, 'Middelen')).toEqual(eerst)
  })

  it('leaves a sheet on which somebody typed, and names the cells', async () => {
    const excel = await openWerkboek(workbookOf())
    await check()
    excel.workbook.editAsCoAuthor('Middelen', 'Z3', 'Klopt dit?')
    expect((await undoStap())?.bladen).toMatchObject({ weggehaald: [], gewijzigd: ['Middelen!Z3'] })
    expect(excel.workbook.value('Middelen', 'Z3')).toBe('Klopt dit?')
  })

  it('removes every sheet of a summary at once', async () => {
    const excel = await openWerkboek(workbookOf())
    const document: Document = {
      titel: 'Samenvatting',
      kenmerken: ['concept'],
      blokken: [{ soort: 'alinea', tekst: 'Alles op een rij: 1.250, 3-4 en = som.' }],
    }
    await writeSamenvatting(document, () => {})
    expect(sheetNames(excel)).toEqual(['Blad1', 'Samenvatting'])
    await undoStap()
    expect(sheetNames(excel)).toEqual(['Blad1'])
  })
})

describe('taking back a summary that began with a check', () => {
  it('takes summary and outcome back in one step, with the state in the service that followed', async () => {
    const { excel, toetsing } = await openToetsing()
    const koppen = headings(excel)
    await toetsing.writeSummary()
    expect(sheetNames(excel)).toEqual(['Blad1', 'Middelen', 'Samenvatting', 'Samenvatting plannen'])
    await writeDienststatus(new Map([['DB-2', { status: 'In beoordeling', beoordeling: '' }]]))
    expect(headings(excel)).toContain('Toets status')

    expect(lastStap()).toBe('De uitkomst van de toets en het blad Samenvatting')
    await undoStap()
    expect(headings(excel)).toEqual(koppen)
    expect(sheetNames(excel)).toEqual(['Blad1'])
    expect(lastStap()).toBeUndefined()
  })

  it('leaves the check of an act before as a step of its own', async () => {
    const { excel, toetsing } = await openToetsing()
    await toetsing.check()
    const getoetst = headings(excel)
    await toetsing.writeSummary()
    expect(lastStap()).toBe('Het blad Samenvatting')
    await undoStap()
    expect(sheetNames(excel)).toEqual(['Blad1', 'Middelen'])
    expect(headings(excel)).toEqual(getoetst)
    expect(lastStap()).toBe('De uitkomst van de toets')
  })
})

describe('taking back a new workbook', () => {
  it('is one step when the ribbon made it; another press changes nothing and says why', async () => {
    const { excel, toetsing } = await openToetsing(workbookOf(['Van mij'], 'Eigen'))
    await toetsing.newWerkboek()
    const bladen = sheetNames(excel)
    expect(bladen).toEqual(['Blad1', ...VORM.map(({ naam }) => naam)])
    expect(toetsing.stand()).toMatchObject({ fout: null, bericht: expect.stringMatching(/^Gemaakt: /) })

    await toetsing.newWerkboek()
    expect(toetsing.stand().fout).toMatchObject({ regel: 'werkboek/bezet' })
    expect(sheetNames(excel)).toEqual(bladen)
    await undoStap()
    expect(sheetNames(excel)).toEqual(['Blad1'])
    expect(lastStap()).toBeUndefined()
  })

  it('removes the sheets that it made, in one step', async () => {
    const excel = await openWerkboek(workbookOf(['Van mij'], 'Eigen'))
    await buildWerkboek(VORM, 'alles')
    expect((await undoStap())?.bladen.weggehaald).toEqual(VORM.map(({ naam }) => naam))
    expect(sheetNames(excel)).toEqual(['Blad1'])
  })

  it('leaves all of it when somebody typed a plan, and names the cell', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    const cel = excel.workbook.table('Plannen').column('Plannummer').body.row(0)
    excel.workbook.as('user', () => cel.write('DB-1', 'dutch'))
    expect((await undoStap())?.bladen).toMatchObject({ weggehaald: [], gewijzigd: ['Plannen!A5'] })
    expect(sheetNames(excel)).toHaveLength(VORM.length + 1)
  })

  it('after the first check of it, gives Middelen back as the template had it', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    const leeg = contents(excel, 'Middelen')
    for (const [kop, waarde] of Object.entries(GOED)) {
      const { columns } = excel.workbook.table('Plannen')
      const kolom = columns.find(({ name }) => name === kop)
      if (kolom) excel.workbook.as('user', () => kolom.body.row(0).write(waarde, 'dutch'))
    }
    await check()
    expect(contents(excel, 'Middelen')).not.toEqual(leeg)
    await undoStap()
    expect(contents(excel, 'Middelen')).toEqual(leeg)
    expect(excel.workbook.table('Plafonds').sheet.name).toBe('Middelen')
  })

  it('asks for another sheet first when nothing else would be left to see', async () => {
    const excel = await openWerkboek()
    await buildWerkboek(VORM, 'alles')
    excel.workbook.as('user', () => excel.workbook.deleteSheet(excel.workbook.sheet('Blad1')))
    const fout: unknown = await undoStap().catch((error: unknown) => error)
    expect(fout).toBeInstanceOf(Werkboekfout)
    excel.workbook.as('user', () => excel.workbook.addSheet('Nog een'))
    await undoStap()
    expect(sheetNames(excel)).toEqual(['Nog een'])
  })
})
