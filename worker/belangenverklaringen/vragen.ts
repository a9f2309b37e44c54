import { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import { type Database, parseRows } from '../d1/database.ts'

/** What this person declared about this plan, the first first. */
export async function readVerklaringen(
  database: Database,
  plan: string,
  persoon: string,
): Promise<Belangenverklaring[]> {
  return parseRows(Belangenverklaring, await database.prepare(EIGEN).bind(plan, persoon).all())
}

const EIGEN = `
  SELECT json_object(
    'plan', plan, 'persoon', persoon, 'belang', json(iif(belang, 'true', 'false')),
    'toelichting', toelichting, 'datum', datum
  ) AS json
  FROM belangenverklaring WHERE plan = ?1 AND persoon = ?2 ORDER BY volgnr`
