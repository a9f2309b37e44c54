import { isLeeg } from '../workbook/cel.ts'
import type { Lijst } from './aanvraaglijst.ts'

/**
 * What was copied from Excel as a list: columns between tabs, rows on lines, a cell with a line break between quotes.
 * `undefined` when there is no heading with at least one row under it.
 */
export function readPlaksel(tekst: string): Lijst | undefined {
  const [koppen = [], ...rijen] = splitCells(tekst.replace(/^\s*\n/, ''))
  if (koppen.length < 2 || rijen.every(rij => rij.every(isLeeg))) return undefined
  return { blad: '', rij: 0, kolom: 0, koppen: koppen.map(kop => kop.trim()), rijen, geplakt: true }
}

/** A number as a Dutch Excel shows it: `1.234.567,89`, with or without euro sign; `undefined` when it is not one. */
export function readDutchGetal(tekst: string): number | undefined {
  const kaal = tekst.replace(/[€\s\u00a0]/g, '').replace(/^[−–]/, '-')
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?(,-)?$/.test(kaal)) return undefined
  return Number(kaal.replace(/,-$/, '').replaceAll('.', '').replace(',', '.'))
}

function splitCells(tekst: string): string[][] {
  const rijen: string[][] = []
  let rij: string[] = []
  for (const [, tussenAanhaling, kaal = '', einde] of tekst.matchAll(CEL)) {
    const cel = tussenAanhaling === undefined ? kaal : tussenAanhaling.replaceAll('""', '"')
    if (einde === '' && cel === '' && rij.length === 0) break
    rij.push(cel)
    if (einde === '\t') continue
    rijen.push(rij)
    rij = []
    if (einde === '') break
  }
  return rijen
}

/** One cell, quoted or not, with what ends it: a tab, a line break, or the end of the text. */
const CEL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g
