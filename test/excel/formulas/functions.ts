import { CellError, type Value } from '../model/values.ts'
import {
  CellBlock,
  checkedNumber,
  each,
  matrix,
  type Operand,
  single,
  toNumber,
  toTruth,
} from './operands.ts'

/** An argument that is only worked out when it is asked for; `undefined` when it was left out. */
export type Argument = (() => Operand) | undefined
type WorksheetFunction = (args: readonly Argument[]) => Operand

const wrongArguments = new CellError('#VALUE!')
const truthOf = (argument: Argument): boolean | CellError => toTruth(single(argument?.() ?? ''))

/** The worksheet functions this simulation knows, by English name. */
export const worksheetFunctions: Readonly<Record<string, WorksheetFunction>> = {
  SUM: args => overNumbers(args, numbers => numbers.reduce((total, number) => total + number, 0)),
  MIN: args =>
    overNumbers(args, numbers => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: args =>
    overNumbers(args, numbers => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  AVERAGE: args =>
    overNumbers(args, numbers =>
      numbers.length === 0
        ? new CellError('#DIV/0!')
        : numbers.reduce((total, number) => total + number, 0) / numbers.length,
    ),
  COUNT: args => allValues(args).filter(value => typeof value === 'number').length,
  COUNTA: args => allValues(args).filter(value => value !== '').length,
  ABS: args => onNumbers(args, ([number = 0]) => Math.abs(number)),
  ROUND: args => onNumbers(args, ([number = 0, digits = 0]) => roundTo(number, digits)),
  IF: ([condition, whenTrue, whenFalse]) => {
    const truth = truthOf(condition)
    if (truth instanceof CellError) return truth
    if (truth) return whenTrue?.() ?? true
    return whenFalse?.() ?? false
  },
  IFERROR: ([attempt, otherwise]) => {
    const value = single(attempt?.() ?? '')
    return value instanceof CellError && value.code !== '#BUSY!' ? (otherwise?.() ?? '') : value
  },
  AND: args => overTruths(args, truths => truths.every(truth => truth)),
  OR: args => overTruths(args, truths => truths.some(truth => truth)),
  NOT: ([argument]) => {
    const truth = truthOf(argument)
    return truth instanceof CellError ? truth : !truth
  },
  COUNTIF: ([tested, criterion]) => {
    const matches = criterionOf(single(criterion?.() ?? ''))
    return matrix(tested?.() ?? '')
      .flat()
      .filter(matches).length
  },
  SUMIF: ([tested, criterion, summed]) => {
    const matches = criterionOf(single(criterion?.() ?? ''))
    const testedOperand = tested?.() ?? ''
    const testedRows = matrix(testedOperand)
    const rows = summed ? matrix(sameSize(summed(), testedOperand)) : testedRows
    let total = 0
    testedRows.forEach((row, down) => {
      row.forEach((value, right) => {
        const amount = rows[down]?.[right]
        if (matches(value) && typeof amount === 'number') total += amount
      })
    })
    return total
  },
  COUNTIFS: args => matchingRows(args).length,
  SUMIFS: ([summed, ...tests]) => {
    const amounts = matrix(summed?.() ?? '')
    return matchingRows(tests).reduce((total, row) => {
      const amount = amounts[row]?.[0]
      return typeof amount === 'number' ? total + amount : total
    }, 0)
  },
  LEN: ([argument]) => onText(argument, text => text.length),
  TRIM: ([argument]) => onText(argument, text => text.trim().replace(/ +/g, ' ')),
  N: ([argument]) => {
    const value = single(argument?.() ?? '')
    if (value instanceof CellError) return value
    return typeof value === 'string' ? 0 : Number(value)
  },
}

/** The rows, zero-based, where every column (one wide) of the pairs passes the criterion beside it. */
function matchingRows(pairs: readonly Argument[]): number[] {
  const tests = pairs.flatMap((tested, index) =>
    index % 2 === 0
      ? [{ column: matrix(tested?.() ?? ''), matches: criterionOf(single(pairs[index + 1]?.() ?? '')) }]
      : [],
  )
  const rows = Math.min(...tests.map(({ column }) => column.length))
  return Array.from({ length: rows }, (_, row) => row).filter(row =>
    tests.every(({ column, matches }) => matches(column[row]?.[0] ?? '')),
  )
}

function onText(argument: Argument, work: (text: string) => Operand): Operand {
  const value = single(argument?.() ?? '')
  return value instanceof CellError ? value : work(String(value))
}

const allValues = (args: readonly Argument[]): Value[] =>
  args.flatMap(argument => (argument ? [...each(argument())] : []))

/** Numbers in cells count, text and truth values in cells do not; written out as an argument they do count. */
function overNumbers(args: readonly Argument[], work: (numbers: number[]) => Operand): Operand {
  const numbers: number[] = []
  for (const argument of args) {
    const operand = argument?.() ?? 0
    const isWrittenOut = !(operand instanceof CellBlock) && !Array.isArray(operand)
    for (const value of each(operand)) {
      if (value instanceof CellError) return value
      const number = isWrittenOut ? toNumber(value) : value
      if (number instanceof CellError) return number
      if (typeof number === 'number') numbers.push(number)
    }
  }
  return work(numbers)
}

function onNumbers(args: readonly Argument[], work: (numbers: number[]) => number): Operand {
  const numbers: number[] = []
  for (const argument of args) {
    const number = toNumber(single(argument?.() ?? 0))
    if (number instanceof CellError) return number
    numbers.push(number)
  }
  return numbers.length === 0 ? wrongArguments : checkedNumber(work(numbers))
}

function overTruths(args: readonly Argument[], work: (truths: boolean[]) => boolean): Operand {
  const truths: boolean[] = []
  for (const value of allValues(args)) {
    const truth = toTruth(value)
    if (truth instanceof CellError) return truth
    truths.push(truth)
  }
  return truths.length === 0 ? wrongArguments : work(truths)
}

/** Half away from zero, on the decimal digits a person sees. */
function roundTo(number: number, digits: number): number {
  const size = Number(`${Math.abs(number)}e${Math.trunc(digits)}`)
  const rounded = Number(`${Math.round(size)}e${-Math.trunc(digits)}`)
  return Number.isFinite(rounded) ? Math.sign(number) * rounded : number
}

const sameSize = (operand: Operand, like: Operand): Operand =>
  operand instanceof CellBlock && like instanceof CellBlock
    ? new CellBlock(operand.sheet, { ...operand.area, rows: like.area.rows, columns: like.area.columns })
    : operand

/** The test that `">10"`, `"<>x"`, `"a*"` or a plain value stands for. */
function criterionOf(criterion: Value): (value: Value) => boolean {
  if (typeof criterion !== 'string') return value => value === criterion
  const [, operator = '', wanted = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? []
  const number = wanted.trim() === '' ? Number.NaN : Number(wanted)
  if (!Number.isNaN(number) && operator !== '<>') {
    return value => typeof value === 'number' && compareNumbers(value, operator, number)
  }
  const pattern = new RegExp(
    `^${wanted
      .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'is',
  )
  const matches = (value: Value): boolean => !(value instanceof CellError) && pattern.test(String(value))
  return operator === '<>' ? value => !matches(value) : matches
}

function compareNumbers(value: number, operator: string, wanted: number): boolean {
  if (operator === '<') return value < wanted
  if (operator === '>') return value > wanted
  if (operator === '<=') return value <= wanted
  if (operator === '>=') return value >= wanted
  return value === wanted
}
