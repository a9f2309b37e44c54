import { type Area, intersection, lastColumn, lastRow, MAX_COLUMNS } from '../model/address.ts'
import type { Sheet } from '../model/sheet.ts'

export type Cells = { readonly sheet: Sheet; readonly area: Area }

/** Blocks up to this many cells are kept cell by cell, so that who reads a cell is found at once. */
const smallBlock = 64

/** Tells who reads which cells. */
export class Readers<Reader> {
  readonly #byCell = new Map<Sheet, Map<number, Reader[]>>()
  readonly #byBlock: { readonly cells: Cells; readonly reader: Reader }[] = []

  add(reader: Reader, cells: Cells): void {
    const { sheet, area } = cells
    if (area.rows * area.columns > smallBlock) {
      this.#byBlock.push({ cells, reader })
      return
    }
    const onSheet = this.#byCell.get(sheet) ?? new Map<number, Reader[]>()
    this.#byCell.set(sheet, onSheet)
    for (const key of keysOf(area)) {
      const known = onSheet.get(key)
      if (known) known.push(reader)
      else onSheet.set(key, [reader])
    }
  }

  /** Everyone who reads any of these cells; the same reader may come more than once. */
  *of({ sheet, area }: Cells): Generator<Reader> {
    for (const { cells, reader } of this.#byBlock) {
      if (cells.sheet === sheet && intersection(cells.area, area)) yield reader
    }
    const onSheet = this.#byCell.get(sheet)
    if (!onSheet) return
    if (area.rows * area.columns <= onSheet.size) {
      for (const key of keysOf(area)) yield* onSheet.get(key) ?? []
      return
    }
    for (const [key, readers] of onSheet) {
      const row = Math.floor(key / MAX_COLUMNS)
      const column = key % MAX_COLUMNS
      const isInside =
        row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area)
      if (isInside) yield* readers
    }
  }
}

function* keysOf(area: Area): Generator<number> {
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) yield row * MAX_COLUMNS + column
  }
}
