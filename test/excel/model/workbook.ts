import type { WorkbookData } from '../data.ts'
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../errors.ts'
import { Calculation } from '../formulas/calculation.ts'
import type { FunctionCaller } from '../formulas/functioncaller.ts'
import {
  type Area,
  intersection,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Shift,
  shiftArea,
} from './address.ts'
import { Chart, type SeriesBy } from './chart.ts'
import type { Author, CellChange, WorkbookEvent } from './events.ts'
import { type PlainCell, Range } from './range.ts'
import { Sheet } from './sheet.ts'
import { Table } from './table.ts'
import type { Value } from './values.ts'

/** Anything that survives a trip through JSON; what settings hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** When a table grows over cells written directly next to it. In Excel this is a setting of each user. */
export type TableGrowth = 'typing' | 'always' | 'never'

/** A named range. */
export type NamedRange = { name: string; range: Range; comment: string; visible: boolean }

// One event has a member per kind; leaving out the author must keep those kinds apart.
type WithoutAuthor<Event> = Event extends WorkbookEvent ? Omit<Event, 'author'> : never

/** An open workbook: sheets, tables, charts, names and settings, with its formulas calculated. */
export class Workbook {
  name: string
  readonly sheets: Sheet[] = []
  readonly tables: Table[] = []
  readonly names: NamedRange[] = []
  /** Settings of the add-in that travel with the file. */
  readonly settings = new Map<string, Json>()
  readonly properties = new Map<string, string>()
  readonly calculation: Calculation
  calculationMode = 'Automatic'
  readonly #growth: TableGrowth
  readonly #listeners = new Set<(event: WorkbookEvent) => void>()
  readonly #followed = new Set<Range>()
  #author: Author = 'user'
  #activeSheet: Sheet
  #selection: Range
  #lastId = 0

  constructor(data: WorkbookData, caller: FunctionCaller, growth: TableGrowth = 'typing') {
    this.name = data.name
    this.calculation = new Calculation(this, caller)
    this.#growth = 'never'
    for (const sheetData of data.sheets) this.#load(sheetData)
    const first = this.sheets[0] ?? this.addSheet()
    this.#activeSheet = first
    this.#selection = this.follow(first.range('A1'))
    this.#growth = growth
  }

  /** The value of one cell, as the Excel API would give it. */
  value(sheet: string, address: string): PlainCell {
    return this.values(sheet, address)[0]?.[0] ?? ''
  }

  values(sheet: string, address: string): PlainCell[][] {
    return this.sheet(sheet).range(address).values() ?? []
  }

  /** What a cell shows on a Dutch screen. */
  text(sheet: string, address: string): string {
    return this.sheet(sheet).range(address).text()?.[0]?.[0] ?? ''
  }

  formula(sheet: string, address: string): PlainCell {
    return this.sheet(sheet).range(address).formulas()?.[0]?.[0] ?? ''
  }

  /** The person types something (Dutch notation when it is text) into one cell or a block of cells. */
  setValue(sheet: string, address: string, value: unknown): void {
    this.as('user', () => this.sheet(sheet).range(address).write(value, 'dutch'))
  }

  /** A co-author changes something; this add-in hears of it as a remote change. */
  editAsCoAuthor(sheet: string, address: string, value: unknown): void {
    this.as('remote', () => this.sheet(sheet).range(address).write(value, 'dutch'))
  }

