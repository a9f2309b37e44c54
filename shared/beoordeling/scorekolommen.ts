import { type Kolom, toKolom } from '../impact/kolom.ts'
import type { BerekendCriterium, Criterium, Kader } from '../kader/kader.ts'
import { hoogsteOf } from '../kader/opmaak.ts'
import type { PerScenario } from '../plan/scenario.ts'
import type { Planscore } from './scoren.ts'
import { interpolate, toScore } from './wegen.ts'

/** The points of a portfolio in columns: to see at once what other weights, or other figures of fte, do to the scores. */
export type Scorekolommen = {
  readonly hoogste: number
  /** millions of euros asked; PM when nothing is */
  readonly miljoenen: Kolom
  readonly criteria: readonly Criteriumkolom[]
}

/** Points of each plan on one criterium (PM while it is open, 0 where it does not apply), and 1 where it applies, or 0. */
export type Criteriumkolom = { readonly criterium: Criterium; readonly punten: Kolom; readonly telt: Kolom }

/** Puts scored plans in columns; gates and thresholds stay with `scorePlan`, which gives their reasons. */
export function packScores(scores: readonly Planscore[], kader: Kader): Scorekolommen {
  return {
    hoogste: hoogsteOf(kader),
    miljoenen: toKolom(scores.map(({ gevraagd }) => (gevraagd > 0 ? gevraagd / 100_000_000 : null))),
    criteria: kader.criteria.map((criterium, c) => {
      const uitkomsten = scores.map(({ criteria }) => criteria[c])
      return {
        criterium,
        punten: toKolom(uitkomsten.map(uitkomst => (uitkomst?.stand === 'nvt' ? 0 : uitkomst?.punten))),
        telt: toKolom(uitkomsten.map(uitkomst => (uitkomst?.stand === 'nvt' ? 0 : 1))),
      }
    }),
  }
}

/** The score of each plan (0–100, PM while a criterium is open), to the digit what `scorePlan` gives under these weights. */
export function scoreKolommen(
  { hoogste, miljoenen, criteria }: Scorekolommen,
  gewichten: readonly number[] = criteria.map(({ criterium }) => criterium.gewicht),
): Kolom {
  const score = new Float64Array(miljoenen.length)
  const totaal = new Float64Array(miljoenen.length)
  criteria.forEach((kolom, c) => {
    addWeighed(kolom, gewichten[c] ?? 0, score, totaal)
  })
  for (let i = 0; i < score.length; i++) score[i] = toScore(score[i] ?? 0, totaal[i] ?? 0, hoogste)
  return score
}

/** The same plans with other figures of fte: the points of the computed criteria follow, the others stay. */
export function withFte(kolommen: Scorekolommen, fte: PerScenario<Kolom>): Scorekolommen {
  const criteria = kolommen.criteria.map(kolom =>
    kolom.criterium.soort === 'berekend'
      ? { ...kolom, punten: pointsFor(kolom.criterium, fte, kolommen.miljoenen) }
      : kolom,
  )
  return { ...kolommen, criteria }
}

function pointsFor(
  { grootheid, scenario, omrekening: { tabel } }: BerekendCriterium,
  fte: PerScenario<Kolom>,
  miljoenen: Kolom,
): Kolom {
  const punten = fte[scenario].slice()
  for (let i = 0; i < punten.length; i++) {
    const waarde = (punten[i] ?? 0) / (grootheid === 'fte' ? 1 : (miljoenen[i] ?? 0))
    punten[i] = Number.isNaN(waarde) ? Number.NaN : interpolate(waarde, tabel)
  }
  return punten
}

/** Adds gewicht × punten to one sum, and the weight itself to the other where the criterium applies. */
function addWeighed({ punten, telt }: Criteriumkolom, gewicht: number, som: Kolom, totaal: Kolom): void {
  for (let i = 0; i < som.length; i++) {
    som[i] = (som[i] ?? 0) + gewicht * (punten[i] ?? 0)
    totaal[i] = (totaal[i] ?? 0) + gewicht * (telt[i] ?? 0)
  }
}
