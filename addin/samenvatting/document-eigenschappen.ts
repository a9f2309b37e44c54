import type { Datum } from '#shared/bronnen/datum.ts'
import type { Document } from '#shared/samenvatting/blokken.ts'
import { escapeTekst } from './opmaaktaal.ts'

/**
 * The file properties of a Word document, in place of the library's own, which hold the time of the clock. `datum` is
 * the one that the document speaks of; without it there is none.
 */
export const eigenschappenDeel = (document: Document, datum?: Datum) => ({
  path: 'docProps/core.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeTekst(document.titel)}</dc:title><dc:creator>${MAKER}</dc:creator>`,
    document.kenmerken.length === 0
      ? ''
      : `<cp:keywords>${escapeTekst(document.kenmerken.join(', '))}</cp:keywords>`,
    `<cp:lastModifiedBy>${MAKER}</cp:lastModifiedBy>`,
    ...(datum === undefined
      ? []
      : ['created', 'modified'].map(
          wat => `<dcterms:${wat} xsi:type="dcterms:W3CDTF">${datum}T00:00:00Z</dcterms:${wat}>`,
        )),
    '</cp:coreProperties>',
  ].join(''),
})

const MAKER = 'Impacttoets'
