import { type Area, formatAddress, intersection, type Shift, shiftArea } from '../model/address.ts'
import type { Range } from '../model/range.ts'
import type { Cell, Sheet } from '../model/sheet.ts'
import { CellError, type Notation } from '../model/values.ts'
import type { Workbook } from '../model/workbook.ts'
import { cellsOf, evaluate } from './evaluate.ts'
import { type FunctionCaller, type FunctionResult, type FunctionShape, isRows } from './functioncaller.ts'
import { fromDutch } from './language.ts'
import { CellBlock, matrix } from './operands.ts'
import { type Expression, parseFormula, partsOf } from './parser.ts'
import { type Cells, Readers } from './readers.ts'
import { moveReferences, renameSheetIn } from './references.ts'
import { FormulaSyntaxError } from './tokens.ts'

/** Why a formula must be worked out: it is new, what it reads has changed, or a custom function has answered. */
type Reason = 'entered' | 'input' | 'answer'

type PendingCall = { result: FunctionResult; cancel: () => void }

type Formula = {
  readonly cell: Cell
  /** `undefined` when the text is not a formula this simulation can read. */
  expression: Expression | undefined
  readonly calls: Map<string, PendingCall>
  spill: Area | undefined
  /** Where it wanted to spill, but something stands in the way. */
  blocked: Area | undefined
}

/** Keeps the formulas of a workbook up to date: each is worked out again only when something it reads changes. */
export class Calculation {
  readonly caller: FunctionCaller
  /** While set, nothing is worked out; the add-in can ask for this until its next sync. */
  isSuspended = false
  readonly #workbook: Workbook
  readonly #formulas = new Map<Cell, Formula>()
  readonly #stale = new Map<Formula, Reason>()
  #isWorking = false
  #touched: Cells[] = []

  constructor(workbook: Workbook, caller: FunctionCaller) {
    this.#workbook = workbook
    this.caller = caller
  }

  /** Gives a cell a formula; it is worked out when the workbook settles. */
  setFormula(cell: Cell, text: string, notation: Notation = 'invariant'): void {
    this.dropFormula(cell)
    cell.formula = notation === 'dutch' ? fromDutch(text) : text
    const formula = {
      cell,
      expression: parsed(cell.formula),
      calls: new Map(),
      spill: undefined,
      blocked: undefined,
    }
    this.#formulas.set(cell, formula)
    this.#stale.set(formula, 'entered')
  }

  /** Takes the formula of a cell away, if it has one, with everything it spilled or was still waiting for. */
  dropFormula(cell: Cell): void {
    const formula = this.#formulas.get(cell)
    if (!formula) return
    this.#clearSpill(formula)
    cancelCalls(formula)
    this.#formulas.delete(cell)
    this.#stale.delete(formula)
    cell.formula = undefined
  }

  /** Something stands in the way of what this cell spilled: it must be worked out again. */
  retract(cell: Cell): void {
    const formula = this.#formulas.get(cell)
    if (!formula) return
    this.#clearSpill(formula)
    this.#stale.set(formula, 'answer')
  }

  /** These cells have changed: whatever reads them must be worked out again. */
  touch(range: Range): void {
    this.#touched.push({ sheet: range.sheet, area: range.area })
  }

  /** Works out everything that is out of date. In manual mode that is only what was just entered or answered. */
  settle(): void {
    if (this.isSuspended || this.#isWorking) return
    const worked = this.#workThrough(
      formula => this.#workbook.calculationMode === 'Automatic' || this.#isOwnNews(formula),
    )
    if (worked) this.#workbook.emit({ kind: 'calculated' })
  }

  /** Works out everything that is out of date whatever the mode, and with `all` every formula there is. */
  calculate(all: boolean, within?: Range): void {
    for (const formula of this.#formulas.values()) {
      const { cell } = formula
      const isWithin =
        !within || (within.sheet === cell.sheet && intersection(within.area, cell.area) !== undefined)
      if (all && isWithin) this.#stale.set(formula, 'input')
    }
    this.#workThrough(() => true)
    this.#workbook.emit({ kind: 'calculated' })
  }

