import type { Datum } from '#shared/bronnen/datum.ts'
import type { Verzegeld } from '#shared/verdeling/bevroren.ts'
import { escapeTekst } from './opmaaktaal.ts'

/** The sealed text that a summary follows from, and the date that its files carry instead of the clock's. */
export type Vastgelegd = { readonly verzegeld: Verzegeld; readonly peildatum: Datum }

/**
 * The sealed text inside an Office file: a custom XML part, which Excel, Word and LibreOffice leave alone and show to
 * nobody. Paths are from the root of the package.
 */
export const OPNAMEDEEL = {
  pad: 'customXml/item1.xml',
  eigenschappen: 'customXml/itemProps1.xml',
  /** as it is seen from `xl/workbook.xml` or `word/document.xml` */
  doel: '../customXml/item1.xml',
  relatie: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
  inhoudssoort: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const

/** The parts that hold the text, by path. */
export const opnameParts = (verzegeld: Verzegeld): Record<string, string> => ({
  [OPNAMEDEEL.pad]: `${XML}<momentopname xmlns="${NAAMRUIMTE}">${escapeTekst(textOfVerzegeld(verzegeld))}</momentopname>`,
  [OPNAMEDEEL.eigenschappen]: `${XML}<ds:datastoreItem ds:itemID="${ITEM}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAAMRUIMTE}"/></ds:schemaRefs></ds:datastoreItem>`,
  'customXml/_rels/item1.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
})

/** The file of a sealed text; characters that XML has no place for are written as JSON writes them, so none is lost. */
export const textOfVerzegeld = (verzegeld: Verzegeld): string =>
  JSON.stringify(verzegeld).replace(
    /[\u007f-\u009f\ufffd-\uffff]/g,
    teken => `\\u${teken.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

export const NAAMRUIMTE = 'urn:impacttoets:momentopname:1'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Any id will do, as long as it stays the same: the same summary is the same file. */
const ITEM = '{5B6D2A7E-3C1F-4E0A-9B7D-8A54C0F1E2D3}'
