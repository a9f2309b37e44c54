import {
  type Area,
  boundingArea,
  cellArea,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from '#test/excel/model/address.ts'
import type { Sheet } from '#test/excel/model/sheet.ts'

export type Position = { readonly row: number; readonly column: number }

/** The selected block: `active` is the cell that typing goes to, `extent` the corner that moves with Shift. */
export type Selection = { readonly active: Position; readonly extent: Position }

export const selectCell = (row: number, column: number): Selection => {
  const cell = { row: clamp(row, MAX_ROWS), column: clamp(column, MAX_COLUMNS) }
  return { active: cell, extent: cell }
}

export const selectArea = (area: Area): Selection => ({
  active: { row: area.row, column: area.column },
  extent: { row: lastRow(area), column: lastColumn(area) },
})

export const areaOf = ({ active, extent }: Selection): Area =>
  boundingArea(cellArea(active.row, active.column), cellArea(extent.row, extent.column))

export type Step = { readonly rows: number; readonly columns: number }

export const steps: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

/** The selection after an arrow key: one cell further, or with `jump` to the edge of the filled cells. */
export function move(
  selection: Selection,
  step: Step,
  sheet: Sheet,
  options: { extend: boolean; jump: boolean },
): Selection {
  const from = options.extend ? selection.extent : selection.active
  const to = options.jump ? jump(sheet, from, step) : stepFrom(from, step)
  return options.extend ? { ...selection, extent: to } : { active: to, extent: to }
}

export const extendTo = (selection: Selection, extent: Position): Selection => ({ ...selection, extent })

const clamp = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1))

const stepFrom = ({ row, column }: Position, { rows, columns }: Step): Position => ({
  row: clamp(row + rows, MAX_ROWS),
  column: clamp(column + columns, MAX_COLUMNS),
})

/** As Ctrl and an arrow do in Excel: to the last filled cell of this block, or else to the first of the next. */
function jump(sheet: Sheet, from: Position, step: Step): Position {
  const used = sheet.usedArea(true)
  const isFilled = ({ row, column }: Position): boolean => sheet.cellAt(row, column)?.isEmpty === false
  const isPastEnd = ({ row, column }: Position): boolean =>
    !used || row > lastRow(used) || column > lastColumn(used) || row < used.row || column < used.column
  let here = stepFrom(from, step)
  const isInBlock = isFilled(from) && isFilled(here)
  for (;;) {
    const next = stepFrom(here, step)
    if (next.row === here.row && next.column === here.column) return here
    if (isInBlock ? !isFilled(next) : isFilled(here)) return here
    if (isPastEnd(here) && isPastEnd(next)) return edge(here, step)
    here = next
  }
}

const edge = ({ row, column }: Position, { rows, columns }: Step): Position => ({
  row: rows === 0 ? row : rows < 0 ? 0 : MAX_ROWS - 1,
  column: columns === 0 ? column : columns < 0 ? 0 : MAX_COLUMNS - 1,
})
