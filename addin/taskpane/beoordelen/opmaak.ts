import type { Mensenvraag, Veld } from '../../beoordelen/velden.ts'
import { B } from './teksten.ts'

const EEN_DECIMAAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
export const formatPunten = (punten: number): string => EEN_DECIMAAL.format(punten)

/** An answer in words, for beside another one. */
export function formatVeld({ antwoord }: Mensenvraag, { waarde, onderbouwing }: Veld): string {
  if (waarde === null) return onderbouwing.trim() || B.vraag.leeg
  const naam = antwoord.keuzes.find(keuze => keuze.waarde === waarde)?.naam ?? String(waarde)
  return onderbouwing.trim() === '' ? naam : `${naam}, “${onderbouwing.trim()}”`
}

/** What a choice is called at this question; points between those of the scale stand as they are. */
export const formatWaarde = ({ antwoord }: Mensenvraag, waarde: Veld['waarde']): string =>
  antwoord.keuzes.find(keuze => keuze.waarde === waarde)?.naam ??
  (typeof waarde === 'number' ? formatPunten(waarde) : '–')