  /** Cells have moved: formulas follow what they point at. */
  shift(sheet: Sheet, shift: Shift): void {
    for (const formula of [...this.#formulas.values()]) {
      const { cell } = formula
      if (cell.sheet.cellAt(cell.row, cell.column) !== cell) this.dropFormula(cell)
    }
    this.#rewrite((text, cell) =>
      moveReferences(text, (name, area) => {
        const target = name === undefined ? cell.sheet : this.#workbook.findSheet(name)
        return target === sheet ? shiftArea(area, shift) : area
      }),
    )
  }

  renameSheet(before: string, after: string): void {
    this.#rewrite(text => renameSheetIn(text, before, after))
  }

  /** A sheet is gone: its formulas stop, and formulas that read it must be worked out again. */
  forgetSheet(sheet: Sheet): void {
    for (const formula of [...this.#formulas.values()]) {
      if (formula.cell.sheet === sheet) this.dropFormula(formula.cell)
      else if (formula.expression) this.#stale.set(formula, 'input')
    }
  }

  #isOwnNews(formula: Formula): boolean {
    return this.#stale.get(formula) !== 'input'
  }

  #workThrough(mayWork: (formula: Formula) => boolean): boolean {
    let worked = false
    this.#isWorking = true
    try {
      this.#spreadStaleness()
      for (;;) {
        const next = [...this.#stale.keys()].filter(mayWork)
        if (next.length === 0) return worked
        for (const formula of next) if (this.#stale.has(formula)) this.#workInOrder(formula)
        worked = true
        this.#spreadStaleness()
      }
    } finally {
      this.#isWorking = false
    }
  }

  /** Marks every formula that reads changed cells, and those that read these formulas in turn. */
  #spreadStaleness(): void {
    if (this.#touched.length === 0 && this.#stale.size === 0) return
    const readers = new Readers<Formula>()
    for (const formula of this.#formulas.values()) {
      for (const cells of precedentsOf(formula)) readers.add(formula, cells)
      if (formula.blocked) readers.add(formula, { sheet: formula.cell.sheet, area: formula.blocked })
    }
    const changed: Cells[] = [...this.#touched, ...[...this.#stale.keys()].map(ownCells)]
    this.#touched = []
    for (let cells = changed.pop(); cells; cells = changed.pop()) {
      for (const formula of readers.of(cells)) {
        if (this.#stale.has(formula)) continue
        this.#stale.set(formula, 'input')
        changed.push(ownCells(formula))
      }
    }
  }

  /**
   * Works out a formula after everything it reads. Without recursion, because chains can be thousands of cells long.
   * Formulas that read each other in a circle become errors.
   */
  #workInOrder(start: Formula): void {
    const path = [start]
    const onPath = new Set(path)
    for (let formula = path.at(-1); formula; formula = path.at(-1)) {
      const first = this.#stalePrecedent(formula)
      if (!first) {
        this.#work(formula)
        onPath.delete(formula)
        path.pop()
      } else if (!onPath.has(first)) {
        path.push(first)
        onPath.add(first)
      } else {
        for (const circular of path.splice(path.indexOf(first))) {
          this.#stale.delete(circular)
          this.#store(circular, new CellError('#REF!'))
          onPath.delete(circular)
        }
      }
    }
  }

  /** A formula that must be worked out before this one, if there is any. */
  #stalePrecedent(formula: Formula): Formula | undefined {
    for (const { sheet, area } of precedentsOf(formula)) {
      for (const cell of sheet.cellsIn(area)) {
        const precedent = this.#formulas.get(cell.spilledFrom ?? cell)
        if (precedent && this.#stale.has(precedent)) return precedent
      }
    }
    return undefined
  }

  #work(formula: Formula): void {
    if (this.#stale.get(formula) !== 'answer') cancelCalls(formula)
    this.#stale.delete(formula)
    this.#store(formula, this.#resultOf(formula))
  }

  #resultOf(formula: Formula): FunctionResult {
    if (!formula.expression) return new CellError('#NAME?')
    const outcome = evaluate(formula.expression, formula.cell, (shape, args) =>
      this.#callCustom(formula, shape, args),
    )
    if (!(outcome instanceof CellBlock)) return outcome
    const rows = matrix(outcome).map(row => row.map(value => (value === '' ? 0 : value)))
    return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? 0) : rows
  }

