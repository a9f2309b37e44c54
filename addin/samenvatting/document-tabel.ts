import { FileChild, type IXmlableObject } from 'docx'
import type { Kolom, Tabel, Waarde } from '#shared/samenvatting/blokken.ts'
import { CELSTIJLEN } from './document-stijl.ts'
import { formatWaarde, isGetalkolom, KLEUREN } from './opmaak.ts'

/**
 * A table over the full text width (twips), columns in proportion. The header repeats on each page, and a row
 * that fits on a page is never split over two.
 */
export const makeTabel = (tabel: Tabel, tekstbreedte: number): FileChild =>
  new Tabelelement(writeTabel(tabel, tekstbreedte))

/** Whether a text surely stands on one page, also in a narrow column; what doesn't may not be kept together. */
export const fitsOnPage = (waarde: Waarde): boolean =>
  typeof waarde !== 'string' || (waarde.length <= 400 && waarde.split('\n').length <= 20)

/**
 * A table that is written as it is. The library's own tables make some ten objects for each cell, which takes most of
 * the time of a document with thousands of them.
 */
class Tabelelement extends FileChild {
  private readonly xml: IXmlableObject

  constructor(xml: IXmlableObject) {
    super('w:tbl')
    this.xml = xml
  }

  override prepForXml(): IXmlableObject {
    return this.xml
  }
}

/** An element with attributes, without their prefix. */
const element = (naam: string, kenmerken: Record<string, string | number>): IXmlableObject => ({
  [`w:${naam}`]: {
    _attr: Object.fromEntries(Object.entries(kenmerken).map(([kenmerk, waarde]) => [`w:${kenmerk}`, waarde])),
  },
})

const leeg = (naam: string): IXmlableObject => ({ [`w:${naam}`]: {} })

/** The order of the elements is the one that the schema prescribes. */
function writeTabel({ kolommen, rijen }: Tabel, tekstbreedte: number): IXmlableObject {
  const breedtes = divideWidth(kolommen, tekstbreedte)
  const kopvormen = kolommen.map((kolom, i) => celvorm(breedtes[i] ?? 0, kolom, 'kop'))
  const effen = kolommen.map((kolom, i) => celvorm(breedtes[i] ?? 0, kolom, 'effen'))
  const gestreept = kolommen.map((kolom, i) => celvorm(breedtes[i] ?? 0, kolom, 'gestreept'))
  const lijn = { val: 'single', sz: 4, space: 0, color: KLEUREN.lijn }
  return {
    'w:tbl': [
      {
        'w:tblPr': [
          element('tblW', { w: tekstbreedte, type: 'dxa' }),
          {
            'w:tblBorders': [element('top', lijn), element('bottom', lijn), element('insideH', lijn)],
          },
          element('tblLayout', { type: 'fixed' }),
          {
            'w:tblCellMar': ['top', 'left', 'bottom', 'right'].map((kant, i) =>
              element(kant, { w: i % 2 === 0 ? 50 : 85, type: 'dxa' }),
            ),
          },
        ],
      },
      { 'w:tblGrid': breedtes.map(w => element('gridCol', { w })) },
      {
        'w:tr': [
          { 'w:trPr': [leeg('cantSplit'), leeg('tblHeader')] },
          ...kolommen.map(({ kop }, i) => writeCel(kop, kopvormen[i])),
        ],
      },
      ...rijen.map((rij, r) => {
        const vormen = r % 2 === 1 ? gestreept : effen
        return {
          'w:tr': [
            ...(rij.every(fitsOnPage) ? [{ 'w:trPr': [leeg('cantSplit')] }] : []),
            ...kolommen.map((kolom, i) => writeCel(formatWaarde(rij[i] ?? null, kolom), vormen[i])),
          ],
        }
      }),
    ],
  }
}

/** What all cells of a column have in common. */
type Celvorm = { cel: IXmlableObject; alinea: IXmlableObject }

function celvorm(breedte: number, kolom: Kolom, soort: 'kop' | 'effen' | 'gestreept'): Celvorm {
  const rand = { val: 'single', sz: 4, space: 0, color: KLEUREN.petrol }
  const vulling = soort === 'kop' ? KLEUREN.petrol : KLEUREN.vlak
  return {
    cel: {
      'w:tcPr': [
        element('tcW', { w: breedte, type: 'dxa' }),
        // Without edges of its own colour some viewers let the page shine through between the cells.
        ...(soort === 'kop'
          ? [{ 'w:tcBorders': ['top', 'left', 'right'].map(kant => element(kant, rand)) }]
          : []),
        ...(soort === 'effen' ? [] : [element('shd', { val: 'clear', color: 'auto', fill: vulling })]),
        ...(soort === 'kop' ? [element('vAlign', { val: 'bottom' })] : []),
      ],
    },
    alinea: { 'w:pPr': [element('pStyle', { val: styleOf(kolom, soort === 'kop') })] },
  }
}

function styleOf(kolom: Kolom, isKop: boolean): string {
  if (isKop) return isGetalkolom(kolom) ? CELSTIJLEN.kopGetal : CELSTIJLEN.kop
  return isGetalkolom(kolom) ? CELSTIJLEN.getal : CELSTIJLEN.tekst
}

const writeCel = (tekst: string, vorm: Celvorm | undefined): IXmlableObject => ({
  'w:tc': [
    ...(vorm ? [vorm.cel] : []),
    { 'w:p': [...(vorm ? [vorm.alinea] : []), { 'w:r': writeTekst(tekst) }] },
  ],
})

/** A text with its line breaks. */
const writeTekst = (tekst: string): IXmlableObject[] =>
  tekst
    .split('\n')
    .flatMap((regel, i) => [
      ...(i === 0 ? [] : [leeg('br')]),
      { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, regel] },
    ])

/** Whole twips that add up to the text width: what rounding leaves goes to the last column. */
function divideWidth(kolommen: readonly Kolom[], tekstbreedte: number): number[] {
  const totaal = kolommen.reduce((som, { breedte }) => som + breedte, 0)
  const breedtes = kolommen.map(({ breedte }) => Math.floor((breedte * tekstbreedte) / totaal))
  const rest = tekstbreedte - breedtes.reduce((som, breedte) => som + breedte, 0)
  return breedtes.map((breedte, i) => (i === breedtes.length - 1 ? breedte + rest : breedte))
}
