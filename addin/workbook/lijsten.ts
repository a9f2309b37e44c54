import { MEESTE_KOLOMMEN, MEESTE_RIJEN } from '#shared/narekenen/grenzen.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { readTabel } from './lezen.ts'
import type { Tabelinhoud } from './rijlezer.ts'

/** The names of the tables in this workbook, in its order. */
export const listTabellen = (): Promise<string[]> =>
  inWorkbook(async context => {
    const { tables } = context.workbook.load('tables/items/name')
    await context.sync()
    return tables.items.map(({ name }) => name)
  })

/** Reads a table by its name, or what the active sheet holds when there is no name. Changes nothing. */
export async function readLijst(tabel: string | undefined): Promise<Tabelinhoud> {
  if (tabel === undefined) return readActiefBlad()
  const inhoud = await readTabel(tabel)
  if (!inhoud) throw new Werkboekfout(noTable(tabel))
  return inhoud
}

/** What is filled of the active sheet; its first row holds the headings. */
const readActiefBlad = (): Promise<Tabelinhoud> =>
  inWorkbook(async context => {
    const blad = context.workbook.worksheets.getActiveWorksheet().load('name')
    const gevuld = blad.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount')
    await context.sync()
    if (gevuld.isNullObject || gevuld.rowCount < 2) throw new Werkboekfout(empty(blad.name))
    if (gevuld.rowCount > MEESTE_RIJEN || gevuld.columnCount > MEESTE_KOLOMMEN)
      throw new Werkboekfout(tooLarge(blad.name))
    const { rowIndex: rij, columnIndex: kolom, rowCount, columnCount } = gevuld
    const cellen = blad.getRangeByIndexes(rij, kolom, rowCount, columnCount).load('values')
    await context.sync()
    const [koppen = [], ...rijen] = cellen.values
    return { blad: blad.name, rij, kolom, koppen: koppen.map(String), rijen }
  })

const UITWEG =
  'Open het blad met de lijst: de koppen in de eerste gevulde rij, en daaronder een regel per bedrag.'

const noTable = (naam: string): Melding => ({
  ernst: 'fout',
  regel: 'lezen/tabel',
  tekst: `Er is geen tabel met de naam ${naam} meer in dit werkboek.`,
  uitweg: 'Kies een andere tabel.',
  plaats: {},
})

const empty = (blad: string): Melding => ({
  ernst: 'fout',
  regel: 'lezen/leeg',
  tekst: `Op het blad ${blad} staat geen lijst.`,
  uitweg: UITWEG,
  plaats: { blad },
})

const tooLarge = (blad: string): Melding => ({
  ernst: 'fout',
  regel: 'lezen/leeg',
  tekst: `Op het blad ${blad} staat meer dan ${MEESTE_RIJEN.toLocaleString('nl-NL')} rijen of ${MEESTE_KOLOMMEN} kolommen.`,
  uitweg: UITWEG,
  plaats: { blad },
})
