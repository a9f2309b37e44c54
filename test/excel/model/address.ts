import { invalidArgument } from '../errors.ts'

/** A rectangle of cells on one sheet, zero-based. */
export type Area = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Rows or columns that are inserted (`count > 0`) or deleted (`count < 0`), within a band of the other axis. */
export type Shift = {
  readonly axis: 'row' | 'column'
  readonly at: number
  readonly count: number
  readonly band: { readonly start: number; readonly size: number }
}

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 })
export const wholeSheet: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }
export const lastRow = (area: Area): number => area.row + area.rows - 1
export const lastColumn = (area: Area): number => area.column + area.columns - 1
export const isEntireColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS
export const isEntireRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** `A` → `0`, `ab` → `27`. */
export function columnIndex(name: string): number {
  let index = 0
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/**
 * Reads an A1 address: `B2`, `$A$1:C3`, `A:C`, `2:4`, each optionally after a sheet name (`'My sheet'!B2`).
 * Throws InvalidArgument when it is none of these.
 */
export function parseAddress(address: string): { sheet?: string; area: Area } {
  const split = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(address.trim())
  const reference = split?.[3]
  const area = reference === undefined ? undefined : parseReference(reference)
  if (!split || !area) throw invalidArgument(`Not a cell address: ${address}`)
  const sheet = split[1]?.replaceAll("''", "'") ?? split[2]
  return sheet === undefined ? { area } : { sheet, area }
}

/** The address within a sheet: `B2`, `A1:C3`, `A:C`, `2:4`. */
export function formatArea(area: Area): string {
  const firstColumn = columnName(area.column)
  const finalColumn = columnName(lastColumn(area))
  if (isEntireColumns(area) && !isEntireRows(area)) return `${firstColumn}:${finalColumn}`
  if (isEntireRows(area) && !isEntireColumns(area)) return `${area.row + 1}:${lastRow(area) + 1}`
  const start = `${firstColumn}${area.row + 1}`
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${finalColumn}${lastRow(area) + 1}`
}

/** The address with its sheet, quoted when Excel would: `Blad1!A1`, `'Mijn blad'!A1:B2`. */
export const formatAddress = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${formatArea(area)}`

/** A sheet name as it stands before the `!` in an address. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row)
  const column = Math.max(one.column, other.column)
  const rows = Math.min(lastRow(one), lastRow(other)) - row + 1
  const columns = Math.min(lastColumn(one), lastColumn(other)) - column + 1
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined
}

export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row)
  const column = Math.min(one.column, other.column)
  const rows = Math.max(lastRow(one), lastRow(other)) - row + 1
  const columns = Math.max(lastColumn(one), lastColumn(other)) - column + 1
  return { row, column, rows, columns }
}

export const contains = (outer: Area, inner: Area): boolean => {
  const common = intersection(outer, inner)
  return common !== undefined && common.rows === inner.rows && common.columns === inner.columns
}

export const sameArea = (one: Area, other: Area): boolean => contains(one, other) && contains(other, one)

/** Fails with InvalidArgument when the area does not lie on the sheet. */
export function checkedArea(area: Area): Area {
  const whole = Object.values(area).every(Number.isInteger)
  if (!whole || area.rows < 1 || area.columns < 1 || !contains(wholeSheet, area)) throw invalidArgument()
  return area
}

/** Where an area is after a shift; `undefined` when all of it was deleted. Areas partly outside the band stay. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const byRow = shift.axis === 'row'
  const across = byRow ? { start: area.column, size: area.columns } : { start: area.row, size: area.rows }
  const inBand =
    across.start >= shift.band.start && across.start + across.size <= shift.band.start + shift.band.size
  if (!inBand) return area
  const moved = shiftSpan(byRow ? area.row : area.column, byRow ? area.rows : area.columns, shift)
  if (!moved) return undefined
  return byRow
    ? { ...area, row: moved.start, rows: moved.size }
    : { ...area, column: moved.start, columns: moved.size }
}

function shiftSpan(
  start: number,
  size: number,
  { at, count }: Shift,
): { start: number; size: number } | undefined {
  if (count > 0) {
    if (start >= at) return { start: start + count, size }
    return start + size > at ? { start, size: size + count } : { start, size }
  }
  const deletedEnd = at - count
  const lostBefore = Math.max(0, Math.min(start, deletedEnd) - at)
  const lostInside = Math.max(0, Math.min(start + size, deletedEnd) - Math.max(start, at))
  return lostInside >= size ? undefined : { start: start - lostBefore, size: size - lostInside }
}

function parseReference(text: string): Area | undefined {
  const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text)
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells
    return corners(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2))
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text)
  if (columns) return corners(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''))
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text)
  if (rows) return corners(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1)
  return undefined
}

function corners(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  }
  return contains(wholeSheet, area) ? area : undefined
}
