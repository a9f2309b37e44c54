import { invalidArgument, itemNotFound } from '../errors.ts'
import type { Area } from './address.ts'
import { Range } from './range.ts'
import type { Sheet } from './sheet.ts'

export type SeriesBy = 'Auto' | 'Columns' | 'Rows'

/** A text near a chart, such as its title or an axis title. */
export type ChartText = { text: string; visible: boolean }

export type ChartAxis = {
  readonly title: ChartText
  visible: boolean
  numberFormat: string
  /** Bounds of the scale; `undefined` lets Excel choose. */
  minimum: number | undefined
  maximum: number | undefined
  majorGridlines: boolean
}

/** One row of bars or one line. The values stay linked to the cells they came from. */
export type ChartSeries = {
  readonly chart: Chart
  name: string | undefined
  readonly nameCell: Range | undefined
  values: Range
  categories: Range | undefined
  color: string | undefined
  /** Of a point in a scatter or line chart; `Automatic` lets Excel choose. */
  readonly marker: {
    style: string
    size: number
    foreground: string | undefined
    background: string | undefined
  }
  gapWidth: number
  hasDataLabels: boolean
}

/** A chart on a sheet. Position and size are in points from the top left corner of the sheet. */
export class Chart {
  readonly sheet: Sheet
  readonly id: string
  readonly title: ChartText = { text: '', visible: true }
  readonly legend = { visible: true, position: 'Bottom' }
  readonly valueAxis: ChartAxis = newAxis(true)
  readonly categoryAxis: ChartAxis = newAxis(false)
  series: ChartSeries[] = []
  top = 0
  left = 0
  width = 360
  height = 216
  type: string
  #name: string

  constructor(sheet: Sheet, id: string, name: string, type: string) {
    this.sheet = sheet
    this.id = id
    this.#name = name
    this.type = checkedChartType(type)
  }

  get name(): string {
    return this.#name
  }

  rename(name: string): void {
    const taken = this.sheet.charts.some(
      chart => chart !== this && chart.name.toLowerCase() === name.toLowerCase(),
    )
    if (name === '' || taken) throw invalidArgument()
    this.#name = name
    this.changed()
  }

  /** Takes its series from a block of cells: names in the header, categories in the first row or column. */
  setData(source: Range, by: SeriesBy): void {
    for (const series of this.series) this.#release(series)
    this.series = readSeries(this, source, by)
    const only = this.series.length === 1 ? this.series[0] : undefined
    if (this.title.text === '' && only) this.title.text = seriesName(only)
    this.changed()
  }

  /** Puts the chart over the cells from `start` up to and including `end`. */
  setPosition(start: Range, end: Range | undefined): void {
    const from = start.area
    this.left = widthOf(this.sheet, { ...from, column: 0, columns: from.column })
    this.top = heightOf(this.sheet, { ...from, row: 0, rows: from.row })
    if (end) {
      const covered = start.boundingRange(end).area
      this.width = widthOf(this.sheet, covered)
      this.height = heightOf(this.sheet, covered)
    }
    this.changed()
  }

  seriesAt(index: number): ChartSeries {
    const series = this.series[index]
    if (!series) throw itemNotFound()
    return series
  }

  delete(): void {
    const place = this.sheet.charts.indexOf(this)
    if (place < 0) throw itemNotFound()
    for (const series of this.series) this.#release(series)
    this.sheet.charts.splice(place, 1)
    this.sheet.workbook.emit({ kind: 'chartDeleted', chart: this })
  }

  changed(): void {
    this.sheet.workbook.emit({ kind: 'looks' })
  }

  #release(series: ChartSeries): void {
    for (const range of [series.values, series.categories, series.nameCell]) {
      if (range) this.sheet.workbook.unfollow(range)
    }
  }
}

/** The name of a series as the legend shows it. */
export const seriesName = (series: ChartSeries): string => {
  if (series.name !== undefined) return series.name
  const fromCell = series.nameCell?.isAlive ? series.nameCell.text()?.[0]?.[0] : undefined
  return fromCell || `Reeks ${series.chart.series.indexOf(series) + 1}`
}

