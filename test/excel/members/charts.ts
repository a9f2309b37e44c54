import { itemNotFound } from '../errors.ts'
import type { Chart, ChartAxis, ChartSeries, ChartText } from '../model/chart.ts'
import { seriesName } from '../model/chart.ts'
import type { Sheet } from '../model/sheet.ts'
import { eventTypes } from '../protocol/subscriptions.ts'
import {
  type ApiObject,
  type Argument,
  type Arguments,
  describe,
  type MemberTable,
  Plain,
} from './describe.ts'
import { colorOf } from './format.ts'
import { subscribing } from './subscribing.ts'
import { worksheet } from './worksheets.ts'

const seriesOrders = ['Auto', 'Columns', 'Rows'] as const
const legendPositions = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const

const seriesBy = (args: Arguments, index: number): (typeof seriesOrders)[number] =>
  args.optional(index, argument => argument.oneOf(seriesOrders)) ?? 'Auto'

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw itemNotFound()
  return item
}

export const charts = describe<Sheet>(
  'ChartCollection',
  {
    count: { get: sheet => sheet.charts.length },
    add: {
      call: (sheet, args) => {
        const source = args.at(1).range(address => sheet.range(address))
        return chart(sheet.workbook.addChart(sheet, args.at(0).text(), source, seriesBy(args, 2)))
      },
    },
    getCount: { call: sheet => new Plain(sheet.charts.length) },
    getItem: { call: (sheet, args) => chart(found(findChart(sheet, args.at(0).text()))) },
    getItemAt: { call: (sheet, args) => chart(found(sheet.charts[args.at(0).integer()])) },
    getItemOrNullObject: {
      call: (sheet, args) => {
        const existing = findChart(sheet, args.at(0).text())
        return existing ? chart(existing) : null
      },
    },
    ...subscribing<Sheet>(
      { Added: eventTypes.chartAdded, Deleted: eventTypes.chartDeleted },
      sheet => sheet.id,
    ),
  },
  { items: sheet => sheet.charts.map(item => chart(item)) },
)

const findChart = (sheet: Sheet, key: string): Chart | undefined =>
  sheet.charts.find(item => item.id === key || item.name.toLowerCase() === key.toLowerCase())

/** A size or place in points. */
const measure = (key: 'top' | 'left' | 'width' | 'height'): MemberTable<Chart>[string] => ({
  get: owner => owner[key],
  set: (owner, input) => {
    owner[key] = input.number()
    owner.changed()
  },
})

const chart: (chart: Chart) => ApiObject = describe<Chart>(
  'Chart',
  {
    id: { get: owner => owner.id },
    name: { get: owner => owner.name, set: (owner, input) => owner.rename(input.text()) },
    chartType: {
      get: owner => owner.type,
      set: (owner, input) => {
        owner.type = input.text()
        owner.changed()
      },
    },
    top: measure('top'),
    left: measure('left'),
    width: measure('width'),
    height: measure('height'),
    title: { open: owner => chartText({ owner, text: owner.title, type: 'ChartTitle' }) },
    legend: { open: owner => chartLegend(owner) },
    axes: { open: owner => chartAxes(owner) },
    series: { open: owner => chartSeriesCollection(owner) },
    worksheet: { open: owner => worksheet(owner.sheet) },
    setData: {
      act: (owner, args) =>
        owner.setData(
          args.at(0).range(address => owner.sheet.range(address)),
          seriesBy(args, 1),
        ),
    },
    setPosition: {
      act: (owner, args) => {
        const find = (address: string) => owner.sheet.range(address)
        owner.setPosition(
          args.at(0).range(find),
          args.optional(1, argument => argument.range(find)),
        )
      },
    },
    activate: { act: owner => owner.sheet.workbook.activate(owner.sheet) },
    delete: { act: owner => owner.delete() },
  },
  { identity: owner => ({ Id: owner.id }) },
)

type OwnedText = {
  readonly owner: Chart
  readonly text: ChartText
  readonly type: 'ChartTitle' | 'ChartAxisTitle'
}

const textMembers: MemberTable<OwnedText> = {
  text: {
    get: ({ text }) => text.text,
    set: ({ owner, text }, input) => {
      text.text = input.text()
      text.visible = true
      owner.changed()
    },
  },
  visible: {
    get: ({ text }) => text.visible,
    set: ({ owner, text }, input) => {
      text.visible = input.truth()
      owner.changed()
    },
  },
}

