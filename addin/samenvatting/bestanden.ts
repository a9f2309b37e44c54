import type { Document } from '#shared/samenvatting/blokken.ts'
import { shortHash, type VerzegeldeSamenvatting } from '#shared/samenvatting/verzegeld.ts'
import { buildAfdruk } from './afdruk.ts'
import { buildDocx } from './document.ts'
import { withVasteIds } from './document-vast.ts'
import { textOfVerzegeld, type Vastgelegd } from './opname-deel.ts'
import { assertSluitend } from './sluitend.ts'
import { toPrintable } from './tekens.ts'
import { buildXlsx } from './werkmap.ts'
import { withZiptijd } from './ziptijd.ts'

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

/**
 * One of the files of a summary; the workbook and the document carry the momentopname inside. `signaal` stops it between
 * two steps, which then throws.
 */
export async function buildSamenvatting(
  soort: Samenvattingbestand,
  { document, verzegeld, opname }: VerzegeldeSamenvatting,
  signaal?: AbortSignal,
): Promise<Bestand> {
  const naam = opname.anoniem ? 'Samenvatting-anoniem' : 'Samenvatting'
  const { peildatum } = opname.invoer
  if (soort !== 'json') return buildBestand(soort, document, naam, { verzegeld, peildatum }, signaal)
  return {
    naam: `${naam.toLowerCase()}-${peildatum}-${shortHash(verzegeld.hash)}.json`,
    type: 'application/json',
    inhoud: new Blob([textOfVerzegeld(verzegeld)], { type: 'application/json' }),
  }
}

/**
 * A document as a file, in which nothing comes from the clock: the same document is the same bytes. `naam` is that of
 * the file, and of its first sheet. Throws a `Werkboekfout` when a figure in it is not the sum of its list.
 * `signaal` stops it between two steps, which then throws as well.
 */
export async function buildBestand(
  soort: Bestandssoort,
  document: Document,
  naam: string,
  vastgelegd?: Vastgelegd,
  signaal: AbortSignal = NOOIT,
): Promise<Bestand> {
  assertSluitend(document)
  return {
    naam: `${naam.toLowerCase()}.${soort}`,
    type: TYPEN[soort],
    inhoud: await BOUWERS[soort](toPrintable(document), naam, signaal, vastgelegd),
  }
}

const NOOIT = new AbortController().signal

const BOUWERS = {
  xlsx: async (document: Document, naam: string, signaal: AbortSignal, vastgelegd?: Vastgelegd) => {
    const werkmap = await buildXlsx(document, naam, vastgelegd?.verzegeld)
    signaal.throwIfAborted()
    return withZiptijd(werkmap, vastgelegd?.peildatum)
  },
  docx: async (document: Document, _naam: string, signaal: AbortSignal, vastgelegd?: Vastgelegd) => {
    const geschreven = await buildDocx(document, vastgelegd)
    signaal.throwIfAborted()
    const vast = await withVasteIds(geschreven)
    signaal.throwIfAborted()
    return withZiptijd(vast, vastgelegd?.peildatum)
  },
  html: async (document: Document) => buildAfdruk(document),
}

const TYPEN: Readonly<Record<Bestandssoort, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
}
