import {
  type Area,
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheet,
} from '../model/address.ts'
import { FormulaSyntaxError, type Token, tokenise } from './tokens.ts'

/** The formula with every reference to another area, as `move` says; `undefined` makes it `#REF!`. Dollar signs stay. */
export function moveReferences(
  formula: string,
  move: (sheet: string | undefined, area: Area) => Area | undefined,
): string {
  return rewrite(formula, token => {
    if (token.kind !== 'reference') return token.text
    const { sheet, area } = parseAddress(token.text)
    const moved = move(sheet, area)
    if (moved === area) return token.text
    if (!moved) return '#REF!'
    const prefix = token.text.slice(0, token.text.lastIndexOf('!') + 1)
    return prefix + printLike(token.text.slice(prefix.length), moved)
  })
}

/** The formula as it reads after it is moved or copied: references without dollar signs move along. */
export function relocateFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, token => {
    if (token.kind !== 'reference') return token.text
    const prefix = token.text.slice(0, token.text.lastIndexOf('!') + 1)
    const corners = token.text
      .slice(prefix.length)
      .split(':')
      .map(corner => relocateCorner(corner, rows, columns))
    return corners.includes(undefined) ? '#REF!' : prefix + corners.join(':')
  })
}

/** The formula with references to one sheet under its new name. */
export function renameSheetIn(formula: string, before: string, after: string): string {
  return rewrite(formula, token => {
    if (token.kind !== 'reference' || !token.text.includes('!')) return token.text
    const { sheet } = parseAddress(token.text)
    if (sheet?.toLowerCase() !== before.toLowerCase()) return token.text
    return `${quoteSheet(after)}!${token.text.slice(token.text.lastIndexOf('!') + 1)}`
  })
}

function rewrite(formula: string, print: (token: Token) => string): string {
  try {
    return `=${tokenise(formula).map(print).join('')}`
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula
    throw error
  }
}

/** Prints an area in the form of the original text: cell, block, columns or rows, with the same dollar signs. */
function printLike(original: string, area: Area): string {
  const corners = original.split(':')
  const ends = [
    { row: area.row, column: area.column },
    { row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
  ]
  const printed = corners.map((corner, index) => {
    const end = ends[index]
    const parts = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(corner)
    if (!end || !parts) return corner
    const [, columnMark = '', column = '', rowMark = '', row = ''] = parts
    const shownColumn = column === '' ? '' : columnName(end.column)
    return `${columnMark}${shownColumn}${rowMark}${row === '' ? '' : end.row + 1}`
  })
  return printed.join(':')
}

function relocateCorner(corner: string, rows: number, columns: number): string | undefined {
  const parts = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(corner)
  if (!parts) return corner
  const [, mark1 = '', column = '', mark2 = '', row = ''] = parts
  // In `$3` the only mark belongs to the row.
  const rowMark = column === '' ? mark1 : mark2
  const newColumn = column === '' ? undefined : columnIndex(column) + (mark1 === '$' ? 0 : columns)
  const newRow = row === '' ? undefined : Number(row) - 1 + (rowMark === '$' ? 0 : rows)
  if (newColumn !== undefined && (newColumn < 0 || newColumn >= MAX_COLUMNS)) return undefined
  if (newRow !== undefined && (newRow < 0 || newRow >= MAX_ROWS)) return undefined
  const shownColumn = newColumn === undefined ? '' : columnName(newColumn)
  return `${mark1}${shownColumn}${mark2}${newRow === undefined ? '' : newRow + 1}`
}
