import type { Document } from '#shared/samenvatting/blokken.ts'
import { buildDocx } from './document.ts'
import { buildXlsx } from './werkmap.ts'

export type Bestand = { naam: string; type: string; inhoud: Blob }

/** The summary as files: a workbook to calculate on with, and a document to read and send. */
export async function buildBestanden(document: Document): Promise<Bestand[]> {
  const [xlsx, docx] = await Promise.all([buildXlsx(document), buildDocx(document)])
  return [
    {
      naam: 'samenvatting.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      inhoud: xlsx,
    },
    {
      naam: 'samenvatting.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      inhoud: docx,
    },
  ]
}
