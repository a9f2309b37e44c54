import type { Feature } from 'write-excel-file/universal'
import { sanitizeTextContent } from 'write-excel-file/utility'
import type { Document } from '#shared/samenvatting/blokken.ts'
import { formatKenmerken } from './opmaak.ts'
import { BLADDEEL, insertInBlad } from './werkmap-blad.ts'
import { columnLetter } from './werkmap-cel.ts'
import type { Bladstand } from './werkmap-raster.ts'

/** What printing needs to know of a sheet; row numbers count from 1. */
export type Bladafdruk = {
  naam: string
  /** landscape unless it says otherwise */
  stand?: Bladstand
  /** rows that start a page, so that what belongs together is not cut */
  bladzijden?: readonly number[]
  /** a sheet that is one list: its header comes back on each page and has filter buttons */
  lijst?: { kopregel: number; laatsteRegel: number; aantalKolommen: number }
}

/**
 * Makes every sheet print as wide as one page, with title, labels and page numbers on each, and lists with their
 * header repeated. The writer has no options for this, but lets a feature complete its XML.
 */
export function addAfdruk(document: Document, bladen: readonly Bladafdruk[]): Feature<Blob> {
  return {
    files: {
      transform: {
        [BLADDEEL]: {
          transformElementAttributes: (tag, attributes, _index, _opties, { sheetIndex }) => {
            const eigen = PAGINA[tag]
            if (!eigen) return attributes
            const stand = tag === 'pageSetup' ? { orientation: bladen[sheetIndex]?.stand ?? 'landscape' } : {}
            return { ...attributes, ...eigen, ...stand }
          },
          transform: (xml, _opties, { sheetIndex }) =>
            [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              filterXml(bladen[sheetIndex]),
              headerFooterXml(document, bladen[sheetIndex]?.naam ?? ''),
              pageBreakXml(bladen[sheetIndex]),
            ].reduce((blad, element) => (element === '' ? blad : insertInBlad(blad, element)), xml),
        },
        'xl/workbook.xml': {
          transform: xml => xml.replace('<definedNames/>', () => definedNamesXml(bladen)),
        },
      },
    },
  }
}

/** As wide as one page and as long as needed; margins in inches. */
const PAGINA: Readonly<Record<string, Record<string, number>>> = {
  pageSetup: { fitToWidth: 1, fitToHeight: 0 },
  pageMargins: { top: 0.65, bottom: 0.55 },
}

const filterXml = (blad: Bladafdruk | undefined) =>
  blad?.lijst ? `<autoFilter ref="${listRange(blad.lijst)}"/>` : ''

/** A break stands below the row that it names. */
function pageBreakXml(blad: Partial<Bladafdruk> = {}): string {
  const bladzijden = (blad.bladzijden ?? []).slice(0, MEESTE_BREUKEN)
  if (bladzijden.length === 0) return ''
  const breuken = bladzijden.map(rij => `<brk id="${rij - 1}" max="16383" man="1"/>`).join('')
  return `<rowBreaks count="${bladzijden.length}" manualBreakCount="${bladzijden.length}">${breuken}</rowBreaks>`
}

/** Excel opens no sheet with more of them. */
const MEESTE_BREUKEN = 1026

function headerFooterXml(document: Document, blad: string): string {
  const kop = `&L&8${literal(document.titel)}&R&"-,Bold"&8${literal(formatKenmerken(document))}`
  const voet = `&L&8${literal(blad)}&R&8Bladzijde &P van &N`
  return `<headerFooter><oddHeader>${sanitizeTextContent(kop)}</oddHeader><oddFooter>${sanitizeTextContent(voet)}</oddFooter></headerFooter>`
}

/** In a header `&` starts a code, and a digit right after a font size would belong to it. */
const literal = (tekst: string) => ` ${tekst}`.replaceAll('&', '&&')

function definedNamesXml(bladen: readonly Bladafdruk[]): string {
  const namen = bladen.flatMap(({ naam, lijst }, i) => {
    if (!lijst) return []
    const blad = `'${naam.replaceAll("'", "''")}'`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sanitizeTextContent(`${blad}!${absolute(listRange(lijst))}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sanitizeTextContent(`${blad}!$1:$${lijst.kopregel}`)}</definedName>`,
    ]
  })
  return namen.length === 0 ? '' : `<definedNames>${namen.join('')}</definedNames>`
}

const listRange = ({ kopregel, laatsteRegel, aantalKolommen }: NonNullable<Bladafdruk['lijst']>) =>
  `A${kopregel}:${columnLetter(aantalKolommen)}${laatsteRegel}`

const absolute = (bereik: string) => bereik.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
