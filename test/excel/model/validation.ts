import { invalidArgument, invalidOperation } from '../errors.ts'
import type { Range } from './range.ts'
import type { Cell } from './sheet.ts'

/** A list that a cell offers: typed out with commas, or a reference such as `=Lijsten!$A$1:$A$9`. */
export type ListRule = { readonly inCellDropDown: boolean; readonly source: string }
/** What is shown beside a cell as it is selected. */
export type Prompt = { readonly showPrompt: boolean; readonly title: string; readonly message: string }
export type ErrorAlert = {
  readonly showAlert: boolean
  readonly style: (typeof alertStyles)[number]
  readonly title: string
  readonly message: string
}
export const alertStyles = ['Stop', 'Warning', 'Information'] as const

/** What may be typed in a cell. */
export type Validation = {
  readonly rule: ListRule
  readonly ignoreBlanks: boolean
  readonly errorAlert: ErrorAlert
  readonly prompt: Prompt
}

/** How far the cells of a range have the same rule, in Excel's words. */
export type ValidationType = 'None' | 'List' | 'Inconsistent' | 'MixedCriteria'

/** What Excel itself takes when a rule comes without more. */
const defaults = {
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  prompt: { showPrompt: true, title: '', message: '' },
} as const

/** The longest list, in characters, that Excel keeps with the rule itself. */
const longestSource = 255

/** Puts a rule on every cell of a range, in place of the one that it had. */
export function validate(range: Range, rule: ListRule): void {
  const isTooLong = !isReference(rule) && rule.source.length > longestSource
  if (rule.source === '' || isTooLong) throw invalidArgument()
  setValidation(range, () => ({ ...defaults, rule }))
}

/** Changes what goes with the rule; cells without a rule have nothing to change. */
export function refine(range: Range, change: Partial<Omit<Validation, 'rule'>>): void {
  if (validationType(range) === 'None') throw invalidOperation('These cells have no data validation.')
  setValidation(range, before => before && { ...before, ...change })
}

export const clearValidation = (range: Range): void => setValidation(range, () => undefined)

export function validationType(range: Range): ValidationType {
  const cells = cellsOf(range)
  const rules = cells.map(cell => cell?.validation?.rule)
  if (rules.every(rule => rule === undefined)) return 'None'
  if (rules.some(rule => rule === undefined)) return 'MixedCriteria'
  return rules.every(rule => isSame(rule, rules[0])) ? 'List' : 'Inconsistent'
}

/** The validation that all cells of the range share. */
export const commonValidation = (range: Range): Validation | undefined =>
  validationType(range) === 'List' ? cellsOf(range)[0]?.validation : undefined

/** Whether the values in the range are allowed; `null` when some are and some are not. */
export function isValid(range: Range): boolean | null {
  const outcomes = new Set(cellsOf(range).map(allows))
  return outcomes.size > 1 ? null : !outcomes.has(false)
}

/** As Excel compares what is typed with a list that is typed out: to the letter. */
function allows(cell: Cell | undefined): boolean {
  if (!cell?.validation) return true
  const { rule, ignoreBlanks } = cell.validation
  if (cell.value === '') return ignoreBlanks
  return itemsOf(rule, cell).includes(String(cell.value))
}

const isReference = ({ source }: ListRule): boolean => source.startsWith('=')

/** What a list offers now: a reference is looked up each time. */
function itemsOf(rule: ListRule, { sheet }: Cell): string[] {
  if (!isReference(rule)) return rule.source.split(',').map(item => item.trim())
  const values = sheet.range(rule.source.slice(1)).values() ?? []
  return values.flat().map(String)
}

const isSame = (one: ListRule | undefined, other: ListRule | undefined): boolean =>
  one?.source === other?.source && one?.inCellDropDown === other?.inCellDropDown

/** Every cell, also those that the sheet does not store. */
const cellsOf = ({ sheet, area }: Range): (Cell | undefined)[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) =>
    sheet.cellAt(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  )

function setValidation(
  { sheet, area }: Range,
  change: (before: Validation | undefined) => Validation | undefined,
): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.obtainCell(row, column)
      cell.validation = change(cell.validation)
    }
  }
  sheet.workbook.emit({ kind: 'looks' })
}
