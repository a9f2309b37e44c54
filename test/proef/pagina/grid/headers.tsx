// biome-ignore-all lint/a11y/useSemanticElements: A virtual grid draws only what is in view and keeps the focus on the grid itself (aria-activedescendant); a table element cannot.
// biome-ignore-all lint/a11y/useFocusableInteractive: see above
// biome-ignore-all lint/a11y/noStaticElementInteractions: see above

import { type Area, columnName, lastColumn } from '#test/excel/model/address.ts'
import { teksten } from '../teksten.ts'
import type { GridController } from './controller.ts'
import type { Geometry } from './geometry.ts'
import { fitColumn, startResizing } from './pointer.ts'
import type { Position } from './selection.ts'

type HeaderProps = {
  readonly controller: GridController
  readonly geometry: Geometry
  readonly first: number
  readonly last: number
}

/** The letters above the columns; their right edge widens a column. */
export function ColumnHeaders({ controller, geometry, first, last }: HeaderProps) {
  const { area, sheet } = controller
  return (
    <div role="row" class="kolomkoppen" aria-rowindex={1}>
      <div role="columnheader" class="hoek" aria-colindex={1}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={teksten.alles}
          onClick={() => controller.selectAll()}
        />
      </div>
      {Array.from({ length: last - first + 1 }, (_, index) => first + index).map(column => (
        <div
          key={column}
          role="columnheader"
          class={`kolomkop${column >= area.column && column <= lastColumn(area) ? ' gekozen' : ''}`}
          aria-colindex={column + 2}
          data-kolom={column}
          style={{ left: `${geometry.columns.start(column)}px`, width: `${geometry.columns.size(column)}px` }}
        >
          {columnName(column)}
          <span
            class="breedtegreep"
            onPointerDown={event => startResizing(event, sheet, column)}
            onMouseDown={event => event.stopPropagation()}
            onDblClick={event => {
              event.stopPropagation()
              fitColumn(sheet, column)
            }}
          />
        </div>
      ))}
    </div>
  )
}

/** The frame around the selection, and the white cell in it that typing goes to. */
export function SelectionOutline({
  area,
  active,
  geometry,
}: {
  area: Area
  active: Position
  geometry: Geometry
}) {
  const isBlock = area.rows > 1 || area.columns > 1
  const box = (row: number, column: number, rows: number, columns: number) => ({
    left: `${geometry.columns.start(column)}px`,
    top: `${geometry.rows.start(row)}px`,
    width: `${geometry.columns.size(column, columns)}px`,
    height: `${geometry.rows.size(row, rows)}px`,
  })
  return (
    <>
      <div
        class={`kader${isBlock ? ' blok' : ''}`}
        style={box(area.row, area.column, area.rows, area.columns)}
      />
      {isBlock && <div class="kader actief" style={box(active.row, active.column, 1, 1)} />}
    </>
  )
}
