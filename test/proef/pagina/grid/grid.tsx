// biome-ignore-all lint/a11y/useSemanticElements: A virtual grid draws only what is in view and keeps the focus on the grid itself (aria-activedescendant); a table element cannot.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { lastRow } from '#test/excel/model/address.ts'
import { ChartFrame } from '../chart/chart.tsx'
import { teksten } from '../teksten.ts'
import type { GridController } from './controller.ts'
import { CellEditor } from './editor.tsx'
import { type Geometry, HEADER_HEIGHT, measure, ROW_HEADER_WIDTH } from './geometry.ts'
import { ColumnHeaders, SelectionOutline } from './headers.tsx'
import type { Palette } from './look.ts'
import { cellAt, startSelecting } from './pointer.ts'
import { cellId, Row } from './row.tsx'
import type { Position } from './selection.ts'
import { SortMenu, type SortRequest } from './sortmenu.tsx'
import { useViewport } from './viewport.ts'

type Props = {
  readonly controller: GridController
  /** Changes whenever something in the workbook does, other than the selection. */
  readonly version: number
  readonly palette: Palette
  /** Asks for a cell to be scrolled into view; a new object for every request. */
  readonly reveal: { readonly cell: Position } | undefined
}

/** How many rows and columns beyond the edge are drawn as well, so that scrolling shows no gaps. */
const spareRows = 4
const spareColumns = 1
const mostFrozenRows = 20

/** The cells of the active sheet: only the rows and columns in view are drawn. */
export function Grid({ controller, version, palette, reveal }: Props) {
  const { sheet, active, area, edit } = controller
  const frame = useRef<HTMLDivElement>(null)
  const [sortRequest, setSortRequest] = useState<SortRequest>()
  const viewport = useViewport(frame)
  // The sheet grows a little when the selection goes beyond what is measured.
  const reach = [Math.ceil(active.row / 200), Math.ceil(active.column / 20)]
  const geometry = useMemo(() => measure(sheet, active), [sheet, version, ...reach])
  const frozen = Math.min(sheet.frozenRows, mostFrozenRows)
  const { rows, columns } = geometry

  useEffect(() => {
    if (frame.current && reveal) scrollIntoView(frame.current, geometry, reveal.cell, frozen)
  }, [reveal])

  // When a cell is done being changed, the keyboard belongs to the sheet again.
  const isEditing = edit !== undefined
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) frame.current?.focus({ preventScroll: true })
    wasEditing.current = isEditing
  }, [isEditing])

  const firstRow = Math.max(frozen, rows.at(viewport.top + rows.start(frozen)) - spareRows)
  const finalRow = Math.min(rows.count - 1, rows.at(viewport.top + viewport.height) + spareRows)
  const firstColumn = Math.max(0, columns.at(viewport.left) - spareColumns)
  const finalColumn = Math.min(columns.count - 1, columns.at(viewport.left + viewport.width) + spareColumns)

  const drawRow = (row: number) => (
    <Row
      key={row}
      sheet={sheet}
      row={row}
      firstColumn={firstColumn}
      lastColumn={finalColumn}
      geometry={geometry}
      palette={palette}
      top={row < frozen ? undefined : rows.start(row)}
      activeColumn={active.row === row ? active.column : undefined}
      isSelected={row >= area.row && row <= lastRow(area)}
      version={version}
      onSortMenu={setSortRequest}
    />
  )

  const openSortMenu = (): boolean => {
    const table = sheet.workbook.tablesTouching(sheet, { ...active, rows: 1, columns: 1 })[0]
    if (!table || active.row !== table.area.row) return false
    setSortRequest({ table, column: active.column })
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== frame.current) return
    if (controller.edit) {
      // A fast typist may be ahead of the field that is still appearing.
      if (controller.typeOn(event)) event.preventDefault()
      return
    }
    const pageRows = Math.max(1, rows.at(viewport.height) - 2)
    const opensMenu = event.altKey && event.key === 'ArrowDown' && openSortMenu()
    if (opensMenu || controller.key(event, pageRows)) event.preventDefault()
  }

  const withClipboard = (use: (clipboard: DataTransfer) => void) => (event: ClipboardEvent) => {
    if (!event.clipboardData || isEditing) return
    use(event.clipboardData)
    event.preventDefault()
  }

  const outline = <SelectionOutline area={area} active={active} geometry={geometry} />
  return (
    <div
      ref={frame}
      class={`rooster${sheet.showGridlines ? '' : ' zonder-lijnen'}`}
      role="grid"
      tabIndex={0}
      aria-label={teksten.rooster(sheet.name)}
      aria-description={teksten.roosterUitleg}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count + 1}
      aria-activedescendant={cellId(active.row, active.column)}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onMouseDown={event => startSelecting(event, controller)}
      onDblClick={event => {
        if (cellAt(event.target)) controller.startEdit(undefined)
      }}
      onCopy={withClipboard(clipboard => controller.copy(clipboard))}
      onCut={withClipboard(clipboard => controller.cut(clipboard))}
      onPaste={withClipboard(clipboard => controller.paste(clipboard))}
    >
      <div
        class="veld"
        role="presentation"
        style={{ width: `${columns.total + ROW_HEADER_WIDTH}px`, height: `${rows.total + HEADER_HEIGHT}px` }}
      >
        <div class="vast" role="presentation">
          <ColumnHeaders controller={controller} geometry={geometry} first={firstColumn} last={finalColumn} />
          {frozen > 0 && (
            <div class="bevroren" role="presentation">
              {Array.from({ length: frozen }, (_, row) => drawRow(row))}
              {area.row < frozen && (
                <div class="laag" role="presentation">
                  {outline}
                </div>
              )}
            </div>
          )}
        </div>
        <div class="rijen" role="presentation">
          {Array.from({ length: Math.max(0, finalRow - firstRow + 1) }, (_, index) =>
            drawRow(firstRow + index),
          )}
          <div class="laag" role="presentation">
            {lastRow(area) >= frozen && outline}
            {sheet.charts.map(chart => (
              <ChartFrame key={chart.id} chart={chart} palette={palette} />
            ))}
          </div>
        </div>
        <div class="laag voorgrond" role="presentation">
          {edit && !edit.inBar && (
            <CellEditor edit={edit} geometry={geometry} onText={text => controller.changeText(text)} />
          )}
          {sortRequest && (
            <SortMenu
              {...sortRequest}
              geometry={geometry}
              onClose={() => {
                setSortRequest(undefined)
                frame.current?.focus({ preventScroll: true })
              }}
            />
          )}
        </div>
      </div>
    </div>
  )
}

function scrollIntoView(
  frame: HTMLElement,
  { rows, columns }: Geometry,
  { row, column }: Position,
  frozen: number,
): void {
  const height = frame.clientHeight - HEADER_HEIGHT
  const width = frame.clientWidth - ROW_HEADER_WIDTH
  const top = rows.start(row)
  const left = columns.start(column)
  const bottom = top + rows.size(row)
  const right = left + columns.size(column)
  if (row >= frozen && top < frame.scrollTop + rows.start(frozen)) frame.scrollTop = top - rows.start(frozen)
  else if (row >= frozen && bottom > frame.scrollTop + height) frame.scrollTop = bottom - height
  if (left < frame.scrollLeft) frame.scrollLeft = left
  else if (right > frame.scrollLeft + width) frame.scrollLeft = right - width
}
