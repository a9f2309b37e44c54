import { invalidArgument, invalidReference } from '../errors.ts'
import {
  type Area,
  boundingArea,
  cellArea,
  checkedArea,
  contains,
  formatAddress,
  intersection,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Shift,
} from './address.ts'
import {
  clearCells,
  mergeCells,
  reorderRows,
  sizeMismatch,
  writeCells,
  writeNumberFormats,
} from './contents.ts'
import { formatValue } from './numberformat.ts'
import type { Cell, Sheet } from './sheet.ts'
import { defaultStyle, type Style } from './style.ts'
import { type Notation, plainValue, valueType } from './values.ts'

export type PlainCell = string | number | boolean

/** Excel refuses to read more cells at once: the matrix is then `null`. */
const mostReadableCells = 5_000_000

/** A rectangle of cells on a sheet. A range that the workbook follows moves along with inserted and deleted cells. */
export class Range {
  readonly sheet: Sheet
  #area: Area | undefined

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet
    this.#area = checkedArea(area)
  }

  /** Throws InvalidReference when all of its cells have been deleted. */
  get area(): Area {
    if (!this.#area) throw invalidReference()
    return this.#area
  }

  get address(): string {
    return formatAddress(this.sheet.name, this.area)
  }

  get cellCount(): number {
    return this.area.rows * this.area.columns
  }

  /** Where the range is from now on; `undefined` when its cells are gone. Only the workbook calls this. */
  moveTo(area: Area | undefined): void {
    this.#area = area
  }

  get isAlive(): boolean {
    return this.#area !== undefined
  }

  /** The range with its position and size changed by these amounts. Throws InvalidArgument beyond the sheet. */
  adjusted(change: { rows?: number; columns?: number; row?: number; column?: number }): Range {
    const { area } = this
    return new Range(this.sheet, {
      row: area.row + (change.row ?? 0),
      column: area.column + (change.column ?? 0),
      rows: area.rows + (change.rows ?? 0),
      columns: area.columns + (change.columns ?? 0),
    })
  }

  resizedTo(rows: number, columns: number): Range {
    return new Range(this.sheet, { ...this.area, rows, columns })
  }

  /** A cell relative to the first one; it may lie outside the range, as in Excel. */
  cell(row: number, column: number): Range {
    return new Range(this.sheet, cellArea(this.area.row + row, this.area.column + column))
  }

  row(index: number): Range {
    return new Range(this.sheet, { ...this.area, row: this.area.row + index, rows: 1 })
  }

  column(index: number): Range {
    return new Range(this.sheet, { ...this.area, column: this.area.column + index, columns: 1 })
  }

  lastRow(): Range {
    return this.row(this.area.rows - 1)
  }

  lastColumn(): Range {
    return this.column(this.area.columns - 1)
  }

  /** `count` rows below; a negative count means above, as in Excel. */
  rowsBelow(count: number): Range {
    if (count === 0) throw invalidArgument()
    if (count < 0) return this.rowsAbove(-count)
    return new Range(this.sheet, { ...this.area, row: lastRow(this.area) + 1, rows: count })
  }

  rowsAbove(count: number): Range {
    if (count === 0) throw invalidArgument()
    if (count < 0) return this.rowsBelow(-count)
    return new Range(this.sheet, { ...this.area, row: this.area.row - count, rows: count })
  }

  columnsAfter(count: number): Range {
    if (count === 0) throw invalidArgument()
    if (count < 0) return this.columnsBefore(-count)
    return new Range(this.sheet, { ...this.area, column: lastColumn(this.area) + 1, columns: count })
  }

  columnsBefore(count: number): Range {
    if (count === 0) throw invalidArgument()
    if (count < 0) return this.columnsAfter(-count)
    return new Range(this.sheet, { ...this.area, column: this.area.column - count, columns: count })
  }

  entireRow(): Range {
    return new Range(this.sheet, { ...this.area, column: 0, columns: MAX_COLUMNS })
  }

  entireColumn(): Range {
    return new Range(this.sheet, { ...this.area, row: 0, rows: MAX_ROWS })
  }

  intersection(other: Range): Range | undefined {
    const common = other.sheet === this.sheet ? intersection(this.area, other.area) : undefined
    return common && new Range(this.sheet, common)
  }

  boundingRange(other: Range): Range {
    if (other.sheet !== this.sheet) throw invalidArgument()
    return new Range(this.sheet, boundingArea(this.area, other.area))
  }

  usedRange(valuesOnly: boolean): Range | undefined {
    const used = this.sheet.usedArea(valuesOnly, this.area)
    return used && new Range(this.sheet, used)
  }

  values(): PlainCell[][] | null {
    this.sheet.workbook.calculation.settle()
    return this.#read(cell => plainValue(cell?.value ?? ''))
  }

  formulas(): PlainCell[][] | null {
    this.sheet.workbook.calculation.settle()
    return this.#read(cell => cell?.formula ?? plainValue(cell?.value ?? ''))
  }

  /** What the cells show on a Dutch screen. */
  text(): string[][] | null {
    this.sheet.workbook.calculation.settle()
    return this.#read(cell => formatValue(cell?.value ?? '', (cell?.style ?? defaultStyle).numberFormat))
  }

  valueTypes(): string[][] | null {
    this.sheet.workbook.calculation.settle()
    return this.#read(cell => valueType(cell?.value ?? ''))
  }

  numberFormats(): string[][] | null {
    return this.#read((_cell, row, column) => this.sheet.styleAt(row, column).numberFormat)
  }

  /**
   * Writes values and formulas as Excel would take them (see `interpret`): a matrix of exactly this size, or one value
   * for all cells; `null` leaves a cell as it is. Throws InvalidArgument when the matrix does not fit.
   */
  write(input: unknown, notation: Notation = 'invariant'): void {
    this.sheet.requireUnprotected()
    writeCells(this, input, notation)
  }

  /** Sets number formats: one for all cells (also as a matrix of one), or a matrix of exactly this size. */
  writeNumberFormats(input: unknown): void {
    writeNumberFormats(this, input)
  }

  /** Fails with InvalidArgument when a matrix of this size would not fit. */
  checkSize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw sizeMismatch()
  }

  clear(what: 'All' | 'Contents' | 'Formats'): void {
    this.sheet.requireUnprotected()
    clearCells(this, what)
  }

  /** Makes room by moving cells down or to the right; returns the new, empty range. */
  insert(direction: 'Down' | 'Right'): Range {
    this.sheet.workbook.shift(this.sheet, this.#shift(direction === 'Down' ? 'row' : 'column', 1))
    return new Range(this.sheet, this.area)
  }

  /** Removes the cells; what is below or to the right moves up or to the left. A table keeps one empty row. */
  delete(direction: 'Up' | 'Left'): void {
    const emptied =
      direction === 'Up' && this.sheet.workbook.tables.find(table => this.#takesAllRowsOf(table.body))
    if (emptied) {
      this.row(0).clear('Contents')
      if (this.area.rows > 1) this.adjusted({ row: 1, rows: -1 }).delete('Up')
      return
    }
    this.sheet.workbook.shift(this.sheet, this.#shift(direction === 'Up' ? 'row' : 'column', -1))
  }

  merge(across: boolean): void {
    mergeCells(this, across)
  }

  unmerge(): void {
    this.sheet.merges = this.sheet.merges.filter(merged => !intersection(merged, this.area))
    this.sheet.workbook.emit({ kind: 'looks' })
  }

  /** Puts the rows in another order; `order` holds, for each new row, the index of the old one. */
  reorderRows(order: readonly number[]): void {
    reorderRows(this, order)
  }

  select(): void {
    this.sheet.workbook.select(this)
  }

  /** One property of the look of all cells, or `undefined` when they differ. */
  commonStyle<Key extends keyof Style>(key: Key): Style[Key] | undefined {
    const first = this.sheet.styleAt(this.area.row, this.area.column)[key]
    if (isEntireColumns(this.area) || isEntireRows(this.area)) {
      for (const cell of this.sheet.cellsIn(this.area)) if (cell.style[key] !== first) return undefined
      return first
    }
    for (let row = this.area.row; row <= lastRow(this.area); row++) {
      for (let column = this.area.column; column <= lastColumn(this.area); column++) {
        if (this.sheet.styleAt(row, column)[key] !== first) return undefined
      }
    }
    return first
  }

  restyle(patch: Partial<Style>): void {
    this.sheet.restyle(this.area, style => ({ ...style, ...patch }))
  }

  #takesAllRowsOf(body: Range): boolean {
    const startsAtBody = body.sheet === this.sheet && body.area.row === this.area.row
    return startsAtBody && this.area.rows === body.area.rows && contains(this.area, body.area)
  }

  #shift(axis: 'row' | 'column', sign: 1 | -1): Shift {
    const { row, column, rows, columns } = this.area
    return axis === 'row'
      ? { axis, at: row, count: sign * rows, band: { start: column, size: columns } }
      : { axis, at: column, count: sign * columns, band: { start: row, size: rows } }
  }

  #read<Item>(item: (cell: Cell | undefined, row: number, column: number) => Item): Item[][] | null {
    const { row, column, rows, columns } = this.area
    if (rows * columns > mostReadableCells) return null
    return Array.from({ length: rows }, (_row, down) =>
      Array.from({ length: columns }, (_column, right) =>
        item(this.sheet.cellAt(row + down, column + right), row + down, column + right),
      ),
    )
  }
}