const titleOf = describe<OwnedText>('ChartTitle', textMembers)
const axisTitleOf = describe<OwnedText>('ChartAxisTitle', textMembers)
const chartText = (owned: OwnedText): ApiObject =>
  owned.type === 'ChartTitle' ? titleOf(owned) : axisTitleOf(owned)

const chartLegend = describe<Chart>('ChartLegend', {
  visible: {
    get: owner => owner.legend.visible,
    set: (owner, input) => {
      owner.legend.visible = input.truth()
      owner.changed()
    },
  },
  position: {
    get: owner => owner.legend.position,
    set: (owner, input) => {
      owner.legend.position = input.oneOf(legendPositions)
      owner.changed()
    },
  },
})

const chartAxes = describe<Chart>('ChartAxes', {
  valueAxis: { open: owner => chartAxis({ owner, axis: owner.valueAxis }) },
  categoryAxis: { open: owner => chartAxis({ owner, axis: owner.categoryAxis }) },
})

type OwnedAxis = { readonly owner: Chart; readonly axis: ChartAxis }

/** A bound of the scale; the empty text hands the choice back to Excel. */
const bound = (key: 'minimum' | 'maximum'): MemberTable<OwnedAxis>[string] => ({
  get: ({ axis }) => axis[key] ?? '',
  set: ({ owner, axis }, input: Argument) => {
    axis[key] = input.raw === '' ? undefined : input.number()
    owner.changed()
  },
})

const chartAxis = describe<OwnedAxis>('ChartAxis', {
  minimum: bound('minimum'),
  maximum: bound('maximum'),
  visible: {
    get: ({ axis }) => axis.visible,
    set: ({ owner, axis }, input) => {
      axis.visible = input.truth()
      owner.changed()
    },
  },
  numberFormat: {
    get: ({ axis }) => axis.numberFormat,
    set: ({ owner, axis }, input) => {
      axis.numberFormat = input.text()
      owner.changed()
    },
  },
  title: { open: ({ owner, axis }) => chartText({ owner, text: axis.title, type: 'ChartAxisTitle' }) },
  majorGridlines: { open: owned => chartGridlines(owned) },
})

const chartGridlines = describe<OwnedAxis>('ChartGridlines', {
  visible: {
    get: ({ axis }) => axis.majorGridlines,
    set: ({ owner, axis }, input) => {
      axis.majorGridlines = input.truth()
      owner.changed()
    },
  },
})

const chartSeriesCollection = describe<Chart>(
  'ChartSeriesCollection',
  {
    count: { get: owner => owner.series.length },
    getCount: { call: owner => new Plain(owner.series.length) },
    getItemAt: { call: (owner, args) => chartSeries(owner.seriesAt(args.at(0).integer())) },
  },
  { items: owner => owner.series.map(item => chartSeries(item)) },
)

const markerStyles = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
  'Picture',
] as const

const markerColor = (key: 'foreground' | 'background'): MemberTable<ChartSeries>[string] => ({
  get: series => series.marker[key] ?? '',
  set: (series, input) => {
    series.marker[key] = colorOf(input)
    series.chart.changed()
  },
})

const chartSeries: (series: ChartSeries) => ApiObject = describe<ChartSeries>('ChartSeries', {
  name: {
    get: series => seriesName(series),
    set: (series, input) => {
      series.name = input.text()
      series.chart.changed()
    },
  },
  gapWidth: {
    get: series => series.gapWidth,
    set: (series, input) => {
      series.gapWidth = input.integer()
      series.chart.changed()
    },
  },
  hasDataLabels: {
    get: series => series.hasDataLabels,
    set: (series, input) => {
      series.hasDataLabels = input.truth()
      series.chart.changed()
    },
  },
  markerStyle: {
    get: series => series.marker.style,
    set: (series, input) => {
      series.marker.style = input.oneOf(markerStyles)
      series.chart.changed()
    },
  },
  markerSize: {
    get: series => series.marker.size,
    set: (series, input) => {
      series.marker.size = input.integer()
      series.chart.changed()
    },
  },
  markerForegroundColor: markerColor('foreground'),
  markerBackgroundColor: markerColor('background'),
  format: { open: series => chartSeriesFormat(series) },
})

const chartSeriesFormat = describe<ChartSeries>('ChartSeriesFormat', {
  fill: { open: series => chartFill(series) },
})

const chartFill = describe<ChartSeries>('ChartFill', {
  setSolidColor: {
    act: (series, args) => {
      series.color = colorOf(args.at(0))
      series.chart.changed()
    },
  },
  clear: {
    act: series => {
      series.color = undefined
      series.chart.changed()
    },
  },
})
