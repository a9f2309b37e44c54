import type { Bron } from '../bronnen/bron.ts'
import type { Kader } from '../kader/kader.ts'
import type { Eurocent } from '../middelen/bedrag.ts'
import type { Melding } from '../plan/melding.ts'
import type { ImpactOpgave, Plan, Werknemers } from '../plan/plan.ts'
import { type PerScenario, perScenario, SCENARIOS } from '../plan/scenario.ts'
import { findDeeltijdfactor, type GevondenFactor, omrekeningOf } from './deeltijdfactor.ts'

/** fte per scenario; `null` where the plan says PM. Gross, structural, versus the basispad. */
export type Impact = {
  /** werknemers × deeltijdfactor */
  potentieFte: PerScenario<number | null>
  /** potentie × invulling randvoorwaarden: the figure that is scored */
  fte: PerScenario<number | null>
  deeltijdfactor: GevondenFactor
  invulling: { factor: number; bron: Bron }
}

/**
 * The fte impact of a plan under a kader: werknemers × deeltijdfactor × invulling randvoorwaarden.
 * `undefined` when the kader has no factor for the group or the level: never a silent default. An own
 * group is computed with the factor that it brings.
 * Source: KPMG, "FTE-impact = potentie × invulling randvoorwaarden".
 */
export function computeImpact(
  opgave: ImpactOpgave,
  kader: Pick<Kader, 'deeltijdfactoren' | 'invullingsfactoren'>,
): Impact | undefined {
  const deeltijdfactor = findDeeltijdfactor(omrekeningOf(opgave.beroepsgroep), kader)
  const invulling = kader.invullingsfactoren.find(({ invulling }) => invulling === opgave.invulling)
  if (!deeltijdfactor || !invulling) return undefined
  const potentieFte = perScenario(scenario =>
    fteFromWerknemers(opgave.werknemers[scenario], deeltijdfactor.factor),
  )
  return {
    potentieFte,
    fte: perScenario(scenario => impactFromPotentie(potentieFte[scenario], invulling.factor)),
    deeltijdfactor,
    invulling,
  }
}

/** fte = werknemers × deeltijdfactor; PM stays PM. */
export const fteFromWerknemers = (werknemers: number | null, factor: number): number | null =>
  werknemers === null ? null : werknemers * factor

/** fte-impact = potentie × invulling; PM stays PM. */
export const impactFromPotentie = (potentie: number | null, invulling: number): number | null =>
  potentie === null ? null : potentie * invulling

/** fte per million euro asked; `null` when nothing is asked or the fte is PM. */
export const ftePerMiljoen = (fte: number | null, gevraagd: Eurocent): number | null =>
  fte === null || gevraagd <= 0 ? null : fte / (gevraagd / 100_000_000)

/** Sums fte per scenario and counts what is PM, so that a PM never passes for a zero. */
export function sumFte(impacts: Iterable<PerScenario<number | null>>): {
  fte: PerScenario<number>
  pm: PerScenario<number>
} {
  const fte = { laag: 0, gemiddeld: 0, hoog: 0 }
  const pm = { laag: 0, gemiddeld: 0, hoog: 0 }
  for (const impact of impacts) {
    for (const scenario of SCENARIOS) {
      const waarde = impact[scenario]
      if (waarde === null) pm[scenario] += 1
      else fte[scenario] += waarde
    }
  }
  return { fte, pm }
}

/** V-16: laag ≤ gemiddeld ≤ hoog, as far as the scenarios are filled in. */
export function checkScenarios({ nummer, impact }: Pick<Plan, 'nummer' | 'impact'>): Melding[] {
  if (isAscending(impact.werknemers)) return []
  const { laag, gemiddeld, hoog } = impact.werknemers
  return [
    {
      ernst: 'fout',
      regel: 'V-16',
      tekst: `De scenario’s lopen niet op: laag ${show(laag)}, gemiddeld ${show(gemiddeld)}, hoog ${show(hoog)} werknemers.`,
      uitweg: 'Zorg dat laag ≤ gemiddeld ≤ hoog, of zet PM waar het aantal nog niet bekend is.',
      plaats: { plan: nummer, veld: 'Werknemers' },
    },
  ]
}

/** Whether laag ≤ gemiddeld ≤ hoog, as far as the scenarios are filled in. */
export function isAscending(werknemers: Werknemers): boolean {
  const bekend = SCENARIOS.map(scenario => werknemers[scenario]).filter(waarde => waarde !== null)
  return bekend.every((waarde, i) => i === 0 || waarde >= (bekend[i - 1] ?? 0))
}

const show = (waarde: number | null) => (waarde === null ? 'PM' : waarde.toLocaleString('nl-NL'))
