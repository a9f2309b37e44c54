import { itemNotFound } from '../errors.ts'
import { formatArea } from '../model/address.ts'
import { Range } from '../model/range.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Workbook } from '../model/workbook.ts'
import { eventTypes, WORKBOOK_TARGET } from '../protocol/subscriptions.ts'
import { charts } from './charts.ts'
import { customProperties } from './customproperties.ts'
import { type ApiObject, describe, type Member, Plain } from './describe.ts'
import { range } from './range.ts'
import { subscribing } from './subscribing.ts'
import { tables } from './tables.ts'

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const

const sheetEvents = {
  DataChanged: eventTypes.worksheetChanged,
  SelectionChanged: eventTypes.worksheetSelectionChanged,
  Activated: eventTypes.worksheetActivated,
  Deactivated: eventTypes.worksheetDeactivated,
  Calculated: eventTypes.worksheetCalculated,
  EventNameChanged: eventTypes.worksheetNameChanged,
}

export const worksheets = describe<Workbook>(
  'WorksheetCollection',
  {
    add: { call: (book, args) => worksheet(book.addSheet(args.optional(0, argument => argument.text()))) },
    getActiveWorksheet: { call: book => worksheet(book.activeSheet) },
    getCount: {
      call: (book, args) =>
        new Plain(
          listed(
            book,
            args.optional(0, argument => argument.truth()),
          ).length,
        ),
    },
    getFirst: {
      call: (book, args) =>
        required(
          listed(
            book,
            args.optional(0, argument => argument.truth()),
          ).at(0),
        ),
    },
    getLast: {
      call: (book, args) =>
        required(
          listed(
            book,
            args.optional(0, argument => argument.truth()),
          ).at(-1),
        ),
    },
    getItem: { call: (book, args) => worksheet(book.sheet(args.at(0).text())) },
    getItemOrNullObject: {
      call: (book, args) => {
        const found = book.findSheet(args.at(0).text())
        return found ? worksheet(found) : null
      },
    },
    ...subscribing<Workbook>(
      { ...sheetEvents, Added: eventTypes.worksheetAdded, Deleted: eventTypes.worksheetDeleted },
      () => WORKBOOK_TARGET,
    ),
  },
  { items: book => book.sheets.map(sheet => worksheet(sheet)) },
)

const listed = (book: Workbook, visibleOnly = false): Sheet[] =>
  book.sheets.filter(sheet => !visibleOnly || sheet.visibility === 'Visible')

function required(sheet: Sheet | undefined): ApiObject {
  if (!sheet) throw itemNotFound()
  return worksheet(sheet)
}

const gridlines: Member<Sheet> = {
  get: sheet => sheet.showGridlines,
  set: (sheet, input) => {
    sheet.showGridlines = input.truth()
    sheet.workbook.emit({ kind: 'looks' })
  },
}

const headings: Member<Sheet> = {
  get: sheet => sheet.showHeadings,
  set: (sheet, input) => {
    sheet.showHeadings = input.truth()
    sheet.workbook.emit({ kind: 'looks' })
  },
}

export const worksheet: (sheet: Sheet) => ApiObject = describe<Sheet>(
  'Worksheet',
  {
    id: { get: sheet => sheet.id },
    name: { get: sheet => sheet.name, set: (sheet, input) => sheet.rename(input.text()) },
    position: {
      get: sheet => sheet.position,
      set: (sheet, input) => sheet.workbook.moveSheet(sheet, input.integer()),
    },
    visibility: {
      get: sheet => sheet.visibility,
      set: (sheet, input) => {
        sheet.visibility = input.oneOf(visibilities)
        sheet.workbook.emit({ kind: 'looks' })
      },
    },
    tabColor: {
      get: sheet => sheet.tabColor,
      set: (sheet, input) => {
        sheet.tabColor = input.text()
        sheet.workbook.emit({ kind: 'looks' })
      },
    },
    // The client reads these two under one name and writes them under another.
    showGridlines: gridlines,
    gridlines,
    showHeadings: headings,
    headings,
    charts: { open: sheet => charts(sheet) },
    customProperties: { open: sheet => customProperties(sheet) },
    tables: { open: sheet => tables({ workbook: sheet.workbook, sheet }) },
    freezePanes: { open: sheet => freezePanes(sheet) },
    pageLayout: { open: sheet => pageLayout(sheet) },
    horizontalPageBreaks: { open: sheet => pageBreaks(sheet) },
    protection: { open: sheet => protection(sheet) },
    activate: { act: sheet => sheet.workbook.activate(sheet) },
    delete: { act: sheet => sheet.workbook.deleteSheet(sheet) },
    calculate: {
      act: (sheet, args) => {
        args.optional(0, argument => argument.truth())
        sheet.workbook.calculation.calculate(true, sheet.range())
      },
    },
    getCell: {
      call: (sheet, args) => range(sheet.range('A1').cell(args.at(0).integer(), args.at(1).integer())),
    },
    getRange: { call: (sheet, args) => range(sheet.range(args.optional(0, argument => argument.text()))) },
    getRangeByIndexes: {
      call: (sheet, args) => {
        const [row, column, rows, columns] = [0, 1, 2, 3].map(index => args.at(index).integer())
        return range(
          new Range(sheet, { row: row ?? 0, column: column ?? 0, rows: rows ?? 0, columns: columns ?? 0 }),
        )
      },
    },
    getUsedRange: {
      call: (sheet, args) => {
        const valuesOnly = args.optional(0, argument => argument.truth()) ?? false
        return range(sheet.range().usedRange(valuesOnly) ?? sheet.range('A1'))
      },
    },
    getUsedRangeOrNullObject: {
      call: (sheet, args) => {
        const used = sheet.range().usedRange(args.optional(0, argument => argument.truth()) ?? false)
        return used ? range(used) : null
      },
    },
    ...subscribing<Sheet>(sheetEvents, sheet => sheet.id),
  },
  { identity: sheet => ({ Id: sheet.id }) },
)

