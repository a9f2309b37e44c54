import { GENERAL_FORMAT } from './values.ts'

export const borderSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const

export type BorderSide = (typeof borderSides)[number]
export type Border = { readonly style: string; readonly color: string; readonly weight: string }

/** How one cell looks. Immutable, so that thousands of cells can share one. Colours are `#RRGGBB`. */
export type Style = {
  readonly numberFormat: string
  readonly fillColor: string | null
  readonly fontName: string
  readonly fontSize: number
  readonly fontColor: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: string
  readonly strikethrough: boolean
  readonly horizontalAlignment: string
  readonly verticalAlignment: string
  readonly wrapText: boolean
  readonly indentLevel: number
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>
}

export const defaultStyle: Style = {
  numberFormat: GENERAL_FORMAT,
  fillColor: null,
  fontName: 'Aptos Narrow',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  borders: {},
}

export const noBorder: Border = { style: 'None', color: '#000000', weight: 'Thin' }

/** Widths and heights of untouched columns and rows, in points. */
export const DEFAULT_COLUMN_WIDTH = 48
export const DEFAULT_ROW_HEIGHT = 15
