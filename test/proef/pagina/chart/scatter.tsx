import {
  type Chart,
  type ChartSeries,
  seriesName,
  seriesValues,
  seriesXValues,
} from '#test/excel/model/chart.ts'
import { chooseScale, type Scale } from './scale.ts'

type Props = {
  readonly chart: Chart
  /** one per series */
  readonly colors: readonly string[]
  readonly width: number
  readonly height: number
}

const MARGIN = { left: 56, right: 12, top: 10, bottom: 40 }

/** Points against two axes of numbers, each series with its own marker. */
export function Scatter({ chart, colors, width, height }: Props) {
  const series = chart.series.map(pointsOf)
  const points = series.flat()
  const xScale = chooseScale(
    points.map(({ x }) => x),
    {},
  )
  const yScale = chooseScale(
    points.map(({ y }) => y),
    {},
  )
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom }
  const across = (value: number) => MARGIN.left + shareOf(xScale, value) * inner.width
  const upward = (value: number) => MARGIN.top + (1 - shareOf(yScale, value)) * inner.height
  const bottom = MARGIN.top + inner.height
  const middle = MARGIN.top + inner.height / 2
  return (
    <svg width={width} height={height} aria-hidden="true">
      <g class="assen">
        {yScale.ticks.map(tick => (
          <g key={tick}>
            <line
              class={tick === 0 ? 'nul' : 'hulplijn'}
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={upward(tick)}
              y2={upward(tick)}
            />
            <text text-anchor="end" x={MARGIN.left - 7} y={upward(tick) + 4}>
              {tick.toLocaleString('nl-NL')}
            </text>
          </g>
        ))}
        {xScale.ticks.map(tick => (
          <text key={tick} text-anchor="middle" x={across(tick)} y={bottom + 15}>
            {tick.toLocaleString('nl-NL')}
          </text>
        ))}
        <text class="astitel" text-anchor="middle" x={MARGIN.left + inner.width / 2} y={height - 4}>
          {chart.categoryAxis.title.text}
        </text>
        <text class="astitel" text-anchor="middle" x={12} y={middle} transform={`rotate(-90 12 ${middle})`}>
          {chart.valueAxis.title.text}
        </text>
      </g>
      {chart.series.map((one, index) => (
        <g key={seriesName(one)} stroke={colors[index]} fill={one.marker.background ?? colors[index]}>
          {(series[index] ?? []).map(({ x, y }, place) => (
            <Marker key={place} style={one.marker.style} x={across(x)} y={upward(y)} />
          ))}
        </g>
      ))}
    </svg>
  )
}

const Marker = ({ style, x, y }: { style: string; x: number; y: number }) =>
  style === 'Diamond' ? (
    <path d={`M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} />
  ) : (
    <circle cx={x} cy={y} r={3.5} />
  )

function pointsOf(series: ChartSeries): { x: number; y: number }[] {
  const all = seriesXValues(series)
  return seriesValues(series).flatMap((y, index) => {
    const x = all[index] ?? null
    return x === null || y === null ? [] : [{ x, y }]
  })
}

const shareOf = ({ minimum, maximum }: Scale, value: number): number =>
  (value - minimum) / (maximum - minimum)
