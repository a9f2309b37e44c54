import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx'
import { ChartRun } from 'docx/charts'
import type { Alinea, Blok, Document, Grafiek, Kop } from '#shared/samenvatting/blokken.ts'
import { splitStanden } from '#shared/samenvatting/hoofdstukken.ts'
import type { Verzegeld } from '#shared/verdeling/bevroren.ts'
import { eigenschappenDeel } from './document-eigenschappen.ts'
import { STIJLEN } from './document-stijl.ts'
import { fitsOnPage, makeTabel } from './document-tabel.ts'
import { makeRuns } from './document-tekst.ts'
import { describeGrafiek, formatKenmerken, KLEUREN, LETTERTYPE, reekskleur } from './opmaak.ts'
import { OPNAMEDEEL, opnameParts, type Vastgelegd } from './opname-deel.ts'

/**
 * The summary as a Word document on A4, landscape and for the plans upright: real headings and tables that repeat their
 * header on each page, a native chart, and title, labels and page numbers on every page. It holds no author and no machine data, and with
 * `vastgelegd` the sealed text that it follows from.
 */
export function buildDocx(document: Document, vastgelegd?: Vastgelegd): Promise<Blob> {
  const bestand = new WordDocument({
    styles: STIJLEN,
    sections: splitStanden(document.blokken).map(({ staand, blokken }, i) => {
      const breedte = tekstbreedte(staand)
      return {
        properties: { page: makePagina(staand) },
        headers: { default: makeKoptekst(document, breedte) },
        footers: { default: makeVoettekst(breedte) },
        children: [
          ...(i === 0 ? [new Paragraph({ heading: HeadingLevel.TITLE, text: document.titel })] : []),
          ...blokken.flatMap(blok => makeBlok(blok, breedte)),
        ],
      }
    }),
  })
  return Packer.toBlob(bestand, undefined, [
    eigenschappenDeel(document, vastgelegd?.peildatum),
    ...(vastgelegd ? addOpname(bestand, vastgelegd.verzegeld) : []),
  ])
}

/** Names the parts of the sealed text in the package, and gives them. */
function addOpname({ Document, ContentTypes }: WordDocument, opname: Verzegeld) {
  Document.Relationships.addRelationship('Momentopname', OPNAMEDEEL.relatie, OPNAMEDEEL.doel)
  ContentTypes.addOverride(OPNAMEDEEL.inhoudssoort, `/${OPNAMEDEEL.eigenschappen}`)
  return Object.entries(opnameParts(opname)).map(([path, data]) => ({ path, data }))
}

const TWIPS_PER_MM = 1440 / 25.4
const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM)

const MARGE = twips(16)
const tekstbreedte = (staand: boolean) => twips(staand ? 210 : 297) - 2 * MARGE
const makePagina = (staand: boolean) => ({
  // Word wants the sides of the portrait page and turns them itself.
  size: {
    width: twips(210),
    height: twips(297),
    orientation: staand ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
  },
  margin: {
    top: twips(22),
    bottom: twips(18),
    left: MARGE,
    right: MARGE,
    header: twips(9),
    footer: twips(8),
  },
})

function makeBlok(blok: Blok, breedte: number): FileChild[] {
  switch (blok.soort) {
    case 'kop':
      return [makeKop(blok)]
    case 'alinea':
      return [blok.nadruk === 'let-op' ? makeLetOp(blok) : new Paragraph({ children: makeRuns(blok.tekst) })]
    case 'tabel':
      return blok.rijen.length === 0
        ? [new Paragraph({ children: [new TextRun({ text: blok.leeg, italics: true })] })]
        : // Word glues two tables together unless a paragraph stands between them.
          [makeTabel(blok, breedte), new Paragraph({ spacing: REGELTJE })]
    case 'grafiek':
      return [makeGrafiek(blok)]
  }
}

/** Six points. */
const REGELTJE = { line: 120, lineRule: LineRuleType.EXACT, after: 60 }

const makeKop = ({ niveau, tekst, nieuwePagina }: Kop) =>
  new Paragraph({
    heading: niveau === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(nieuwePagina ? { pageBreakBefore: true } : {}),
    children: makeRuns(tekst),
  })

const makeLetOp = ({ tekst }: Alinea) =>
  new Paragraph({
    children: makeRuns(tekst),
    shading: { type: ShadingType.CLEAR, fill: KLEUREN.letOp },
    border: {
      left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: KLEUREN.letOpTekst },
    },
    indent: { left: 140 },
    spacing: { before: 60, after: 140 },
    keepLines: fitsOnPage(tekst),
  })

/** A chart that Word draws itself from its data: sharp in print, and editable. */
const makeGrafiek = (grafiek: Grafiek) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 60 },
    children: [
      new ChartRun({
        type: 'column',
        title: { text: grafiek.titel, font: { size: 12, bold: true, color: KLEUREN.tekst } },
        font: { name: LETTERTYPE, color: KLEUREN.tekst },
        categories: grafiek.categorieen,
        series: grafiek.reeksen.map(({ naam, waarden }, i) => ({
          name: naam,
          values: waarden,
          color: reekskleur(i),
        })),
        dataLabels: { value: true, numberFormat: '#,##0.0' },
        valueAxis: { minimum: 0, numberFormat: '#,##0' },
        chartArea: { fill: 'none', border: 'none' },
        transformation: { width: 760, height: 215 },
        altText: { name: grafiek.naam, title: grafiek.titel, description: describeGrafiek(grafiek) },
      }),
    ],
  })

const atRight = (breedte: number) => [{ type: TabStopType.RIGHT, position: breedte }]

const makeKoptekst = (document: Document, breedte: number) =>
  new Header({
    children: [
      new Paragraph({
        tabStops: atRight(breedte),
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: KLEUREN.lijn } },
        children: [
          new TextRun({ text: document.titel, size: 17, color: KLEUREN.zacht }),
          new TextRun({
            text: `\t${formatKenmerken(document)}`,
            size: 17,
            bold: true,
            color: KLEUREN.letOpTekst,
          }),
        ],
      }),
    ],
  })

const makeVoettekst = (breedte: number) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: atRight(breedte),
        children: [
          new TextRun({ text: 'Gemaakt met Impacttoets', size: 16, color: KLEUREN.zacht }),
          new TextRun({
            children: ['\tBladzijde ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
            size: 16,
            color: KLEUREN.zacht,
          }),
        ],
      }),
    ],
  })
