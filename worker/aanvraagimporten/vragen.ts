import * as z from 'zod/mini'
import { Plannummer } from '#shared/plan/plan.ts'
import { type Database, parseRows } from '../d1/database.ts'
import type { Identiteit } from '../http/identiteit.ts'

/**
 * Of these plans those that this person may record lines of: the NZa those that are there, a coordinator those that
 * the own organisation coordinates and in which this person declared to have no interest.
 */
export async function readImporteerbaar(
  database: Database,
  { rol, persoon, organisatie }: Identiteit,
  plannen: readonly Plannummer[],
): Promise<ReadonlySet<Plannummer>> {
  const rijen = await database
    .prepare(IMPORTEERBAAR)
    .bind(JSON.stringify(plannen), rol === 'nza' ? 1 : 0, organisatie.id, persoon)
    .all()
  return new Set(parseRows(z.strictObject({ plan: Plannummer }), rijen).map(({ plan }) => plan))
}

const IMPORTEERBAAR = `
  SELECT json_object('plan', plan) AS json FROM dossier
  WHERE plan IN (SELECT value FROM json_each(?1)) AND (?2 OR (
    EXISTS (
      SELECT 1 FROM dossierpartij WHERE plan = dossier.plan AND organisatie = ?3 AND partijrol = 'coordinerend'
    )
    AND 0 IS (
      SELECT belang FROM belangenverklaring
      WHERE plan = dossier.plan AND persoon = ?4 ORDER BY volgnr DESC LIMIT 1
    )
  ))`
