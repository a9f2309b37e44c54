import { itemAlreadyExists, itemNotFound } from '../errors.ts'
import { Range } from '../model/range.ts'
import type { NamedRange, Workbook } from '../model/workbook.ts'
import { type ApiObject, describe, Plain } from './describe.ts'
import { range } from './range.ts'
import { tables } from './tables.ts'
import { worksheet, worksheets } from './worksheets.ts'

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const
const calculationTypes = ['Recalculate', 'Full', 'FullRebuild'] as const
const propertyNames = [
  'title',
  'subject',
  'author',
  'keywords',
  'comments',
  'category',
  'manager',
  'company',
] as const

/** The root of everything: `context.workbook`. */
export const workbook = describe<Workbook>('Workbook', {
  name: { get: book => book.name },
  readOnly: { get: () => false },
  isDirty: { get: () => true, set: () => {} },
  autoSave: { get: () => true },
  previouslySaved: { get: () => true },
  application: { open: book => application(book) },
  worksheets: { open: book => worksheets(book) },
  tables: { open: book => tables({ workbook: book, sheet: undefined }) },
  names: { open: book => names(book) },
  settings: { open: book => settings(book) },
  properties: { open: book => properties(book) },
  _Runtime: { open: book => runtime(book) },
  getSelectedRange: { call: book => range(new Range(book.selection.sheet, book.selection.area)) },
  getActiveCell: { call: book => range(book.selection.cell(0, 0)) },
  save: { act: () => {} },
  _RemoveReference: { act: (_book, args, session) => session.references.release(args.at(0).text()) },
  _GetRangeForEventByReferenceId: {
    call: (_book, args, session) => {
      const found = session.references.find(args.at(0).text())
      if (!found?.isAlive) throw itemNotFound()
      return range(new Range(found.sheet, found.area))
    },
  },
  _GetRangeOrNullObjectForEventByReferenceId: {
    call: (_book, args, session) => {
      const found = session.references.find(args.at(0).text())
      return found?.isAlive ? range(new Range(found.sheet, found.area)) : null
    },
  },
})

const application = describe<Workbook>('Application', {
  calculationMode: {
    get: book => book.calculationMode,
    set: (book, input) => {
      book.calculationMode = input.oneOf(calculationModes)
    },
  },
  calculationState: { get: () => 'Done' },
  calculationEngineVersion: { get: () => 191_029 },
  decimalSeparator: { get: () => ',' },
  thousandsSeparator: { get: () => '.' },
  useSystemSeparators: { get: () => true },
  calculate: {
    act: (book, args) => {
      const type = args.optional(0, argument => argument.oneOf(calculationTypes)) ?? 'Recalculate'
      book.calculation.calculate(type !== 'Recalculate')
    },
  },
  suspendApiCalculationUntilNextSync: {
    act: book => {
      book.calculation.isSuspended = true
    },
  },
  suspendScreenUpdatingUntilNextSync: { act: () => {} },
})

const runtime = describe<Workbook>('Runtime', {
  enableEvents: {
    get: (_book, session) => session.runtime.eventsEnabled,
    set: (_book, input, session) => {
      session.runtime.eventsEnabled = input.truth()
    },
  },
})

const properties = describe<Workbook>(
  'DocumentProperties',
  Object.fromEntries(
    propertyNames.map(name => [
      name,
      {
        get: (book: Workbook) => book.properties.get(name) ?? '',
        set: (book: Workbook, input: { text(): string }) => {
          book.properties.set(name, input.text())
        },
      },
    ]),
  ),
)

const settings = describe<Workbook>(
  'SettingCollection',
  {
    add: {
      call: (book, args) => {
        const key = args.at(0).text()
        book.settings.set(key, args.at(1).json())
        book.emit({ kind: 'settings' })
        return setting({ book, key })
      },
    },
    getCount: { call: book => new Plain(book.settings.size) },
    getItem: { call: (book, args) => setting(foundSetting(book, args.at(0).text())) },
    getItemOrNullObject: {
      call: (book, args) =>
        book.settings.has(args.at(0).text()) ? setting({ book, key: args.at(0).text() }) : null,
    },
  },
  { items: book => [...book.settings.keys()].map(key => setting({ book, key })) },
)

type Setting = { readonly book: Workbook; readonly key: string }

function foundSetting(book: Workbook, key: string): Setting {
  if (!book.settings.has(key)) throw itemNotFound()
  return { book, key }
}

const setting: (setting: Setting) => ApiObject = describe<Setting>(
  'Setting',
  {
    key: { get: ({ key }) => key },
    value: {
      get: ({ book, key }) => book.settings.get(key) ?? null,
      set: ({ book, key }, input) => {
        book.settings.set(key, input.json())
        book.emit({ kind: 'settings' })
      },
    },
    delete: {
      act: ({ book, key }) => {
        book.settings.delete(key)
        book.emit({ kind: 'settings' })
      },
    },
  },
  { identity: ({ key }) => ({ _Id: key }) },
)

const names = describe<Workbook>(
  'NamedItemCollection',
  {
    add: {
      call: (book, args) => {
        const name = args.at(0).text()
        if (book.names.some(other => other.name.toLowerCase() === name.toLowerCase()))
          throw itemAlreadyExists()
        const source = args.at(1).range(address => book.activeSheet.range(address.replace(/^=/, '')))
        const comment = args.optional(2, argument => argument.text()) ?? ''
        const added = {
          name,
          range: book.follow(new Range(source.sheet, source.area)),
          comment,
          visible: true,
        }
        book.names.push(added)
        book.calculation.touch(added.range)
        return namedItem(added)
      },
    },
    getCount: { call: book => new Plain(book.names.length) },
    getItem: {
      call: (book, args) => {
        const found = findName(book, args.at(0).text())
        if (!found) throw itemNotFound()
        return namedItem(found)
      },
    },
    getItemOrNullObject: {
      call: (book, args) => {
        const found = findName(book, args.at(0).text())
        return found ? namedItem(found) : null
      },
    },
  },
  { items: book => book.names.map(name => namedItem(name)) },
)

const findName = (book: Workbook, name: string): NamedRange | undefined =>
  book.names.find(item => item.name.toLowerCase() === name.toLowerCase())

const namedItem: (item: NamedRange) => ApiObject = describe<NamedRange>(
  'NamedItem',
  {
    name: { get: item => item.name },
    type: { get: () => 'Range' },
    scope: { get: () => 'Workbook' },
    value: { get: item => item.range.address },
    formula: { get: item => `=${item.range.address}` },
    comment: {
      get: item => item.comment,
      set: (item, input) => {
        item.comment = input.text()
      },
    },
    visible: {
      get: item => item.visible,
      set: (item, input) => {
        item.visible = input.truth()
      },
    },
    worksheet: { open: item => worksheet(item.range.sheet) },
    getRange: { call: item => range(new Range(item.range.sheet, item.range.area)) },
    getRangeOrNullObject: {
      call: item => (item.range.isAlive ? range(new Range(item.range.sheet, item.range.area)) : null),
    },
    delete: {
      act: (item, _args, { workbook: book }) => {
        const place = book.names.indexOf(item)
        if (place < 0) throw itemNotFound()
        book.unfollow(item.range)
        book.names.splice(place, 1)
      },
    },
  },
  { identity: item => ({ _Id: item.name }) },
)
