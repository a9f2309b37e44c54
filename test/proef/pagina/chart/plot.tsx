import type { Chart } from '#test/excel/model/chart.ts'
import { formatValue } from '#test/excel/model/numberformat.ts'
import { teksten } from '../teksten.ts'
import { chooseScale, type Scale } from './scale.ts'

export type Series = {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly color: string
  /** The room between groups of bars, in percents of a bar, as in Excel. */
  readonly gapWidth: number
  readonly label: ((value: number) => string) | undefined
}

type Props = {
  readonly chart: Chart
  readonly series: readonly Series[]
  readonly categories: readonly string[]
  readonly width: number
  readonly height: number
}

/** The plot area: axes, grid lines and the bars or lines themselves. */
export function Plot(props: Props) {
  const kind = /^(Column|Bar|Line)(?:Markers)?(Clustered|Stacked)?/.exec(props.chart.type)
  if (!kind || props.width < 60 || props.height < 60) return <p class="leeg">{teksten.grafiektypeOnbekend}</p>
  const isStacked = kind[2] === 'Stacked'
  const { valueAxis } = props.chart
  const values = isStacked ? stackTotals(props) : props.series.flatMap(({ values: all }) => all)
  const scale = chooseScale(
    values.filter(value => value !== null),
    {
      ...(valueAxis.minimum === undefined ? {} : { minimum: valueAxis.minimum }),
      ...(valueAxis.maximum === undefined ? {} : { maximum: valueAxis.maximum }),
    },
  )
  const frame = frameOf(props, scale, kind[1] === 'Bar')
  return (
    <svg width={props.width} height={props.height} aria-hidden="true">
      <Axes {...props} scale={scale} frame={frame} />
      {kind[1] === 'Line' ? (
        <Lines {...props} scale={scale} frame={frame} />
      ) : (
        <Bars {...props} scale={scale} frame={frame} isStacked={isStacked} />
      )}
    </svg>
  )
}

/** Where the axes are. Horizontal charts have their categories along the left side. */
type Frame = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly isHorizontal: boolean
}
type Drawn = Props & { readonly scale: Scale; readonly frame: Frame }

const characterWidth = 6.4
const textHeight = 18

const tickLabel = (chart: Chart, value: number): string => {
  const { numberFormat } = chart.valueAxis
  return formatValue(value, numberFormat === 'General' ? '#,##0.##' : numberFormat).replace(/,$/, '')
}

function frameOf({ chart, categories, width, height }: Props, scale: Scale, isHorizontal: boolean): Frame {
  const longest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map(text => text.length)) * characterWidth
  const values = longest(scale.ticks.map(tick => tickLabel(chart, tick)))
  const names = Math.min(width * 0.35, longest(categories))
  const leftTitle = isHorizontal ? chart.categoryAxis.title : chart.valueAxis.title
  const bottomTitle = isHorizontal ? chart.valueAxis.title : chart.categoryAxis.title
  const left = (isHorizontal ? names : values) + 10 + (leftTitle.visible ? textHeight : 0)
  const bottom = textHeight + (bottomTitle.visible ? textHeight : 0)
  return { left, top: 10, width: width - left - 8, height: height - bottom - 14, isHorizontal }
}

/** The position of a value along the value axis. */
const along = ({ scale, frame }: Drawn, value: number): number => {
  const share =
    (Math.min(Math.max(value, scale.minimum), scale.maximum) - scale.minimum) /
    (scale.maximum - scale.minimum)
  return frame.isHorizontal ? frame.left + share * frame.width : frame.top + (1 - share) * frame.height
}

function Axes(drawn: Drawn) {
  const { chart, scale, frame, categories, height } = drawn
  const bottom = frame.top + frame.height
  const slot = (frame.isHorizontal ? frame.height : frame.width) / Math.max(1, categories.length)
  const room = frame.isHorizontal ? frame.left - 10 : slot
  const isHorizontal = frame.isHorizontal
  return (
    <g class="assen">
      {scale.ticks.map(tick => {
        const place = along(drawn, tick)
        const line = isHorizontal
          ? { x1: place, x2: place, y1: frame.top, y2: bottom }
          : { x1: frame.left, x2: frame.left + frame.width, y1: place, y2: place }
        const text = isHorizontal ? { x: place, y: bottom + 15 } : { x: frame.left - 7, y: place + 4 }
        return (
          <g key={tick}>
            {chart.valueAxis.majorGridlines && <line class={tick === 0 ? 'nul' : 'hulplijn'} {...line} />}
            {chart.valueAxis.visible && (
              <text text-anchor={isHorizontal ? 'middle' : 'end'} {...text}>
                {tickLabel(chart, tick)}
              </text>
            )}
          </g>
        )
      })}
      {chart.categoryAxis.visible &&
        categories.map((category, index) => {
          const middle = (index + 0.5) * slot
          const text = isHorizontal
            ? { x: frame.left - 7, y: frame.top + middle + 4 }
            : { x: frame.left + middle, y: bottom + 15 }
          return (
            <text key={category} text-anchor={isHorizontal ? 'end' : 'middle'} {...text}>
              {shorten(category, room)}
            </text>
          )
        })}
      <AxisTitles {...drawn} bottom={height - 3} />
    </g>
  )
}

