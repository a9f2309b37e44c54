import { ExcelError } from '#test/excel/errors.ts'
import type { SimulatedExcel } from '#test/excel/index.ts'
import {
  type Area,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  sameArea,
} from '#test/excel/model/address.ts'
import { Range } from '#test/excel/model/range.ts'
import type { Sheet } from '#test/excel/model/sheet.ts'
import { teksten } from '../teksten.ts'
import { copyCells, editableText, pasteCells } from './contents.ts'
import type { Edit } from './editor.tsx'
import {
  areaOf,
  extendTo,
  move,
  type Position,
  type Selection,
  selectArea,
  selectCell,
  steps,
} from './selection.ts'

type Listeners = {
  /** Something on screen has changed. */
  readonly onChange: () => void
  /** The active cell must come into view. */
  readonly onReveal: (cell: Position) => void
  /** Excel refuses something; the text says what and why. */
  readonly onRefusal: (text: string) => void
}

/** What a person does with the cells: select, type, copy and paste. Knows no screen. */
export class GridController {
  readonly excel: SimulatedExcel
  edit: Edit | undefined
  #selection: Selection
  readonly #listeners: Listeners

  constructor(excel: SimulatedExcel, listeners: Listeners) {
    this.excel = excel
    this.#listeners = listeners
    this.#selection = selectArea(excel.workbook.selection.area)
  }

  get sheet(): Sheet {
    return this.excel.workbook.activeSheet
  }

  get active(): Position {
    return this.#selection.active
  }

  get area(): Area {
    return areaOf(this.#selection)
  }

  get range(): Range {
    return new Range(this.sheet, this.area)
  }

  /** Takes over the selection when the add-in or another sheet has changed it. */
  follow(): void {
    const { area } = this.excel.workbook.selection
    if (sameArea(area, this.area)) return
    this.#selection = selectArea(area)
    this.#listeners.onReveal(this.active)
  }

  select(selection: Selection, reveal: Position | undefined = selection.extent): void {
    this.#selection = selection
    this.excel.workbook.as('user', () => this.excel.workbook.select(this.range))
    if (reveal) this.#listeners.onReveal(reveal)
    this.#listeners.onChange()
  }

  selectCell(cell: Position, extend = false): void {
    this.select(extend ? extendTo(this.#selection, cell) : selectCell(cell.row, cell.column))
  }

  selectRow(row: number): void {
    this.select({ active: { row, column: 0 }, extent: { row, column: MAX_COLUMNS - 1 } }, undefined)
  }

  selectColumn(column: number): void {
    this.select({ active: { row: 0, column }, extent: { row: MAX_ROWS - 1, column } }, undefined)
  }

  selectAll(): void {
    this.select(
      selectArea(this.sheet.usedArea(true) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      undefined,
    )
  }

  /** Goes to an address that a person typed, such as `B12` or `Middelen!A1:C3`. */
  goTo(address: string): void {
    this.#attempt(() => {
      const { sheet, area } = parseAddress(address)
      if (sheet !== undefined)
        this.excel.workbook.as('user', () => this.excel.workbook.activate(this.excel.workbook.sheet(sheet)))
      this.select(selectArea(area), { row: area.row, column: area.column })
    }, teksten.onbekendAdres(address))
  }

  startEdit(text: string | undefined, inBar = false): void {
    const shown = text ?? editableText(this.sheet, this.active)
    this.edit = { cell: this.active, text: shown, typesOver: text !== undefined, inBar }
    // As in the real Excel, add-ins have to wait while someone types in a cell.
    this.excel.faults.editMode = true
    this.#listeners.onChange()
  }

  changeText(text: string): void {
    if (!this.edit) return
    this.edit = { ...this.edit, text }
    this.#listeners.onChange()
  }

  /** Adds a key to what is being typed. Tells whether it was a character. */
  typeOn({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (!this.edit || key.length !== 1 || ctrlKey || metaKey || altKey) return false
    this.changeText(this.edit.text + key)
    return true
  }

  cancelEdit(): void {
    this.edit = undefined
    this.excel.faults.editMode = false
    this.#listeners.onChange()
  }

  /** Puts what was typed into the cell, and moves on. */
  commitEdit(step?: keyof typeof steps): void {
    const { edit, sheet } = this
    if (!edit) return
    this.cancelEdit()
    const unchanged = !edit.typesOver && edit.text === editableText(sheet, edit.cell)
    if (!unchanged) {
      const address = formatArea({ ...edit.cell, rows: 1, columns: 1 })
      this.#attempt(() => this.excel.workbook.setValue(sheet.name, address, edit.text))
    }
    if (step) this.#step(step, { extend: false, jump: false })
  }

  clear(): void {
    this.#attempt(() => this.excel.workbook.as('user', () => this.range.clear('Contents')))
  }

  copy(clipboard: DataTransfer): void {
    const used = this.range.usedRange(true)
    copyCells(used ?? this.range.cell(0, 0), clipboard)
  }

  cut(clipboard: DataTransfer): void {
    this.copy(clipboard)
    this.clear()
  }

  paste(clipboard: DataTransfer): void {
    this.#attempt(() => {
      const filled = pasteCells(this.range, clipboard)
      if (filled) this.select(selectArea(filled.area), undefined)
    })
  }

  /** Handles a key while no cell is being changed. Tells whether it meant something here. */
  key(event: KeyboardEvent, pageRows: number): boolean {
    const ctrl = event.ctrlKey || event.metaKey
    const { key, shiftKey: extend } = event
    const { active } = this
    if (key in steps) this.#step(key, { extend, jump: ctrl })
    else if (key === 'Enter') this.#step(extend ? 'ArrowUp' : 'ArrowDown', { extend: false, jump: false })
    else if (key === 'Tab') this.#step(extend ? 'ArrowLeft' : 'ArrowRight', { extend: false, jump: false })
    else if (key === 'PageDown' || key === 'PageUp')
      this.#page(key === 'PageDown' ? pageRows : -pageRows, extend)
    else if (key === 'Home') this.selectCell({ row: ctrl ? 0 : active.row, column: 0 }, extend)
    else if (key === 'End' && ctrl) this.#selectEnd(extend)
    else if (key === 'F2') this.startEdit(undefined)
    else if (key === 'Delete' || key === 'Backspace') this.clear()
    else if (ctrl && key.toLowerCase() === 'a') this.selectAll()
    else if (key.length === 1 && !ctrl && !event.altKey) this.startEdit(key)
    else return false
    return true
  }

  #step(key: string, options: { extend: boolean; jump: boolean }): void {
    const step = steps[key]
    if (step) this.select(move(this.#selection, step, this.sheet, options))
  }

  #page(rows: number, extend: boolean): void {
    const { row, column } = extend ? this.#selection.extent : this.active
    this.selectCell({ row: Math.max(0, Math.min(MAX_ROWS - 1, row + rows)), column }, extend)
  }

  #selectEnd(extend: boolean): void {
    const used = this.sheet.usedArea(true)
    if (used)
      this.selectCell({ row: used.row + used.rows - 1, column: used.column + used.columns - 1 }, extend)
  }

  #attempt(work: () => void, refusal?: string): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error
      const isTable = error.code === 'InvalidOperation'
      this.#listeners.onRefusal(refusal ?? (isTable ? teksten.deelVanTabel : teksten.invoerGeweigerd))
    }
    this.#listeners.onChange()
  }
}
