import type { Bron } from '../bronnen/bron.ts'
import { formatBron } from '../bronnen/opmaak.ts'
import type { Eurocent } from '../middelen/bedrag.ts'
import { once } from '../plan/eenmaal.ts'
import type { PerScenario } from '../plan/scenario.ts'
import type { Ambitie } from './ambities-2025.ts'

/** Rounds fte or werknemers for running text, as the sources do (`AFRONDING_BRON`); never to calculate on with. */
export function roundImpact(waarde: number): number {
  const grootte = Math.abs(waarde)
  const stap = STAPPEN.find(({ vanaf }) => grootte >= vanaf)?.stap ?? 1
  return Math.round(waarde / stap) * stap
}

/**
 * The tables of the sources print whole fte; their running text rounds to 500: 20.712 becomes "circa 20.500", 18.535
 * "circa 18.500" and 5.173 "circa 5.000", and 37.000, 50.500 and 125.000 are multiples of it too. Below 5.000 no text
 * rounds, so there the step shrinks with the figure and keeps the same coarseness.
 */
const STAPPEN = [
  { vanaf: 5_000, stap: 500 },
  { vanaf: 500, stap: 50 },
  { vanaf: 50, stap: 5 },
]

/** `1.250`, `PM` when it is not known, and `minder dan 1` where rounding would leave a zero of something. */
export function formatImpact(waarde: number | null): string {
  if (waarde === null) return 'PM'
  const afgerond = roundImpact(waarde)
  return afgerond === 0 && waarde > 0 ? 'minder dan 1' : HEEL().format(afgerond)
}

/** `1.234`: whole fte as the tables of the sources print them, where figures must be seen to add up; `PM`. */
export const formatHeleFte = (waarde: number | null): string =>
  waarde === null ? 'PM' : HEEL().format(waarde)

/** `1.200 tot 2.900 fte (gemiddeld 2.050)`. */
export const formatBand = ({ laag, gemiddeld, hoog }: PerScenario<number | null>): string =>
  `${formatImpact(laag)} tot ${formatImpact(hoog)} fte (gemiddeld ${formatImpact(gemiddeld)})`

/** `€ 134.500`: euros per fte, as coarse as the fte they rest on; `PM` when it is not known. */
export const formatEuroPerFte = (bedrag: Eurocent | null): string =>
  bedrag === null ? 'PM' : `€\u00a0${HEEL().format(roundImpact(bedrag / 100))}`

/** A share as a percentage: 0.058 → `6 %`, or with so many decimals. */
export const formatProcent = (aandeel: number | null, decimalen = 0): string =>
  aandeel === null
    ? 'PM'
    : `${(aandeel * 100).toLocaleString('nl-NL', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen })}\u00a0%`

/** `minimaal 40.000`, as the accord words it. */
export const formatPersonen = ({ duiding, personen }: Ambitie): string =>
  [duiding, HEEL().format(personen)].filter(Boolean).join(' ')

/** The source of a factor for a reader: of the kader, or as the applicant gave it. */
export const formatFactorbron = (bron: Bron | string): string =>
  typeof bron === 'string' ? `volgens de aanvrager: ${bron}` : formatBron(bron)

const HEEL = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }))
