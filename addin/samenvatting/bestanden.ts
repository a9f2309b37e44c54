import type { Document } from '#shared/samenvatting/blokken.ts'
import { shortHash, type VerzegeldeSamenvatting } from '#shared/samenvatting/verzegeld.ts'
import type { Verzegeld } from '#shared/verdeling/bevroren.ts'
import { buildAfdruk } from './afdruk.ts'
import { buildDocx } from './document.ts'
import { textOfVerzegeld } from './opname-deel.ts'
import { toPrintable } from './tekens.ts'
import { buildXlsx } from './werkmap.ts'

export type Bestand = { naam: string; type: string; inhoud: Blob }
export type Bestandssoort = 'xlsx' | 'docx' | 'html'
export type Samenvattingbestand = Bestandssoort | 'json'

/**
 * The summary as files: a workbook to calculate on with, a document to read and send, a page to print, and the
 * momentopname that they follow from.
 */
export const buildBestanden = (samenvatting: VerzegeldeSamenvatting): Promise<Bestand[]> =>
  Promise.all(SOORTEN.map(soort => buildSamenvatting(soort, samenvatting)))

const SOORTEN: readonly Samenvattingbestand[] = ['xlsx', 'docx', 'html', 'json']

/** One of the files of a summary; the workbook and the document carry the momentopname inside. */
export async function buildSamenvatting(
  soort: Samenvattingbestand,
  { document, verzegeld, opname }: VerzegeldeSamenvatting,
): Promise<Bestand> {
  const naam = opname.anoniem ? 'Samenvatting-anoniem' : 'Samenvatting'
  if (soort !== 'json') return buildBestand(soort, document, naam, verzegeld)
  const { peildatum } = opname.invoer
  return {
    naam: `${naam.toLowerCase()}-${peildatum}-${shortHash(verzegeld.hash)}.json`,
    type: 'application/json',
    inhoud: new Blob([textOfVerzegeld(verzegeld)], { type: 'application/json' }),
  }
}

/** A document as a file. `naam` is that of the file, and of its first sheet. */
export const buildBestand = async (
  soort: Bestandssoort,
  document: Document,
  naam: string,
  opname?: Verzegeld,
): Promise<Bestand> => ({
  naam: `${naam.toLowerCase()}.${soort}`,
  type: TYPEN[soort],
  inhoud: await BOUWERS[soort](toPrintable(document), naam, opname),
})

const BOUWERS = {
  xlsx: buildXlsx,
  docx: (document: Document, _naam: string, opname?: Verzegeld) => buildDocx(document, opname),
  html: async (document: Document) => buildAfdruk(document),
}

const TYPEN: Readonly<Record<Bestandssoort, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
}
