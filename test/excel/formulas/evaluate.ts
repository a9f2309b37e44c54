import { type Area, intersection } from '../model/address.ts'
import type { Cell } from '../model/sheet.ts'
import type { Table } from '../model/table.ts'
import { CellError, plainValue, type Value } from '../model/values.ts'
import type { FunctionParameter, FunctionResult, FunctionShape } from './functioncaller.ts'
import { worksheetFunctions } from './functions.ts'
import { CellBlock, checkedNumber, matrix, type Operand, single, toNumber, toText } from './operands.ts'
import type { Expression } from './parser.ts'

/** What a formula needs from outside: custom functions, whose results may come later. */
export type CustomCall = (shape: FunctionShape, args: unknown[]) => FunctionResult

/** Works out the formula of a cell. */
export function evaluate(expression: Expression, cell: Cell, callCustom: CustomCall): Operand {
  const work = (part: Expression): Operand => evaluate(part, cell, callCustom)
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'reference':
    case 'structured':
    case 'name':
      return cellsOf(expression, cell) ?? new CellError(expression.kind === 'name' ? '#NAME?' : '#REF!')
    case 'prefix':
      return expression.operator === '-'
        ? onNumber(work(expression.operand), number => -number)
        : work(expression.operand)
    case 'postfix':
      return onNumber(work(expression.operand), number => number / 100)
    case 'infix':
      return operate(expression.operator, single(work(expression.left)), single(work(expression.right)))
    case 'call':
      return callFunction(expression, cell, work, callCustom)
  }
}

/** The cells that a reference, a table reference or a name in a formula stands for. */
export function cellsOf(expression: Expression, cell: Cell): CellBlock | undefined {
  const { workbook } = cell.sheet
  if (expression.kind === 'reference') {
    const sheet = expression.sheet === undefined ? cell.sheet : workbook.findSheet(expression.sheet)
    return sheet && new CellBlock(sheet, expression.area)
  }
  if (expression.kind === 'name') {
    const named = workbook.names.find(({ name }) => name.toLowerCase() === expression.name.toLowerCase())
    if (named) return named.range.isAlive ? new CellBlock(named.range.sheet, named.range.area) : undefined
    const table = workbook.findTable(expression.name)
    return table && new CellBlock(table.sheet, table.body.area)
  }
  if (expression.kind !== 'structured') return undefined
  const table =
    expression.table === undefined
      ? workbook.tablesTouching(cell.sheet, cell.area)[0]
      : workbook.findTable(expression.table)
  return table && cellsOfTable(table, expression.specifiers, cell)
}

function cellsOfTable(table: Table, specifiers: readonly string[], cell: Cell): CellBlock | undefined {
  const parts = new Set(
    specifiers.filter(specifier => specifier.startsWith('#')).map(part => part.toLowerCase()),
  )
  const columns = specifiers
    .filter(specifier => !specifier.startsWith('#'))
    .map(name => table.findColumn(name))
  let area: Area | undefined = parts.has('#headers') ? table.header.area : table.body.area
  if (parts.has('#all')) area = table.area
  if (parts.has('#this row')) {
    area = intersection({ ...table.body.area, row: cell.row, rows: 1 }, table.body.area)
  }
  for (const column of columns) area = column && area && intersection(area, column.range.area)
  return area && new CellBlock(table.sheet, area)
}

function onNumber(operand: Operand, work: (number: number) => number): Operand {
  const number = toNumber(single(operand))
  return number instanceof CellError ? number : checkedNumber(work(number))
}

function operate(operator: string, left: Value, right: Value): Value {
  if (left instanceof CellError) return left
  if (right instanceof CellError) return right
  if (operator === '&') {
    const [before, after] = [toText(left), toText(right)]
    if (before instanceof CellError) return before
    return after instanceof CellError ? after : before + after
  }
  return '+-*/^'.includes(operator) ? arithmetic(operator, left, right) : compare(operator, left, right)
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  const [one, other] = [toNumber(left), toNumber(right)]
  if (one instanceof CellError) return one
  if (other instanceof CellError) return other
  switch (operator) {
    case '+':
      return checkedNumber(one + other)
    case '-':
      return checkedNumber(one - other)
    case '*':
      return checkedNumber(one * other)
    case '/':
      return other === 0 ? new CellError('#DIV/0!') : checkedNumber(one / other)
    default:
      return checkedNumber(one ** other)
  }
}

/** Excel compares text without regard to case, and orders numbers before text before truth values. */
function compare(operator: string, left: Value, right: Value): boolean {
  const difference = compareValues(blankLike(left, right), blankLike(right, left))
  switch (operator) {
    case '=':
      return difference === 0
    case '<>':
      return difference !== 0
    case '<':
      return difference < 0
    case '>':
      return difference > 0
    case '<=':
      return difference <= 0
    default:
      return difference >= 0
  }
}

/** An empty cell compares as 0, as an empty text or as FALSE, whatever the other side is. */
function blankLike(value: Value, other: Value): Value {
  if (value !== '') return value
  return typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : ''
}

function compareValues(left: Value, right: Value): number {
  const rank = (value: Value): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2)
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  if (typeof left === 'string' && typeof right === 'string') {
    return left.localeCompare(right, 'nl', { sensitivity: 'accent' })
  }
  return Number(left) - Number(right)
}

function callFunction(
  { name, args }: Expression & { kind: 'call' },
  cell: Cell,
  work: (part: Expression) => Operand,
  callCustom: CustomCall,
): Operand {
  const builtIn = worksheetFunctions[name]
  if (builtIn) return builtIn(args.map(argument => argument && (() => work(argument))))
  const shape = cell.sheet.workbook.calculation.caller.find(name)
  if (!shape) return new CellError('#NAME?')
  const given = args.map(argument => argument && work(argument))
  const ready = customArguments(given, shape.parameters)
  return ready instanceof CellError ? ready : callCustom(shape, ready)
}

/**
 * The arguments as Excel hands them to the add-in: a value, or rows of values where the function takes a matrix;
 * `null` for what is left out. An error in a cell is not passed on: it is the outcome of the formula.
 */
function customArguments(
  given: readonly (Operand | undefined)[],
  parameters: readonly FunctionParameter[] | undefined,
): unknown[] | CellError {
  if (!parameters) return passAll(given, () => false)
  const last = parameters.at(-1)
  const fixed = last?.isRepeating ? parameters.slice(0, -1) : parameters
  const needed = parameters.filter(parameter => !parameter.isOptional && !parameter.isRepeating).length
  if (given.length < needed || (given.length > fixed.length && !last?.isRepeating))
    return new CellError('#VALUE!')
  const passed = passAll(given, index => (fixed[index] ?? last)?.takesMatrix ?? false)
  if (passed instanceof CellError) return passed
  while (passed.length < fixed.length) passed.push(null)
  return last?.isRepeating ? [...passed.slice(0, fixed.length), passed.slice(fixed.length)] : passed
}

function passAll(
  given: readonly (Operand | undefined)[],
  takesMatrix: (index: number) => boolean,
): unknown[] | CellError {
  const passed: unknown[] = []
  for (const [index, operand] of given.entries()) {
    if (operand === undefined) {
      passed.push(null)
    } else if (takesMatrix(index)) {
      const rows = matrix(operand)
      const error = rows.flat().find(value => value instanceof CellError)
      if (error instanceof CellError) return error
      passed.push(rows.map(row => row.map(plainValue)))
    } else {
      const value = single(operand)
      if (value instanceof CellError) return value
      passed.push(plainValue(value))
    }
  }
  return passed
}
