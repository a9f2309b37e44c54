import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Database, Result, Statement } from './database.ts'

/** A copy of the database on this machine: an SQLite file, or the SQL of `wrangler d1 export`. */
export function openKopie(bestand: string): DatabaseSync {
  const inhoud = readFileSync(bestand)
  if (inhoud.subarray(0, SQLITE.length).toString('latin1') === SQLITE) return new DatabaseSync(bestand)
  const kopie = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false })
  kopie.exec(inhoud.toString('utf8'))
  return kopie
}

const SQLITE = 'SQLite format 3\u0000'

/** The copy behind the interface that the service reads with. */
export function asDatabase(kopie: DatabaseSync): Database {
  const prepare = (sql: string, waarden: readonly (string | number | null)[] = []): Statement => ({
    bind: (...nieuw) => prepare(sql, nieuw),
    all: async () => ({ results: kopie.prepare(sql).all(...waarden) }),
  })
  return { prepare: sql => prepare(sql), batch: statements => readAll(statements) }
}

const readAll = async <const Batch extends readonly Statement[]>(statements: Batch) => {
  const uitkomsten = await Promise.all(statements.map(statement => statement.all()))
  return uitkomsten as { [K in keyof Batch]: Result }
}
