import { computeImpact, ftePerMiljoen, type Impact } from '../impact/impact.ts'
import type {
  AnkerCriterium,
  BerekendCriterium,
  Criterium,
  DriepuntsCriterium,
  Kader,
} from '../kader/kader.ts'
import { hoogsteOf } from '../kader/opmaak.ts'
import { type Eurocent, sum } from '../middelen/bedrag.ts'
import type { Plan } from '../plan/plan.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import { type Poortgroepuitkomst, type Poortuitkomst, passPoortgroepen } from './poorten.ts'
import { isByVerdeelsleutel } from './sociaal-domein.ts'
import { interpolate, weigh } from './wegen.ts'

export type { Poortgroepuitkomst, Poortstand, Poortuitkomst } from './poorten.ts'

/**
 * What one criterium yields: `punten` on the scale of the kader, or why there are none.
 * `open` means that an answer is still missing, `nvt` that it neither helps nor hurts.
 */
export type Criteriumuitkomst = {
  criterium: Criterium
  stand: 'gescoord' | 'nvt' | 'open'
  punten: number | null
  /** the quantity that a computed criterium rests on; `null` while it is open, and for what a person scores */
  waarde: number | null
  toelichting: string
  onderDrempel: boolean
}

/** The whole judgement of one plan under one kader, each part traceable to its rule. */
export type Planscore = {
  plan: Plan
  gevraagd: Eurocent
  impact: Impact | undefined
  ftePerMiljoen: number | null
  poortgroepen: Poortgroepuitkomst[]
  /** the poorten of all groups */
  poorten: Poortuitkomst[]
  criteria: Criteriumuitkomst[]
  /** 0–100, or `null` while a criterion is open and in a kader without points; gates and thresholds never change it */
  score: number | null
  /** passes every group of gates and meets every threshold; `open` while an answer could still decide that */
  voldoet: 'ja' | 'nee' | 'open'
  /**
   * Complies and has a score: may be ranked. A kader without points gives none, so its plans never rank: it judges
   * each on its own merits and does not weigh one against another. There `voldoet` is the whole outcome. A regioplan
   * sociaal domein never ranks under any kader: a key divides that money.
   */
  rangschikbaar: boolean
}

/**
 * Scores a plan: gates apart, then the weighted mean of the criteria that apply, as a share of the
 * highest score. Weights count among the applicable criteria only, so "niet van toepassing" is no zero.
 */
export function scorePlan(plan: Plan, kader: Kader): Planscore {
  const gevraagd = sum(plan.jaarbedragen.map(({ bedrag }) => bedrag))
  const impact = computeImpact(plan.impact, kader)
  const poortgroepen = passPoortgroepen(plan, gevraagd, kader)
  const criteria = kader.criteria.map(criterium =>
    criterium.soort === 'berekend'
      ? scoreBerekend(criterium, impact, gevraagd)
      : scoreAntwoord(criterium, plan, hoogsteOf(kader)),
  )
  const isOpen = criteria.some(({ stand }) => stand === 'open')
  const score = isOpen
    ? null
    : weigh(
        criteria.map(({ criterium, punten }) => ({ gewicht: criterium.gewicht, punten })),
        hoogsteOf(kader),
      )
  const voldoet = judgeVoldoet(poortgroepen, criteria)
  return {
    plan,
    gevraagd,
    impact,
    ftePerMiljoen: ftePerMiljoen(impact?.fte.gemiddeld ?? null, gevraagd),
    poortgroepen,
    poorten: poortgroepen.flatMap(({ poorten }) => poorten),
    criteria,
    score,
    voldoet,
    rangschikbaar: voldoet === 'ja' && score !== null && !isByVerdeelsleutel(plan),
  }
}

/**
 * Orders plans by what decides their rank: score, then fte per million, then plan number.
 * Plans that may not be ranked come last, in the order of their number.
 */
export function compareRang(a: Planscore, b: Planscore): number {
  return (
    Number(b.rangschikbaar) - Number(a.rangschikbaar) ||
    (a.rangschikbaar && b.rangschikbaar
      ? (b.score ?? 0) - (a.score ?? 0) || compareBijGelijkeScore(a, b)
      : comparePlannummer(a.plan.nummer, b.plan.nummer))
  )
}

/** What decides between plans with the same score: most fte per million first, then the plan number. */
export const compareBijGelijkeScore = (a: Planscore, b: Planscore): number =>
  (b.ftePerMiljoen ?? 0) - (a.ftePerMiljoen ?? 0) || comparePlannummer(a.plan.nummer, b.plan.nummer)

function judgeVoldoet(
  groepen: readonly Poortgroepuitkomst[],
  criteria: readonly Criteriumuitkomst[],
): Planscore['voldoet'] {
  if (groepen.some(({ stand }) => stand === 'gezakt') || criteria.some(c => c.onderDrempel)) return 'nee'
  const isOpen = ({ stand }: { stand: string }) => stand === 'open'
  return groepen.some(isOpen) || criteria.some(isOpen) ? 'open' : 'ja'
}

function scoreBerekend(
  criterium: BerekendCriterium,
  impact: Impact | undefined,
  gevraagd: Eurocent,
): Criteriumuitkomst {
  const fte = impact?.fte[criterium.scenario] ?? null
  const waarde = criterium.grootheid === 'fte' ? fte : ftePerMiljoen(fte, gevraagd)
  if (waarde === null) return leaveOpen(criterium, 'Nog niet te berekenen: impact of bedrag ontbreekt.')
  return give(criterium, interpolate(waarde, criterium.omrekening.tabel), '', waarde)
}

/** What a person answered: points on an anchored scale, or the points of a level of a rating. */
function scoreAntwoord(
  criterium: AnkerCriterium | DriepuntsCriterium,
  { antwoorden }: Plan,
  hoogste: number,
): Criteriumuitkomst {
  const antwoord = antwoorden[criterium.id]
  if (!antwoord) return leaveOpen(criterium, 'Nog niet gescoord.')
  const { punten, onderbouwing } = antwoord
  if (punten === 'nvt')
    return criterium.nvtToegestaan
      ? { ...leaveOpen(criterium, 'Niet van toepassing.'), stand: 'nvt' }
      : leaveOpen(criterium, '“Niet van toepassing” kan hier niet.')
  if (punten > hoogste) return leaveOpen(criterium, `Hoger dan ${hoogste} kan niet.`)
  if (criterium.soort === 'driepunts' && !hasNiveau(criterium, punten))
    return leaveOpen(criterium, 'Kies een van de drie niveaus.')
  if (criterium.onderbouwingVerplicht && onderbouwing.trim() === '')
    return leaveOpen(criterium, 'De onderbouwing ontbreekt.')
  return give(criterium, punten, onderbouwing)
}

const hasNiveau = ({ omrekening }: DriepuntsCriterium, gegeven: number) =>
  omrekening.tabel.some(({ punten }) => punten === gegeven)

const leaveOpen = (criterium: Criterium, toelichting: string): Criteriumuitkomst => ({
  criterium,
  stand: 'open',
  punten: null,
  waarde: null,
  toelichting,
  onderDrempel: false,
})

const give = (
  criterium: Criterium,
  punten: number,
  toelichting: string,
  waarde: number | null = null,
): Criteriumuitkomst => ({
  criterium,
  stand: 'gescoord',
  punten,
  waarde,
  toelichting,
  onderDrempel: criterium.drempel !== null && punten < criterium.drempel,
})
