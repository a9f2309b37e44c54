import type { Sheet } from 'write-excel-file/universal'
import type { Document, Tabel } from '#shared/samenvatting/blokken.ts'
import type { Bladafdruk } from './werkmap-afdruk.ts'
import { columnWidth, headerCell, titleRows, valueCell } from './werkmap-cel.ts'
import { sizeRow } from './werkmap-rij.ts'

/** One long table on a sheet of its own; title, labels and header stay in sight and come back on each page. */
export function makeLijstblad(
  document: Document,
  naam: string,
  { kolommen, rijen }: Tabel,
): { blad: Sheet<Blob>; afdruk: Bladafdruk } {
  const breedtes = kolommen.map(columnWidth)
  const boven = titleRows(document, naam, kolommen.length)
  const kopregel = boven.length + 1
  return {
    blad: {
      sheet: naam,
      data: [
        ...boven,
        sizeRow(kolommen.map(headerCell), breedtes),
        ...rijen.map(rij =>
          sizeRow(
            kolommen.map((kolom, i) => valueCell(rij[i] ?? null, kolom)),
            breedtes,
          ),
        ),
      ],
      columns: breedtes.map(width => ({ width })),
      stickyRowsCount: kopregel,
      orientation: 'landscape',
      showGridLines: false,
    },
    afdruk: {
      naam,
      lijst: { kopregel, laatsteRegel: kopregel + rijen.length, aantalKolommen: kolommen.length },
    },
  }
}
