import { invalidArgument, itemNotFound } from '../errors.ts'
import { lastColumn, lastRow } from '../model/address.ts'
import { fittedColumnWidth } from '../model/fit.ts'
import type { Range } from '../model/range.ts'
import { type Border, type BorderSide, borderSides, noBorder, type Style } from '../model/style.ts'
import { type ApiObject, type Argument, describe, type MemberTable } from './describe.ts'

const horizontal = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const
const vertical = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const
const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const
const borderStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const

type PlainStyle = {
  [Key in keyof Style as Style[Key] extends string | number | boolean ? Key : never]: Style[Key]
}

/** A member that reads and writes one property of the look of all cells in a range. */
const styled = <Key extends keyof PlainStyle>(
  key: Key,
  read: (input: Argument) => PlainStyle[Key],
): MemberTable<Range>[string] => ({
  get: cells => cells.commonStyle(key) ?? null,
  set: (cells, input) => {
    const patch: Partial<PlainStyle> = {}
    patch[key] = read(input)
    cells.restyle(patch)
  },
})

export const rangeFormat = describe<Range>('RangeFormat', {
  columnWidth: {
    get: cells => common(sizes(cells, 'column')),
    set: (cells, input) => resize(cells, 'column', input.number()),
  },
  rowHeight: {
    get: cells => common(sizes(cells, 'row')),
    set: (cells, input) => resize(cells, 'row', input.number()),
  },
  horizontalAlignment: styled('horizontalAlignment', input => input.oneOf(horizontal)),
  verticalAlignment: styled('verticalAlignment', input => input.oneOf(vertical)),
  wrapText: styled('wrapText', input => input.truth()),
  indentLevel: styled('indentLevel', input => input.integer()),
  fill: { open: cells => rangeFill(cells) },
  font: { open: cells => rangeFont(cells) },
  borders: { open: cells => rangeBorders(cells) },
  autofitColumns: { act: cells => autofitColumns(cells) },
  autofitRows: { act: cells => resize(cells, 'row', undefined) },
})

const rangeFill = describe<Range>('RangeFill', {
  color: {
    get: cells => {
      const color = cells.commonStyle('fillColor')
      return color === undefined ? '' : (color ?? '#FFFFFF')
    },
    set: (cells, input) => cells.restyle({ fillColor: colorOf(input) }),
  },
  clear: { act: cells => cells.restyle({ fillColor: null }) },
})

const rangeFont = describe<Range>('RangeFont', {
  name: styled('fontName', input => input.text()),
  size: styled('fontSize', input => input.number()),
  color: styled('fontColor', input => colorOf(input)),
  bold: styled('bold', input => input.truth()),
  italic: styled('italic', input => input.truth()),
  underline: styled('underline', input => input.oneOf(underlines)),
  strikethrough: styled('strikethrough', input => input.truth()),
})

type RangeBorder = { readonly cells: Range; readonly side: BorderSide }

const rangeBorders = describe<Range>(
  'RangeBorderCollection',
  {
    count: { get: () => borderSides.length },
    getItem: { call: (cells, args) => rangeBorder({ cells, side: args.at(0).oneOf(borderSides) }) },
    getItemAt: {
      call: (cells, args) => {
        const side = borderSides[args.at(0).integer()]
        if (!side) throw itemNotFound()
        return rangeBorder({ cells, side })
      },
    },
  },
  { items: cells => borderSides.map(side => rangeBorder({ cells, side })) },
)

const rangeBorder: (border: RangeBorder) => ApiObject = describe<RangeBorder>(
  'RangeBorder',
  {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: border => currentBorder(border).style,
      set: (border, input) => drawBorder(border, { style: input.oneOf(borderStyles) }),
    },
    color: {
      get: border => currentBorder(border).color,
      set: (border, input) => drawBorder(border, { color: colorOf(input) }),
    },
    weight: {
      get: border => currentBorder(border).weight,
      set: (border, input) =>
        drawBorder(border, { weight: input.oneOf(['Hairline', 'Thin', 'Medium', 'Thick']) }),
    },
  },
  { identity: ({ side }) => ({ Id: side }) },
)

