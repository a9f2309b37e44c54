import { env } from 'cloudflare:workers'

const run = (sql: string) => env.DB.prepare(sql).all()

/** Runs a migration on what is in the database now. */
export async function doMigratie(naam: string): Promise<void> {
  const opdrachten = env.MIGRATIES.find(({ name }) => name === naam)?.queries ?? []
  if (opdrachten.length === 0) throw new Error(`Er is geen migratie ${naam}.`)
  for (const opdracht of opdrachten) await run(opdracht)
}

/** Takes away all that this migration makes, and runs it again. */
export async function redoMigratie(naam: string): Promise<void> {
  const opdrachten = env.MIGRATIES.find(({ name }) => name === naam)?.queries ?? []
  const gemaakt = [...opdrachten.join('\n').matchAll(/^CREATE (TRIGGER|VIEW|TABLE) (\w+)/gm)].reverse()
  for (const [, soort, ding] of gemaakt) await run(`DROP ${soort} ${ding}`)
  await doMigratie(naam)
}
