import type { Antwoorden, Plan, Planinhoud } from '../plan/plan.ts'
import type { Consensus } from './consensus.ts'

/** A plan as one judgement sees it, or as the consensus does: what `scorePlan` takes. */
export const toPlan = (inhoud: Planinhoud, { antwoorden, oordelen }: Antwoorden): Plan => ({
  ...inhoud,
  antwoorden,
  oordelen,
})

/** What the parties answer together. The reason is the evidence: no words of one assessor go along. */
export const toAntwoorden = ({ criteria, poorten }: Pick<Consensus, 'criteria' | 'poorten'>): Antwoorden => ({
  antwoorden: Object.fromEntries(
    Object.entries(criteria).map(([id, { punten, reden }]) => [id, { punten, onderbouwing: reden }]),
  ),
  oordelen: Object.fromEntries(
    Object.entries(poorten).map(([id, { oordeel, reden }]) => [id, { oordeel, onderbouwing: reden }]),
  ),
})
