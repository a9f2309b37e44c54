import type { Dossier } from '#shared/beoordeling/dossier.ts'
import { consensusOf } from '#shared/beoordeling/dossierfeiten.ts'
import { toAntwoorden, toPlan } from '#shared/beoordeling/samenstellen.ts'
import { compareRang, type Planscore, scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Plannummer } from '#shared/plan/plan.ts'
import type { Database } from '../d1/database.ts'
import { readDossiers } from '../dossiers/lezen.ts'
import { findKader } from '../kaders/vragen.ts'

/**
 * The place of each of these plans in the ranking of the kader it was judged under, by its consensus; 1 is first. A
 * plan without a consensus, or one that can't be ranked, is not in it.
 */
export async function readRangorde(
  database: Database,
  plannen: ReadonlySet<Plannummer>,
): Promise<ReadonlyMap<Plannummer, number>> {
  const dossiers = (await readDossiers(database)).filter(({ inhoud }) => plannen.has(inhoud.nummer))
  const scores = (await Promise.all(dossiers.map(dossier => scoreOf(dossier, database)))).flat()
  return new Map(
    scores
      .filter(({ rangschikbaar }) => rangschikbaar)
      .sort(compareRang)
      .map(({ plan }, i) => [plan.nummer, i + 1]),
  )
}

async function scoreOf(dossier: Dossier, database: Database): Promise<Planscore[]> {
  const consensus = consensusOf(dossier)
  const kader = consensus && (await findKader(database, consensus.kader.id, consensus.kader.versie))
  return kader ? [scorePlan(toPlan(dossier.inhoud, toAntwoorden(consensus)), kader)] : []
}
