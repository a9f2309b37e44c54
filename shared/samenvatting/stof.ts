import type { Organisatie } from '../beoordeling/beoordeling.ts'
import type { Leesdossier } from '../beoordeling/leesdossier.ts'
import type { Aanvraagregel, Mijlpaal } from '../middelen/aanvraagregel.ts'
import type { Plannummer } from '../plan/plan.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import { rankAndAllocate, type Verdeelregel, type Verdeling } from '../verdeling/op-rang.ts'
import { findGrijs } from './grijze-zone.ts'
import type { Samenvattinginvoer } from './invoer.ts'

/** What the chapters of a summary are made of: its input, and what is computed from that once. */
export type Stof = {
  readonly invoer: Samenvattinginvoer
  readonly verdeling: Verdeling
  readonly grijs: ReturnType<typeof findGrijs>
  /** by plan number, so that their order in the input makes no difference; `null` when the service was not asked */
  readonly dossiers: readonly Leesdossier[] | null
  readonly dossierVan: (plan: Plannummer) => Leesdossier | undefined
  readonly naamVan: (organisatie: Organisatie) => string
}

/** Computes the ranking, the allocation and the grey zone of a summary again: nothing of that is taken along. */
export function prepareStof(invoer: Samenvattinginvoer): Stof {
  const { plannen, kader, middelen, peildatum } = invoer
  const verdeling = rankAndAllocate(plannen, kader, middelen, peildatum)
  const dossiers = invoer.dossiers?.toSorted((een, ander) => comparePlannummer(een.plan, ander.plan)) ?? null
  const perPlan = new Map(dossiers?.map(dossier => [dossier.plan, dossier]))
  const namen = new Map(invoer.organisaties.map(({ id, naam }) => [id, naam]))
  return {
    invoer,
    verdeling,
    grijs: findGrijs(verdeling, plannen),
    dossiers,
    dossierVan: plan => perPlan.get(plan),
    naamVan: organisatie => namen.get(organisatie) ?? organisatie,
  }
}

/** What one plan adds to that. */
export type Planstof = {
  readonly regel: Verdeelregel
  readonly aanvraagregels: readonly Aanvraagregel[]
  readonly mijlpalen: readonly Mijlpaal[]
  readonly dossier: Leesdossier | undefined
}
