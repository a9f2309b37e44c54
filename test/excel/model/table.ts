import { invalidArgument, invalidOperation, itemNotFound } from '../errors.ts'
import { type Area, contains, intersection, lastColumn, lastRow, type Shift, shiftArea } from './address.ts'
import { Range } from './range.ts'
import type { Sheet } from './sheet.ts'
import { plainValue, type Value } from './values.ts'

/**
 * A table: a header row whose cells are the column names (always text, always different), and a body of at least one row.
 * Totals rows and hidden headers are not simulated.
 */
export class Table {
  readonly sheet: Sheet
  readonly id: string
  style = 'TableStyleMedium2'
  highlightFirstColumn = false
  highlightLastColumn = false
  showBandedRows = true
  showBandedColumns = false
  showFilterButton = true
  #name: string
  #area: Area
  #columnIds: number[] = []
  #nextColumnId = 1

  constructor(sheet: Sheet, id: string, name: string, area: Area) {
    this.sheet = sheet
    this.id = id
    this.#name = name
    this.#area = area.rows === 1 ? { ...area, rows: 2 } : area
    this.#matchColumnIds()
    this.normaliseHeader()
  }

  get name(): string {
    return this.#name
  }

  rename(name: string): void {
    const valid =
      /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && name.length <= 255
    const other = this.sheet.workbook.findTable(name)
    if (!valid || (other && other !== this)) throw invalidArgument(`Not a usable table name: ${name}`)
    this.#name = name
    this.sheet.workbook.calculation.touch(this.range)
  }

  get area(): Area {
    return this.#area
  }

