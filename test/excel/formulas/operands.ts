import { type Area, intersection } from '../model/address.ts'
import type { Sheet } from '../model/sheet.ts'
import { CellError, type Value } from '../model/values.ts'

/** A part of a formula once it has been worked out: one value, cells, or an array. */
export type Operand = Value | CellBlock | readonly (readonly Value[])[]

/** Cells a formula points at. */
export class CellBlock {
  readonly sheet: Sheet
  readonly area: Area

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet
    this.area = area
  }

  valueAt(row: number, column: number): Value {
    return this.sheet.cellAt(row, column)?.value ?? ''
  }

  /** The values in rows, as far as the sheet is in use. */
  rows(): Value[][] {
    const used = this.sheet.usedArea(true)
    const area = used && intersection(this.area, used)
    if (!area) return [['']]
    const kept = this.area.rows * this.area.columns <= 100_000 ? this.area : area
    return Array.from({ length: kept.rows }, (_row, down) =>
      Array.from({ length: kept.columns }, (_column, right) =>
        this.valueAt(kept.row + down, kept.column + right),
      ),
    )
  }

  /** The values that are filled in, in reading order. */
  *filled(): Generator<Value> {
    const cells = [...this.sheet.cellsIn(this.area)].sort(
      (one, other) => one.row - other.row || one.column - other.column,
    )
    for (const cell of cells) if (cell.value !== '') yield cell.value
  }
}

const isArray = (operand: Operand): operand is readonly (readonly Value[])[] => Array.isArray(operand)

/** One value where a formula needs one: `#VALUE!` for more than one cell. */
export function single(operand: Operand): Value {
  if (operand instanceof CellBlock) {
    const { row, column, rows, columns } = operand.area
    return rows === 1 && columns === 1 ? operand.valueAt(row, column) : new CellError('#VALUE!')
  }
  if (!isArray(operand)) return operand
  return operand.length === 1 && operand[0]?.length === 1 ? (operand[0][0] ?? '') : new CellError('#VALUE!')
}

/** All rows of an operand; a single value is a matrix of one. */
export function matrix(operand: Operand): Value[][] {
  if (operand instanceof CellBlock) return operand.rows()
  return isArray(operand) ? operand.map(row => [...row]) : [[operand]]
}

/** Every value of an operand, in reading order; empty cells of a block are left out. */
export function* each(operand: Operand): Generator<Value> {
  if (operand instanceof CellBlock) yield* operand.filled()
  else if (isArray(operand)) yield* operand.flat()
  else yield operand
}

/** A value as a number, as arithmetic sees it; text that is no number is `#VALUE!`. */
export function toNumber(value: Value): number | CellError {
  if (value instanceof CellError || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === '') return 0
  const number = Number(value.trim())
  return value.trim() === '' || Number.isNaN(number) ? new CellError('#VALUE!') : number
}

export function toText(value: Value): string | CellError {
  if (value instanceof CellError || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

export function toTruth(value: Value): boolean | CellError {
  if (value instanceof CellError || typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  const word = value.toUpperCase()
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE'
  return value === '' ? false : new CellError('#VALUE!')
}

/** A result that a cell can hold: Excel has no infinities. */
export const checkedNumber = (value: number): number | CellError =>
  Number.isFinite(value) ? value : new CellError('#NUM!')
