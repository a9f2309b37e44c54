import type { Kader } from './kader.ts'

/** `Doorbraakkader, concept 2026, versie 1 (concept)`: what every answer says it rests on. */
export const formatKader = (kader: Kader): string =>
  `${kader.titel}, versie ${kader.versie} (${kader.status})`
