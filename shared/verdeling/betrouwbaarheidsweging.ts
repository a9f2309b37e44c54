import type { Planscore } from '../beoordeling/scoren.ts'
import type { Bron } from '../bronnen/bron.ts'
import { propose } from '../bronnen/documenten.ts'

/** Which share of the fte counts at a given number of points on the criterion that judges the evidence. */
export type Betrouwbaarheidsweging = {
  readonly criterium: string
  /** ascending; the last step at or below the points of a plan holds */
  readonly stappen: readonly { readonly vanafPunten: number; readonly factor: number }[]
  readonly bron: Bron
}

export const BETROUWBAARHEIDSWEGING_CONCEPT_2026: Betrouwbaarheidsweging = {
  criterium: 'betrouwbaarheid',
  stappen: [
    { vanafPunten: 0, factor: 0.2 },
    { vanafPunten: 1, factor: 0.4 },
    { vanafPunten: 2, factor: 0.55 },
    { vanafPunten: 3, factor: 0.7 },
    { vanafPunten: 4, factor: 0.85 },
    { vanafPunten: 5, factor: 1 },
  ],
  bron: propose(
    'weging naar betrouwbaarheid',
    'Geen bron zegt hoeveel een zwakker bewijs afdoet aan de fte; de factoren zijn een voorstel.',
  ),
}

/** fte gemiddeld × the factor of its evidence; `null` when the fte is PM or the evidence has no points. */
export function weighBetrouwbaarheid(score: Planscore, weging: Betrouwbaarheidsweging): number | null {
  const fte = score.impact?.fte.gemiddeld ?? null
  const punten = score.criteria.find(({ criterium }) => criterium.id === weging.criterium)?.punten ?? null
  if (fte === null || punten === null) return null
  const stap = weging.stappen.findLast(({ vanafPunten }) => vanafPunten <= punten)
  return stap ? fte * stap.factor : null
}
