import { itemNotFound, UnknownMember } from '../errors.ts'
import type { ConditionalFormat } from '../model/conditionalformat.ts'
import { Range } from '../model/range.ts'
import { type ApiObject, type Argument, describe, Plain } from './describe.ts'
import { colorOf } from './format.ts'
import { range } from './range.ts'

/** The rules that touch a range. Only rules with a formula of their own; they are kept and given back, not drawn. */
export const conditionalFormats = describe<Range>(
  'ConditionalFormatCollection',
  {
    add: {
      call: (cells, args) => {
        if (args.at(0).text() !== 'Custom')
          throw new UnknownMember(`ConditionalFormatType.${args.at(0).text()}`)
        return conditionalFormat(cells.sheet.addConditionalFormat(cells))
      },
    },
    getCount: { call: cells => new Plain(formatsOf(cells).length) },
    getItem: { call: (cells, args) => conditionalFormat(found(formatsOf(cells), args.at(0))) },
    getItemAt: {
      call: (cells, args) => {
        const format = formatsOf(cells)[args.at(0).integer()]
        if (!format) throw itemNotFound()
        return conditionalFormat(format)
      },
    },
    clearAll: { act: cells => cells.sheet.dropConditionalFormats(formatsOf(cells)) },
  },
  { items: cells => formatsOf(cells).map(conditionalFormat) },
)

const formatsOf = (cells: Range): ConditionalFormat[] =>
  cells.sheet.conditionalFormats.filter(
    format => format.range.isAlive && cells.intersection(format.range) !== undefined,
  )

function found(formats: readonly ConditionalFormat[], key: Argument): ConditionalFormat {
  const format = formats.find(({ id }) => id === key.text())
  if (!format) throw itemNotFound()
  return format
}

const conditionalFormat: (format: ConditionalFormat) => ApiObject = describe<ConditionalFormat>(
  'ConditionalFormat',
  {
    id: { get: format => format.id },
    type: { get: () => 'Custom' },
    stopIfTrue: {
      get: format => format.stopIfTrue,
      set: (format, input) => {
        format.stopIfTrue = input.truth()
      },
    },
    custom: { open: format => customFormat(format) },
    getRange: { call: format => range(new Range(format.range.sheet, format.range.area)) },
    delete: { act: format => format.range.sheet.dropConditionalFormats([format]) },
  },
  { identity: format => ({ Id: format.id }) },
)

const customFormat = describe<ConditionalFormat>('CustomConditionalFormat', {
  rule: { open: format => formatRule(format) },
  format: { open: format => rangeFormat(format) },
})

const formatRule = describe<ConditionalFormat>('ConditionalFormatRule', {
  formula: {
    get: format => format.formula,
    set: (format, input) => {
      format.formula = input.text()
    },
  },
})

const rangeFormat = describe<ConditionalFormat>('ConditionalRangeFormat', {
  fill: { open: format => fill(format) },
  font: { open: format => font(format) },
})

const fill = describe<ConditionalFormat>('ConditionalRangeFill', {
  color: {
    get: format => format.fillColor,
    set: (format, input) => {
      format.fillColor = colorOf(input)
    },
  },
})

const font = describe<ConditionalFormat>('ConditionalRangeFont', {
  color: {
    get: format => format.fontColor,
    set: (format, input) => {
      format.fontColor = colorOf(input)
    },
  },
})
