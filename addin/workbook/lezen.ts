import type { Celwaarde } from './cel.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { loadKaderkeuze } from './kaderkeuze.ts'
import { PLANTABEL } from './kolommen.ts'
import { GEEN_TABEL, type Kopnamen, loadPlantabel } from './plantabel.ts'
import type { Tabelinhoud } from './rijlezer.ts'

/** A table with plans, whether its sheet says that they are invented, and the kader that was chosen for its workbook. */
export type Plantabel = Tabelinhoud & { bladId: string; fictief: boolean; kaderkeuze: string | undefined }

/** Below Excel on the web's 5 MB per answer, with room for long texts: many cells of a plan are short or empty. */
const CELLEN_PER_LEESBEURT = 200_000

/** Reads the table Plannen; throws a `Werkboekfout` when there is none. */
export async function readPlantabel(): Promise<Plantabel> {
  const tabel = await readTabel(PLANTABEL)
  if (!tabel) throw new Werkboekfout(GEEN_TABEL)
  return tabel
}

/**
 * Reads a whole table in two rounds to Excel: where it stands, then what it holds. `undefined` when there is no table
 * of this name. The table Plannen is found under the name that it has here, and read under our headings.
 */
export const readTabel = (naam: string): Promise<Plantabel | undefined> =>
  inWorkbook(async context => {
    const keuze = loadKaderkeuze(context)
    const { tabel, namen, geladen } = await loadTabel(context, naam)
    if (tabel.isNullObject) return undefined
    const { kop, body, blad, hoek } = geladen

    const inhoud = await readBody(context, tabel, body.rowCount, kop.columnCount)
    const eigen = { naam: tabel.name, koppen: (kop.values[0] ?? []).map(String) }
    return {
      blad: blad.name,
      bladId: blad.id,
      rij: kop.rowIndex,
      kolom: kop.columnIndex,
      koppen: namen.vanOns(eigen.koppen),
      rijen: inhoud,
      eigen,
      kaderkeuze: keuze(),
      fictief: /^\s*fictief/i.test(String(hoek.values[0]?.[0] ?? '')),
    }
  })

type Geladen = { tabel: Excel.Table; namen: Pick<Kopnamen, 'vanOns'>; geladen: ReturnType<typeof loadPlaats> }

/** Only the table Plannen can have another name. */
async function loadTabel(context: Excel.RequestContext, naam: string): Promise<Geladen> {
  if (naam === PLANTABEL) return loadPlantabel(context, loadPlaats)
  const tabel = context.workbook.tables.getItemOrNullObject(naam)
  const geladen = loadPlaats(tabel)
  await context.sync()
  return { tabel, geladen, namen: { vanOns: koppen => [...koppen] } }
}

const loadPlaats = (tabel: Excel.Table) => ({
  tabel: tabel.load('name'),
  kop: tabel.getHeaderRowRange().load('values,rowIndex,columnIndex,columnCount'),
  body: tabel.getDataBodyRange().load('rowCount'),
  blad: tabel.worksheet.load('id,name'),
  hoek: tabel.worksheet.getRange('A1').load('values'),
})

/** Excel answers `null` instead of an error when a range is too large; the parts stay well below that. */
async function readBody(
  context: Excel.RequestContext,
  tabel: Excel.Table,
  aantal: number,
  kolommen: number,
): Promise<Celwaarde[][]> {
  const perBeurt = Math.max(1, Math.floor(CELLEN_PER_LEESBEURT / kolommen))
  const rijen: Celwaarde[][] = []
  for (let eerste = 0; eerste < aantal; eerste += perBeurt) {
    const hoogte = Math.min(perBeurt, aantal - eerste)
    const deel = tabel
      .getDataBodyRange()
      .getRow(eerste)
      .getResizedRange(hoogte - 1, 0)
      .load('values')
    await context.sync()
    rijen.push(...deel.values)
  }
  return rijen
}
