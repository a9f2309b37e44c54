import { describe, expect, it } from 'vitest'
import { startGang } from '#addin/toetsing/gang.ts'
import { Werkboekfout } from '#addin/workbook/host.ts'
import { cellsOf, type Scorerij, writeScores } from '#addin/workbook/planscores.ts'
import { DOORBRAAK_CONCEPT_2026 as KADER } from '#shared/kader/doorbraak-concept-2026.ts'
import type { SimulatedExcel } from '../excel/index.ts'
import { columnName } from '../excel/model/address.ts'
import { KOPPEN } from './plantabel.ts'
import { check, columnOf, openWerkboek, typedBy, workbookOf } from './werkboekhulp.ts'

/** What a co-author does right between the reading and the writing of a check. */
const checkWhile = (excel: SimulatedExcel, change: () => void) =>
  check(startGang(new AbortController().signal, () => excel.workbook.as('remote', change)))

const plannen = (excel: SimulatedExcel) => excel.workbook.table('Plannen')
const outcomes = (excel: SimulatedExcel) => columnOf(excel, 'Toets rang')
const addressOf = (kop: string, rij: number) => `${columnName(KOPPEN.indexOf(kop))}${rij}`

describe('a co-author changes the table between the reading and the writing of a check', () => {
  it('sorts it: every outcome stands beside its own plan', async () => {
    const excel = await openWerkboek(workbookOf())
    await checkWhile(excel, () => plannen(excel).sortBy('Plannummer', false))
    expect(plannen(excel).column('Plannummer').body.values()).toEqual([['DB-3'], ['DB-2'], ['DB-1']])
    expect(outcomes(excel)).toEqual({ 'DB-1': 1, 'DB-2': 2, 'DB-3': 3 })
  })

  it('inserts a row above: the new plan has no outcome, the others have theirs', async () => {
    const excel = await openWerkboek(workbookOf())
    await checkWhile(excel, () => {
      plannen(excel).addRows(0, [KOPPEN.map(kop => (kop === 'Plannummer' ? 'DB-0' : null))])
    })
    expect(outcomes(excel)).toEqual({ 'DB-0': '', 'DB-1': 1, 'DB-2': 2, 'DB-3': 3 })
  })

  it('deletes a row: nothing is written below the table', async () => {
    const excel = await openWerkboek(workbookOf())
    await check()
    const { area } = plannen(excel)
    excel.workbook.setValue(
      'Blad1',
      `A${area.row + area.rows + 1}:${columnName(area.columns - 1)}${area.row + area.rows + 1}`,
      [Array.from({ length: area.columns }, (_, i) => (i === 1 ? 'Hieronder niets' : null))],
    )
    await checkWhile(excel, () => plannen(excel).deleteRow(0))
    const { 'DB-1': weg, ...over } = outcomes(excel)
    expect(weg).toBeUndefined()
    expect(over).toMatchObject({ 'DB-2': 2, 'DB-3': 3 })
  })

  it('types in a plan: what was typed stays', async () => {
    const excel = await openWerkboek(workbookOf())
    const voor = typedBy(excel)
    await checkWhile(excel, () => {
      excel.workbook.sheet('Blad1').range(addressOf('Titel', 3)).write('Van de ander', 'dutch')
    })
    expect(columnOf(excel, 'Titel')['DB-2']).toBe('Van de ander')
    const zonderTitel = (kolommen: ReturnType<typeof typedBy>) => kolommen.filter(([kop]) => kop !== 'Titel')
    expect(zonderTitel(typedBy(excel))).toEqual(zonderTitel(voor))
  })

  it('keeps moving rows: the check is refused, and nothing stands beside a wrong plan', async () => {
    const excel = await openWerkboek(workbookOf())
    let oplopend = false
    excel.workbook.listen(event => {
      // After each time that the last of the own columns was filled.
      if (event.kind !== 'cells' || event.author !== 'addin' || event.area.rows !== 3) return
      if (plannen(excel).columns.at(-1)?.body.area.column !== event.area.column) return
      excel.workbook.as('remote', () => plannen(excel).sortBy('Plannummer', oplopend))
      oplopend = !oplopend
    })
    const fout: unknown = await check().catch((error: unknown) => error)
    expect(fout).toBeInstanceOf(Werkboekfout)
    expect(String(fout)).toContain('verplaatst op dit moment rijen')
    expect(outcomes(excel)).toEqual({ 'DB-1': '', 'DB-2': '', 'DB-3': '' })
  })
})

describe('a co-author works in the same row as the form', () => {
  it('moves it while an answer is written: the answer lands at its own plan', async () => {
    const excel = await openWerkboek(workbookOf())
    let keer = 0
    await writeScores('DB-3', KADER, () => {
      if (keer++ === 0) excel.workbook.as('remote', () => plannen(excel).sortBy('Plannummer', false))
      return cellsOf('Betrouwbaarheid', { score: 5 })
    })
    expect(columnOf(excel, 'Betrouwbaarheid')).toEqual({ 'DB-1': 3, 'DB-2': 3, 'DB-3': 5 })
  })

  it('answers the same question first: theirs is shown to whoever decides, and is not overwritten', async () => {
    const excel = await openWerkboek(workbookOf())
    const gezien: unknown[] = []
    await writeScores('DB-1', KADER, (nu: Scorerij) => {
      const { waarde } = nu.cellen.betrouwbaarheid ?? { waarde: null }
      gezien.push(waarde)
      if (gezien.length === 1) excel.workbook.editAsCoAuthor('Blad1', addressOf('Betrouwbaarheid', 2), 1)
      return waarde === 3 ? cellsOf('Betrouwbaarheid', { score: 5 }) : []
    })
    expect(gezien).toEqual([3, 1])
    expect(columnOf(excel, 'Betrouwbaarheid')['DB-1']).toBe(1)
  })
})
