import { invalidArgument } from '../errors.ts'

/** What a cell holds. The empty cell reads as `''`, as it does in the Excel API. */
export type Value = string | number | boolean | CellError

/** How a piece of text is read: as the API does (English notation) or as a Dutch user types it. */
export type Notation = 'invariant' | 'dutch'

/** What writing something into a cell comes down to. `numberFormat` is set when Excel would also change the format. */
export type Interpretation =
  | { readonly kind: 'keep' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: Value; readonly numberFormat?: string }

const dutchErrorNames = {
  '#N/A': '#N/B',
  '#DIV/0!': '#DEEL/0!',
  '#VALUE!': '#WAARDE!',
  '#REF!': '#VERW!',
  '#NAME?': '#NAAM?',
  '#NUM!': '#GETAL!',
  '#NULL!': '#LEEG!',
  '#SPILL!': '#OVERLOOP!',
  '#BUSY!': '#BEZIG!',
} as const

export type ErrorCode = keyof typeof dutchErrorNames

/** An error value such as `#N/A`. The API shows its English code; a Dutch Excel shows `localName` on screen. */
export class CellError {
  readonly code: ErrorCode
  /** The explanation a custom function gave, shown when a person opens the error. */
  readonly message: string | undefined

  constructor(code: ErrorCode, message?: string) {
    this.code = code
    this.message = message
  }

  get localName(): string {
    return dutchErrorNames[this.code]
  }

  /** The error that a text such as `#N/A` or `#N/B` stands for. */
  static named(text: string): CellError | undefined {
    const wanted = text.trim().toUpperCase()
    for (const code of errorCodes) {
      if (wanted === code || wanted === dutchErrorNames[code]) return new CellError(code)
    }
    return undefined
  }
}

const isErrorCode = (text: string): text is ErrorCode => text in dutchErrorNames
const errorCodes = Object.keys(dutchErrorNames).filter(isErrorCode)

const longestText = 32_767
export const TEXT_FORMAT = '@'
export const GENERAL_FORMAT = 'General'
const dateFormat = 'd-m-yyyy'

/** The value as it travels to the add-in. */
export const plainValue = (value: Value): string | number | boolean =>
  value instanceof CellError ? value.code : value

export function valueType(value: Value): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value instanceof CellError) return 'Error'
  if (value === '') return 'Empty'
  if (typeof value === 'number') return 'Double'
  return typeof value === 'boolean' ? 'Boolean' : 'String'
}

/**
 * What Excel makes of something written into a cell with this number format: text that looks like a number, date,
 * percentage or truth value becomes one, unless the cell has the text format or the text starts with an apostrophe.
 * Throws InvalidArgument for anything that no cell can hold.
 */
export function interpret(input: unknown, numberFormat: string, notation: Notation): Interpretation {
  if (input === null || input === undefined) return { kind: 'keep' }
  const isTextCell = numberFormat === TEXT_FORMAT
  if (typeof input === 'boolean') return { kind: 'value', value: input }
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw invalidArgument()
    return { kind: 'value', value: isTextCell ? String(input) : input }
  }
  if (typeof input !== 'string' || input.length > longestText) throw invalidArgument()
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1) }
  if (isTextCell || input === '') return { kind: 'value', value: input }
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input }
  return interpretText(input, numberFormat, notation)
}

function interpretText(text: string, numberFormat: string, notation: Notation): Interpretation {
  const error = CellError.named(text)
  if (error) return { kind: 'value', value: error }
  const truth = readBoolean(text, notation)
  if (truth !== undefined) return { kind: 'value', value: truth }
  const number = readNumber(text, notation)
  if (number) return withFormat(number.value, number.numberFormat, numberFormat)
  const date = readDate(text)
  if (date !== undefined) return withFormat(date, dateFormat, numberFormat)
  return { kind: 'value', value: text }
}

/** Only an unformatted cell takes over the format of what is typed into it. */
function withFormat(value: number, implied: string | undefined, current: string): Interpretation {
  if (implied === undefined || current !== GENERAL_FORMAT) return { kind: 'value', value }
  return { kind: 'value', value, numberFormat: implied }
}

function readBoolean(text: string, notation: Notation): boolean | undefined {
  const word = text.trim().toUpperCase()
  if (word === 'TRUE' || (notation === 'dutch' && word === 'WAAR')) return true
  if (word === 'FALSE' || (notation === 'dutch' && word === 'ONWAAR')) return false
  return undefined
}

function readNumber(text: string, notation: Notation): { value: number; numberFormat?: string } | undefined {
  let rest = text.trim()
  const isPercentage = rest.endsWith('%')
  const isEuro = /^[+-]?\s*€/.test(rest)
  if (isPercentage) rest = rest.slice(0, -1).trim()
  if (isEuro) rest = rest.replace(/€\s*/, '').replace(/^([+-])\s+/, '$1')
  if (notation === 'dutch') rest = swapSeparators(rest)
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i.test(rest) || !/\d/.test(rest)) return undefined
  const value = Number(rest.replaceAll(',', ''))
  if (!Number.isFinite(value)) return undefined
  if (isPercentage) return { value: value / 100, numberFormat: rest.includes('.') ? '0.00%' : '0%' }
  return isEuro ? { value, numberFormat: rest.includes('.') ? '€ #,##0.00' : '€ #,##0' } : { value }
}

const swapSeparators = (text: string): string =>
  text.replace(/[.,]/g, separator => (separator === '.' ? ',' : '.'))

/** `2027-01-31` and `31-1-2027` (also with slashes) as a serial day number; `undefined` when it is no such date. */
function readDate(text: string): number | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text.trim())
  return dutch ? dayNumber(Number(dutch[3]), Number(dutch[2]), Number(dutch[1])) : undefined
}

const millisecondsPerDay = 86_400_000
const dayZero = Date.UTC(1899, 11, 30)

function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900 ? (date.getTime() - dayZero) / millisecondsPerDay : undefined
}

/** The calendar date and time of a serial day number. */
export const dateOfSerial = (serial: number): Date =>
  new Date(dayZero + Math.round(serial * millisecondsPerDay))
