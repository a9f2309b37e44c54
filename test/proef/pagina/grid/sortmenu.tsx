import { useEffect, useRef } from 'preact/hooks'
import type { Table } from '#test/excel/model/table.ts'
import { teksten } from '../teksten.ts'
import type { Geometry } from './geometry.ts'

export type SortRequest = { readonly table: Table; readonly column: number }

type Props = SortRequest & {
  readonly geometry: Geometry
  readonly onClose: () => void
}

/** The menu of a column header: a person sorts a table with it. */
export function SortMenu({ table, column, geometry, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    menu.current?.querySelector('button')?.focus()
  }, [])
  const sort = (ascending: boolean) => {
    const name = table.columns[column - table.area.column]?.name
    if (name !== undefined) table.sheet.workbook.as('user', () => table.sortBy(name, ascending))
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const items: Element[] = [...(menu.current?.querySelectorAll('button') ?? [])]
    const here = document.activeElement ? items.indexOf(document.activeElement) : -1
    const focus = (item: Element | undefined) => item instanceof HTMLElement && item.focus()
    if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else if (event.key === 'ArrowDown') focus(items[(here + 1) % items.length])
    else if (event.key === 'ArrowUp') focus(items[(here + items.length - 1) % items.length])
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={menu}
      role="menu"
      class="sorteermenu"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onMouseDown={event => event.stopPropagation()}
      onBlur={event => {
        const { relatedTarget } = event
        if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget))) onClose()
      }}
      style={{
        left: `${geometry.columns.start(column)}px`,
        top: `${geometry.rows.start(table.area.row + 1)}px`,
      }}
    >
      <button type="button" role="menuitem" onClick={() => sort(true)}>
        {teksten.oplopend}
      </button>
      <button type="button" role="menuitem" onClick={() => sort(false)}>
        {teksten.aflopend}
      </button>
    </div>
  )
}
