import { CellError, dateOfSerial, GENERAL_FORMAT, TEXT_FORMAT, type Value } from './values.ts'

/** The separators of a display language. */
export type Locale = {
  readonly decimal: string
  readonly group: string
  readonly true: string
  readonly false: string
}

export const dutch: Locale = { decimal: ',', group: '.', true: 'WAAR', false: 'ONWAAR' }

/**
 * The text that a cell shows for a value under an Excel number format such as `#,##0.0`, `0%`, `€ #,##0` or `d-m-yyyy`.
 * Covers sections, literals, scaling, percentages, thousands, optional digits and dates; anything else falls back to
 * the General format.
 */
export function formatValue(value: Value, numberFormat: string, locale: Locale = dutch): string {
  if (value instanceof CellError) return value.localName
  if (typeof value === 'boolean') return value ? locale.true : locale.false
  if (typeof value === 'string') return formatText(value, numberFormat)
  if (numberFormat === GENERAL_FORMAT || numberFormat === TEXT_FORMAT) return formatGeneral(value, locale)
  const sections = splitSections(numberFormat)
  const zero = sections[2]
  const negative = sections[1]
  if (value === 0 && zero !== undefined) return formatNumber(0, zero, locale)
  if (value < 0 && negative !== undefined) return formatNumber(-value, negative, locale)
  return formatNumber(value, sections[0] ?? '', locale)
}

/** A number as Excel shows it without a format: at most eleven digits, no thousands separators. */
export function formatGeneral(value: number, locale: Locale = dutch): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [digits = '0', exponent = '0'] = value.toExponential(5).split('e')
    const sign = exponent.startsWith('-') ? '-' : '+'
    const power = exponent.replace(/^[+-]/, '').padStart(2, '0')
    return `${Number(digits).toString().replace('.', locale.decimal)}E${sign}${power}`
  }
  const wholeDigits = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1
  const rounded = Number(value.toFixed(Math.max(0, Math.min(9, 10 - wholeDigits))))
  return plainDigits(rounded).replace('.', locale.decimal)
}

const plainDigits = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(9).replace(/0+$/, '') : text
}

function formatText(value: string, numberFormat: string): string {
  const section = splitSections(numberFormat)[3]
  if (section === undefined) return value
  return tokens(section)
    .map(token => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : ''))
    .join('')
}

function formatNumber(value: number, section: string, locale: Locale): string {
  const parts = tokens(section)
  if (parts.some(part => part.kind === 'general')) return formatGeneral(value, locale)
  if (parts.some(part => part.kind === 'date')) return formatDate(value, parts)
  const percentages = parts.filter(part => part.kind === 'percent').length
  const pattern = parts.find(part => part.kind === 'digits')
  const digits = pattern ? formatDigits(Math.abs(value) * 100 ** percentages, pattern.text, locale) : ''
  const body = parts
    .map(part => {
      if (part === pattern) return digits
      return part.kind === 'percent' ? '%' : part.kind === 'literal' ? part.text : ''
    })
    .join('')
  return value < 0 && /[1-9]/.test(digits) ? `-${body}` : body
}

function formatDigits(value: number, pattern: string, locale: Locale): string {
  // Commas at the end of the pattern divide by a thousand each; any other comma separates thousands.
  const scaling = /,*$/.exec(pattern)?.[0].length ?? 0
  const [wholePattern = '', decimalPattern = ''] = pattern.slice(0, pattern.length - scaling).split('.')
  const grouped = wholePattern.includes(',')
  const decimals = decimalPattern.length
  const [whole = '0', fraction = ''] = roundHalfUp(value / 1000 ** scaling, decimals).split('.')
  const required = wholePattern.replaceAll(',', '').replaceAll('#', '').length
  const shownWhole = (whole === '0' ? '' : whole).padStart(required, '0')
  const requiredDecimals = decimalPattern.lastIndexOf('0') + 1
  let shownFraction = fraction
  while (shownFraction.length > requiredDecimals && shownFraction.endsWith('0')) {
    shownFraction = shownFraction.slice(0, -1)
  }
  const separated = grouped ? shownWhole.replace(/\B(?=(\d{3})+$)/g, locale.group) : shownWhole
  return pattern.includes('.') ? `${separated}${locale.decimal}${shownFraction}` : separated
}

