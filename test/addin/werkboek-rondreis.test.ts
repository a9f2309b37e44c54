import { beforeEach, describe, expect, it } from 'vitest'
import { createDienst } from '#addin/client/dienst.ts'
import { packKoppeling, proposeKoppeling } from '#addin/kolommen/koppeling.ts'
import { startGang } from '#addin/toetsing/gang.ts'
import { assess } from '#addin/toetsing/werk.ts'
import { planvelden } from '#addin/werkboek/planvelden.ts'
import { selectPlan } from '#addin/workbook/aanwijzen.ts'
import { Werkboekfout } from '#addin/workbook/host.ts'
import { readPlantabel } from '#addin/workbook/lezen.ts'
import { lastStap, undoStap } from '#addin/workbook/ongedaan.ts'
import { cellsOf, readScorerij, writeScores } from '#addin/workbook/planscores.ts'
import { keepPlankoppeling, readPlankoppeling, readTabelkoppen } from '#addin/workbook/plantabel.ts'
import { readPlannummers, readPlanselectie } from '#addin/workbook/selectie.ts'
import { DOORBRAAK_CONCEPT_2026 as KADER } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Cell, WorkbookData } from '../excel/data.ts'
import type { SimulatedExcel } from '../excel/index.ts'
import { columnName } from '../excel/model/address.ts'
import { GOED, KOPPEN } from './plantabel.ts'
import { openWerkboek } from './werkboekhulp.ts'

beforeEach(() => {
  globalThis.impacttoetsStappen = undefined
})

/** Three plans in a table that starts at A1, with headings and a name of choice. */
function workbookOf(koppen: readonly string[] = KOPPEN, tabel = 'Plannen'): WorkbookData {
  const rijen = ['DB-1', 'DB-2', 'DB-3'].map((nummer, i): Cell[] =>
    KOPPEN.map(kop =>
      kop === 'Plannummer' ? nummer : kop === 'Bedrag 2027' ? 1_000_000 * (i + 1) : (GOED[kop] ?? null),
    ),
  )
  const range = `A1:${columnName(koppen.length - 1)}4`
  return {
    name: 'Plannen.xlsx',
    sheets: [{ name: 'Blad1', cells: [[...koppen], ...rijen], tables: [{ name: tabel, range }] }],
  }
}

/** The main job, with a service that does not answer: the ceilings that the add-in carries count then. */
const check = () =>
  assess({
    dienst: createDienst('http://127.0.0.1:9'),
    vandaag: () => '2026-11-23',
    gang: startGang(new AbortController().signal, () => {}),
    onStap: () => {},
    onVerbinding: () => {},
  })

/** What stands in a column of the table, by plan number. */
function columnOf(excel: SimulatedExcel, kop: string, tabel = 'Plannen', nummerkop = 'Plannummer') {
  const { columns } = excel.workbook.table(tabel)
  const read = (naam: string) => columns.find(({ name }) => name === naam)?.body.values() ?? []
  const nummers = read(nummerkop)
  return Object.fromEntries(read(kop).map(([waarde], i) => [String(nummers[i]?.[0]), waarde]))
}

/** All that a person typed: every column that is not the add-in's own. */
const typedBy = (excel: SimulatedExcel, tabel = 'Plannen') =>
  excel.workbook
    .table(tabel)
    .columns.filter(({ name }) => !name.startsWith('Toets '))
    .map(({ name, body }) => [name, body.formulas()])

describe('the outcome finds its plan', () => {
  const expectRight = (excel: SimulatedExcel) => {
    const oordelen = columnOf(excel, 'Toets oordeel')
    const rangen = columnOf(excel, 'Toets rang')
    expect(Object.keys(oordelen).toSorted()).toEqual(['DB-1', 'DB-2', 'DB-3'])
    // The same effect for less money ranks higher.
    expect([rangen['DB-1'], rangen['DB-2'], rangen['DB-3']]).toEqual([1, 2, 3])
  }

  it.each<[string, (excel: SimulatedExcel) => void]>([
    ['after sorting', excel => excel.workbook.table('Plannen').sortBy('Plannummer', false)],
    [
      'with a filter that hides rows',
      excel => excel.workbook.table('Plannen').filterBy('Plannummer', ['DB-2']),
    ],
    ['with rows hidden by hand', excel => void excel.workbook.sheet('Blad1').hiddenRows.add(2)],
    [
      'after rows and columns were inserted before the table',
      excel => {
        excel.workbook.as('user', () => excel.workbook.sheet('Blad1').range('1:2').insert('Down'))
        excel.workbook.as('user', () => excel.workbook.sheet('Blad1').range('A:A').insert('Right'))
      },
    ],
    [
      'with a column of the user in the middle',
      excel => {
        excel.workbook.as('user', () => excel.workbook.table('Plannen').addColumn(3, undefined, 'Notitie'))
      },
    ],
    ['on a sheet with another name', excel => excel.workbook.sheet('Blad1').rename('Portefeuille Oost')],
  ])('%s', async (_, change) => {
    const excel = await openWerkboek(workbookOf())
    await check()
    excel.workbook.as('user', () => change(excel))
    const voor = typedBy(excel)
    await check()
    expectRight(excel)
    expect(typedBy(excel)).toEqual(voor)
  })

  it('after a row was deleted and another pasted below the table', async () => {
    const excel = await openWerkboek(workbookOf())
    await check()
    const tabel = excel.workbook.table('Plannen')
    excel.workbook.as('user', () => tabel.deleteRow(1))
    const onder = tabel.area.row + tabel.area.rows
    const rij = KOPPEN.map(kop => (kop === 'Plannummer' ? 'DB-9' : (GOED[kop] ?? '')))
    excel.workbook.setValue('Blad1', `A${onder + 1}:${columnName(KOPPEN.length - 1)}${onder + 1}`, [rij])
    const { verdeling } = await check()
    expect(verdeling.regels.map(({ score }) => score.plan.nummer).toSorted()).toEqual([
      'DB-1',
      'DB-3',
      'DB-9',
    ])
    expect(Object.keys(columnOf(excel, 'Toets rang'))).toEqual(['DB-1', 'DB-3', 'DB-9'])
  })

  it('says what to do when the sheet is protected, and changes nothing', async () => {
    const excel = await openWerkboek(workbookOf())
    excel.workbook.sheet('Blad1').isProtected = true
    const voor = typedBy(excel)
    const fout: unknown = await check().catch((error: unknown) => error)
    expect(fout).toBeInstanceOf(Werkboekfout)
    expect(String(fout)).toContain('beveiligd')
    expect(typedBy(excel)).toEqual(voor)
  })
})

