import type { Blok, Document, Waarde } from '#shared/samenvatting/blokken.ts'

/**
 * The document with only characters that every file can hold, and `\n` as the one line break. What XML has no place
 * for is shown by a sign instead of left out: the writers would drop it, with the character before it at times.
 */
export const toPrintable = (document: Document): Document => ({
  titel: printable(document.titel),
  kenmerken: document.kenmerken.map(printable),
  blokken: document.blokken.map(printableBlok),
})

export const printable = (tekst: string): string =>
  BIJZONDER.test(tekst) ? tekst.replace(REGELEINDE, '\n').replace(BIJZONDERE, toTeken) : tekst

function printableBlok(blok: Blok): Blok {
  switch (blok.soort) {
    case 'kop':
    case 'alinea':
      return { ...blok, tekst: printable(blok.tekst) }
    case 'tabel':
      return {
        ...blok,
        leeg: printable(blok.leeg),
        kolommen: blok.kolommen.map(kolom => ({ ...kolom, kop: printable(kolom.kop) })),
        rijen: blok.rijen.map(rij => rij.map(printableWaarde)),
      }
    case 'grafiek':
      return {
        ...blok,
        titel: printable(blok.titel),
        categorieen: blok.categorieen.map(printable),
        reeksen: blok.reeksen.map(reeks => ({ ...reeks, naam: printable(reeks.naam) })),
      }
  }
}

const printableWaarde = (waarde: Waarde): Waarde => (typeof waarde === 'string' ? printable(waarde) : waarde)

const REGELEINDE = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Control characters, halves of a surrogate pair, noncharacters, and the sign for what could not be read. */
const BIJZONDER = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\ufffd]/u
const BIJZONDERE = new RegExp(BIJZONDER, 'gu')

/** The pictures that Unicode has of the control characters, and an open square for what has none. */
function toTeken(teken: string): string {
  if (teken === '\n' || teken === '\t') return teken
  const code = teken.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : '□'
}
