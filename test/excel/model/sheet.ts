import { accessDenied, invalidArgument, itemAlreadyExists } from '../errors.ts'
import {
  type Area,
  boundingArea,
  cellArea,
  contains,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  type Shift,
  shiftArea,
  wholeSheet,
} from './address.ts'
import type { Chart } from './chart.ts'
import { ConditionalFormat } from './conditionalformat.ts'
import { fittedRowHeight } from './fit.ts'
import { Range } from './range.ts'
import { DEFAULT_COLUMN_WIDTH, defaultStyle, type Style } from './style.ts'
import type { Validation } from './validation.ts'
import type { Value } from './values.ts'
import type { Json, Workbook } from './workbook.ts'

/** One stored cell. Cells move with their sheet's rows and columns, so a reference to a cell stays right. */
export class Cell {
  readonly sheet: Sheet
  row: number
  column: number
  value: Value = ''
  formula: string | undefined
  style: Style
  /** What may be typed here; it moves along with the cell. */
  validation: Validation | undefined
  /** The formula cell whose array result spilled into this cell. */
  spilledFrom: Cell | undefined

  constructor(sheet: Sheet, row: number, column: number, style: Style) {
    this.sheet = sheet
    this.row = row
    this.column = column
    this.style = style
  }

  get area(): Area {
    return cellArea(this.row, this.column)
  }

  get isEmpty(): boolean {
    return this.value === '' && this.formula === undefined
  }
}

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden'

/** A worksheet: a sparse grid of cells with widths, heights, frozen panes and charts. */
export class Sheet {
  readonly workbook: Workbook
  readonly id: string
  readonly charts: Chart[] = []
  /** In the order in which they were added. */
  conditionalFormats: readonly ConditionalFormat[] = []
  /** Widths and heights in points, only of columns and rows that differ from the default. */
  columnWidths = new Map<number, number>()
  rowHeights = new Map<number, number>()
  /** Rows that are out of sight, hidden by hand or by the filter of a table; what they hold is read and written as ever. */
  readonly hiddenRows = new Set<number>()
  /** A protected sheet refuses every change of contents, whoever makes it: all its cells are locked. */
  isProtected = false
  merges: Area[] = []
  visibility: SheetVisibility = 'Visible'
  /** Named texts that an add-in left on the sheet, by key in lower case. */
  readonly customProperties = new Map<string, { key: string; value: string }>()
  tabColor = ''
  showGridlines = true
  showHeadings = true
  /** How the sheet would be printed: kept and given back, as nothing is printed here. */
  readonly pageSetup: { orientation: string; zoom: Json; titleRows: string; breaksBefore: number[] } = {
    orientation: 'Portrait',
    zoom: { scale: 100 },
    titleRows: '',
    breaksBefore: [],
  }
  frozenRows = 0
  frozenColumns = 0
  #name: string
  #rows = new Map<number, Map<number, Cell>>()
  #columnStyles = new Map<number, Style>()
  #rowStyles = new Map<number, Style>()

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook
    this.id = id
    this.#name = checkedSheetName(name)
  }

  get name(): string {
    return this.#name
  }

  rename(name: string): void {
    const other = this.workbook.findSheet(name)
    if (other && other !== this) throw itemAlreadyExists()
    const before = this.#name
    this.#name = checkedSheetName(name)
    this.workbook.calculation.renameSheet(before, name)
    this.workbook.emit({ kind: 'sheetRenamed', sheet: this, before })
  }

  get position(): number {
    return this.workbook.sheets.indexOf(this)
  }

  /** The range at an address; without one the whole sheet. The address may name another sheet. */
  range(address?: string): Range {
    if (address === undefined || address === '') return new Range(this, wholeSheet)
    const { sheet, area } = parseAddress(address)
    return new Range(sheet === undefined ? this : this.workbook.sheet(sheet), area)
  }

  cellAt(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.get(column)
  }

  /** The stored cell, made when the sheet had nothing there yet. */
  obtainCell(row: number, column: number): Cell {
    let cells = this.#rows.get(row)
    if (!cells) {
      cells = new Map()
      this.#rows.set(row, cells)
    }
    let cell = cells.get(column)
    if (!cell) {
      cell = new Cell(this, row, column, this.styleAt(row, column))
      cells.set(column, cell)
    }
    return cell
  }

  /** All stored cells within an area, in no particular order. */
  *cellsIn(area: Area): Generator<Cell> {
    for (const cells of within(this.#rows, area.row, area.rows)) {
      yield* within(cells, area.column, area.columns)
    }
  }

  cellsInRow(row: number): Iterable<Cell> {
    return this.#rows.get(row)?.values() ?? []
  }

  styleAt(row: number, column: number): Style {
    return (
      this.cellAt(row, column)?.style ??
      this.#rowStyles.get(row) ??
      this.#columnStyles.get(column) ??
      defaultStyle
    )
  }

  /** Changes the look of an area. Whole columns and rows also keep it for cells that come later. */
  restyle(area: Area, patch: (style: Style) => Style): void {
    if (isEntireColumns(area) || isEntireRows(area)) {
      if (isEntireColumns(area)) patchStyles(this.#columnStyles, area.column, lastColumn(area), patch)
      else patchStyles(this.#rowStyles, area.row, lastRow(area), patch)
      for (const cell of this.cellsIn(area)) cell.style = patch(cell.style)
    } else {
      for (let row = area.row; row <= lastRow(area); row++) {
        for (let column = area.column; column <= lastColumn(area); column++) {
          const cell = this.obtainCell(row, column)
          cell.style = patch(cell.style)
        }
      }
    }
    this.workbook.emit({ kind: 'looks' })
  }

  requireUnprotected(): void {
    if (this.isProtected) throw accessDenied()
  }

  /** A rule on the look of these cells, still without a formula; it moves along with them. */
  addConditionalFormat(cells: Range): ConditionalFormat {
    const range = this.workbook.follow(new Range(this, cells.area))
    const added = new ConditionalFormat(this.workbook.newId(), range)
    this.conditionalFormats = [...this.conditionalFormats, added]
    this.workbook.emit({ kind: 'looks' })
    return added
  }

  dropConditionalFormats(dropped: readonly ConditionalFormat[]): void {
    for (const { range } of dropped) this.workbook.unfollow(range)
    this.conditionalFormats = this.conditionalFormats.filter(format => !dropped.includes(format))
    this.workbook.emit({ kind: 'looks' })
  }

  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH
  }

  /** The height that was set, or else the height that its contents ask for. */
  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? fittedRowHeight(this, row)
  }

  /** The smallest area with every value or formula (and, unless `valuesOnly`, every format); `undefined` when empty. */
  usedArea(valuesOnly = false, within = wholeSheet): Area | undefined {
    let used: Area | undefined
    for (const cell of this.cellsIn(within)) {
      if (cell.isEmpty && (valuesOnly || cell.style === defaultStyle)) continue
      used = used ? boundingArea(used, cell.area) : cell.area
    }
    return used
  }

  /** Forgets the stored cells of an area. */
  removeCells(area: Area): void {
    for (const cell of [...this.cellsIn(area)]) this.#rows.get(cell.row)?.delete(cell.column)
  }

  /** Moves stored cells, styles, widths and heights; the workbook moves everything that points at them. */
  moveCells(shift: Shift): void {
    const byRow = shift.axis === 'row'
    const moving = [...this.cellsIn(tail(shift))]
    for (const cell of moving) this.#rows.get(cell.row)?.delete(cell.column)
    for (const cell of moving) {
      const target = shiftArea(cell.area, shift)
      if (!target) continue
      cell.row = target.row
      cell.column = target.column
      const cells = this.#rows.get(target.row) ?? new Map<number, Cell>()
      this.#rows.set(target.row, cells.set(target.column, cell))
    }
    const isEntire = shift.band.size === (byRow ? MAX_COLUMNS : MAX_ROWS)
    if (!isEntire) return
    if (byRow) {
      this.rowHeights = shiftKeys(this.rowHeights, shift)
      const hidden = shiftKeys(new Map([...this.hiddenRows].map(row => [row, true])), shift)
      this.hiddenRows.clear()
      for (const row of hidden.keys()) this.hiddenRows.add(row)
      this.#rowStyles = shiftKeys(this.#rowStyles, shift)
    } else {
      this.columnWidths = shiftKeys(this.columnWidths, shift)
      this.#columnStyles = shiftKeys(this.#columnStyles, shift)
    }
  }

  /** Whether nothing stands in the area: no value, no formula and no part of a table. */
  isFree(area: Area): boolean {
    if (!contains(wholeSheet, area)) return false
    if (this.workbook.tablesTouching(this, area).length > 0) return false
    for (const cell of this.cellsIn(area)) if (!cell.isEmpty) return false
    return true
  }
}