/** The numbers of a series; a cell without a number counts as `null`. */
export const seriesValues = (series: ChartSeries): (number | null)[] =>
  series.values.isAlive ? numbersOf(series.values) : []

/** The category labels of a series, as shown in the cells. */
export const seriesCategories = (series: ChartSeries): string[] =>
  series.categories?.isAlive
    ? (series.categories.text() ?? []).flat()
    : seriesValues(series).map((_, index) => String(index + 1))

/** The x of the points of a scatter chart; a cell without a number counts as `null`. */
export const seriesXValues = (series: ChartSeries): (number | null)[] =>
  series.categories?.isAlive
    ? numbersOf(series.categories)
    : seriesValues(series).map((_, index) => index + 1)

const numbersOf = (range: Range): (number | null)[] =>
  (range.values() ?? []).flat().map(value => (typeof value === 'number' ? value : null))

const knownTypes =
  /^(Column|Bar)(Clustered|Stacked|Stacked100)$|^(Line|Area)(Markers)?(Stacked|Stacked100)?$|^(Pie|Doughnut|XYScatter|Radar|Waterfall|Treemap)$/

function checkedChartType(type: string): string {
  if (!knownTypes.test(type)) throw invalidArgument(`Not a chart type: ${type}`)
  return type
}

const newAxis = (majorGridlines: boolean): ChartAxis => ({
  title: { text: '', visible: false },
  visible: true,
  numberFormat: 'General',
  minimum: undefined,
  maximum: undefined,
  majorGridlines,
})

function readSeries(chart: Chart, source: Range, by: SeriesBy): ChartSeries[] {
  const byColumns = by === 'Columns' || (by === 'Auto' && source.area.rows >= source.area.columns)
  const types = source.valueTypes() ?? []
  const isLabel = (type: string | undefined): boolean => type !== 'Double'
  const hasHeader =
    source.area.rows > 1 && (types[0] ?? []).slice(source.area.columns > 1 ? 1 : 0).every(isLabel)
  const dataRows = types.slice(hasHeader ? 1 : 0)
  // A scatter chart takes its first column for the x of all its series, numbers as they are.
  const isScatter = chart.type.startsWith('XYScatter')
  const hasLabels =
    isScatter ||
    (source.area.columns > 1 && (types[0]?.[0] === 'Empty' || dataRows.every(row => isLabel(row[0]))))
  const data = new Range(source.sheet, inset(source.area, hasHeader ? 1 : 0, hasLabels ? 1 : 0))
  const follow = (range: Range): Range => source.sheet.workbook.follow(range)
  const count = byColumns ? data.area.columns : data.area.rows
  return Array.from({ length: count }, (_, index) => {
    const nameCell = byColumns
      ? hasHeader && source.row(0).column(index + (hasLabels ? 1 : 0))
      : hasLabels && source.column(0).row(index + (hasHeader ? 1 : 0))
    const categories = byColumns
      ? hasLabels && source.column(0).adjusted(hasHeader ? { row: 1, rows: -1 } : {})
      : hasHeader && source.row(0).adjusted(hasLabels ? { column: 1, columns: -1 } : {})
    return {
      chart,
      name: undefined,
      nameCell: nameCell ? follow(nameCell) : undefined,
      values: follow(byColumns ? data.column(index) : data.row(index)),
      categories: categories ? follow(categories) : undefined,
      color: undefined,
      marker: { style: 'Automatic', size: 5, foreground: undefined, background: undefined },
      gapWidth: 150,
      hasDataLabels: false,
    }
  })
}

const inset = (area: Area, rows: number, columns: number): Area => ({
  row: area.row + rows,
  column: area.column + columns,
  rows: area.rows - rows,
  columns: area.columns - columns,
})

function widthOf(sheet: Sheet, area: Area): number {
  let width = 0
  for (let offset = 0; offset < area.columns; offset++) width += sheet.columnWidth(area.column + offset)
  return width
}

function heightOf(sheet: Sheet, area: Area): number {
  let height = 0
  for (let offset = 0; offset < area.rows; offset++) height += sheet.rowHeight(area.row + offset)
  return height
}
