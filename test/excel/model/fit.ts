import { formatValue } from './numberformat.ts'
import type { Cell, Sheet } from './sheet.ts'
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './style.ts'

const pointsPerCharacter = 5.6
const cellPadding = 8
const widestFit = 500

/** The height in points that a row takes by itself: for its largest font, and for text that wraps. An estimate. */
export function fittedRowHeight(sheet: Sheet, row: number): number {
  let height = DEFAULT_ROW_HEIGHT
  for (const cell of sheet.cellsInRow(row)) {
    if (cell.value !== '') height = Math.max(height, lineHeight(cell) * linesOf(cell))
  }
  return Math.round(height)
}

/** The width in points that shows everything in these cells of one column. An estimate: there are no fonts to measure. */
export function fittedColumnWidth(cells: Iterable<Cell>): number {
  let width = 0
  for (const cell of cells) if (!cell.style.wrapText) width = Math.max(width, textWidth(cell))
  return width === 0 ? DEFAULT_COLUMN_WIDTH : Math.min(widestFit, width + cellPadding)
}

const lineHeight = (cell: Cell): number => (cell.style.fontSize * DEFAULT_ROW_HEIGHT) / 11

const textWidth = ({ value, style }: Cell): number =>
  formatValue(value, style.numberFormat).length *
  pointsPerCharacter *
  (style.fontSize / 11) *
  (style.bold ? 1.08 : 1)

const linesOf = (cell: Cell): number => {
  if (!cell.style.wrapText) return 1
  const available = cell.sheet.columnWidth(cell.column) - cellPadding / 2
  return Math.max(1, Math.ceil(textWidth(cell) / available))
}
