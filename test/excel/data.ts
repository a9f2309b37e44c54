/** A cell as plain data: what a person would type, or `null` for an empty cell. `=…` is a formula (English names, commas). */
export type Cell = string | number | boolean | null

/** One worksheet as plain data. Cells start at A1; rows may differ in length. */
export type SheetData = {
  name: string
  cells: Cell[][]
  /** Tables, each with its header row inside the range, e.g. `A1:F20`. */
  tables?: { name: string; range: string }[]
  /** Number formats in Excel's own notation, e.g. `#,##0`. */
  formats?: { range: string; numberFormat: string }[]
  /** Widths of columns A, B, … in points, the unit of `Range.format.columnWidth` (an untouched column is 48). */
  columnWidths?: number[]
  frozenRows?: number
}

/** A workbook as plain data: how tests describe one, and what the demo page loads as JSON. */
export type WorkbookData = { name: string; sheets: SheetData[] }
