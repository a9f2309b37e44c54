import type { Sheet } from '#test/excel/model/sheet.ts'
import { type Border, defaultStyle, type Style } from '#test/excel/model/style.ts'
import type { Table } from '#test/excel/model/table.ts'
import { CellError, type Value } from '#test/excel/model/values.ts'
import { inkOn, legible } from '../kleur.ts'

export type Css = Record<string, string>

/** The colours of the page that cells are drawn with. */
export type Palette = { readonly surface: string; readonly isDark: boolean }

/** How a cell looks on screen: its own style, made readable on the colours of the page. */
export function cellCss(value: Value, style: Style, palette: Palette): Css {
  if (style === defaultStyle) return { textAlign: alignmentOf(value, style) }
  const css: Css = { textAlign: alignmentOf(value, style) }
  if (style.fillColor !== null) css.backgroundColor = style.fillColor
  const color = inkOf(style, palette)
  if (color !== undefined) css.color = color
  if (style.bold) css.fontWeight = '600'
  if (style.italic) css.fontStyle = 'italic'
  if (style.fontSize !== defaultStyle.fontSize) css.fontSize = `${style.fontSize / 11}em`
  const lines = [style.underline === 'None' ? '' : 'underline', style.strikethrough ? 'line-through' : '']
  if (lines.some(line => line !== '')) css.textDecoration = lines.join(' ').trim()
  if (style.indentLevel > 0) css.paddingLeft = `${4 + style.indentLevel * 9}px`
  if (style.wrapText) css.whiteSpace = 'pre-wrap'
  css.alignItems =
    style.verticalAlignment === 'Top' ? 'start' : style.verticalAlignment === 'Center' ? 'center' : 'end'
  for (const [side, property] of borderProperties) {
    const border = style.borders[side]
    if (border && border.style !== 'None') css[property] = borderCss(border, palette)
  }
  return css
}

/** The part a cell plays in a table, for the classes that draw it. */
export function tableClasses(table: Table, row: number, column: number): string {
  const { area } = table
  if (row === area.row) return 'tabelkop'
  const isBanded = table.showBandedRows && (row - area.row) % 2 === 1
  const isFirst = table.highlightFirstColumn && column === area.column
  return ['tabelcel', isBanded ? 'streep' : '', isFirst ? 'nadruk' : ''].filter(Boolean).join(' ')
}

/** How many columns a text may run over: as far as the cells beside it are empty. */
export function overflowColumns(
  sheet: Sheet,
  row: number,
  column: number,
  value: Value,
  style: Style,
): number {
  const staysInside =
    typeof value !== 'string' || value === '' || style.wrapText || alignmentOf(value, style) !== 'left'
  if (staysInside) return 1
  const isShort = value.length * 6 * (style.fontSize / 11) < (sheet.columnWidth(column) * 4) / 3
  if (isShort) return 1
  let columns = 1
  while (columns < 24 && sheet.cellAt(row, column + columns)?.isEmpty !== false) columns++
  return columns
}

const borderProperties = [
  ['EdgeTop', 'borderTop'],
  ['EdgeBottom', 'borderBottom'],
  ['EdgeLeft', 'borderLeft'],
  ['EdgeRight', 'borderRight'],
] as const

function borderCss({ style, color, weight }: Border, palette: Palette): string {
  const width = weight === 'Thick' ? 3 : weight === 'Medium' || style === 'Double' ? 2 : 1
  const line = style.startsWith('Dash') ? 'dashed' : style === 'Dot' ? 'dotted' : 'solid'
  return `${width}px ${line} ${legible(color, palette.surface, 2)}`
}

function inkOf(style: Style, palette: Palette): string | undefined {
  const isDefaultInk = style.fontColor === defaultStyle.fontColor
  if (style.fillColor !== null)
    return isDefaultInk ? inkOn(style.fillColor) : legible(style.fontColor, style.fillColor)
  return isDefaultInk ? undefined : legible(style.fontColor, palette.surface)
}

function alignmentOf(value: Value, style: Style): string {
  switch (style.horizontalAlignment) {
    case 'Left':
      return 'left'
    case 'Right':
      return 'right'
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center'
    default:
      if (typeof value === 'number') return 'right'
      return typeof value === 'boolean' || value instanceof CellError ? 'center' : 'left'
  }
}
