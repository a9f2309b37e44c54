import { scorePlan } from '#shared/beoordeling/scoren.ts'
import { DRIVERS } from '#shared/impact/drivers.ts'
import { computeImpact } from '#shared/impact/impact.ts'
import type { Impactmodel } from '#shared/impact/impactmodel.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { cent } from '#shared/middelen/bedrag.ts'
import { BEROEPSGROEPEN, codesOf } from '#shared/plan/codelijsten.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { createToeval, type Toeval } from '../proef/gegevens/toeval.ts'
import { drie, effect, formule, model, parameter, stap } from '../shared/impactmodellen.ts'
import { plan } from '../shared/plannen.ts'

export const KADER = DOORBRAAK_CONCEPT_2026
export const ALLE_DRIVERS = codesOf(DRIVERS)

/** A plan and the calculation behind it. */
export type Geval = { plan: Plan; model: Impactmodel }

/**
 * Invented plans, each with all seven drivers: per driver how many werknemers are reached and which percentage of
 * their time is saved, per scenario. So 42 numbers and 21 formulas a plan.
 */
export function makeGevallen(aantal: number): Geval[] {
  const toeval = createToeval(2028)
  return Array.from({ length: aantal }, (_, i) => inventGeval(`DB-${i + 1}`, toeval))
}

function inventGeval(nummer: string, toeval: Toeval): Geval {
  const beroepsgroep = codesOf(BEROEPSGROEPEN)[Math.floor(toeval.between(0, 5))] ?? 'vvt'
  const bedrag = cent(Math.round(toeval.logNormal(400_000_000, 0.8)))
  const punten = () => Math.ceil(toeval.between(0.01, 5))
  return {
    model: model({
      plan: nummer,
      omrekening: { soort: 'kader', beroepsgroep },
      parameters: ALLE_DRIVERS.flatMap((_, i) => {
        const laag = toeval.between(0.5, 3)
        return [
          parameter(bereikId(i), drie(Math.round(toeval.logNormal(60, 0.7)))),
          parameter(winstId(i), drie(laag, laag * 1.6, laag * 3), 'procent'),
        ]
      }),
      effecten: ALLE_DRIVERS.map((driver, i) =>
        effect({
          driver,
          stappen: [stap(stapId(i), `${bereikId(i)}*${winstId(i)}/100`)],
          uitkomst: { eenheid: 'werknemers', formule: formule(stapId(i)) },
        }),
      ),
    }),
    plan: plan({
      nummer,
      jaarbedragen: [{ jaar: 2027, bedrag, waarvanSociaalDomein: cent(0) }],
      impact: { beroepsgroep, werknemers: drie(10, 20, 40), invulling: 'voorzien' },
      antwoorden: {
        betrouwbaarheid: { punten: punten(), onderbouwing: 'Gemeten.' },
        opschaalbaarheid: { punten: toeval.chance(0.2) ? 'nvt' : punten(), onderbouwing: '' },
      },
    }),
  }
}

const bereikId = (driver: number) => `P${2 * driver + 1}`
const winstId = (driver: number) => `P${2 * driver + 2}`
const stapId = (driver: number) => `R${driver + 1}`

/** The places of a plan's numbers in the bare loop, and of its columns in the workbook. */
export const PLAATS = {
  /** per driver, then per scenario: werknemers reached, percentage saved */
  parameters: 0,
  deeltijdfactor: 42,
  invulling: 43,
  miljoenen: 44,
  /** Σ gewicht × punten and Σ gewicht of what people scored */
  punten: 45,
  gewicht: 46,
  aantal: 47,
} as const

/** The same numbers as bare as can be. */
export function toGetallen({ plan, model }: Geval): number[] {
  const impact = computeImpact(plan.impact, KADER)
  const ankers = scorePlan(plan, KADER).criteria.filter(({ criterium }) => criterium.soort === 'ankers')
  const gewogen = ankers.filter(({ punten }) => punten !== null)
  return [
    ...ALLE_DRIVERS.flatMap((_, i) =>
      SCENARIOS.flatMap(scenario => [
        model.parameters[2 * i]?.waarde[scenario] ?? 0,
        model.parameters[2 * i + 1]?.waarde[scenario] ?? 0,
      ]),
    ),
    impact?.deeltijdfactor.factor ?? 0,
    impact?.invulling.factor ?? 0,
    (plan.jaarbedragen[0]?.bedrag ?? 0) / 100_000_000,
    gewogen.reduce((som, { criterium, punten }) => som + criterium.gewicht * (punten ?? 0), 0),
    gewogen.reduce((som, { criterium }) => som + criterium.gewicht, 0),
  ]
}
