import type { Celwaarde } from './cel.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { loadKaderkeuze } from './kaderkeuze.ts'
import { PLANTABEL } from './kolommen.ts'
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
 * of this name.
 */
export const readTabel = (naam: string): Promise<Plantabel | undefined> =>
  inWorkbook(async context => {
    const tabel = context.workbook.tables.getItemOrNullObject(naam)
    const kop = tabel.getHeaderRowRange().load('values,rowIndex,columnIndex,columnCount')
    const body = tabel.getDataBodyRange().load('rowCount')
    const blad = tabel.worksheet.load('id,name')
    const hoek = tabel.worksheet.getRange('A1').load('values')
    const keuze = loadKaderkeuze(context)
    await context.sync()
    if (tabel.isNullObject) return undefined

    const inhoud = await readBody(context, tabel, body.rowCount, kop.columnCount)
    return {
      blad: blad.name,
      bladId: blad.id,
      rij: kop.rowIndex,
      kolom: kop.columnIndex,
      koppen: (kop.values[0] ?? []).map(String),
      rijen: inhoud,
      kaderkeuze: keuze(),
      fictief: /^\s*fictief/i.test(String(hoek.values[0]?.[0] ?? '')),
    }
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

const GEEN_TABEL = {
  ernst: 'fout' as const,
  regel: 'lezen/tabel',
  tekst: `Er is geen tabel met de naam ${PLANTABEL} in dit werkboek.`,
  uitweg: `Zet uw plannen in een tabel (Invoegen, Tabel) en geef die de naam ${PLANTABEL} (Tabelontwerp, Tabelnaam).`,
  plaats: {},
}
