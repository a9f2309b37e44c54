import type { Document } from '#shared/samenvatting/blokken.ts'
import { buildDocx } from './document.ts'
import { buildXlsx } from './werkmap.ts'

export type Bestand = { naam: string; type: string; inhoud: Blob }
export type Bestandssoort = 'xlsx' | 'docx'

/** The summary as files: a workbook to calculate on with, and a document to read and send. */
export const buildBestanden = (document: Document): Promise<Bestand[]> =>
  Promise.all([buildBestand('xlsx', document), buildBestand('docx', document)])

/** One of the files, for who asks for only that. `naam` is that of the file, and of its first sheet. */
export const buildBestand = async (
  soort: Bestandssoort,
  document: Document,
  naam = 'Samenvatting',
): Promise<Bestand> => ({
  naam: `${naam.toLowerCase()}.${soort}`,
  type: TYPEN[soort],
  inhoud: await BOUWERS[soort](document, naam),
})

const BOUWERS = { xlsx: buildXlsx, docx: buildDocx }

const TYPEN: Readonly<Record<Bestandssoort, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
