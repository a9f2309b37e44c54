import { itemNotFound } from '../errors.ts'
import { isEntireColumns, isEntireRows } from '../model/address.ts'
import type { Range } from '../model/range.ts'
import { conditionalFormats } from './conditionalformats.ts'
import { dataValidation } from './datavalidation.ts'
import { type ApiObject, type Arguments, describe } from './describe.ts'
import { rangeFormat } from './format.ts'
import { worksheet } from './worksheets.ts'

const clearScopes = {
  All: 'All',
  Contents: 'Contents',
  Formats: 'Formats',
  ResetContents: 'Contents',
} as const
const clearNames = ['All', 'Contents', 'Formats', 'ResetContents'] as const

const whole = (args: Arguments, index: number): number => args.at(index).integer()
const count = (args: Arguments): number => args.optional(0, argument => argument.integer()) ?? 1
const valuesOnly = (args: Arguments): boolean => args.optional(0, argument => argument.truth()) ?? false
const orNull = (found: Range | undefined): ApiObject | null => (found ? range(found) : null)

function required(found: Range | undefined): ApiObject {
  if (!found) throw itemNotFound()
  return range(found)
}

export const range: (range: Range) => ApiObject = describe<Range>(
  'Range',
  {
    values: { get: cells => cells.values(), set: (cells, input) => cells.write(input.raw) },
    formulas: { get: cells => cells.formulas(), set: (cells, input) => cells.write(input.raw) },
    text: { get: cells => cells.text() },
    valueTypes: { get: cells => cells.valueTypes() },
    numberFormat: {
      get: cells => cells.numberFormats(),
      set: (cells, input) => cells.writeNumberFormats(input.raw),
    },
    address: { get: cells => cells.address },
    rowIndex: { get: cells => cells.area.row },
    columnIndex: { get: cells => cells.area.column },
    rowCount: { get: cells => cells.area.rows },
    columnCount: { get: cells => cells.area.columns },
    cellCount: { get: cells => (cells.cellCount > 2_147_483_647 ? -1 : cells.cellCount) },
    rowHidden: {
      get: cells => {
        const hidden = rowsOf(cells).map(row => cells.sheet.hiddenRows.has(row))
        return hidden.every(is => is === hidden[0]) ? (hidden[0] ?? false) : null
      },
      set: (cells, input) => {
        const hide = input.truth()
        for (const row of rowsOf(cells)) {
          if (hide) cells.sheet.hiddenRows.add(row)
          else cells.sheet.hiddenRows.delete(row)
        }
        cells.sheet.workbook.emit({ kind: 'looks' })
      },
    },
    isEntireColumn: { get: cells => isEntireColumns(cells.area) },
    isEntireRow: { get: cells => isEntireRows(cells.area) },
    format: { open: cells => rangeFormat(cells) },
    conditionalFormats: { open: cells => conditionalFormats(cells) },
    dataValidation: { open: cells => dataValidation(cells) },
    worksheet: { open: cells => worksheet(cells.sheet) },
    getCell: { call: (cells, args) => range(cells.cell(whole(args, 0), whole(args, 1))) },
    getRow: { call: (cells, args) => range(cells.row(whole(args, 0))) },
    getColumn: { call: (cells, args) => range(cells.column(whole(args, 0))) },
    getLastRow: { call: cells => range(cells.lastRow()) },
    getLastColumn: { call: cells => range(cells.lastColumn()) },
    getLastCell: { call: cells => range(cells.lastRow().lastColumn()) },
    getResizedRange: {
      call: (cells, args) => range(cells.adjusted({ rows: whole(args, 0), columns: whole(args, 1) })),
    },
    getAbsoluteResizedRange: {
      call: (cells, args) => range(cells.resizedTo(whole(args, 0), whole(args, 1))),
    },
    getOffsetRange: {
      call: (cells, args) => range(cells.adjusted({ row: whole(args, 0), column: whole(args, 1) })),
    },
    getRowsBelow: { call: (cells, args) => range(cells.rowsBelow(count(args))) },
    getRowsAbove: { call: (cells, args) => range(cells.rowsAbove(count(args))) },
    getColumnsAfter: { call: (cells, args) => range(cells.columnsAfter(count(args))) },
    getColumnsBefore: { call: (cells, args) => range(cells.columnsBefore(count(args))) },
    getEntireRow: { call: cells => range(cells.entireRow()) },
    getEntireColumn: { call: cells => range(cells.entireColumn()) },
    getIntersection: { call: (cells, args) => required(cells.intersection(other(cells, args))) },
    getIntersectionOrNullObject: { call: (cells, args) => orNull(cells.intersection(other(cells, args))) },
    getBoundingRect: { call: (cells, args) => range(cells.boundingRange(other(cells, args))) },
    getUsedRange: { call: (cells, args) => range(cells.usedRange(valuesOnly(args)) ?? cells.cell(0, 0)) },
    getUsedRangeOrNullObject: { call: (cells, args) => orNull(cells.usedRange(valuesOnly(args))) },
    insert: { call: (cells, args) => range(cells.insert(args.at(0).oneOf(['Down', 'Right']))) },
    delete: { act: (cells, args) => cells.delete(args.at(0).oneOf(['Up', 'Left'])) },
    clear: {
      act: (cells, args) =>
        cells.clear(clearScopes[args.optional(0, argument => argument.oneOf(clearNames)) ?? 'All']),
    },
    merge: { act: (cells, args) => cells.merge(args.optional(0, argument => argument.truth()) ?? false) },
    unmerge: { act: cells => cells.unmerge() },
    select: { act: cells => cells.select() },
    calculate: { act: cells => cells.sheet.workbook.calculation.calculate(true, cells) },
    _KeepReference: {
      act: (cells, _args, session) => {
        session.references.keep(cells)
      },
    },
    _ValidateArraySize: { act: (cells, args) => cells.checkSize(whole(args, 0), whole(args, 1)) },
  },
  {
    identity: (cells, session) => {
      const id = session.references.idOf(cells)
      return id === undefined ? {} : { _ReferenceId: id }
    },
  },
)

const rowsOf = ({ area }: Range): number[] =>
  Array.from({ length: area.rows }, (_, index) => area.row + index)

const other = (cells: Range, args: Arguments): Range =>
  args.at(0).range(address => cells.sheet.range(address))