  /** The answer of the add-in if it is there; otherwise `#BUSY!`, and the cell is worked out again when it comes. */
  #callCustom(formula: Formula, shape: FunctionShape, args: unknown[]): FunctionResult {
    const key = JSON.stringify([shape.id, args])
    const known = formula.calls.get(key)
    if (known) return known.result
    const call: PendingCall = { result: new CellError('#BUSY!'), cancel: () => {} }
    formula.calls.set(key, call)
    const address = formatAddress(formula.cell.sheet.name, formula.cell.area)
    call.cancel = this.caller.call(shape.id, args, address, result => {
      if (formula.calls.get(key) !== call) return
      call.result = result
      this.#stale.set(formula, 'answer')
      this.settle()
    })
    return call.result
  }

  #store(formula: Formula, result: FunctionResult): void {
    const { cell } = formula
    this.#clearSpill(formula)
    formula.blocked = undefined
    if (!isRows(result)) {
      cell.value = result
      return
    }
    const columns = Math.max(1, ...result.map(row => row.length))
    const area = { row: cell.row, column: cell.column, rows: Math.max(1, result.length), columns }
    cell.value = result[0]?.[0] ?? ''
    if (area.rows * area.columns === 1) return
    if (!this.#canSpill(cell, area)) {
      cell.value = new CellError('#SPILL!')
      formula.blocked = area
      return
    }
    result.forEach((row, down) => {
      row.forEach((value, right) => {
        if (down === 0 && right === 0) return
        const target = cell.sheet.obtainCell(cell.row + down, cell.column + right)
        target.value = value
        target.spilledFrom = cell
      })
    })
    formula.spill = area
    this.#touched.push({ sheet: cell.sheet, area })
  }

  #canSpill(cell: Cell, area: Area): boolean {
    if (this.#workbook.tablesTouching(cell.sheet, area).length > 0) return false
    for (const other of cell.sheet.cellsIn(area)) if (other !== cell && !other.isEmpty) return false
    return true
  }

  #clearSpill(formula: Formula): void {
    if (!formula.spill) return
    for (const cell of formula.cell.sheet.cellsIn(formula.spill)) {
      if (cell.spilledFrom !== formula.cell) continue
      cell.spilledFrom = undefined
      cell.value = ''
    }
    this.#touched.push({ sheet: formula.cell.sheet, area: formula.spill })
    formula.spill = undefined
  }

  #rewrite(rewritten: (text: string, cell: Cell) => string): void {
    for (const formula of this.#formulas.values()) {
      const { cell } = formula
      const text = cell.formula ?? ''
      const changed = rewritten(text, cell)
      if (changed === text) continue
      cell.formula = changed
      formula.expression = parsed(changed)
      if (formula.spill) this.#clearSpill(formula)
      this.#stale.set(formula, 'input')
    }
  }
}

function parsed(text: string): Expression | undefined {
  try {
    return parseFormula(text)
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined
    throw error
  }
}

const ownCells = ({ cell, spill }: Formula): Cells => ({
  sheet: cell.sheet,
  area: spill ?? cell.area,
})

/** The cells a formula reads. */
function* precedentsOf({ expression, cell }: Formula): Generator<Cells> {
  if (!expression) return
  for (const part of partsOf(expression)) {
    const read = cellsOf(part, cell)
    if (read) yield read
  }
}

function cancelCalls(formula: Formula): void {
  for (const call of formula.calls.values()) call.cancel()
  formula.calls.clear()
}
