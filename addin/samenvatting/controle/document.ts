import type { Pakket } from './pakket.ts'
import type { Plek } from './plekken.ts'
import { readXml } from './xml.ts'

/** Every paragraph with its number, those in tables with table, row and column, and what stands on every page. */
export const readDocument = (pakket: Pakket): Plek[] => [
  ...readDeel(pakket.get('word/document.xml') ?? '', ''),
  ...[...pakket]
    .filter(([pad]) => RANDEN.test(pad))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([pad, xml]) =>
      readDeel(
        xml,
        `${pad.includes('header') ? 'koptekst' : pad.includes('footer') ? 'voettekst' : 'noten'}, `,
      ),
    ),
]

const RANDEN = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/

/** Counts as a reader would: paragraphs outside tables, and tables with their rows and columns, each from 1. */
function readDeel(xml: string, waar: string): Plek[] {
  const plekken: Plek[] = []
  const tel = { alinea: 0, tabel: 0, rij: 0, kolom: 0 }
  let inTabel = false
  let tekst = ''
  let element = ''
  for (const deel of readXml(xml)) {
    if (deel.soort === 'tekst') {
      if (element === 't') tekst += deel.tekst
      continue
    }
    element = deel.soort === 'open' ? deel.naam : ''
    if (deel.soort === 'open') {
      if (deel.naam === 'tbl') {
        inTabel = true
        tel.tabel++
        tel.rij = 0
      } else if (deel.naam === 'tr') {
        tel.rij++
        tel.kolom = 0
      } else if (deel.naam === 'tc') tel.kolom++
      else if (deel.naam === 'p') tekst = ''
      else if (deel.naam === 'br' || deel.naam === 'cr') tekst += '\n'
    } else if (deel.naam === 'tbl') inTabel = false
    else if (deel.naam === 'p') {
      if (!inTabel) tel.alinea++
      const plaats = inTabel
        ? `tabel ${tel.tabel}, rij ${tel.rij}, kolom ${tel.kolom}`
        : `alinea ${tel.alinea}`
      if (tekst !== '') plekken.push({ plaats: `${waar}${plaats}`, tekst })
    }
  }
  return plekken
}
