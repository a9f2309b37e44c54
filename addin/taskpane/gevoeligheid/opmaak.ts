import type { Omslag } from '#shared/beoordeling/gevoeligheid.ts'
import { G } from './teksten.ts'

/** `+3,2` or `−0,15`: percentage points, to the hundredth. */
export const formatStap = (stap: number): string => STAP.format(stap).replace('-', '−')

/** The same of a change of places; what is not within the margin has none. */
export const formatOmslag = (omslag: Omslag | null): string =>
  omslag ? formatStap(omslag.stap) : G.tabel.geen

const STAP = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