describe('a table with names of its own', () => {
  const EIGEN: Record<string, string> = {
    Plannummer: 'Kenmerk',
    Titel: 'Projectnaam',
    Aanvrager: 'Indiener',
    'Bedrag 2027': 'Gevraagd 2027',
    Betrouwbaarheid: 'Oordeel bewijs',
  }
  const koppen = KOPPEN.map(kop => EIGEN[kop] ?? kop)

  /** Links the table as the pane does: a proposal, with the one column that nobody can guess chosen by hand. */
  async function link(): Promise<void> {
    const velden = planvelden(KADER)
    const gevonden = await readTabelkoppen('Lijst2027')
    const koppeling = {
      ...proposeKoppeling(velden, gevonden),
      Betrouwbaarheid: gevonden.indexOf('Oordeel bewijs'),
    }
    await keepPlankoppeling({ tabel: 'Lijst2027', koppen: packKoppeling(velden, gevonden, koppeling) })
  }

  it('is linked once, and then read and written under its own headings', async () => {
    const excel = await openWerkboek(workbookOf(koppen, 'Lijst2027'))
    await expect(readPlantabel()).rejects.toThrow('geen tabel met de naam Plannen')
    const voor = typedBy(excel, 'Lijst2027')
    await link()
    expect(typedBy(excel, 'Lijst2027')).toEqual(voor)

    const { verdeling } = await check()
    expect(verdeling.regels.map(({ score }) => score.plan.nummer)).toEqual(['DB-1', 'DB-2', 'DB-3'])
    expect(columnOf(excel, 'Toets rang', 'Lijst2027', 'Kenmerk')).toEqual({ 'DB-1': 1, 'DB-2': 2, 'DB-3': 3 })
    expect(await readPlannummers()).toEqual(['DB-1', 'DB-2', 'DB-3'])
    await selectPlan('DB-2')
    expect(await readPlanselectie()).toBe('DB-2')
  })

  it('gets answers of the form in the column that was linked, and nowhere else', async () => {
    const excel = await openWerkboek(workbookOf(koppen, 'Lijst2027'))
    await link()
    await writeScores('DB-3', KADER, () => cellsOf('Betrouwbaarheid', { score: 5 }))
    expect(columnOf(excel, 'Oordeel bewijs', 'Lijst2027', 'Kenmerk')).toEqual({
      'DB-1': 3,
      'DB-2': 3,
      'DB-3': 5,
    })
    expect(excel.workbook.table('Lijst2027').columns.map(({ name }) => name)).toEqual(koppen)
    expect((await readScorerij('DB-3', KADER)).cellen.betrouwbaarheid?.waarde).toBe(5)
  })

  it('is remembered in its own workbook, and in no other', async () => {
    const excel = await openWerkboek(workbookOf(koppen, 'Lijst2027'))
    await link()
    expect((await readPlankoppeling())?.tabel).toBe('Lijst2027')
    await keepPlankoppeling(undefined)
    expect(await readPlankoppeling()).toBeUndefined()
    expect(excel.workbook.settings.size).toBe(0)
    await link()
    await openWerkboek(workbookOf())
    expect(await readPlankoppeling()).toBeUndefined()
    expect((await readPlantabel()).rijen).toHaveLength(3)
  })
})

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

it('writes nothing when it reads, selects, or opens again', async () => {
  const excel = await openWerkboek(workbookOf())
  const events: string[] = []
  excel.workbook.listen(({ kind }) => {
    if (kind === 'cells' || kind === 'settings' || kind === 'sheetAdded') events.push(kind)
  })
  await readPlantabel()
  await readScorerij('DB-1', KADER)
  await readPlannummers()
  await selectPlan('DB-2')
  await readPlanselectie()
  await readPlankoppeling()
  expect(events).toEqual([])
})
