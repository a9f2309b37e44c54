import type { Database } from '../d1/database.ts'

/** Whether the database answers and holds what every question rests on: a kader and a ceiling. */
export async function isIngericht(database: Database): Promise<boolean> {
  const { results } = await database
    .prepare('SELECT 1 WHERE EXISTS (SELECT 1 FROM kaderversie) AND EXISTS (SELECT 1 FROM plafond)')
    .all()
  return results.length > 0
}
