import { toDutch } from '#test/excel/formulas/language.ts'
import { relocateFormula } from '#test/excel/formulas/references.ts'
import { formatArea } from '#test/excel/model/address.ts'
import { formatGeneral, formatValue } from '#test/excel/model/numberformat.ts'
import type { Range } from '#test/excel/model/range.ts'
import type { Sheet } from '#test/excel/model/sheet.ts'
import { CellError, interpret, TEXT_FORMAT } from '#test/excel/model/values.ts'
import type { Position } from './selection.ts'

/** What a person sees when changing a cell: the formula or value in Dutch, which typed again gives the same cell. */
export function editableText(sheet: Sheet, { row, column }: Position): string {
  const cell = sheet.cellAt(row, column)
  if (!cell) return ''
  if (cell.formula !== undefined) return toDutch(cell.formula)
  const { value, style } = cell
  if (typeof value === 'number') return editableNumber(value, style.numberFormat)
  if (typeof value !== 'string') return formatValue(value, style.numberFormat)
  return needsApostrophe(value, style.numberFormat) ? `'${value}` : value
}

function editableNumber(value: number, numberFormat: string): string {
  if (numberFormat.includes('%')) return `${formatGeneral(value * 100)}%`
  if (/[dmyjh]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|General/gi, '')))
    return formatValue(value, 'd-m-yyyy')
  return formatGeneral(value)
}

function needsApostrophe(text: string, numberFormat: string): boolean {
  if (text === '' || numberFormat === TEXT_FORMAT) return false
  const typed = interpret(text, numberFormat, 'dutch')
  return typed.kind !== 'value' || typed.value !== text || CellError.named(text) !== undefined
}

/** The clipboard of a copy or paste event. */
type Clipboard = Pick<DataTransfer, 'getData' | 'setData'>

const ownFormat = 'application/x-impacttoets-cellen'

/** Puts a block of cells on the clipboard: as the texts shown, and for this page itself with formulas. */
export function copyCells(range: Range, clipboard: Clipboard): void {
  const text = (range.text() ?? []).map(row => row.map(quoteForClipboard).join('\t')).join('\n')
  clipboard.setData('text/plain', text)
  const { row, column } = range.area
  clipboard.setData(ownFormat, JSON.stringify({ row, column, text, cells: range.formulas() }))
}

/** Puts what is on the clipboard into the sheet, from the selection's first cell. Gives the range that was filled. */
export function pasteCells(target: Range, clipboard: Clipboard): Range | undefined {
  const text = clipboard.getData('text/plain').replaceAll('\r\n', '\n')
  const own = readOwn(clipboard.getData(ownFormat), text, target)
  const rows = own ?? readTabs(text)
  const width = Math.max(0, ...rows.map(row => row.length))
  if (width === 0) return undefined
  const isOne = rows.length === 1 && width === 1
  const filled = isOne ? target : target.resizedTo(rows.length, width)
  const cells = Array.from({ length: filled.area.rows }, (_row, down) =>
    Array.from(
      { length: filled.area.columns },
      (_column, right) => (isOne ? rows[0]?.[0] : rows[down]?.[right]) ?? '',
    ),
  )
  const { workbook } = target.sheet
  workbook.as('user', () => {
    if (own) filled.write(cells)
    else workbook.setValue(target.sheet.name, formatArea(filled.area), cells)
  })
  return filled
}

/** Cells copied on this page keep their formulas, which move along. */
function readOwn(data: string, text: string, target: Range): unknown[][] | undefined {
  if (data === '') return undefined
  const copied: unknown = JSON.parse(data)
  if (typeof copied !== 'object' || copied === null || !('cells' in copied) || !('text' in copied))
    return undefined
  if (!('row' in copied) || !('column' in copied) || copied.text !== text || !Array.isArray(copied.cells))
    return undefined
  const rows = target.area.row - Number(copied.row)
  const columns = target.area.column - Number(copied.column)
  const cells: unknown[][] = copied.cells
  return cells.map(row =>
    row.map(cell => {
      if (typeof cell !== 'string' || cell === '' || CellError.named(cell)) return cell
      return cell.startsWith('=') ? relocateFormula(cell, rows, columns) : `'${cell}`
    }),
  )
}

const quoteForClipboard = (text: string): string =>
  /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** Rows of cells separated by tabs, as every spreadsheet puts them on the clipboard. */
function readTabs(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, separator] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (separator === '') break
    if (separator === '\n') rows.push([])
  }
  const isBlankEnd = rows.length > 1 && rows.at(-1)?.every(cell => cell === '')
  return isBlankEnd ? rows.slice(0, -1) : rows
}