  get range(): Range {
    return new Range(this.sheet, this.#area)
  }

  get header(): Range {
    return this.range.row(0)
  }

  get body(): Range {
    return this.range.adjusted({ row: 1, rows: -1 })
  }

  get rowCount(): number {
    return this.#area.rows - 1
  }

  get columns(): TableColumn[] {
    return this.#columnIds.map(id => new TableColumn(this, id))
  }

  /** The place of a column, counted from zero. Throws ItemNotFound when it has been deleted. */
  columnPosition(id: number): number {
    const position = this.#columnIds.indexOf(id)
    if (position < 0) throw itemNotFound()
    return position
  }

  /** A column by name or id. */
  findColumn(key: string | number): TableColumn | undefined {
    const wanted = String(key).toLowerCase()
    return this.columns.find(column => column.name.toLowerCase() === wanted || column.id === key)
  }

  column(key: string | number): TableColumn {
    const found = this.findColumn(key)
    if (!found) throw itemNotFound()
    return found
  }

  /** Adds rows before the row `index`, or at the end. Cells below the table move down when they are in the way. */
  addRows(index: number | undefined, values: readonly (readonly unknown[])[]): Range {
    const at = index ?? this.rowCount
    if (at < 0 || at > this.rowCount || values.length === 0) throw invalidArgument()
    if (values.some(row => row.length !== this.#area.columns)) throw invalidArgument()
    const added = this.body.row(0).adjusted({ row: at, rows: values.length - 1 })
    const atEnd = at === this.rowCount
    if (!atEnd || !this.sheet.isFree(added.area)) added.insert('Down')
    if (atEnd) this.#area = { ...this.#area, rows: this.#area.rows + values.length }
    added.write(values)
    return added
  }

  /** Removes one row; the last row of a table is only emptied. */
  deleteRow(index: number): void {
    if (index < 0 || index >= this.rowCount) throw itemNotFound()
    const row = this.body.row(index)
    if (this.rowCount === 1) row.clear('Contents')
    else row.delete('Up')
  }

  /** Adds a column before the column `index`, or at the end, with values for the body when given. */
  addColumn(
    index: number | undefined,
    values: readonly (readonly unknown[])[] | undefined,
    name?: string,
  ): TableColumn {
    this.sheet.requireUnprotected()
    const at = index ?? this.#area.columns
    if (at < 0 || at > this.#area.columns) throw invalidArgument()
    if (values && values.length !== this.#area.rows && values.length !== this.rowCount)
      throw invalidArgument()
    const added = this.range.column(0).adjusted({ column: at })
    const atEnd = at === this.#area.columns
    if (!atEnd || !this.sheet.isFree(added.area)) added.insert('Right')
    // Cells inserted inside the table stretch it by themselves; at its edges they only push it aside.
    if (at === 0) this.#columnIds.unshift(this.#nextColumnId++)
    if (at === 0 || atEnd) {
      this.#area = { ...this.#area, column: added.area.column - at, columns: this.#area.columns + 1 }
    }
    this.#matchColumnIds()
    if (values?.length === this.#area.rows) added.write(values)
    else if (values) added.adjusted({ row: 1, rows: -1 }).write(values)
    if (name !== undefined) added.row(0).write(name)
    this.normaliseHeader()
    const id = this.#columnIds[at]
    if (id === undefined) throw itemNotFound()
    return new TableColumn(this, id)
  }

  /** Gives the table another area. The header stays on its row, and old and new must overlap, as Excel demands. */
  resize(range: Range): void {
    const { area } = range
    const keepsHeader = range.sheet === this.sheet && area.row === this.#area.row && area.rows > 1
    if (!keepsHeader || !intersection(area, this.#area)) throw invalidArgument()
    const others = this.sheet.workbook.tablesTouching(this.sheet, area).filter(table => table !== this)
    if (others.length > 0) throw invalidOperation('A table cannot overlap another table.')
    const lostBefore = Math.max(0, area.column - this.#area.column)
    const gainedBefore = Math.max(0, this.#area.column - area.column)
    const kept = this.#columnIds.slice(lostBefore)
    this.#columnIds = [...Array.from({ length: gainedBefore }, () => this.#nextColumnId++), ...kept]
    this.#area = area
    this.#matchColumnIds()
    this.normaliseHeader()
    this.sheet.workbook.calculation.touch(range)
    this.sheet.workbook.emit({ kind: 'looks' })
  }

  /** Orders the rows by one column, as a person does with the filter button. Empty cells go last. */
  sortBy(column: string, ascending = true): void {
    const position = this.column(column).position
    const values = this.body.values() ?? []
    const order = values.map((_, index) => index)
    order.sort((one, other) => {
      const [left = '', right = ''] = [values[one]?.[position], values[other]?.[position]]
      const difference = compareForSort(left, right)
      return ascending || left === '' || right === '' ? difference : -difference
    })
    this.body.reorderRows(order)
  }

  /** Shows only the rows with one of these texts in a column, as a person does with the filter button. */
  filterBy(column: string, shown: readonly string[]): void {
    const texts = this.column(column).body.text() ?? []
    texts.forEach(([text = ''], index) => {
      if (!shown.includes(text)) this.sheet.hiddenRows.add(this.body.area.row + index)
    })
    this.sheet.workbook.emit({ kind: 'looks' })
  }

  /** Brings back every row that a filter hid. */
  clearFilters(): void {
    for (let row = this.body.area.row; row <= lastRow(this.body.area); row++)
      this.sheet.hiddenRows.delete(row)
    this.sheet.workbook.emit({ kind: 'looks' })
  }

  /** Where the table would be after a shift. Throws InvalidOperation when the shift would tear it apart. */
  afterShift(shift: Shift): Area | undefined {
    const touched = shiftedStrip(shift, this.#area)
    if (!touched) return this.#area
    const span =
      shift.axis === 'row'
        ? { start: this.#area.column, size: this.#area.columns }
        : { start: this.#area.row, size: this.#area.rows }
    const whole =
      span.start >= shift.band.start && span.start + span.size <= shift.band.start + shift.band.size
    if (!whole)
      throw invalidOperation('This would shift part of a table. Insert or delete whole table rows instead.')
    const moved = shiftArea(this.#area, shift)
    const losesHeader =
      moved !== undefined &&
      shift.axis === 'row' &&
      shift.count < 0 &&
      shift.at <= this.#area.row &&
      shift.at - shift.count > this.#area.row
    if (losesHeader) throw invalidOperation('The header row of a table cannot be deleted.')
    if (moved && moved.rows < 2) return { ...moved, rows: 2 }
    return moved
  }

  /** Takes over the area after a shift, and keeps the ids of the columns that remain. */
  moveTo(area: Area, shift: Shift): void {
    if (shift.axis === 'column') {
      const before = this.#area.column
      const ids = new Map(this.#columnIds.map((id, index) => [before + index, id]))
      const kept: number[] = []
      for (let column = area.column; column <= lastColumn(area); column++) {
        const isNew =
          shift.count > 0 && column >= shift.at && column < shift.at + shift.count && shift.at > before
        const origin = column >= shift.at ? column - shift.count : column
        kept.push((isNew ? undefined : ids.get(origin)) ?? this.#nextColumnId++)
      }
      this.#columnIds = kept
    }
    this.#area = area
    this.normaliseHeader()
  }

  /** Grows over rows or columns that a person typed directly next to it. */
  absorb(area: Area): void {
    const below = area.row === lastRow(this.#area) + 1 && contains(this.#columnsBand(), area)
    const beside =
      area.column === lastColumn(this.#area) + 1 &&
      area.row >= this.#area.row &&
      lastRow(area) <= lastRow(this.#area)
    if (below) this.#area = { ...this.#area, rows: this.#area.rows + area.rows }
    if (beside) this.#area = { ...this.#area, columns: this.#area.columns + area.columns }
    if (below || beside) {
      this.#matchColumnIds()
      this.normaliseHeader()
    }
  }

  /** Makes every header cell a text that differs from the others, as Excel does. */
  normaliseHeader(): void {
    const taken = new Set<string>()
    for (let column = this.#area.column; column <= lastColumn(this.#area); column++) {
      const cell = this.sheet.obtainCell(this.#area.row, column)
      const written =
        cell.value === '' ? `Kolom${column - this.#area.column + 1}` : String(plainValue(cell.value))
      let name = written
      for (let suffix = 2; taken.has(name.toLowerCase()); suffix++) name = `${written}${suffix}`
      taken.add(name.toLowerCase())
      this.sheet.workbook.calculation.dropFormula(cell)
      cell.value = name
    }
  }

  #columnsBand(): Area {
    return { ...this.#area, rows: this.sheet.range().area.rows, row: 0 }
  }

  #matchColumnIds(): void {
    while (this.#columnIds.length < this.#area.columns) this.#columnIds.push(this.#nextColumnId++)
    this.#columnIds.length = this.#area.columns
  }
}

/** A column of a table, known by its id, so that it stays the same column when others come and go. */
export class TableColumn {
  readonly table: Table
  readonly id: number

  constructor(table: Table, id: number) {
    this.table = table
    this.id = id
  }

  get position(): number {
    return this.table.columnPosition(this.id)
  }

  get name(): string {
    const header = this.header.area
    return String(plainValue(this.table.sheet.cellAt(header.row, header.column)?.value ?? ''))
  }

  get range(): Range {
    return this.table.range.column(this.position)
  }

  get header(): Range {
    return this.table.header.column(this.position)
  }

  get body(): Range {
    return this.table.body.column(this.position)
  }

  delete(): void {
    if (this.table.area.columns === 1) this.table.sheet.workbook.deleteTable(this.table)
    else this.range.delete('Left')
  }
}

/** A row of a table: a position, not a record, just as in Excel. */
export class TableRow {
  readonly table: Table
  readonly index: number

  constructor(table: Table, index: number) {
    if (!Number.isInteger(index) || index < 0 || index >= table.rowCount) throw invalidArgument()
    this.table = table
    this.index = index
  }

  get range(): Range {
    return this.table.body.row(this.index)
  }
}

/** The part of an area that a shift moves, widens or removes. */
function shiftedStrip({ axis, at, band }: Shift, area: Area): Area | undefined {
  const strip =
    axis === 'row'
      ? { row: at, rows: Number.MAX_SAFE_INTEGER - at, column: band.start, columns: band.size }
      : { column: at, columns: Number.MAX_SAFE_INTEGER - at, row: band.start, rows: band.size }
  return intersection(strip, area)
}

/** Excel's order: numbers, text, truth values; empty cells last. */
function compareForSort(one: Value, other: Value): number {
  const rank = (value: Value): number => {
    if (value === '') return 3
    return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2
  }
  if (rank(one) !== rank(other)) return rank(one) - rank(other)
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one).localeCompare(String(other), 'nl', { sensitivity: 'base' })
}
