import { GEWICHTSMARGE, withShiftedGewicht } from '../beoordeling/gewichten.ts'
import { compareRang, scorePlan } from '../beoordeling/scoren.ts'
import type { Datum } from '../bronnen/datum.ts'
import type { Kader } from '../kader/kader.ts'
import type { Middelen } from '../middelen/toets.ts'
import type { Plannummer } from '../plan/plan.ts'
import { SCENARIOS } from '../plan/scenario.ts'
import { selectGekozen } from './meting.ts'
import type { LosOp, Opdracht } from './oplossing.ts'
import { buildPortefeuille, type Inzending, idOf } from './opstellen.ts'
import type { Portefeuille } from './portefeuille.ts'
import { allocate } from './regels.ts'
import type { Keuze } from './structuur.ts'

export { GEWICHTSMARGE } from '../beoordeling/gewichten.ts'

/** Something that might as well have been so, and the plans whose place then changes. */
export type Variatie = {
  soort: 'scenario' | 'weging' | 'impact'
  /** what was varied: a scenario, a criterion with its weight, or a plan */
  naam: string
  geplaatst: readonly Plannummer[]
  /** the only plan whose place this says something about; `null`: it is about all of them */
  over: Plannummer | null
}

/** A plan in the grey zone: in or out by a hair, and why. */
export type Grijs = {
  plan: Plannummer
  geplaatst: boolean
  kantelt: readonly Pick<Variatie, 'soort' | 'naam'>[]
}

/**
 * The grey zone of the optimum, between the scenarios of the fte, and that of the ranking, within the range of its
 * weights and within the uncertainty of the impact of each plan.
 */
export type GrijzeZone = { optimum: readonly Grijs[]; rang: readonly Grijs[] }

/** The plans whose place differs from that in `keuze` under at least one variation, in the order of the portfolio. */
export function findGrijzeZone(
  portefeuille: Portefeuille,
  keuze: Keuze,
  variaties: readonly Variatie[],
): Grijs[] {
  const nu = new Set(placedBy(portefeuille, keuze))
  const anders = variaties.map(variatie => ({ ...variatie, set: new Set(variatie.geplaatst) }))
  return [...new Set(portefeuille.kandidaten.map(({ plan }) => plan))].flatMap(plan => {
    const kantelt = anders.filter(
      ({ over, set }) => (over === null || over === plan) && set.has(plan) !== nu.has(plan),
    )
    return kantelt.length === 0
      ? []
      : [{ plan, geplaatst: nu.has(plan), kantelt: kantelt.map(({ soort, naam }) => ({ soort, naam })) }]
  })
}

/** The optimum for each of the three scenarios of the fte. */
export async function varyScenarios(opdracht: Opdracht, losOp: LosOp): Promise<Variatie[]> {
  const variaties: Variatie[] = []
  for (const scenario of SCENARIOS) {
    const { stand, keuze } = await losOp({ ...opdracht, doel: scenario })
    if (stand === 'onhaalbaar') continue
    variaties.push({
      soort: 'scenario',
      naam: scenario,
      geplaatst: placedBy(opdracht.portefeuille, keuze),
      over: null,
    })
  }
  return variaties
}

/** The allocation by rank when one criterion weighs ten percentage points more, or less; the others keep their proportions. */
export function varyWegingen(
  inzendingen: readonly Inzending[],
  kader: Kader,
  middelen: Middelen,
  peildatum: Datum,
  opties: Parameters<typeof buildPortefeuille>[4],
): Variatie[] {
  return kader.criteria.flatMap(criterium =>
    [-GEWICHTSMARGE, GEWICHTSMARGE].flatMap((stap): Variatie[] => {
      const anders = withShiftedGewicht(kader, criterium.id, stap)
      if (!anders) return []
      const opnieuw = inzendingen.map(({ score, variant }) => ({
        variant,
        score: scorePlan(score.plan, anders.kader),
      }))
      const { portefeuille } = buildPortefeuille(opnieuw, anders.kader, middelen, peildatum, opties)
      return [
        {
          soort: 'weging',
          naam: `${criterium.label} ${Math.round(anders.aandeel)}`,
          geplaatst: placedBy(portefeuille, allocate(portefeuille, 'rang')),
          over: null,
        },
      ]
    }),
  )
}

/**
 * The allocation by rank when the impact of one plan turns out laag, or hoog, and all others stay as they are. A
 * scenario on PM says nothing, and is left out. Two allocations per plan: walk it with pauses when there are many.
 */
export function* varyImpact(
  portefeuille: Portefeuille,
  inzendingen: readonly Inzending[],
  kader: Kader,
): Generator<Variatie> {
  const kandidaten = new Set(portefeuille.kandidaten.map(({ id }) => id))
  const mee = inzendingen.filter(inzending => kandidaten.has(idOf(inzending)))
  for (const inzending of mee) {
    const { plan } = inzending.score
    for (const scenario of ['laag', 'hoog'] as const) {
      const gemiddeld = plan.impact.werknemers[scenario]
      if (gemiddeld === null) continue
      const anders = {
        ...plan,
        impact: { ...plan.impact, werknemers: { ...plan.impact.werknemers, gemiddeld } },
      }
      const verschoven = rankAgain(portefeuille, mee, { ...inzending, score: scorePlan(anders, kader) })
      yield {
        soort: 'impact',
        naam: scenario,
        geplaatst: placedBy(verschoven, allocate(verschoven, 'rang')),
        over: plan.nummer,
      }
    }
  }
}

/** The portfolio with the ranks as they are when one plan has another score. */
function rankAgain(
  portefeuille: Portefeuille,
  inzendingen: readonly Inzending[],
  anders: Inzending,
): Portefeuille {
  const rangen = new Map(
    inzendingen
      .map(inzending => (idOf(inzending) === idOf(anders) ? anders : inzending))
      .sort((a, b) => compareRang(a.score, b.score))
      .map((inzending, i) => [idOf(inzending), i + 1]),
  )
  return {
    ...portefeuille,
    kandidaten: portefeuille.kandidaten.map(een => ({ ...een, rang: rangen.get(een.id) ?? een.rang })),
  }
}

const placedBy = (portefeuille: Portefeuille, keuze: Keuze): Plannummer[] =>
  selectGekozen(portefeuille, keuze).map(({ plan }) => plan)
