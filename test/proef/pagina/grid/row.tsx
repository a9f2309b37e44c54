// biome-ignore-all lint/a11y/useSemanticElements: A virtual grid draws only what is in view and keeps the focus on the grid itself (aria-activedescendant); a table element cannot.
// biome-ignore-all lint/a11y/useFocusableInteractive: see above

import { memo } from 'preact/compat'
import { columnName } from '#test/excel/model/address.ts'
import { formatValue } from '#test/excel/model/numberformat.ts'
import type { Sheet } from '#test/excel/model/sheet.ts'
import { defaultStyle } from '#test/excel/model/style.ts'
import type { Table } from '#test/excel/model/table.ts'
import { CellError } from '#test/excel/model/values.ts'
import { teksten } from '../teksten.ts'
import type { Geometry } from './geometry.ts'
import { cellCss, overflowColumns, type Palette, tableClasses } from './look.ts'
import type { SortRequest } from './sortmenu.tsx'

export type RowProps = {
  readonly sheet: Sheet
  readonly row: number
  readonly firstColumn: number
  readonly lastColumn: number
  readonly geometry: Geometry
  readonly palette: Palette
  /** Where the row is drawn within its container; frozen rows follow each other by themselves. */
  readonly top: number | undefined
  /** The column of the active cell, when it is in this row. */
  readonly activeColumn: number | undefined
  readonly isSelected: boolean
  /** Changes whenever the workbook does. */
  readonly version: number
  readonly onSortMenu: (request: SortRequest) => void
}

export const cellId = (row: number, column: number): string => `cel-${row}-${column}`

/** One row of the sheet, as far as its columns are in view. */
export const Row = memo((props: RowProps) => {
  const { sheet, row, geometry, firstColumn, lastColumn } = props
  const tables = sheet.workbook.tables.filter(
    ({ sheet: owner, area }) => owner === sheet && row >= area.row && row < area.row + area.rows,
  )
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index)
  const place = props.top === undefined ? {} : { top: `${props.top}px` }
  return (
    <div
      role="row"
      class={props.top === undefined ? 'rij' : 'rij los'}
      aria-rowindex={row + 2}
      style={{ height: `${geometry.rows.size(row)}px`, ...place }}
    >
      <div
        role="rowheader"
        class={`rijkop${props.isSelected ? ' gekozen' : ''}`}
        aria-colindex={1}
        data-rij={row}
      >
        {row + 1}
      </div>
      {columns.map(column => (
        <GridCell
          key={column}
          {...props}
          column={column}
          table={tables.find(({ area }) => column >= area.column && column < area.column + area.columns)}
        />
      ))}
    </div>
  )
})

type CellProps = RowProps & { readonly column: number; readonly table: Table | undefined }

function GridCell({ sheet, row, column, geometry, palette, table, activeColumn, onSortMenu }: CellProps) {
  const cell = sheet.cellAt(row, column)
  const value = cell?.value ?? ''
  const style = cell?.style ?? sheet.styleAt(row, column)
  const width = geometry.columns.size(column)
  const full = formatValue(value, style.numberFormat)
  const text = typeof value === 'number' && isTooWide(full, width, style.fontSize) ? '####' : full
  const spanned = overflowColumns(sheet, row, column, value, style)
  const isHeader = table !== undefined && row === table.area.row
  // Most cells are one line of plain text: those are drawn without anything inside, which scrolls a lot smoother.
  const isPlain = spanned === 1 && !isHeader && !style.wrapText && geometry.rows.size(row) <= plainHeight
  const classes = [
    isPlain ? 'cel plat' : 'cel',
    table ? tableClasses(table, row, column) : '',
    spanned > 1 ? 'overloop' : '',
  ]
  const css = style === defaultStyle && isHeader ? {} : cellCss(value, style, palette)
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      class={classes.filter(Boolean).join(' ')}
      aria-colindex={column + 2}
      aria-selected={column === activeColumn || undefined}
      title={value instanceof CellError ? value.message : undefined}
      data-rij={row}
      data-kolom={column}
      style={{ left: `${geometry.columns.start(column)}px`, width: `${width}px`, ...css }}
    >
      {isPlain ? (
        text
      ) : (
        <span
          class="inhoud"
          style={spanned > 1 ? { maxWidth: `${geometry.columns.size(column, spanned) - 6}px` } : {}}
        >
          {text}
        </span>
      )}
      {isHeader && table.showFilterButton && (
        <button
          type="button"
          class="sorteer"
          tabIndex={-1}
          aria-label={teksten.sorteer(text || columnName(column))}
          onClick={() => onSortMenu({ table, column })}
        />
      )}
    </div>
  )
}

/** The height in pixels up to which a row holds one line of ordinary text. */
const plainHeight = 22

/** Excel never shows part of a number. */
const isTooWide = (text: string, width: number, fontSize: number): boolean =>
  text.length * 6.1 * (fontSize / 11) > width + 2
