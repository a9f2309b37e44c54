import type { Bron } from '../bronnen/bron.ts'
import type { Kader, Randvoorwaarden } from '../kader/kader.ts'
import { codesOf, INVULLINGEN } from '../plan/codelijsten.ts'
import type { ImpactOpgave, Plan } from '../plan/plan.ts'
import { KPMG_2025 } from './kpmg-2025.ts'

export type Combinatie = Randvoorwaarden['combinatie']
export type Invulling = ImpactOpgave['invulling']

/** Which share of the potential counts, by which rule, and what that rests on. */
export type Invullingsuitkomst = {
  invulling: Invulling
  factor: number
  combinatie: Combinatie
  bronnen: readonly Bron[]
}

/**
 * One invulling from the ratings of all conditions of the cluster; `undefined` while one is not rated, when the
 * kader does not know the cluster, or when it has no factor for the outcome.
 */
export function combineRandvoorwaarden(
  { cluster, oordelen }: { cluster: string; oordelen: Readonly<Record<string, Invulling>> },
  kader: Pick<Kader, 'randvoorwaarden' | 'invullingsfactoren'>,
  combinatie: Combinatie = kader.randvoorwaarden.combinatie,
): Invullingsuitkomst | undefined {
  const lijst = findCluster(cluster, kader)
  if (!lijst) return undefined
  const gegeven = lijst.categorieen.map(({ id }) => oordelen[id])
  const volgorde = codesOf(INVULLINGEN)
  const oplopend = gegeven
    .filter(oordeel => oordeel !== undefined)
    .sort((a, b) => volgorde.indexOf(a) - volgorde.indexOf(b))
  if (oplopend.length < gegeven.length) return undefined
  const invulling = oplopend[combinatie === 'laagste' ? 0 : Math.floor((oplopend.length - 1) / 2)]
  const factor = kader.invullingsfactoren.find(regel => regel.invulling === invulling)
  if (!factor) return undefined
  return {
    invulling: factor.invulling,
    factor: factor.factor,
    combinatie,
    bronnen: [lijst.bron, kader.randvoorwaarden.bron, factor.bron],
  }
}

export const findCluster = (id: string, { randvoorwaarden }: Pick<Kader, 'randvoorwaarden'>) =>
  randvoorwaarden.clusters.find(cluster => cluster.id === id)

/** The cluster in which KPMG puts the afspraak of a plan; without an afspraak, what the subject points at. */
export function suggestCluster({ afspraak, onderwerp }: Pick<Plan, 'afspraak' | 'onderwerp'>): string {
  const gevonden = KPMG_2025.find(({ maatregelen }) =>
    maatregelen.some(maatregel => maatregel.afspraak === afspraak),
  )
  if (gevonden) return gevonden.id
  return onderwerp === 'mgn' || onderwerp === 'basisinfrastructuur'
    ? 'overige-maatregelen'
    : 'ai-en-technologie'
}
