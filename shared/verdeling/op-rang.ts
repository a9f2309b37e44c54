import { compareRang, type Planscore, scorePlan } from '../beoordeling/scoren.ts'
import type { Datum } from '../bronnen/datum.ts'
import { sumFte } from '../impact/impact.ts'
import type { Kader } from '../kader/kader.ts'
import { type Eurocent, sum } from '../middelen/bedrag.ts'
import {
  type Aanvraag,
  type Budgettoets,
  checkPlafonds,
  type Middelen,
  type Planoordeel,
} from '../middelen/toets.ts'
import type { Plan } from '../plan/plan.ts'
import type { PerScenario } from '../plan/scenario.ts'

/**
 * What becomes of one plan: `voorgesteld` fits in its turn, `wacht` does not, `onbekend` is asked of a year
 * whose ceiling is not published, `niet-rangschikbaar` fails a gate or threshold or still has an open answer.
 */
export const UITKOMSTEN = ['voorgesteld', 'wacht', 'onbekend', 'niet-rangschikbaar'] as const
export type Uitkomst = (typeof UITKOMSTEN)[number]

export type Verdeelregel = {
  score: Planscore
  /** 1 for the first; `null` when the plan may not be ranked */
  rang: number | null
  uitkomst: Uitkomst
  knelpunten: Planoordeel['knelpunten']
}

/** A portfolio in the order of the kader under all ceilings, with the sums of each outcome. */
export type Verdeling = {
  kader: Kader
  peildatum: Datum
  regels: readonly Verdeelregel[]
  toets: Budgettoets
  totalen: Readonly<Record<Uitkomst, Totaal>>
  gevraagd: Totaal
}

/** fte counts only plans that state it; `pm` tells per scenario how many do not. */
export type Totaal = { aantal: number; bedrag: Eurocent; fte: PerScenario<number>; pm: PerScenario<number> }

/** Scores the plans and puts them in the order in which they get their turn. */
export const rankPlannen = (plannen: readonly Plan[], kader: Kader): Planscore[] =>
  plannen.map(plan => scorePlan(plan, kader)).sort(compareRang)

/** The aanvragen of the plans that may be ranked, in their order: what the ceilings are checked with. */
export const aanvragenOf = (rangorde: readonly Planscore[], kader: Kader): Aanvraag[] =>
  rangorde
    .filter(({ rangschikbaar }) => rangschikbaar)
    .flatMap(({ plan }) =>
      plan.jaarbedragen.map(({ jaar, bedrag, waarvanSociaalDomein }) => ({
        plan: plan.nummer,
        pot: kader.pot,
        jaar,
        bedrag,
        deelSociaalDomein: waarvanSociaalDomein,
      })),
    )

/**
 * Allocates by rank. `toets` is the answer to exactly `aanvragenOf(rangorde, kader)`, from the Worker
 * (which knows what is booked) or from `checkPlafonds` here: it is the same function.
 */
export function allocateOnRang(rangorde: readonly Planscore[], kader: Kader, toets: Budgettoets): Verdeling {
  const oordelen = new Map(toets.plannen.map(oordeel => [oordeel.plan, oordeel]))
  const regels = rangorde.map((score, i): Verdeelregel => {
    if (!score.rangschikbaar) return { score, rang: null, uitkomst: 'niet-rangschikbaar', knelpunten: [] }
    const oordeel = oordelen.get(score.plan.nummer)
    return { score, rang: i + 1, uitkomst: uitkomstOf(oordeel), knelpunten: oordeel?.knelpunten ?? [] }
  })
  return { kader, peildatum: toets.peildatum, regels, toets, ...totalsOf(regels) }
}

/** The sums of these lines, by outcome and together. */
export function totalsOf(regels: readonly Verdeelregel[]): Pick<Verdeling, 'totalen' | 'gevraagd'> {
  const met = (uitkomst: Uitkomst) => total(regels.filter(regel => regel.uitkomst === uitkomst))
  return {
    totalen: {
      voorgesteld: met('voorgesteld'),
      wacht: met('wacht'),
      onbekend: met('onbekend'),
      'niet-rangschikbaar': met('niet-rangschikbaar'),
    },
    gevraagd: total(regels),
  }
}

/** Ranks, checks and allocates in one go, for callers that hold the middelen themselves. */
export function rankAndAllocate(
  plannen: readonly Plan[],
  kader: Kader,
  middelen: Middelen,
  peildatum: Datum,
): Verdeling {
  const rangorde = rankPlannen(plannen, kader)
  return allocateOnRang(rangorde, kader, checkPlafonds(aanvragenOf(rangorde, kader), middelen, peildatum))
}

/** A plan that asks nothing has no oordeel in the toets, and nothing that stands in its way. */
function uitkomstOf(oordeel: Planoordeel | undefined): Uitkomst {
  switch (oordeel?.oordeel) {
    case undefined:
    case 'past':
      return 'voorgesteld'
    case 'onbekend':
      return 'onbekend'
    default:
      return 'wacht'
  }
}

function total(regels: readonly Verdeelregel[]): Totaal {
  const zonderImpact = { laag: null, gemiddeld: null, hoog: null }
  return {
    aantal: regels.length,
    bedrag: sum(regels.map(({ score }) => score.gevraagd)),
    ...sumFte(regels.map(({ score }) => score.impact?.fte ?? zonderImpact)),
  }
}
