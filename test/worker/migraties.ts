import { env } from 'cloudflare:workers'

/** Runs a migration on what is in the database now. */
export async function doMigratie(naam: string): Promise<void> {
  for (const opdracht of opdrachtenOf(naam)) await run(opdracht)
}

/** Takes away all that this migration makes, and runs it again. */
export async function redoMigratie(naam: string): Promise<void> {
  const tekst = opdrachtenOf(naam).join('\n')
  const gemaakt = [...tekst.matchAll(/^CREATE (TRIGGER|VIEW|TABLE) (\w+)/gm)].reverse()
  for (const [, soort, ding] of gemaakt) await run(`DROP ${soort} ${ding}`)
  await doMigratie(naam)
}

function opdrachtenOf(naam: string): string[] {
  const migratie = env.MIGRATIES.find(({ name }) => name === naam)
  if (!migratie) throw new Error(`Er is geen migratie ${naam}.`)
  return migratie.queries
}

const run = (sql: string) => env.DB.prepare(sql).all()
