import type { Eurocent } from '#shared/middelen/bedrag.ts'
import type { Doel } from '#shared/verdeling/doel.ts'
import { formatFte } from '#shared/verdeling/opmaak.ts'
import type { Grens } from '#shared/verdeling/portefeuille.ts'
import { V } from './teksten.ts'

/** `12,3`: millions of euros in a table whose header says so. */
export const formatMln = (bedrag: Eurocent): string =>
  MILJOENEN.format(bedrag / 100_000_000).replace('-', '−')

const MILJOENEN = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `2027`, or `2027, deel sociaal domein`: a part of a fund without the name of the fund, for a narrow pane. */
export function nameGrens({ jaar, potnaam, onderdeelVan }: Grens, grenzen: readonly Grens[]): string {
  const fonds = grenzen.find(({ pot }) => pot === onderdeelVan)
  return onderdeelVan === null ? String(jaar) : `${jaar}, ${potnaam.replace(`${fonds?.potnaam}, `, '')}`
}

/** A value in the unit of the goal: `12 fte`, `340 punten`. */
export const formatDoelwaarde = (waarde: number, doel: Doel): string =>
  V.prijzen.eenheid(formatFte(waarde), doel)
