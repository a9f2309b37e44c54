import { MAX_COLUMNS, MAX_ROWS } from '#test/excel/model/address.ts'
import type { Sheet } from '#test/excel/model/sheet.ts'
import type { Position } from './selection.ts'

/** Where every row and column of a sheet is on screen, in pixels. */
export type Geometry = {
  readonly rows: Track
  readonly columns: Track
}

/** Excel measures in points; at normal zoom three points are four pixels. */
export const pixels = (points: number): number => (points * 4) / 3

export const HEADER_HEIGHT = 24
export const ROW_HEADER_WIDTH = 46

// More than the steps in which the sheet is measured anew as the active cell moves on.
const spareRows = 260
const spareColumns = 28
const leastColumns = 40
const leastRows = 300

/** Measures the part of a sheet that can be scrolled to: what is in use, the active cell, and room around it. */
export function measure(sheet: Sheet, active: Position): Geometry {
  const used = sheet.usedArea()
  const chartEnd = Math.max(0, ...sheet.charts.map(chart => Math.ceil((chart.left + chart.width) / 48)))
  const lastUsedRow = Math.max((used?.row ?? 0) + (used?.rows ?? 0), active.row)
  const lastUsedColumn = Math.max((used?.column ?? 0) + (used?.columns ?? 0), active.column, chartEnd)
  const rowCount = Math.min(MAX_ROWS, Math.max(leastRows, lastUsedRow + spareRows))
  const columnCount = Math.min(MAX_COLUMNS, Math.max(leastColumns, lastUsedColumn + spareColumns))
  return {
    rows: new Track(rowCount, row => pixels(sheet.rowHeight(row))),
    columns: new Track(columnCount, column => pixels(sheet.columnWidth(column))),
  }
}

/** A row of strips of different sizes: the rows of a sheet, or its columns. */
export class Track {
  readonly #starts: Float64Array

  constructor(count: number, sizeOf: (index: number) => number) {
    this.#starts = new Float64Array(count + 1)
    for (let index = 0; index < count; index++) {
      this.#starts[index + 1] = this.start(index) + Math.max(1, Math.round(sizeOf(index)))
    }
  }

  get count(): number {
    return this.#starts.length - 1
  }

  get total(): number {
    return this.start(this.count)
  }

  start(index: number): number {
    return this.#starts[Math.max(0, Math.min(index, this.#starts.length - 1))] ?? 0
  }

  size(index: number, count = 1): number {
    return this.start(index + count) - this.start(index)
  }

  /** The strip at a position. */
  at(position: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.start(middle) <= position) low = middle
      else high = middle - 1
    }
    return low
  }
}
