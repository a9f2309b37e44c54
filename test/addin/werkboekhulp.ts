import { onTestFinished, vi } from 'vitest'
import { createDienst } from '#addin/client/dienst.ts'
import { type Gang, startGang } from '#addin/toetsing/gang.ts'
import { assess } from '#addin/toetsing/werk.ts'
import { definitie } from '#manifest/definitie.ts'
import type { Cell, WorkbookData } from '../excel/data.ts'
import { defaultRequirements, type SimOptions, type SimulatedExcel } from '../excel/host.ts'
import { columnName } from '../excel/model/address.ts'
import { oneSheet, open } from '../excel/testing.ts'
import { GOED, KOPPEN } from './plantabel.ts'

/** The oldest Excel that the manifest admits: Office.js refuses here whatever is newer. */
export const VLOER: Readonly<Record<string, string>> = {
  ...defaultRequirements,
  ...Object.fromEntries(definitie.eisen.map(({ naam, minimum }) => [naam, minimum])),
}

/** A simulated Excel in which the add-in's own modules run: they find `Excel` as they do beside the real one. */
export async function openWerkboek(
  data: WorkbookData = oneSheet(),
  options: SimOptions = {},
): Promise<SimulatedExcel> {
  const { excel, Excel, Office } = await open(data, { requirements: VLOER, ...options })
  // A workbook of its own: what was written in another is not there to take back.
  globalThis.impacttoetsStappen = undefined
  globalThis.impacttoetsTekeningen = undefined
  vi.stubGlobal('Excel', Excel)
  vi.stubGlobal('Office', Office)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return excel
}

/** Three plans in a table that starts at A1, with headings and a name of choice. */
export function workbookOf(koppen: readonly string[] = KOPPEN, tabel = 'Plannen'): WorkbookData {
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

/**
 * The main job, with a service that does not answer: the ceilings that the add-in carries count then. The `begin` of
 * `gang` comes after the last reading and before the first change.
 */
export const check = (gang: Gang = startGang(new AbortController().signal, () => {})) =>
  assess({
    dienst: createDienst('http://127.0.0.1:9'),
    vandaag: () => '2026-11-23',
    gang,
    onStap: () => {},
    onVerbinding: () => {},
  })

/** What stands in a column of the table, by plan number. */
export function columnOf(excel: SimulatedExcel, kop: string, tabel = 'Plannen', nummerkop = 'Plannummer') {
  const { columns } = excel.workbook.table(tabel)
  const read = (naam: string) => columns.find(({ name }) => name === naam)?.body.values() ?? []
  const nummers = read(nummerkop)
  return Object.fromEntries(read(kop).map(([waarde], i) => [String(nummers[i]?.[0]), waarde]))
}

/** All that a person typed: every column that is not the add-in's own. */
export const typedBy = (excel: SimulatedExcel, tabel = 'Plannen') =>
  excel.workbook
    .table(tabel)
    .columns.filter(({ name }) => !name.startsWith('Toets '))
    .map(({ name, body }) => [name, body.formulas()])
