import type { CellObject } from 'write-excel-file/universal'
import { TEKSTGROOTTE, textCell } from './werkmap-cel.ts'

/**
 * Gives a row the height of its tallest cell. `breedtes` are the widths of the cells in characters. Excel never
 * sizes a row with merged cells, and other programs not even a plain one, so nothing is left to them.
 */
export const sizeRow = (cellen: readonly CellObject[], breedtes: readonly number[]): CellObject[] =>
  withHeight(cellen, linesOf(cellen, breedtes))

/**
 * As many rows as it takes to show all text: no row is higher than Excel allows, so a longer text runs on in the row
 * below, under its own column.
 */
export function sizeRows(cellen: readonly CellObject[], breedtes: readonly number[]): CellObject[][] {
  const regels = linesOf(cellen, breedtes)
  const aantal = Math.ceil(Math.max(...regels.map(({ length }) => length)) / MEESTE_REGELS)
  if (aantal === 1) return [withHeight(cellen, regels)]
  const stukken = cellen.map(({ value }, i) => cutText(String(value ?? ''), regels[i] ?? BEGIN))
  return Array.from({ length: aantal }, (_, rij) =>
    sizeRow(
      cellen.map((cel, i) => pieceOf(cel, stukken[i] ?? [], rij, aantal)),
      breedtes,
    ),
  )
}

/** Whether a text is one line that surely fits in a width. */
export const fitsOnLine = ({ value, fontSize = TEKSTGROOTTE }: CellObject, breedte: number): boolean =>
  findLines(String(value ?? ''), charsPerLine(breedte * ZEKER, fontSize)) === BEGIN

/** Capitals and bold letters take more room than digits. */
const ZEKER = 0.8

/** One row's part of a cell that runs over several; only the last is ruled off. */
function pieceOf(cel: CellObject, stukken: readonly string[], rij: number, aantal: number): CellObject {
  const stijl = rij === aantal - 1 ? cel : withoutRule(cel)
  if (stukken.length === 1) return rij === 0 ? stijl : textCell('', stijl)
  return textCell(stukken[rij] ?? '', stijl)
}

const withoutRule = ({ bottomBorderStyle, bottomBorderColor, ...stijl }: CellObject): CellObject => stijl

/** The height of one cell is that of its row. */
function withHeight(cellen: readonly CellObject[], regels: readonly (readonly number[])[]): CellObject[] {
  const hoogtes = cellen.map(
    ({ fontSize = TEKSTGROOTTE }, i) => (regels[i]?.length ?? 1) * fontSize * REGELAFSTAND + WIT_PER_RIJ,
  )
  const height = Math.min(HOOGSTE_RIJ, Math.max(...hoogtes))
  return cellen.map((cel, i) => (i === 0 ? { ...cel, height } : cel))
}

const REGELAFSTAND = 1.28
const WIT_PER_RIJ = 4
/** What Excel allows, in points. */
const HOOGSTE_RIJ = 409
/** Of plain text in the highest row, with some room for an estimate that is too low. */
const MEESTE_REGELS = 28

/** Of each cell where its lines start. */
const linesOf = (cellen: readonly CellObject[], breedtes: readonly number[]): (readonly number[])[] =>
  cellen.map(({ value, wrap, fontSize = TEKSTGROOTTE }, i) =>
    wrap && typeof value === 'string' ? findLines(value, charsPerLine(breedtes[i] ?? 0, fontSize)) : BEGIN,
  )

const BEGIN: readonly number[] = [0]

/** A width is given in digits, and running text takes a little less than digits do. */
const charsPerLine = (breedte: number, punten: number) =>
  Math.max(2, Math.floor((breedte * TEKENS_PER_CIJFER * TEKSTGROOTTE) / punten))

const TEKENS_PER_CIJFER = 1.08

/** Where each line of a text starts when it wraps between words; a word that is longer than a line is cut. */
function findLines(tekst: string, perRegel: number): readonly number[] {
  if (tekst.length <= perRegel && !tekst.includes('\n')) return BEGIN
  const regels = [0]
  for (let begin = nextLine(tekst, 0, perRegel); begin !== -1; begin = nextLine(tekst, begin, perRegel))
    regels.push(begin)
  return regels
}

/** The start of the line after the one at `begin`, or -1 when that is the last. */
function nextLine(tekst: string, begin: number, perRegel: number): number {
  const einde = begin + perRegel
  const regeleinde = tekst.slice(begin, einde + 1).indexOf('\n')
  if (regeleinde !== -1) return begin + regeleinde + 1
  if (tekst.length <= einde) return -1
  const spatie = tekst.lastIndexOf(' ', einde)
  if (spatie > begin) return spatie + 1
  return isHalf(tekst.charCodeAt(einde - 1)) ? einde - 1 : einde
}

/** The first half of a character that takes two, such as an emoji. */
const isHalf = (code: number) => code >= 0xd800 && code < 0xdc00

/** A text in pieces that each fit in one row, cut where a line starts. */
function cutText(tekst: string, regels: readonly number[]): string[] {
  const grenzen = regels.filter((_, i) => i % MEESTE_REGELS === 0)
  return grenzen.map((begin, i) => {
    const einde = grenzen[i + 1]
    return einde === undefined ? tekst.slice(begin) : tekst.slice(begin, einde).replace(/\s$/, '')
  })
}
