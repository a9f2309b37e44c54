import { formatPoorten } from '#shared/beoordeling/opmaak.ts'
import { explain, UITKOMST_TEKST } from '#shared/samenvatting/samenvatting.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import { drawDocument, type Tekenblad } from './blad.ts'
import { inWorkbook } from './host.ts'
import { DIENSTKOLOMMEN, EIGEN_KOLOMMEN, KOLOM, PLANTABEL } from './kolommen.ts'
import type { Gelezen } from './planrijen.ts'
import { asCell, chunkRows } from './waarden.ts'

/**
 * Writes the outcome beside each plan, in the add-in's own columns only, and the totals on the sheet Middelen.
 * Rows are found by plan number at the moment of writing: sorting or inserting since the reading is no problem.
 */
export const writeUitkomst = (verdeling: Verdeling, gelezen: Gelezen, middelen: Tekenblad): Promise<void> =>
  inWorkbook(async context => {
    const tabel = context.workbook.tables.getItem(PLANTABEL)
    const nummers = tabel.columns.getItem(KOLOM.nummer).getDataBodyRange().load('values')
    const koppen = tabel.getHeaderRowRange().load('values')
    const blad = middelen.prepare(context)
    await context.sync()

    addColumns(tabel, koppen, EIGEN_KOLOMMEN)
    drawDocument(blad.open(), middelen.document)

    const uitkomsten = uitkomstPerPlan(verdeling, gelezen)
    const gezien = new Set<string>()
    const rijen = nummers.values.map(([cel]) => {
      const nummer = String(cel).trim()
      const uitkomst = uitkomsten.get(nummer) ?? LEEG
      if (uitkomst !== LEEG && gezien.has(nummer)) return DUBBEL
      gezien.add(nummer)
      return uitkomst
    })
    await fillColumns(context, tabel, EIGEN_KOLOMMEN, rijen)
  })

/** How a plan stands in the service, as far as the person who asked may know. */
export type Dienststatus = { readonly status: string; readonly beoordeling: string }

/** Writes beside each plan how it stands in the service; a plan that is not in it gets empty cells. */
export const writeDienststatus = (standen: ReadonlyMap<string, Dienststatus>): Promise<void> =>
  inWorkbook(async context => {
    const tabel = context.workbook.tables.getItem(PLANTABEL)
    const nummers = tabel.columns.getItem(KOLOM.nummer).getDataBodyRange().load('values')
    const koppen = tabel.getHeaderRowRange().load('values')
    await context.sync()
    addColumns(tabel, koppen, DIENSTKOLOMMEN)
    const rijen = nummers.values.map(([cel]) => {
      const stand = standen.get(String(cel).trim())
      return [asCell(stand?.status ?? ''), asCell(stand?.beoordeling ?? '')]
    })
    await fillColumns(context, tabel, DIENSTKOLOMMEN, rijen)
  })

type EigenKolom = { readonly kop: string; readonly notatie: string; readonly breedte: number }

/** Adds the columns that are not in the table yet; queues only. */
function addColumns(tabel: Excel.Table, koppen: Excel.Range, kolommen: readonly EigenKolom[]): void {
  const bestaand = new Set((koppen.values[0] ?? []).map(String))
  for (const { kop, notatie, breedte } of kolommen) {
    if (bestaand.has(kop)) continue
    const cellen = tabel.columns.add(undefined, undefined, kop).getDataBodyRange()
    cellen.numberFormat = [[notatie]]
    cellen.format.columnWidth = breedte
  }
}

/** Fills columns of the table with rows, in as many requests as their size asks for. */
async function fillColumns(
  context: Excel.RequestContext,
  tabel: Excel.Table,
  kolommen: readonly EigenKolom[],
  rijen: readonly (readonly Cel[])[],
): Promise<void> {
  for (const { eerste, deel } of chunkRows(rijen)) {
    kolommen.forEach(({ kop }, k) => {
      const cellen = tabel.columns
        .getItem(kop)
        .getDataBodyRange()
        .getRow(eerste)
        .getResizedRange(deel.length - 1, 0)
      cellen.values = deel.map(rij => [rij[k] ?? ''])
    })
    await context.sync()
  }
}

type Cel = string | number
const LEEG: readonly Cel[] = EIGEN_KOLOMMEN.map(() => '')
const DUBBEL = notRead('Dit plannummer staat vaker in de tabel; alleen de eerste rij telt.')

/** The own columns of a row that could not be used, with why. */
function notRead(reden: string): readonly Cel[] {
  return ['', '', '', '', '', '', 'Niet getoetst', asCell(reden)]
}

/** The cells of the own columns, in their order, by plan number. */
function uitkomstPerPlan({ regels, toets }: Verdeling, gelezen: Gelezen): Map<string, readonly Cel[]> {
  const uitkomsten = new Map<string, readonly Cel[]>()
  for (const [nummer, reden] of gelezen.nietGelezen) {
    uitkomsten.set(nummer, notRead(reden))
  }
  for (const regel of regels) {
    const { score, rang, uitkomst } = regel
    uitkomsten.set(score.plan.nummer, [
      formatPoorten(score),
      score.impact?.fte.laag ?? 'PM',
      score.impact?.fte.gemiddeld ?? 'PM',
      score.impact?.fte.hoog ?? 'PM',
      score.score ?? '',
      rang ?? '',
      UITKOMST_TEKST[uitkomst],
      asCell(explain(regel, toets.regels)),
    ])
  }
  return uitkomsten
}
