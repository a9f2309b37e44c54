import type { Waarden } from '#shared/impact/stappen.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'

/** `40 – 60 – 100`, with PM where nothing is known. */
export const formatDrie = (waarden: Waarden): string =>
  SCENARIOS.map(scenario => formatGetal(waarden[scenario])).join(' – ')

/** A number as Dutch text, or PM. */
export const formatGetal = (waarde: number | null, decimalen = 1): string =>
  waarde === null ? 'PM' : waarde.toLocaleString('nl-NL', { maximumFractionDigits: decimalen })