  /** Does something in the name of someone: events tell who it was. Formulas are up to date when it is done. */
  as<Result>(author: Author, work: () => Result): Result {
    const before = this.#author
    this.#author = author
    try {
      return work()
    } finally {
      this.calculation.settle()
      this.#author = before
    }
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  emit(event: WithoutAuthor<WorkbookEvent>): void {
    const signed: WorkbookEvent = { ...event, author: this.#author }
    for (const listener of this.#listeners) listener(signed)
  }

  findSheet(key: string): Sheet | undefined {
    return this.sheets.find(sheet => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase())
  }

  sheet(key: string): Sheet {
    const found = this.findSheet(key)
    if (!found) throw itemNotFound()
    return found
  }

  addSheet(name?: string): Sheet {
    if (name !== undefined && this.findSheet(name)) throw itemAlreadyExists()
    const sheet = new Sheet(
      this,
      this.#newGuid(),
      name ?? this.#freeName('Blad', used => this.findSheet(used)),
    )
    this.sheets.push(sheet)
    this.emit({ kind: 'sheetAdded', sheet })
    return sheet
  }

  deleteSheet(sheet: Sheet): void {
    const others = this.sheets.filter(other => other !== sheet && other.visibility === 'Visible')
    const next = others[0]
    if (!next) throw invalidOperation('A workbook must contain at least one visible worksheet.')
    for (const table of this.tables.filter(owned => owned.sheet === sheet)) this.#dropTable(table)
    for (const chart of [...sheet.charts]) chart.delete()
    if (this.#activeSheet === sheet) this.activate(next)
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    for (const range of this.#followed) if (range.sheet === sheet) range.moveTo(undefined)
    this.calculation.forgetSheet(sheet)
    this.emit({ kind: 'sheetDeleted', sheet })
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) throw invalidArgument()
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    this.sheets.splice(position, 0, sheet)
    this.emit({ kind: 'looks' })
  }

  get activeSheet(): Sheet {
    return this.#activeSheet
  }

  activate(sheet: Sheet): void {
    if (sheet === this.#activeSheet) return
    if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden worksheet cannot be activated.')
    this.emit({ kind: 'sheetDeactivated', sheet: this.#activeSheet })
    this.#activeSheet = sheet
    this.emit({ kind: 'sheetActivated', sheet })
    this.select(sheet.range('A1'))
  }

  get selection(): Range {
    return this.#selection.isAlive ? this.#selection : this.#activeSheet.range('A1')
  }

  select(range: Range): void {
    if (range.sheet !== this.#activeSheet) this.activate(range.sheet)
    this.unfollow(this.#selection)
    this.#selection = this.follow(new Range(range.sheet, range.area))
    this.emit({ kind: 'selection', sheet: range.sheet, area: range.area })
  }

  findTable(key: string): Table | undefined {
    return this.tables.find(table => table.id === key || table.name.toLowerCase() === key.toLowerCase())
  }

  table(key: string): Table {
    const found = this.findTable(key)
    if (!found) throw itemNotFound()
    return found
  }

  tablesTouching(sheet: Sheet, area: Area): Table[] {
    return this.tables.filter(table => table.sheet === sheet && intersection(table.area, area) !== undefined)
  }

  /** Makes a table of a range. Without headers of its own it gets a row of them, and its cells move one row down. */
  addTable(range: Range, hasHeaders: boolean, name?: string): Table {
    if (this.tablesTouching(range.sheet, range.area).length > 0) {
      throw invalidOperation('A table cannot overlap another table.')
    }
    if (!hasHeaders) range.row(0).insert('Down')
    const area = hasHeaders ? range.area : { ...range.area, rows: range.area.rows + 1 }
    const freeName = this.#freeName('Tabel', used => this.findTable(used))
    const table = new Table(range.sheet, String(++this.#lastId), freeName, area)
    this.tables.push(table)
    if (name !== undefined) table.rename(name)
    this.emit({ kind: 'tableAdded', table })
    return table
  }

  /** Takes the table away and leaves its cells. */
  releaseTable(table: Table): Range {
    this.#dropTable(table)
    return table.range
  }

  /** Takes the table away together with the contents of its cells. */
  deleteTable(table: Table): void {
    this.#dropTable(table)
    table.range.clear('All')
  }

  addChart(sheet: Sheet, type: string, source: Range, by: SeriesBy): Chart {
    const name = this.#freeName('Grafiek ', used => sheet.charts.find(chart => chart.name === used))
    const chart = new Chart(sheet, this.#newGuid(), name, type)
    chart.setData(source, by)
    sheet.charts.push(chart)
    this.emit({ kind: 'chartAdded', chart })
    return chart
  }

  /** From now on the range moves along when cells are inserted or deleted before it. */
  follow(range: Range): Range {
    this.#followed.add(range)
    return range
  }

  unfollow(range: Range): void {
    this.#followed.delete(range)
  }

  /** Inserts or deletes cells, and moves everything that points at cells behind them. */
  shift(sheet: Sheet, shift: Shift): void {
    sheet.requireUnprotected()
    const tables = this.tables
      .filter(table => table.sheet === sheet)
      .map(table => ({ table, area: table.afterShift(shift) }))
    sheet.moveCells(shift)
    for (const { table, area } of tables) {
      if (area === undefined) this.#dropTable(table)
      else if (area !== table.area) table.moveTo(area, shift)
    }
    for (const range of this.#followed) {
      if (range.sheet === sheet && range.isAlive) range.moveTo(shiftArea(range.area, shift))
    }
    sheet.merges = sheet.merges.flatMap(merged => shiftArea(merged, shift) ?? [])
    this.calculation.shift(sheet, shift)
    this.emit({ kind: 'cells', sheet, area: shiftedArea(shift), change: changeOf(shift), axis: shift.axis })
  }

  /** Everything that follows from a change of cell contents: tables, formulas and events. */
  edited(range: Range, before: Value): void {
    for (const table of this.tablesTouching(range.sheet, range.area)) {
      if (intersection(table.header.area, range.area)) table.normaliseHeader()
    }
    if (this.#growth === 'always' || (this.#growth === 'typing' && this.#author === 'user'))
      this.#growTables(range)
    this.calculation.touch(range)
    const { sheet, area } = range
    const only = range.cellCount === 1 ? sheet.cellAt(area.row, area.column) : undefined
    const details = range.cellCount === 1 ? { before, after: only?.value ?? '' } : {}
    this.emit({ kind: 'cells', sheet, area, change: 'RangeEdited', ...details })
  }

  #growTables(range: Range): void {
    const { area, sheet } = range
    if (isEntireColumns(area) || isEntireRows(area) || !sheet.usedArea(true, area)) return
    const neighbours = {
      row: Math.max(0, area.row - 1),
      rows: area.rows + 1,
      column: Math.max(0, area.column - 1),
      columns: area.columns + 1,
    }
    if (this.tablesTouching(sheet, area).length > 0) return
    for (const table of this.tablesTouching(sheet, neighbours)) table.absorb(area)
  }

  #dropTable(table: Table): void {
    const place = this.tables.indexOf(table)
    if (place < 0) throw itemNotFound()
    this.tables.splice(place, 1)
    this.emit({ kind: 'tableDeleted', table })
  }

  #load(data: WorkbookData['sheets'][number]): void {
    const sheet = this.addSheet(data.name)
    for (const { range, numberFormat } of data.formats ?? []) sheet.range(range).restyle({ numberFormat })
    data.cells.forEach((row, index) => {
      if (row.length > 0)
        new Range(sheet, { row: index, column: 0, rows: 1, columns: row.length }).write([row])
    })
    for (const { name, range } of data.tables ?? []) this.addTable(sheet.range(range), true, name)
    data.columnWidths?.forEach((width, column) => {
      sheet.columnWidths.set(column, width)
    })
    sheet.frozenRows = data.frozenRows ?? 0
  }

  #freeName(stem: string, isTaken: (name: string) => unknown): string {
    let number = 1
    while (isTaken(`${stem}${number}`)) number++
    return `${stem}${number}`
  }

  /** An id that nothing else in the workbook has. */
  newId(): string {
    return this.#newGuid()
  }

  #newGuid(): string {
    return `{${String(++this.#lastId).padStart(8, '0')}-0000-0000-0000-000000000000}`
  }
}

const changeOf = ({ axis, count, band }: Shift): CellChange => {
  const isEntire = band.size === (axis === 'row' ? MAX_COLUMNS : MAX_ROWS)
  if (!isEntire) return count > 0 ? 'CellInserted' : 'CellDeleted'
  if (axis === 'row') return count > 0 ? 'RowInserted' : 'RowDeleted'
  return count > 0 ? 'ColumnInserted' : 'ColumnDeleted'
}

const shiftedArea = ({ axis, at, count, band }: Shift): Area =>
  axis === 'row'
    ? { row: at, rows: Math.abs(count), column: band.start, columns: band.size }
    : { column: at, columns: Math.abs(count), row: band.start, rows: band.size }
