import { type Kolom, toKolom } from '../impact/kolom.ts'
import type { BerekendCriterium, Kader } from '../kader/kader.ts'
import type { PerScenario } from '../plan/scenario.ts'
import { interpolate, type Planscore } from './scoren.ts'

/** What a portfolio is scored on, in columns: to see at once what other figures of fte do to the scores. */
export type Scorekolommen = {
  readonly hoogste: number
  /** millions of euros asked; PM when nothing is */
  readonly miljoenen: Kolom
  readonly berekend: readonly BerekendCriterium[]
  /** of the criteria that people score: Σ gewicht × punten (PM while one is open) and Σ gewicht of those that apply */
  readonly punten: Kolom
  readonly gewicht: Kolom
}

/** Score (0–100, PM while a criterium is open) and fte per million of each plan, in their order. */
export type Scoreuitkomst = { readonly score: Kolom; readonly ftePerMiljoen: Kolom }

/** Puts scored plans in columns; gates and thresholds stay with `scorePlan`, which gives their reasons. */
export function packScores(scores: readonly Planscore[], kader: Kader): Scorekolommen {
  const kolomOf = (waardeOf: (score: Planscore) => number | null) => toKolom(scores.map(waardeOf))
  const ankers = ({ criteria }: Planscore) => criteria.filter(({ criterium }) => criterium.soort === 'ankers')
  return {
    hoogste: kader.hoogstePunten,
    miljoenen: kolomOf(({ gevraagd }) => (gevraagd > 0 ? gevraagd / 100_000_000 : null)),
    berekend: kader.criteria.filter(criterium => criterium.soort === 'berekend'),
    punten: kolomOf(score =>
      ankers(score).some(({ stand }) => stand === 'open')
        ? null
        : ankers(score).reduce((som, { criterium, punten }) => som + criterium.gewicht * (punten ?? 0), 0),
    ),
    gewicht: kolomOf(score =>
      ankers(score).reduce(
        (som, { criterium, punten }) => som + (punten === null ? 0 : criterium.gewicht),
        0,
      ),
    ),
  }
}

/** Scores the portfolio on these figures of fte, as `scorePlan` would score each plan. */
export function scoreKolommen(
  { hoogste, miljoenen, berekend, punten, gewicht }: Scorekolommen,
  fte: PerScenario<Kolom>,
): Scoreuitkomst {
  const score = punten.slice()
  const totaalgewicht = gewicht.slice()
  for (const criterium of berekend)
    addBerekend(criterium, fte[criterium.scenario], miljoenen, score, totaalgewicht)
  for (let i = 0; i < score.length; i++)
    score[i] = ((score[i] ?? 0) * 100) / ((totaalgewicht[i] ?? 0) * hoogste)
  return { score, ftePerMiljoen: divide(fte.gemiddeld, miljoenen) }
}

function addBerekend(
  { omrekening, gewicht }: BerekendCriterium,
  fte: Kolom,
  miljoenen: Kolom,
  score: Kolom,
  totaalgewicht: Kolom,
): void {
  for (let i = 0; i < score.length; i++) {
    const waarde = (fte[i] ?? 0) / (miljoenen[i] ?? 0)
    const punten = Number.isNaN(waarde) ? Number.NaN : interpolate(waarde, omrekening)
    score[i] = (score[i] ?? 0) + gewicht * punten
    totaalgewicht[i] = (totaalgewicht[i] ?? 0) + gewicht
  }
}

function divide(fte: Kolom, miljoenen: Kolom): Kolom {
  const uit = fte.slice()
  for (let i = 0; i < uit.length; i++) uit[i] = (uit[i] ?? 0) / (miljoenen[i] ?? 0)
  return uit
}
