import type { CellObject, Row, Sheet } from 'write-excel-file/universal'
import type { Blok, Document, Grafiek, Kolom, Tabel } from '#shared/samenvatting/blokken.ts'
import { KLEUREN, toTabel } from './opmaak.ts'
import {
  columnWidth,
  headerCell,
  hex,
  sizeRow,
  textCell,
  titleRows,
  valueCell,
  wideRow,
} from './werkmap-cel.ts'
import type { Grafiekplaats } from './werkmap-grafiek.ts'

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
): { blad: Sheet<Blob>; grafieken: Grafiekplaats[]; bladzijden: number[] } {
  const raster = makeRaster(document.blokken, lijstbladOf)
  const rijen: Row[] = titleRows(document, document.titel, raster.length)
  const grafieken: Grafiekplaats[] = []
  for (const blok of document.blokken) {
    if (blok.soort === 'grafiek') {
      const kopregel = rijen.length + 1
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
      orientation: 'landscape',
      showGridLines: false,
    },
    grafieken,
    bladzijden: grafieken.flatMap(({ kopregel }) => (kopregel > EERSTE_BLADZIJDE ? [kopregel] : [])),
  }
}

/** A chart that starts further down begins a page with its numbers: on a page break it would be cut in two. */
const EERSTE_BLADZIJDE = 25

/** Low enough to stand on the first printed page, with the table above it. */
const GRAFIEKRIJEN = 14

function rowsOf(blok: Exclude<Blok, Grafiek>, raster: readonly number[], lijstbladOf: Lijstblad): Row[] {
  switch (blok.soort) {
    case 'kop':
      return [[], textRow(blok.tekst, raster, blok.niveau === 1 ? KOP1 : KOP2)]
    case 'alinea':
      return [textRow(blok.tekst, raster, blok.nadruk === 'let-op' ? LET_OP : {})]
    case 'tabel': {
      const elders = lijstbladOf(blok)
      if (elders !== undefined)
        return [textRow(`Zie het blad ${elders} (${blok.rijen.length} rijen).`, raster, VERWIJZING)]
      if (blok.rijen.length === 0) return [textRow(blok.leeg, raster, VERWIJZING)]
      return [[], ...tableRows(blok, raster), []]
    }
  }
}

const KOP1: CellObject = { fontSize: 14, fontWeight: 'bold', textColor: hex(KLEUREN.petrol) }
const KOP2: CellObject = { fontSize: 12, fontWeight: 'bold', textColor: hex(KLEUREN.tekst) }
const LET_OP: CellObject = { backgroundColor: hex(KLEUREN.letOp), indent: 1 }
const VERWIJZING: CellObject = { fontStyle: 'italic', textColor: hex(KLEUREN.zacht) }

/** Text over the full width of the sheet. */
function textRow(tekst: string, raster: readonly number[], stijl: CellObject): Row {
  const cel = textCell(tekst, { alignVertical: 'center', ...stijl, wrap: true })
  return sizeRow([cel], [sumOf(raster)]).flatMap(passend => wideRow(passend, raster.length))
}

function tableRows({ kolommen, rijen }: Tabel, raster: readonly number[]): Row[] {
  const plaatsen = placeColumns(kolommen, raster)
  const row = (cellen: readonly CellObject[]): Row =>
    sizeRow(
      cellen,
      plaatsen.map(({ breedte }) => breedte),
    ).flatMap((cel, i) => wideRow(cel, plaatsen[i]?.aantal ?? 1))
  return [
    row(kolommen.map(headerCell)),
    ...rijen.map(rij => row(kolommen.map((kolom, i) => valueCell(rij[i] ?? null, kolom)))),
  ]
}

/** The widths, in characters, that suit the tables of the reading sheet together. */
function makeRaster(blokken: readonly Blok[], lijstbladOf: Lijstblad): number[] {
  const tabellen = blokken.flatMap(blok => {
    if (blok.soort === 'grafiek') return [toTabel(blok)]
    return blok.soort === 'tabel' && lijstbladOf(blok) === undefined ? [blok] : []
  })
  const aantal = Math.max(1, ...tabellen.map(({ kolommen }) => kolommen.length))
  return Array.from({ length: aantal }, (_, i) =>
    Math.max(
      KLEINSTE_KOLOM,
      ...tabellen.flatMap(({ kolommen }) =>
        runsOn(kolommen, i, aantal) ? [] : kolommen.slice(i, i + 1).map(columnWidth),
      ),
    ),
  )
}

const KLEINSTE_KOLOM = 10

/** The last column of a narrower table runs on to the right edge when it holds text. */
const runsOn = (kolommen: readonly Kolom[], i: number, aantal: number) =>
  i === kolommen.length - 1 && kolommen.length < aantal && kolommen[i]?.aard === 'tekst'

/** How many columns of the raster each column of a table takes, and how wide that is. */
function placeColumns(kolommen: readonly Kolom[], raster: readonly number[]) {
  return kolommen.map((_, i) => {
    const aantal = runsOn(kolommen, i, raster.length) ? raster.length - i : 1
    return { aantal, breedte: sumOf(raster.slice(i, i + aantal)) }
  })
}

const sumOf = (getallen: readonly number[]) => getallen.reduce((som, getal) => som + getal, 0)
