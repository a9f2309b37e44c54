import { invalidArgument, itemNotFound, UnknownMember } from '../errors.ts'
import type { Sheet } from '../model/sheet.ts'
import { type Table, type TableColumn, TableRow } from '../model/table.ts'
import type { Workbook } from '../model/workbook.ts'
import { eventTypes, WORKBOOK_TARGET } from '../protocol/subscriptions.ts'
import { type ApiObject, type Argument, describe, type MemberTable, Plain } from './describe.ts'
import { range } from './range.ts'
import { subscribing } from './subscribing.ts'
import { worksheet } from './worksheets.ts'

/** The tables of a workbook, or of one sheet. */
type TableScope = { readonly workbook: Workbook; readonly sheet: Sheet | undefined }

const tablesIn = ({ workbook, sheet }: TableScope): Table[] =>
  workbook.tables.filter(owned => !sheet || owned.sheet === sheet)

function findTable(scope: TableScope, key: string): Table | undefined {
  const found = scope.workbook.findTable(key)
  return found && tablesIn(scope).includes(found) ? found : undefined
}

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw itemNotFound()
  return item
}

export const tables = describe<TableScope>(
  'TableCollection',
  {
    count: { get: scope => tablesIn(scope).length },
    add: {
      call: (scope, args) => {
        const sheet = scope.sheet ?? scope.workbook.activeSheet
        const source = args.at(0).range(address => sheet.range(address))
        return table(scope.workbook.addTable(source, args.at(1).truth()))
      },
    },
    getCount: { call: scope => new Plain(tablesIn(scope).length) },
    getItem: { call: (scope, args) => table(found(findTable(scope, args.at(0).text()))) },
    getItemAt: { call: (scope, args) => table(found(tablesIn(scope)[args.at(0).integer()])) },
    getItemOrNullObject: {
      call: (scope, args) => {
        const existing = findTable(scope, args.at(0).text())
        return existing ? table(existing) : null
      },
    },
    ...subscribing<TableScope>(
      {
        DataChanged: eventTypes.tableChanged,
        Added: eventTypes.tableAdded,
        Deleted: eventTypes.tableDeleted,
      },
      scope => scope.sheet?.id ?? WORKBOOK_TARGET,
    ),
  },
  { items: scope => tablesIn(scope).map(item => table(item)) },
)

type TableFlag =
  | 'highlightFirstColumn'
  | 'highlightLastColumn'
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'showFilterButton'

const flag = (name: TableFlag): MemberTable<Table>[string] => ({
  get: owner => owner[name],
  set: (owner, input) => {
    owner[name] = input.truth()
    owner.sheet.workbook.emit({ kind: 'looks' })
  },
})

/** A property that can be read, and set to what it already is; the other setting is not simulated. */
const fixed = (name: string, value: boolean): MemberTable<Table>[string] => ({
  get: () => value,
  set: (_owner, input) => {
    if (input.truth() !== value) throw new UnknownMember(`Table.${name} = ${!value}`)
  },
})

const table: (table: Table) => ApiObject = describe<Table>(
  'Table',
  {
    id: { get: owner => owner.id },
    legacyId: { get: owner => owner.id },
    name: { get: owner => owner.name, set: (owner, input) => owner.rename(input.text()) },
    style: {
      get: owner => owner.style,
      set: (owner, input) => {
        owner.style = input.text()
        owner.sheet.workbook.emit({ kind: 'looks' })
      },
    },
    showHeaders: fixed('showHeaders', true),
    showTotals: fixed('showTotals', false),
    showBandedRows: flag('showBandedRows'),
    showBandedColumns: flag('showBandedColumns'),
    showFilterButton: flag('showFilterButton'),
    highlightFirstColumn: flag('highlightFirstColumn'),
    highlightLastColumn: flag('highlightLastColumn'),
    worksheet: { open: owner => worksheet(owner.sheet) },
    columns: { open: owner => tableColumns(owner) },
    rows: { open: owner => tableRows(owner) },
    sort: { open: owner => tableSort(owner) },
    getRange: { call: owner => range(owner.range) },
    getHeaderRowRange: { call: owner => range(owner.header) },
    getDataBodyRange: { call: owner => range(owner.body) },
    clearFilters: { act: owner => owner.clearFilters() },
    resize: { act: (owner, args) => owner.resize(args.at(0).range(address => owner.sheet.range(address))) },
    delete: { act: owner => owner.sheet.workbook.deleteTable(owner) },
    convertToRange: { call: owner => range(owner.sheet.workbook.releaseTable(owner)) },
    ...subscribing<Table>({ DataChanged: eventTypes.tableChanged }, owner => owner.id),
  },
  { identity: owner => ({ Id: owner.id }) },
)

