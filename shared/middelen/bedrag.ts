import { once } from '../plan/eenmaal.ts'
import type { Eurocent } from './eurocent.ts'

export type { Eurocent } from './eurocent.ts'

/** Makes eurocents of a whole number of cents; throws a `RangeError` when it is not a safe integer. */
export function cent(aantal: number): Eurocent {
  if (!Number.isSafeInteger(aantal)) throw new RangeError(`${aantal} is geen geheel aantal eurocenten`)
  // -0 would print as "-€ 0": one zero is enough.
  return brand(aantal === 0 ? 0 : aantal)
}

export const NUL = cent(0)

/** Whole euros as eurocents. */
export const euro = (euros: number): Eurocent => cent(euros * 100)

export function sum(bedragen: Iterable<Eurocent>): Eurocent {
  let totaal = 0
  for (const bedrag of bedragen) totaal += bedrag
  return cent(totaal)
}

export const plus = (a: Eurocent, b: Eurocent): Eurocent => cent(a + b)
export const minus = (a: Eurocent, b: Eurocent): Eurocent => cent(a - b)

/**
 * Reads euros as a spreadsheet holds them (a binary floating-point number) to whole cents.
 * `undefined` when the number has more than two decimals or lies outside the safe range:
 * the caller tells the user, nothing is rounded away silently.
 */
export function centFromEuros(euros: number): Eurocent | undefined {
  const centen = Math.round(euros * 100)
  if (!Number.isSafeInteger(centen)) return undefined
  const afwijking = Math.abs(euros * 100 - centen)
  return afwijking <= Math.max(1e-6, Math.abs(centen) * Number.EPSILON * 4) ? cent(centen) : undefined
}

/** Euros as a number, for a cell or a chart; never to calculate on with. */
export const toEuros = (bedrag: Eurocent): number => bedrag / 100

const HELE_EUROS = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }))
const MET_CENTEN = once(
  () => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
)
const MILJOENEN = once(
  () => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
)

/** `€ 1.234.567` or, when there are cents, `€ 1.234.567,89`. */
export function formatEuro(bedrag: Eurocent): string {
  const opmaak = bedrag % 100 === 0 ? HELE_EUROS() : MET_CENTEN()
  return `${bedrag < 0 ? '−' : ''}€\u00a0${opmaak.format(Math.abs(bedrag) / 100)}`
}

/** `€ 12,3 mln`, for places where the exact amount is one click away. */
export function formatMiljoen(bedrag: Eurocent): string {
  return `${bedrag < 0 ? '−' : ''}€\u00a0${MILJOENEN().format(Math.abs(bedrag) / 100_000_000)}\u00a0mln`
}

function brand(aantal: number): Eurocent {
  return aantal as Eurocent
}