/** Without a password and without exceptions: it holds for every cell. */
const protection = describe<Sheet>('WorksheetProtection', {
  protected: { get: sheet => sheet.isProtected },
  protect: { act: sheet => setProtection(sheet, true) },
  unprotect: { act: sheet => setProtection(sheet, false) },
})

function setProtection(sheet: Sheet, isProtected: boolean): void {
  sheet.isProtected = isProtected
  sheet.workbook.emit({ kind: 'looks' })
}

const freezePanes = describe<Sheet>('WorksheetFreezePanes', {
  freezeRows: {
    act: (sheet, args) => freeze(sheet, args.optional(0, argument => argument.integer()) ?? 1, 0),
  },
  freezeColumns: {
    act: (sheet, args) => freeze(sheet, 0, args.optional(0, argument => argument.integer()) ?? 1),
  },
  freezeAt: {
    act: (sheet, args) => {
      const { area } = args.at(0).range(address => sheet.range(address))
      freeze(sheet, area.row + area.rows, area.column + area.columns)
    },
  },
  unfreeze: { act: sheet => freeze(sheet, 0, 0) },
  getLocationOrNullObject: {
    call: sheet => {
      if (sheet.frozenRows + sheet.frozenColumns === 0) return null
      if (sheet.frozenColumns === 0) return range(sheet.range(`1:${sheet.frozenRows}`))
      const columns = sheet.range('A1').resizedTo(Math.max(1, sheet.frozenRows), sheet.frozenColumns)
      return range(sheet.frozenRows === 0 ? columns.entireColumn() : columns)
    },
  },
})

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozenRows = rows
  sheet.frozenColumns = columns
  sheet.workbook.emit({ kind: 'looks' })
}

/** Breaks between rows; only adding and removing all of them is known. */
const pageBreaks = describe<Sheet>('PageBreakCollection', {
  add: {
    call: (sheet, args) => {
      const { area } = args.at(0).range(address => sheet.range(address))
      sheet.pageSetup.breaksBefore.push(area.row)
      return pageBreak(sheet)
    },
  },
  removePageBreaks: {
    act: sheet => {
      sheet.pageSetup.breaksBefore = []
    },
  },
})

const pageBreak = describe<Sheet>('PageBreak', {})

const pageLayout = describe<Sheet>('PageLayout', {
  orientation: {
    get: sheet => sheet.pageSetup.orientation,
    set: (sheet, input) => {
      sheet.pageSetup.orientation = input.oneOf(['Portrait', 'Landscape'])
    },
  },
  setPrintTitleRows: {
    act: (sheet, args) => {
      const { area } = args.at(0).range(address => sheet.range(address))
      sheet.pageSetup.titleRows = formatArea(area)
    },
  },
  getPrintTitleRowsOrNullObject: {
    call: sheet => (sheet.pageSetup.titleRows === '' ? null : range(sheet.range(sheet.pageSetup.titleRows))),
  },
  zoom: {
    get: sheet => sheet.pageSetup.zoom,
    set: (sheet, input) => {
      sheet.pageSetup.zoom = input.json()
    },
  },
})