const tableSort = describe<Table>('TableSort', {
  apply: {
    act: (owner, args) => {
      const fields = args.at(0).json()
      const field = Array.isArray(fields) && fields.length === 1 ? fields[0] : undefined
      if (typeof field !== 'object' || field === null || Array.isArray(field)) throw invalidArgument()
      const column = typeof field.key === 'number' ? owner.columns[field.key] : undefined
      owner.sortBy(found(column).name, field.ascending !== false)
    },
  },
})

/** A column is asked for by name or by id; both come as they are. */
const columnKey = (argument: Argument): string | number =>
  typeof argument.raw === 'number' ? argument.raw : argument.text()

const tableColumns = describe<Table>(
  'TableColumnCollection',
  {
    count: { get: owner => owner.columns.length },
    add: {
      call: (owner, args) => {
        const index = args.optional(0, argument => argument.integer())
        const values = args.optional(1, argument =>
          Array.isArray(argument.raw) ? argument.rows() : undefined,
        )
        const name = args.optional(2, argument => argument.text())
        return tableColumn(owner.addColumn(index === -1 ? undefined : index, values, name))
      },
    },
    getCount: { call: owner => new Plain(owner.columns.length) },
    getItem: { call: (owner, args) => tableColumn(owner.column(columnKey(args.at(0)))) },
    getItemAt: { call: (owner, args) => tableColumn(found(owner.columns[args.at(0).integer()])) },
    getItemOrNullObject: {
      call: (owner, args) => {
        const column = owner.findColumn(columnKey(args.at(0)))
        return column ? tableColumn(column) : null
      },
    },
  },
  { items: owner => owner.columns.map(column => tableColumn(column)) },
)

const tableColumn: (column: TableColumn) => ApiObject = describe<TableColumn>(
  'TableColumn',
  {
    id: { get: column => column.id },
    index: { get: column => column.position },
    name: { get: column => column.name, set: (column, input) => column.header.write(input.text()) },
    values: { get: column => column.range.values(), set: (column, input) => column.range.write(input.raw) },
    getRange: { call: column => range(column.range) },
    getHeaderRowRange: { call: column => range(column.header) },
    getDataBodyRange: { call: column => range(column.body) },
    filter: { open: column => columnFilter(column) },
    delete: { act: column => column.delete() },
  },
  { identity: column => ({ Id: column.id }) },
)

const columnFilter = describe<TableColumn>('Filter', {
  applyValuesFilter: {
    act: (column, args) => {
      const shown = args.at(0).json()
      if (!Array.isArray(shown)) throw invalidArgument()
      column.table.filterBy(column.name, shown.map(String))
    },
  },
  clear: { act: column => column.table.clearFilters() },
})

const tableRows = describe<Table>(
  'TableRowCollection',
  {
    count: { get: owner => owner.rowCount },
    add: {
      call: (owner, args) => {
        const index = args.optional(0, argument => argument.integer())
        const rows = args.optional(1, argument => argument.rows()) ?? [Array(owner.columns.length).fill(null)]
        const added = owner.addRows(index === -1 ? undefined : index, rows)
        return tableRow(new TableRow(owner, added.area.row - owner.body.area.row))
      },
    },
    getCount: { call: owner => new Plain(owner.rowCount) },
    getItemAt: { call: (owner, args) => tableRow(new TableRow(owner, args.at(0).integer())) },
  },
  {
    items: owner =>
      Array.from({ length: owner.rowCount }, (_, index) => tableRow(new TableRow(owner, index))),
  },
)

const tableRow: (row: TableRow) => ApiObject = describe<TableRow>('TableRow', {
  index: { get: row => row.index },
  values: { get: row => row.range.values(), set: (row, input) => row.range.write(input.raw) },
  getRange: { call: row => range(row.range) },
  delete: { act: row => row.table.deleteRow(row.index) },
})
