import type { BerekendCriterium } from '../kader/kader.ts'

/** What one criterium brings in: `null` points neither help nor hurt. */
export type Weegdeel = { readonly gewicht: number; readonly punten: number | null }

/** The weighted mean of what applies, as a share of the highest points (0–100); `null` when nothing applies. */
export function weigh(delen: readonly Weegdeel[], hoogste: number): number | null {
  let gewogen = 0
  let totaal = 0
  for (const { gewicht, punten } of delen) {
    if (punten === null) continue
    gewogen += gewicht * punten
    totaal += gewicht
  }
  return totaal === 0 ? null : toScore(gewogen, totaal, hoogste)
}

/** Σ gewicht × punten and Σ gewicht as a score of 0–100: the one place where points become a score. */
export const toScore = (gewogen: number, totaal: number, hoogste: number): number =>
  (gewogen * 100) / (totaal * hoogste)

/** Straight lines between the points of the table; flat before the first and after the last. */
export function interpolate(waarde: number, tabel: BerekendCriterium['omrekening']['tabel']): number {
  let links = tabel[0]
  for (const rechts of tabel) {
    if (waarde < rechts.vanaf) {
      if (!links || links === rechts) return rechts.punten
      return (
        links.punten +
        ((waarde - links.vanaf) / (rechts.vanaf - links.vanaf)) * (rechts.punten - links.punten)
      )
    }
    links = rechts
  }
  return links?.punten ?? 0
}
