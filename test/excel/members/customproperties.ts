import { itemNotFound } from '../errors.ts'
import type { Sheet } from '../model/sheet.ts'
import { describe, Plain } from './describe.ts'

/** Named texts that travel with a sheet; keys are found whatever their case. */
export const customProperties = describe<Sheet>(
  'WorksheetCustomPropertyCollection',
  {
    add: {
      call: (sheet, args) => {
        const key = args.at(0).text()
        sheet.customProperties.set(key.toLowerCase(), { key, value: args.at(1).text() })
        return customProperty({ sheet, key })
      },
    },
    getCount: { call: sheet => new Plain(sheet.customProperties.size) },
    getItem: { call: (sheet, args) => customProperty(existing(sheet, args.at(0).text())) },
    getItemOrNullObject: {
      call: (sheet, args) => {
        const key = args.at(0).text()
        return sheet.customProperties.has(key.toLowerCase()) ? customProperty({ sheet, key }) : null
      },
    },
  },
  { items: sheet => [...sheet.customProperties.values()].map(({ key }) => customProperty({ sheet, key })) },
)

type Entry = { readonly sheet: Sheet; readonly key: string }

const customProperty = describe<Entry>(
  'WorksheetCustomProperty',
  {
    key: { get: ({ sheet, key }) => stored({ sheet, key }).key },
    value: {
      get: entry => stored(entry).value,
      set: (entry, input) => {
        stored(entry).value = input.text()
      },
    },
    delete: { act: ({ sheet, key }) => void sheet.customProperties.delete(key.toLowerCase()) },
  },
  { identity: ({ key }) => ({ Key: key }) },
)

function existing(sheet: Sheet, key: string): Entry {
  if (!sheet.customProperties.has(key.toLowerCase())) throw itemNotFound()
  return { sheet, key }
}

function stored({ sheet, key }: Entry): { key: string; value: string } {
  const found = sheet.customProperties.get(key.toLowerCase())
  if (!found) throw itemNotFound()
  return found
}
