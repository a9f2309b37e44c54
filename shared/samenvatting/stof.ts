import type { Organisatie } from '../beoordeling/beoordeling.ts'
import type { Leesdossier } from '../beoordeling/leesdossier.ts'
import type { Datum } from '../bronnen/datum.ts'
import type { Aanvraagregel, Mijlpaal } from '../middelen/aanvraagregel.ts'
import type { Plannummer } from '../plan/plan.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import { splitVerdeling } from '../verdeling/keuze.ts'
import { rankAndAllocate, type Verdeelregel, type Verdeling } from '../verdeling/op-rang.ts'
import { findGrijs } from './grijze-zone.ts'
import type { Samenvattinginvoer } from './invoer.ts'

/** What the chapters of a summary are made of: its input, and what is computed from that once. */
export type Stof = {
  readonly invoer: Samenvattinginvoer
  /** all plans under all ceilings */
  readonly geheel: Verdeling
  /** of those the plans that the summary is about, and the rest */
  readonly verdeling: Verdeling
  readonly buiten: Verdeling
  readonly grijs: ReturnType<typeof findGrijs>
  /** by plan number, so that their order in the input makes no difference; `null` when the service was not asked */
  readonly dossiers: readonly Leesdossier[] | null
  readonly dossierVan: (plan: Plannummer) => Leesdossier | undefined
  readonly naamVan: (organisatie: Organisatie) => string
}

/** Computes the ranking, the allocation and the grey zone of a summary again: nothing of that is taken along. */
export function prepareStof(invoer: Samenvattinginvoer): Stof {
  const { plannen, kader, middelen, peildatum, keuze } = invoer
  const gekozen = new Set(keuze?.plannen ?? plannen.map(({ nummer }) => nummer))
  const geheel = rankAndAllocate(plannen, kader, middelen, peildatum)
  const { keuze: verdeling, buiten } = splitVerdeling(geheel, gekozen)
  const dossiers =
    invoer.dossiers
      ?.filter(({ plan }) => gekozen.has(plan))
      .map(dossier => dossierOp(dossier, peildatum))
      .toSorted((een, ander) => comparePlannummer(een.plan, ander.plan)) ?? null
  const perPlan = new Map(dossiers?.map(dossier => [dossier.plan, dossier]))
  const namen = new Map(invoer.organisaties.map(({ id, naam }) => [id, naam]))
  return {
    invoer,
    geheel,
    verdeling,
    buiten,
    grijs: findGrijs(geheel, plannen).filter(({ plan }) => gekozen.has(plan)),
    dossiers,
    dossierVan: plan => perPlan.get(plan),
    naamVan: organisatie => namen.get(organisatie) ?? organisatie,
  }
}

/** What had been decided, and met, on that day. */
const dossierOp = (dossier: Leesdossier, peildatum: Datum): Leesdossier => ({
  ...dossier,
  besluiten: dossier.besluiten.filter(({ datum }) => datum <= peildatum),
  vervullingen: dossier.vervullingen.filter(({ datum }) => datum <= peildatum),
})

/** What one plan adds to that. */
export type Planstof = {
  readonly regel: Verdeelregel
  readonly aanvraagregels: readonly Aanvraagregel[]
  readonly mijlpalen: readonly Mijlpaal[]
  readonly dossier: Leesdossier | undefined
}
