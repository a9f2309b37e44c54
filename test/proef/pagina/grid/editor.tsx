import { useLayoutEffect, useRef } from 'preact/hooks'
import { columnName } from '#test/excel/model/address.ts'
import { teksten } from '../teksten.ts'
import type { Geometry } from './geometry.ts'
import type { Position } from './selection.ts'

/** A cell that is being changed. `typesOver` means that the first key replaced what was there. */
export type Edit = {
  readonly cell: Position
  readonly text: string
  readonly typesOver: boolean
  readonly inBar: boolean
}

type Props = {
  readonly edit: Edit
  readonly geometry: Geometry
  readonly onText: (text: string) => void
}

/** The field in which a cell is typed, over the cell itself. It grows with its text. */
export function CellEditor({ edit, geometry, onText }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (edit.inBar) return
    field.current?.focus()
    const end = edit.text.length
    field.current?.setSelectionRange(end, end)
  }, [edit.cell.row, edit.cell.column, edit.inBar])
  const { row, column } = edit.cell
  return (
    <input
      ref={field}
      class="celveld"
      aria-label={teksten.invoer(`${columnName(column)}${row + 1}`)}
      autocomplete="off"
      spellcheck={false}
      value={edit.text}
      onInput={event => onText(event.currentTarget.value)}
      style={{
        left: `${geometry.columns.start(column)}px`,
        top: `${geometry.rows.start(row)}px`,
        minWidth: `${geometry.columns.size(column) + 1}px`,
        height: `${geometry.rows.size(row) + 1}px`,
        width: `${edit.text.length + 2}ch`,
      }}
    />
  )
}
