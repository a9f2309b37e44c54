import * as z from 'zod/mini'

/** The part of a D1 binding that this service uses. */
export interface Database {
  prepare(sql: string): Statement
  /** Runs the statements as one transaction: all see the same state, and all succeed or none. */
  batch<const Batch extends readonly Statement[]>(statements: Batch): Promise<{ [K in keyof Batch]: Result }>
}
export interface Statement {
  bind(...waarden: (string | number | null)[]): Statement
  all(): Promise<Result>
}
export type Result = { results: unknown[] }

/** A query that gives one row with one column `json`, and what ?1, ?2, … in it stand for. It can be part of another. */
export type Vraag = { readonly sql: string; readonly waarden: readonly (string | number | null)[] }

/** The answer to a question by itself; throws when it isn't what the schema says. */
export async function answerVraag<S extends z.ZodMiniType>(
  database: Database,
  schema: S,
  { sql, waarden }: Vraag,
): Promise<z.output<S>> {
  const [rij] = (
    await database
      .prepare(sql)
      .bind(...waarden)
      .all()
  ).results
  return z.parse(schema, JSON.parse(Rij.parse(rij).json))
}

/**
 * Reads rows of one column `json` with the schema. The queries build that JSON, so names and nesting are
 * those of the domain. A row that doesn't fit throws: then the database doesn't hold what we think it holds.
 */
export function parseRows<S extends z.ZodMiniType>(schema: S, { results }: Result): z.output<S>[] {
  return results.map(rij => z.parse(schema, JSON.parse(Rij.parse(rij).json)))
}

const Rij = z.object({ json: z.string() })
