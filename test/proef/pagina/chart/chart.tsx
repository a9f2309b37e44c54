import { type Chart, seriesCategories, seriesName, seriesValues } from '#test/excel/model/chart.ts'
import { formatValue } from '#test/excel/model/numberformat.ts'
import { pixels } from '../grid/geometry.ts'
import type { Palette } from '../grid/look.ts'
import { legible } from '../kleur.ts'
import { teksten } from '../teksten.ts'
import { Plot, type Series } from './plot.tsx'
import { Scatter } from './scatter.tsx'

/** The colours that Excel would hand out, in the order of the series. */
const defaultColors = ['#0F6C74', '#E0A030', '#7A8C92', '#5B8DB8', '#9C6B30', '#4C9A6A']

/** A chart of the add-in, drawn from the cells it is linked to. */
export function ChartFrame({ chart, palette }: { chart: Chart; palette: Palette }) {
  const series = readSeries(chart, palette)
  const description = series.map(({ name, values }) =>
    teksten.reeks(name, values.map(value => value ?? 0).join(', ')),
  )
  const place = {
    left: pixels(chart.left),
    top: pixels(chart.top),
    width: pixels(chart.width),
    height: pixels(chart.height),
  }
  const showsTitle = chart.title.visible && chart.title.text !== ''
  const showsLegend = chart.legend.visible && series.length > 0
  const room = {
    width: place.width - 24,
    height: place.height - 20 - (showsTitle ? 30 : 0) - (showsLegend ? 26 : 0),
  }
  return (
    <figure
      class={`grafiek legenda-${chart.legend.position.toLowerCase()}`}
      aria-label={teksten.grafiek(chart.title.text, description.join(' '))}
      style={Object.fromEntries(Object.entries(place).map(([key, size]) => [key, `${size}px`]))}
    >
      {showsTitle && <figcaption aria-hidden="true">{chart.title.text}</figcaption>}
      {chart.type.startsWith('XYScatter') ? (
        <Scatter chart={chart} colors={series.map(({ color }) => color)} {...room} />
      ) : (
        <Plot
          chart={chart}
          series={series}
          categories={chart.series[0] ? seriesCategories(chart.series[0]) : []}
          {...room}
        />
      )}
      {showsLegend && (
        <ul class="legenda" aria-hidden="true">
          {series.map(({ name, color }) => (
            <li key={name}>
              <span class="staal" style={{ backgroundColor: color }} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

function readSeries(chart: Chart, palette: Palette): Series[] {
  return chart.series.map((series, index) => {
    const chosen =
      series.color ?? series.marker.foreground ?? defaultColors[index % defaultColors.length] ?? '#7A8C92'
    const first = series.values.isAlive ? series.values.cell(0, 0).area : undefined
    const numberFormat = first ? chart.sheet.styleAt(first.row, first.column).numberFormat : 'General'
    return {
      name: seriesName(series),
      values: seriesValues(series),
      // The colours were chosen for a white sheet; on a dark one they may have to be lighter to stand out.
      color: palette.isDark ? legible(chosen, palette.surface, 3) : chosen,
      gapWidth: series.gapWidth,
      label: series.hasDataLabels ? value => formatValue(value, numberFormat) : undefined,
    }
  })
}