function AxisTitles({ chart, frame, bottom }: Drawn & { bottom: number }) {
  const across = frame.isHorizontal ? chart.valueAxis.title : chart.categoryAxis.title
  const upward = frame.isHorizontal ? chart.categoryAxis.title : chart.valueAxis.title
  const middle = frame.top + frame.height / 2
  return (
    <>
      {across.visible && (
        <text class="astitel" text-anchor="middle" x={frame.left + frame.width / 2} y={bottom}>
          {across.text}
        </text>
      )}
      {upward.visible && (
        <text class="astitel" text-anchor="middle" transform={`translate(12 ${middle}) rotate(-90)`}>
          {upward.text}
        </text>
      )}
    </>
  )
}

function Bars(drawn: Drawn & { isStacked: boolean }) {
  const { series, categories, frame, isStacked } = drawn
  const slot = (frame.isHorizontal ? frame.height : frame.width) / Math.max(1, categories.length)
  const barsPerSlot = isStacked ? 1 : series.length
  const gap = (series[0]?.gapWidth ?? 150) / 100
  const thickness = Math.max(1, slot / (barsPerSlot + gap))
  const first = (slot - thickness * barsPerSlot) / 2
  const reached = categories.map(() => 0)
  return (
    <g>
      {series.map(({ name, values, color, label }, place) =>
        values.map((value, index) => {
          if (value === null) return null
          const base = isStacked ? (reached[index] ?? 0) : 0
          reached[index] = base + value
          const from = along(drawn, base)
          const to = along(drawn, base + value)
          const start = index * slot + first + (isStacked ? 0 : place * thickness)
          const bar = frame.isHorizontal
            ? {
                x: Math.min(from, to),
                y: frame.top + start,
                width: Math.abs(to - from),
                height: thickness - 1,
              }
            : {
                x: frame.left + start,
                y: Math.min(from, to),
                width: thickness - 1,
                height: Math.abs(to - from),
              }
          return (
            <g key={`${name} ${categories[index]}`}>
              <rect class="staaf" fill={color} {...bar} />
              {label && <BarLabel text={label(value)} bar={bar} isHorizontal={frame.isHorizontal} />}
            </g>
          )
        }),
      )}
    </g>
  )
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function BarLabel({ text, bar, isHorizontal }: { text: string; bar: Box; isHorizontal: boolean }) {
  return isHorizontal ? (
    <text class="label" x={bar.x + bar.width + 4} y={bar.y + bar.height / 2 + 4}>
      {text}
    </text>
  ) : (
    <text class="label" text-anchor="middle" x={bar.x + bar.width / 2} y={bar.y - 4}>
      {text}
    </text>
  )
}

function Lines(drawn: Drawn) {
  const { series, categories, frame } = drawn
  const slot = frame.width / Math.max(1, categories.length)
  return (
    <g>
      {series.map(({ name, values, color }) => {
        const points = values.flatMap((value, index) =>
          value === null ? [] : [[frame.left + (index + 0.5) * slot, along(drawn, value)] as const],
        )
        return (
          <g key={name}>
            <polyline class="lijn" stroke={color} points={points.map(point => point.join(',')).join(' ')} />
            {points.map(([x, y]) => (
              <circle key={x} cx={x} cy={y} r={3} fill={color} />
            ))}
          </g>
        )
      })}
    </g>
  )
}

const stackTotals = ({ series, categories }: Props): number[] =>
  categories.map((_, index) => series.reduce((total, { values }) => total + (values[index] ?? 0), 0))

const shorten = (text: string, room: number): string => {
  const fits = Math.max(3, Math.floor(room / characterWidth))
  return text.length <= fits ? text : `${text.slice(0, fits - 1)}…`
}