function checkedSheetName(name: string): string {
  const valid = name.trim() !== '' && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name)
  if (!valid) throw invalidArgument(`Not a valid sheet name: ${name}`)
  return name
}

/** The values of a sparse map between `start` and `start + size`, walking whichever is smaller. */
function* within<Item>(items: Map<number, Item>, start: number, size: number): Generator<Item> {
  if (size <= items.size) {
    for (let key = start; key < start + size; key++) {
      const item = items.get(key)
      if (item !== undefined) yield item
    }
    return
  }
  for (const [key, item] of items) if (key >= start && key < start + size) yield item
}

function patchStyles(
  styles: Map<number, Style>,
  first: number,
  last: number,
  patch: (style: Style) => Style,
): void {
  for (let key = first; key <= last; key++) styles.set(key, patch(styles.get(key) ?? defaultStyle))
}

/** Everything from the shift's line to the end of the sheet, within its band. */
const tail = ({ axis, at, band }: Shift): Area =>
  axis === 'row'
    ? { row: at, rows: MAX_ROWS - at, column: band.start, columns: band.size }
    : { column: at, columns: MAX_COLUMNS - at, row: band.start, rows: band.size }

function shiftKeys<Item>(items: Map<number, Item>, { at, count }: Shift): Map<number, Item> {
  const shifted = new Map<number, Item>()
  for (const [key, item] of items) {
    if (key < at) shifted.set(key, item)
    else if (count > 0 || key >= at - count) shifted.set(key + count, item)
  }
  return shifted
}
