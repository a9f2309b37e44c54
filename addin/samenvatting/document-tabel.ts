import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Kolom, Tabel } from '#shared/samenvatting/blokken.ts'
import { formatWaarde, isGetalkolom, KLEUREN } from './opmaak.ts'

/**
 * A table over the full text width (twips), columns in proportion. The header repeats on each page and a row never
 * splits over two pages.
 */
export function makeTabel({ kolommen, rijen }: Tabel, tekstbreedte: number): Table {
  const breedtes = divideWidth(kolommen, tekstbreedte)
  return new Table({
    width: { size: tekstbreedte, type: WidthType.DXA },
    columnWidths: breedtes,
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 85, right: 85 },
    borders: {
      top: LIJN,
      bottom: LIJN,
      left: GEEN,
      right: GEEN,
      insideHorizontal: LIJN,
      insideVertical: GEEN,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: kolommen.map(kolom => makeKopcel(kolom)),
      }),
      ...rijen.map(
        (rij, i) =>
          new TableRow({
            cantSplit: true,
            children: kolommen.map((kolom, j) =>
              makeCel(formatWaarde(rij[j] ?? null, kolom), kolom, i % 2 === 1),
            ),
          }),
      ),
    ],
  })
}

/** Single spaced, so that a long list stays short. */
const CELAFSTAND = { after: 0, line: 240, lineRule: LineRuleType.AUTO }
const LIJN = { style: BorderStyle.SINGLE, size: 4, color: KLEUREN.lijn }
const KOPRAND = { ...LIJN, color: KLEUREN.petrol }
const GEEN = { style: BorderStyle.NONE, size: 0, color: KLEUREN.wit }

const makeKopcel = (kolom: Kolom) =>
  new TableCell({
    shading: { type: ShadingType.CLEAR, fill: KLEUREN.petrol },
    // Without edges of its own colour some viewers let the page shine through between the cells.
    borders: { top: KOPRAND, left: KOPRAND, right: KOPRAND },
    verticalAlign: VerticalAlign.BOTTOM,
    children: [
      new Paragraph({
        alignment: alignmentOf(kolom),
        spacing: CELAFSTAND,
        keepNext: true,
        children: [new TextRun({ text: kolom.kop, size: 16, bold: true, color: KLEUREN.wit })],
      }),
    ],
  })

const makeCel = (tekst: string, kolom: Kolom, gestreept: boolean) =>
  new TableCell({
    ...(gestreept ? { shading: { type: ShadingType.CLEAR, fill: KLEUREN.vlak } } : {}),
    children: [
      new Paragraph({
        alignment: alignmentOf(kolom),
        spacing: CELAFSTAND,
        children: [new TextRun({ text: tekst, size: 16 })],
      }),
    ],
  })

const alignmentOf = (kolom: Kolom) => (isGetalkolom(kolom) ? AlignmentType.RIGHT : AlignmentType.LEFT)

/** Whole twips that add up to the text width: what rounding leaves goes to the last column. */
function divideWidth(kolommen: readonly Kolom[], tekstbreedte: number): number[] {
  const totaal = kolommen.reduce((som, { breedte }) => som + breedte, 0)
  const breedtes = kolommen.map(({ breedte }) => Math.floor((breedte * tekstbreedte) / totaal))
  const rest = tekstbreedte - breedtes.reduce((som, breedte) => som + breedte, 0)
  return breedtes.map((breedte, i) => (i === breedtes.length - 1 ? breedte + rest : breedte))
}
