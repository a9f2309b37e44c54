import type { Blok, Document, Kolom, Tabel, Waarde } from '#shared/samenvatting/blokken.ts'
import { type Drukdeel, splitStanden } from '#shared/samenvatting/hoofdstukken.ts'
import { drawGrafiek } from './afdruk-grafiek.ts'
import { AFDRUKSTIJL } from './afdruk-stijl.ts'
import { formatKenmerken, formatWaarde, isGetalkolom, toTabel } from './opmaak.ts'
import { escapeTekst } from './opmaaktaal.ts'

/**
 * The document as a page to print: one HTML file that needs nothing else and runs nothing. Headings, tables with their
 * headers, and charts described in words, on A4 (landscape, the plans upright) with labels and page numbers.
 */
export const buildAfdruk = (document: Document): Blob =>
  new Blob([writeAfdruk(document)], { type: 'text/html;charset=utf-8' })

export function writeAfdruk(document: Document): string {
  const titel = escapeTekst(document.titel)
  const kenmerken = escapeTekst(formatKenmerken(document))
  return [
    '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Whatever a text holds, a browser is told to fetch and to run nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${titel}</title><style>${AFDRUKSTIJL}${marginBoxes(document)}</style></head><body>`,
    `<header><h1 dir="auto">${titel}</h1>${kenmerken === '' ? '' : `<p class="kenmerken">${kenmerken}</p>`}</header>`,
    `<main>${splitStanden(document.blokken).map(writeDeel).join('\n')}</main></body></html>\n`,
  ].join('\n')
}

function writeDeel({ staand, blokken }: Drukdeel): string {
  const inhoud = blokken.map(writeBlok).join('\n')
  return staand ? `<div class="staand">${inhoud}</div>` : inhoud
}

function writeBlok(blok: Blok): string {
  switch (blok.soort) {
    case 'kop': {
      const niveau = `h${blok.niveau + 1}`
      return `<${niveau} dir="auto"${blok.nieuwePagina ? ' class="nieuwe-pagina"' : ''}>${writeTekst(blok.tekst)}</${niveau}>`
    }
    case 'alinea':
      return `<p dir="auto"${blok.nadruk === 'let-op' ? ' class="let-op"' : ''}>${writeTekst(blok.tekst)}</p>`
    case 'tabel':
      return blok.rijen.length === 0 ? `<p class="leeg">${writeTekst(blok.leeg)}</p>` : writeTabel(blok)
    case 'grafiek':
      return `<figure>${drawGrafiek(blok)}<figcaption>${writeTekst(blok.titel)}</figcaption></figure>${writeTabel(toTabel(blok))}`
  }
}

/** The widths of the columns are in proportion, as in the other files. */
function writeTabel({ kolommen, rijen }: Tabel): string {
  const totaal = kolommen.reduce((som, { breedte }) => som + breedte, 0)
  const breedtes = kolommen.map(
    ({ breedte }) => `<col style="width:${((breedte * 100) / totaal).toFixed(2)}%">`,
  )
  const kop = kolommen.map(
    kolom => `<th scope="col" dir="auto"${classOf(kolom)}>${writeTekst(kolom.kop)}</th>`,
  )
  return [
    `<table><colgroup>${breedtes.join('')}</colgroup><thead><tr>${kop.join('')}</tr></thead><tbody>`,
    ...rijen.map(rij => `<tr>${kolommen.map((kolom, i) => writeCel(rij[i] ?? null, kolom)).join('')}</tr>`),
    '</tbody></table>',
  ].join('\n')
}

const writeCel = (waarde: Waarde, kolom: Kolom) =>
  `<td dir="auto"${classOf(kolom)}>${writeTekst(formatWaarde(waarde, kolom))}</td>`

const classOf = (kolom: Kolom) => (isGetalkolom(kolom) ? ' class="getal"' : '')

const writeTekst = (tekst: string) => escapeTekst(tekst).replaceAll('\n', '<br>')

/** Title, labels and page numbers in the margin of every printed page. */
function marginBoxes(document: Document): string {
  const box = (plaats: string, inhoud: string) => `@${plaats}{content:${inhoud}}`
  return `@page{${[
    box('top-left', cssString(document.titel)),
    box('top-right', cssString(formatKenmerken(document))),
    box('bottom-left', cssString('Gemaakt met Impacttoets')),
    box('bottom-right', '"Bladzijde " counter(page) " van " counter(pages)'),
  ].join('')}}`
}

/** Everything but letters, digits and plain signs by its code, so that no text can end the string or the style. */
const cssString = (tekst: string) =>
  `"${tekst.replace(/[^\p{L}\p{N} .,()-]/gu, teken => `\\${teken.codePointAt(0)?.toString(16)} `)}"`