/** Excel rounds the decimal digits it shows, so 1.005 with two decimals is 1.01, where `toFixed` alone gives 1.00. */
const roundHalfUp = (value: number, decimals: number): string => {
  const shifted = Number(`${value}e${decimals}`)
  return (Number.isFinite(shifted) ? Math.round(shifted) / 10 ** decimals : value).toFixed(decimals)
}

const dutchMonths =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const dutchDays = 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' ')

function formatDate(serial: number, parts: Token[]): string {
  const date = dateOfSerial(serial)
  const padded = (value: number, size: number): string => String(value).padStart(Math.min(size, 2), '0')
  const part = (text: string, afterHours: boolean): string => {
    const size = text.length
    switch (text[0]?.toLowerCase()) {
      case 'y':
        return size > 2 ? String(date.getUTCFullYear()) : padded(date.getUTCFullYear() % 100, 2)
      case 'm': {
        if (afterHours) return padded(date.getUTCMinutes(), size)
        const month = dutchMonths[date.getUTCMonth()] ?? ''
        if (size > 2) return size === 3 ? month.slice(0, 3) : month
        return padded(date.getUTCMonth() + 1, size)
      }
      case 'd': {
        const day = dutchDays[date.getUTCDay()] ?? ''
        if (size > 2) return size === 3 ? day.slice(0, 2) : day
        return padded(date.getUTCDate(), size)
      }
      case 'h':
        return padded(date.getUTCHours(), size)
      default:
        return padded(date.getUTCSeconds(), size)
    }
  }
  let afterHours = false
  return parts
    .map(token => {
      if (token.kind !== 'date') return token.kind === 'literal' ? token.text : ''
      const text = part(token.text, afterHours)
      afterHours = /^h/i.test(token.text)
      return text
    })
    .join('')
}

type Token = {
  readonly kind: 'digits' | 'literal' | 'percent' | 'date' | 'text' | 'general'
  readonly text: string
}

const grammar =
  /(?<general>General|Standaard)|(?<quoted>"[^"]*")|\\(?<escaped>.)|_(?<blank>.)|\*.|\[\$(?<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|(?<digits>[0#?][0#?,]*(?:\.[0#?]*,*)?|\.[0#?]+)|(?<percent>%)|(?<date>y+|m+|d+|h+|s+)|(?<text>@)|(?<other>.)/gi

const tokenCache = new Map<string, Token[]>()

function tokens(section: string): Token[] {
  const known = tokenCache.get(section)
  if (known) return known
  const found: Token[] = []
  for (const { groups = {} } of section.matchAll(grammar)) {
    if (groups.general) found.push({ kind: 'general', text: '' })
    else if (groups.digits) found.push({ kind: 'digits', text: groups.digits })
    else if (groups.percent) found.push({ kind: 'percent', text: '%' })
    else if (groups.date) found.push({ kind: 'date', text: groups.date })
    else if (groups.text) found.push({ kind: 'text', text: '@' })
    else if (groups.quoted !== undefined) found.push({ kind: 'literal', text: groups.quoted.slice(1, -1) })
    else if (groups.blank) found.push({ kind: 'literal', text: ' ' })
    else found.push({ kind: 'literal', text: groups.escaped ?? groups.currency ?? groups.other ?? '' })
  }
  tokenCache.set(section, found)
  return found
}

/** The sections between semicolons, for positive, negative, zero and text; a quoted semicolon is no border. */
const splitSections = (numberFormat: string): string[] =>
  numberFormat.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? []
