import { fittedColumnWidth } from '#test/excel/model/fit.ts'
import type { Sheet } from '#test/excel/model/sheet.ts'
import type { GridController } from './controller.ts'
import type { Position } from './selection.ts'

type Spot = { readonly row: number | undefined; readonly column: number | undefined }

/** The cell, row header or column header under the pointer; drawn parts carry their place in `data-` attributes. */
function spotAt(target: EventTarget | null): Spot | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-rij], [data-kolom]') : null
  if (!element) return undefined
  const { rij, kolom } = element.dataset
  return {
    row: rij === undefined ? undefined : Number(rij),
    column: kolom === undefined ? undefined : Number(kolom),
  }
}

export function cellAt(target: EventTarget | null): Position | undefined {
  const spot = spotAt(target)
  return spot?.row === undefined || spot.column === undefined
    ? undefined
    : { row: spot.row, column: spot.column }
}

/** Starts selecting with the mouse: a cell, a block by dragging, or a whole row or column. */
export function startSelecting(event: MouseEvent, controller: GridController): void {
  const spot = spotAt(event.target)
  const isOtherControl =
    event.target instanceof Element && event.target.closest('input, button, .grafiek') !== null
  if (event.button !== 0 || !spot || isOtherControl) return
  if (controller.edit) controller.commitEdit()
  const { row, column } = spot
  if (row === undefined) {
    if (column !== undefined) controller.selectColumn(column)
  } else if (column === undefined) {
    controller.selectRow(row)
  } else {
    controller.selectCell({ row, column }, event.shiftKey)
    followDrag(controller)
  }
}

function followDrag(controller: GridController): void {
  const extend = (event: MouseEvent) => {
    const cell = cellAt(document.elementFromPoint(event.clientX, event.clientY))
    if (cell) controller.selectCell(cell, true)
  }
  addEventListener('mousemove', extend)
  addEventListener('mouseup', () => removeEventListener('mousemove', extend), { once: true })
}

/** Widens or narrows a column along with the pointer. */
export function startResizing(event: PointerEvent, sheet: Sheet, column: number): void {
  event.preventDefault()
  event.stopPropagation()
  const startX = event.clientX
  const startWidth = sheet.columnWidth(column)
  const resize = ({ clientX }: PointerEvent) => {
    setWidth(sheet, column, Math.max(10, startWidth + ((clientX - startX) * 3) / 4))
  }
  addEventListener('pointermove', resize)
  addEventListener('pointerup', () => removeEventListener('pointermove', resize), { once: true })
}

/** Makes a column as wide as what is in it. */
export function fitColumn(sheet: Sheet, column: number): void {
  setWidth(sheet, column, fittedColumnWidth(sheet.cellsIn({ ...sheet.range().area, column, columns: 1 })))
}

function setWidth(sheet: Sheet, column: number, points: number): void {
  sheet.columnWidths.set(column, points)
  sheet.workbook.emit({ kind: 'looks' })
}
