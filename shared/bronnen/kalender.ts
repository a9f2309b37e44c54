import type { Datum } from './datum.ts'

/** The calendar date so many days later, or earlier when `dagen` is negative. */
export const addDays = (datum: Datum, dagen: number): Datum => toDatum(toDagnummer(datum) + dagen)

/** Whole days from one date to another; negative when `tot` comes first. */
export const daysBetween = (van: Datum, tot: Datum): number => toDagnummer(tot) - toDagnummer(van)

// Years start in March here, so that the leap day is the last day of its year.

/** Days since 1 March of the year 0. */
function toDagnummer(datum: Datum): number {
  const [jaar = 0, maand = 0, dag = 0] = datum.split('-').map(Number)
  return daysBeforeJaar(maand > 2 ? jaar : jaar - 1) + daysBeforeMaand((maand + 9) % 12) + dag - 1
}

function toDatum(dagnummer: number): Datum {
  const gok = Math.floor(dagnummer / GEMIDDELD_JAAR)
  const maartjaar = [gok + 1, gok].find(jaar => daysBeforeJaar(jaar) <= dagnummer) ?? gok - 1
  const dagInJaar = dagnummer - daysBeforeJaar(maartjaar)
  const maandVanafMaart = Math.floor((5 * dagInJaar + 2) / 153)
  const maand = ((maandVanafMaart + 2) % 12) + 1
  const dag = dagInJaar - daysBeforeMaand(maandVanafMaart) + 1
  return [pad(maand > 2 ? maartjaar : maartjaar + 1, 4), pad(maand, 2), pad(dag, 2)].join('-')
}

const GEMIDDELD_JAAR = 365.2425

const daysBeforeJaar = (jaar: number): number =>
  365 * jaar + Math.floor(jaar / 4) - Math.floor(jaar / 100) + Math.floor(jaar / 400)

/** March, April, May … have 31, 30, 31, 30, 31 days and then again: 153 in five months. */
const daysBeforeMaand = (maandVanafMaart: number): number => Math.floor((153 * maandVanafMaart + 2) / 5)

const pad = (getal: number, lengte: number): string => String(getal).padStart(lengte, '0')
