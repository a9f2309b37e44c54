import { describe, expect, it } from 'vitest'
import { linkTabel, packKeuze, suggestTabel } from '#addin/werkboek/koppelkeuze.ts'
import { selectPlan } from '#addin/workbook/aanwijzen.ts'
import { Werkboekfout } from '#addin/workbook/host.ts'
import { readPlantabel } from '#addin/workbook/lezen.ts'
import { cellsOf, readScorerij, writeScores } from '#addin/workbook/planscores.ts'
import { keepPlankoppeling, listTabelkoppen, readPlankoppeling } from '#addin/workbook/plantabel.ts'
import { readPlannummers, readPlanselectie } from '#addin/workbook/selectie.ts'
import { DOORBRAAK_CONCEPT_2026 as KADER } from '#shared/kader/doorbraak-concept-2026.ts'
import type { SimulatedExcel } from '../excel/index.ts'
import { columnName } from '../excel/model/address.ts'
import { GOED, KOPPEN } from './plantabel.ts'
import { check, columnOf, openWerkboek, typedBy, workbookOf } from './werkboekhulp.ts'

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
    const keuze = suggestTabel(await listTabelkoppen(), KADER, undefined)
    if (!keuze) throw new Error('nothing was proposed')
    const koppeling = { ...keuze.koppeling, Betrouwbaarheid: keuze.koppen.indexOf('Oordeel bewijs') }
    await keepPlankoppeling(packKeuze({ ...keuze, koppeling }, KADER))
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

  it('is named as it stands there in every message', async () => {
    const excel = await openWerkboek(workbookOf(koppen, 'Lijst2027'))
    await link()
    excel.workbook.setValue('Blad1', `${columnName(koppen.indexOf('Oordeel bewijs'))}2`, 'zeven')
    const { meldingen } = await check()
    expect(meldingen[0]).toMatchObject({ ernst: 'fout', plaats: { plan: 'DB-1', veld: 'Oordeel bewijs' } })
    excel.workbook.as('user', () => excel.workbook.table('Lijst2027').column('Indiener').delete())
    await expect(check()).rejects.toThrow('ontbreekt in de tabel Lijst2027: Aanvrager')
  })

  it('gets a proposal for what a kader asks since, and keeps what was chosen', async () => {
    await openWerkboek(workbookOf(koppen, 'Lijst2027'))
    await link()
    const bewaard = await readPlankoppeling()
    if (!bewaard) throw new Error('nothing was kept')
    const { Opschaalbaarheid: _, ...eerder } = bewaard.koppen
    const oud = { ...bewaard, koppen: eerder, gevraagd: bewaard.gevraagd.filter(kop => kop in eerder) }
    await keepPlankoppeling(oud)
    const [tabel] = await listTabelkoppen()
    if (!tabel) throw new Error('there is no table')
    const { koppeling } = linkTabel(tabel, KADER, oud)
    expect(koppeling.Opschaalbaarheid).toBe(koppen.indexOf('Opschaalbaarheid'))
    expect(koppeling.Betrouwbaarheid).toBe(koppen.indexOf('Oordeel bewijs'))
  })

  it('is proposed only when the plans can not be read as they stand', async () => {
    await openWerkboek(workbookOf())
    expect(suggestTabel(await listTabelkoppen(), KADER, undefined)).toBeUndefined()
    await openWerkboek({
      name: 'Adressen.xlsx',
      sheets: [
        {
          name: 'Blad1',
          cells: [
            ['Naam', 'Straat'],
            ['A', 'B'],
          ],
          tables: [{ name: 'T', range: 'A1:B2' }],
        },
      ],
    })
    expect(suggestTabel(await listTabelkoppen(), KADER, undefined)).toBeUndefined()
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
