import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { type Doel, query, WORTEL } from './wrangler.ts'

/** A table, index or trigger, with the statement that made it. */
export const Schemadeel = z.object({
  soort: z.enum(['table', 'index', 'trigger', 'view']),
  naam: z.string(),
  sql: z.string(),
})
export type Schemadeel = z.output<typeof Schemadeel>

/** What the migrations define, found by running them all in an empty database on this machine. */
export function readBedoeld(): Schemadeel[] {
  const database = new DatabaseSync(':memory:')
  for (const bestand of readdirSync(MIGRATIES).sort())
    database.exec(readFileSync(join(MIGRATIES, bestand), 'utf8'))
  return readSchema(database)
}

/** What stands in a database on this machine. */
export const readSchema = (database: DatabaseSync): Schemadeel[] =>
  database
    .prepare(SCHEMA)
    .all()
    .map(deel => z.parse(Schemadeel, deel))

const MIGRATIES = join(WORTEL, 'worker/d1/migrations')

/** What stands in a D1. */
export const readAanwezig = (doel: Doel): Promise<Schemadeel[]> => query(doel, Schemadeel, SCHEMA)

/**
 * Where a database differs from what the migrations define, in Dutch and by name. D1 cuts a migration into statements
 * by rules of its own, and then a trigger can be missing or be half there while the migration counts as applied.
 */
export function compareSchema(bedoeld: readonly Schemadeel[], aanwezig: readonly Schemadeel[]): string[] {
  const gevonden = new Map(aanwezig.map(deel => [deel.naam, deel]))
  const bekend = new Set(bedoeld.map(({ naam }) => naam))
  return [
    ...bedoeld.flatMap(deel => {
      const ander = gevonden.get(deel.naam)
      if (!ander) return [`${nounOf(deel)} ontbreekt`]
      return normalise(ander.sql) === normalise(deel.sql) ? [] : [`${nounOf(deel)} is anders dan bedoeld`]
    }),
    ...aanwezig
      .filter(({ naam }) => !bekend.has(naam))
      .map(deel => `${nounOf(deel)} staat niet in de migraties`),
  ]
}

/** `28 tabellen, 5 views, 7 indexen en 90 triggers`. */
export function summarise(delen: readonly Schemadeel[]): string {
  const count = (soort: Schemadeel['soort']) => delen.filter(deel => deel.soort === soort).length
  return `${count('table')} tabellen, ${count('view')} views, ${count('index')} indexen en ${count('trigger')} triggers`
}

const nounOf = ({ soort, naam }: Schemadeel) => `${SOORTEN[soort]} ${naam}`
const SOORTEN: Record<Schemadeel['soort'], string> = {
  table: 'Tabel',
  index: 'Index',
  trigger: 'Trigger',
  view: 'View',
}

/** What a copy or another splitter may write differently without changing the meaning. */
const normalise = (sql: string) =>
  sql
    .replace(/--.*$/gm, '')
    .replace(/\bIF NOT EXISTS\b/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/;\s*$/, '')
    .trim()

/** SQLite makes objects without a statement by itself, and D1 keeps tables of its own. */
const SCHEMA = `
  SELECT type AS soort, name AS naam, sql FROM sqlite_master
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%cf_%' AND name <> 'd1_migrations'
  ORDER BY type, name`
