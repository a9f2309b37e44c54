import { invalidArgument, invalidOperation } from '../errors.ts'
import { relocateFormula } from '../formulas/references.ts'
import { lastColumn, lastRow } from './address.ts'
import type { Range } from './range.ts'
import type { Sheet } from './sheet.ts'
import { defaultStyle } from './style.ts'
import { interpret, type Notation, type Value } from './values.ts'

/** Writes values and formulas into a range; see `Range.write`. */
export function writeCells(range: Range, input: unknown, notation: Notation): void {
  const inputAt = matrixOf(range, input)
  const before = onlyValue(range)
  eachCell(range, (row, column) => {
    put(range.sheet, row, column, inputAt(row - range.area.row, column - range.area.column), notation)
  })
  range.sheet.workbook.edited(range, before)
}

/** Writes number formats into a range; see `Range.writeNumberFormats`. */
export function writeNumberFormats(range: Range, input: unknown): void {
  const uniform = Array.isArray(input) && input.flat().length === 1 ? input.flat()[0] : input
  if (typeof uniform === 'string') {
    range.restyle({ numberFormat: uniform })
    return
  }
  const formatAt = matrixOf(range, input)
  eachCell(range, (row, column) => {
    const numberFormat = formatAt(row - range.area.row, column - range.area.column)
    if (numberFormat === null) return
    if (typeof numberFormat !== 'string') throw invalidArgument()
    const cell = range.sheet.obtainCell(row, column)
    cell.style = { ...cell.style, numberFormat }
  })
  range.sheet.workbook.emit({ kind: 'looks' })
}

export function clearCells(range: Range, what: 'All' | 'Contents' | 'Formats'): void {
  const { sheet, area } = range
  if (what !== 'Contents') sheet.restyle(area, () => defaultStyle)
  if (what === 'Formats') return
  const before = onlyValue(range)
  for (const cell of [...sheet.cellsIn(area)]) put(sheet, cell.row, cell.column, '', 'invariant')
  if (what === 'All') sheet.removeCells(area)
  sheet.workbook.edited(range, before)
}

/** Merges the cells of a range into one, or row by row; only the first value of each remains. */
export function mergeCells(range: Range, across: boolean): void {
  const { sheet, area } = range
  if (sheet.workbook.tablesTouching(sheet, area).length > 0) {
    throw invalidOperation('Cells of a table cannot be merged.')
  }
  const parts = across ? Array.from({ length: area.rows }, (_, index) => range.row(index)) : [range]
  for (const part of parts) {
    sheet.merges.push(part.area)
    for (const cell of [...sheet.cellsIn(part.area)]) {
      const isFirst = cell.row === part.area.row && cell.column === part.area.column
      if (!isFirst) put(sheet, cell.row, cell.column, '', 'invariant')
    }
  }
  sheet.workbook.edited(range, '')
}

/** Puts whole rows in another order; see `Range.reorderRows`. Formulas keep pointing at cells of their own row. */
export function reorderRows(range: Range, order: readonly number[]): void {
  const { sheet, area } = range
  const { calculation } = sheet.workbook
  const contents = order.map(from =>
    Array.from({ length: area.columns }, (_, column) => {
      const cell = sheet.cellAt(area.row + from, area.column + column)
      return cell && { value: cell.value, formula: cell.formula, style: cell.style }
    }),
  )
  contents.forEach((row, index) => {
    row.forEach((content, column) => {
      const cell = sheet.obtainCell(area.row + index, area.column + column)
      calculation.dropFormula(cell)
      cell.value = content?.value ?? ''
      cell.style = content?.style ?? defaultStyle
      const formula = content?.formula
      if (formula === undefined) return
      calculation.setFormula(cell, relocateFormula(formula, index - (order[index] ?? index), 0))
    })
  })
  sheet.workbook.edited(range, '')
}

export const sizeMismatch = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  )

/** Puts one input into one cell, without telling anyone. */
function put(sheet: Sheet, row: number, column: number, input: unknown, notation: Notation): void {
  const { calculation } = sheet.workbook
  const stored = sheet.cellAt(row, column)
  const meaning = interpret(input, sheet.styleAt(row, column).numberFormat, notation)
  if (meaning.kind === 'keep' || (!stored && meaning.kind === 'value' && meaning.value === '')) return
  const cell = stored ?? sheet.obtainCell(row, column)
  if (cell.spilledFrom) calculation.retract(cell.spilledFrom)
  if (meaning.kind === 'formula') {
    calculation.setFormula(cell, meaning.formula, notation)
    return
  }
  calculation.dropFormula(cell)
  cell.value = meaning.value
  if (meaning.numberFormat !== undefined) cell.style = { ...cell.style, numberFormat: meaning.numberFormat }
}

/** Checks the size of a matrix and gives access to it; a single value stands for every cell. */
function matrixOf(range: Range, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input
  const rows: unknown[] = input
  const { area } = range
  const fits =
    rows.length === area.rows && rows.every(row => Array.isArray(row) && row.length === area.columns)
  if (!fits) throw sizeMismatch()
  return (row, column) => {
    const cells: unknown = rows[row]
    return Array.isArray(cells) ? cells[column] : undefined
  }
}

/** The value of a range of one cell; events tell it as the value before. */
const onlyValue = (range: Range): Value =>
  range.cellCount === 1 ? (range.sheet.cellAt(range.area.row, range.area.column)?.value ?? '') : ''

function eachCell({ area }: Range, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) visit(row, column)
  }
}
