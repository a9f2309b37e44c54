import type { CellObject, Row, Sheet } from 'write-excel-file/universal'
import type { Blok, Document, Grafiek, Tabel } from '#shared/samenvatting/blokken.ts'
import { KLEUREN, toTabel } from './opmaak.ts'
import { headerCell, hex, textCell, titleRows, valueCell, wideRow } from './werkmap-cel.ts'
import type { Grafiekplaats } from './werkmap-grafiek.ts'
import { type Bladstand, makeRaster, placeColumns, type Raster, sumOf } from './werkmap-raster.ts'
import { fitsOnLine, sizeRow, sizeRows } from './werkmap-rij.ts'

/** Names the sheet that a table has of its own, if it has one. */
type Lijstblad = (tabel: Tabel) => string | undefined

/**
 * The document as a sheet that reads from top to bottom. All tables share one raster of columns, so that nothing has
 * to be resized; text runs over the full width.
 */
export function makeLeesblad(
  document: Document,
  naam: string,
  lijstbladOf: Lijstblad,
  stand: Bladstand,
): { blad: Sheet<Blob>; grafieken: Grafiekplaats[]; bladzijden: number[] } {
  const raster = makeRaster(tablesOf(document.blokken, lijstbladOf), stand)
  const rijen: Row[] = titleRows(document, document.titel, raster.length)
  const grafieken: Grafiekplaats[] = []
  const bladzijden: number[] = []
  for (const blok of document.blokken) {
    // The empty row above a heading stays behind on the page before.
    if (blok.soort === 'kop' && blok.nieuwePagina && rijen.length > KOPREGELS)
      bladzijden.push(rijen.length + 2)
    if (blok.soort === 'grafiek') {
      const kopregel = rijen.length + 1
      if (kopregel > EERSTE_BLADZIJDE) bladzijden.push(kopregel)
      rijen.push(...tableRows(toTabel(blok), raster), [])
      grafieken.push({ grafiek: blok, kopregel, bovenrand: rijen.length, hoogte: GRAFIEKRIJEN })
      rijen.push(...Array.from({ length: GRAFIEKRIJEN }, (): Row => []))
    } else rijen.push(...rowsOf(blok, raster, lijstbladOf))
  }
  return {
    blad: {
      sheet: naam,
      data: rijen,
      columns: raster.map(width => ({ width })),
      // The writer knows no other; `addAfdruk` turns the paper.
      orientation: 'landscape',
      showGridLines: false,
    },
    grafieken,
    bladzijden,
  }
}

/** The title and the labels: what comes right after them is on the first page already. */
const KOPREGELS = 2

/** A chart that starts further down begins a page with its numbers: on a page break it would be cut in two. */
const EERSTE_BLADZIJDE = 25

/** Low enough to stand on the first printed page, with the table above it. */
const GRAFIEKRIJEN = 14

function rowsOf(blok: Exclude<Blok, Grafiek>, raster: Raster, lijstbladOf: Lijstblad): Row[] {
  switch (blok.soort) {
    case 'kop':
      return [[], ...textRows(blok.tekst, raster, blok.niveau === 1 ? KOP1 : KOP2)]
    case 'alinea':
      return textRows(blok.tekst, raster, blok.nadruk === 'let-op' ? LET_OP : {})
    case 'tabel': {
      const elders = lijstbladOf(blok)
      if (elders !== undefined)
        return textRows(`Zie het blad ${elders} (${blok.rijen.length} rijen).`, raster, VERWIJZING)
      if (blok.rijen.length === 0) return textRows(blok.leeg, raster, VERWIJZING)
      return [[], ...tableRows(blok, raster), []]
    }
  }
}

const KOP1: CellObject = { fontSize: 14, fontWeight: 'bold', textColor: hex(KLEUREN.petrol) }
const KOP2: CellObject = { fontSize: 12, fontWeight: 'bold', textColor: hex(KLEUREN.tekst) }
const LET_OP: CellObject = { backgroundColor: hex(KLEUREN.letOp), indent: 1 }
const VERWIJZING: CellObject = { fontStyle: 'italic', textColor: hex(KLEUREN.zacht) }

/** Text over the full width of the sheet; a plain line runs over the empty cells beside it, and needs none of them. */
function textRows(tekst: string, raster: Raster, stijl: CellObject): Row[] {
  const breedte = sumOf(raster)
  const cel = textCell(tekst, { align: 'left', alignVertical: 'center', ...stijl })
  if (stijl.backgroundColor === undefined && fitsOnLine(cel, breedte)) return [sizeRow([cel], [breedte])]
  return sizeRows([{ ...cel, wrap: true }], [breedte]).map(rij =>
    rij.flatMap(passend => wideRow(passend, raster.length)),
  )
}

function tableRows(tabel: Tabel, raster: Raster): Row[] {
  const { kolommen, rijen } = tabel
  const plaatsen = placeColumns(tabel, raster)
  const breedtes = plaatsen.map(({ breedte }) => breedte)
  const rows = (cellen: readonly CellObject[]): Row[] =>
    sizeRows(cellen, breedtes).map(rij => rij.flatMap((cel, i) => wideRow(cel, plaatsen[i]?.aantal ?? 1)))
  return [
    ...rows(kolommen.map(headerCell)),
    ...rijen.flatMap(rij => rows(kolommen.map((kolom, i) => valueCell(rij[i] ?? null, kolom)))),
  ]
}

/** The tables that stand on the reading sheet itself. */
const tablesOf = (blokken: readonly Blok[], lijstbladOf: Lijstblad): Tabel[] =>
  blokken.flatMap(blok => {
    if (blok.soort === 'grafiek') return [toTabel(blok)]
    return blok.soort === 'tabel' && lijstbladOf(blok) === undefined ? [blok] : []
  })