/** The cells along one side of a range, and the side of each cell that is drawn. */
function alongSide({ cells, side }: RangeBorder): { cells: Range; side: BorderSide } | undefined {
  switch (side) {
    case 'EdgeTop':
      return { cells: cells.row(0), side }
    case 'EdgeBottom':
      return { cells: cells.lastRow(), side }
    case 'EdgeLeft':
      return { cells: cells.column(0), side }
    case 'EdgeRight':
      return { cells: cells.lastColumn(), side }
    case 'InsideHorizontal':
      return cells.area.rows < 2
        ? undefined
        : { cells: cells.adjusted({ row: 1, rows: -1 }), side: 'EdgeTop' }
    case 'InsideVertical':
      return cells.area.columns < 2
        ? undefined
        : { cells: cells.adjusted({ column: 1, columns: -1 }), side: 'EdgeLeft' }
    default:
      return { cells, side }
  }
}

function currentBorder(border: RangeBorder): Border {
  const drawn = alongSide(border)
  if (!drawn) return noBorder
  const { row, column } = drawn.cells.area
  return drawn.cells.sheet.styleAt(row, column).borders[drawn.side] ?? noBorder
}

function drawBorder(border: RangeBorder, change: Partial<Border>): void {
  const drawn = alongSide(border)
  if (!drawn) return
  const { cells, side } = drawn
  cells.sheet.restyle(cells.area, style => {
    const before = style.borders[side]
    // Giving a border a colour or a weight makes it visible, as in Excel.
    const base = before ?? { ...noBorder, style: 'Continuous' }
    return { ...style, borders: { ...style.borders, [side]: { ...base, ...change } } }
  })
}

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
}

/** A colour as `#RRGGBB`, from that notation or a common English name. */
export function colorOf(input: Argument): string {
  const text = input.text().trim()
  const named = namedColors[text.toLowerCase()]
  if (named !== undefined) return named
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`Not a colour: ${text}`)
  return `#${text.replace('#', '').toUpperCase()}`
}

type Axis = 'row' | 'column'

function* lines(cells: Range, axis: Axis): Generator<number> {
  const { area } = cells
  const first = axis === 'row' ? area.row : area.column
  const last = axis === 'row' ? lastRow(area) : lastColumn(area)
  // A whole row or column names thousands of lines of which only the ones in use matter.
  const used = cells.sheet.usedArea()
  const end = axis === 'row' && used ? Math.min(last, Math.max(first, lastRow(used))) : last
  for (let line = first; line <= end; line++) yield line
}

function sizes(cells: Range, axis: Axis): number[] {
  const { sheet } = cells
  return [...lines(cells, axis)].map(line =>
    axis === 'row' ? sheet.rowHeight(line) : sheet.columnWidth(line),
  )
}

const common = (all: number[]): number | null =>
  all.every(size => size === all[0]) ? (all[0] ?? null) : null

/** Sets every row or column to a size in points; without one it goes back to the default. */
function resize(cells: Range, axis: Axis, points: number | undefined): void {
  if (points !== undefined && (points < 0 || points > 1000)) throw invalidArgument()
  const kept = axis === 'row' ? cells.sheet.rowHeights : cells.sheet.columnWidths
  for (const line of lines(cells, axis)) {
    if (points === undefined) kept.delete(line)
    else kept.set(line, points)
  }
  cells.sheet.workbook.emit({ kind: 'looks' })
}

function autofitColumns(cells: Range): void {
  const { sheet, area } = cells
  for (const column of lines(cells, 'column')) {
    sheet.columnWidths.set(column, fittedColumnWidth(sheet.cellsIn({ ...area, column, columns: 1 })))
  }
  sheet.workbook.emit({ kind: 'looks' })
}
