import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeZaaigoed } from '../zaai.ts'
import { compareSchema, readAanwezig, readBedoeld, summarise } from './schema.ts'
import { applyMigraties, type Doel, executeBestand, Uitleg } from './wrangler.ts'

/**
 * Brings a database up to date: the migrations it doesn't have yet, a check that all they define is really there, and
 * the kaders and ceilings that ship. Doing it again changes nothing. Throws an `Uitleg` with the names when something
 * is missing.
 */
export async function prepareDatabase(doel: Doel, say: (regel: string) => void): Promise<void> {
  await applyMigraties(doel)
  say(`De database heeft ${await requireSchema(doel)}, zoals de migraties zeggen.`)
  await sow(doel)
  say('De kaders, potten en plafonds staan erin.')
}

/** Throws an `Uitleg` unless the database is what the migrations define; else says how much that is. */
export async function requireSchema(doel: Doel): Promise<string> {
  const bedoeld = readBedoeld()
  const afwijkingen = compareSchema(bedoeld, await readAanwezig(doel))
  if (afwijkingen.length === 0) return summarise(bedoeld)
  throw new Uitleg(
    [
      'De database is niet wat de migraties zeggen:',
      ...afwijkingen.map(afwijking => `  ${afwijking}`),
      'Rol niet uit. Voer de opdrachten die ontbreken uit worker/d1/migrations/ alsnog uit met “npx wrangler d1 execute DB --remote --file …”, of zet de database terug (worker/uitrol/HERSTEL.md).',
    ].join('\n'),
  )
}

async function sow(doel: Doel): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'impacttoets-'))
  try {
    const bestand = join(map, 'zaai.sql')
    writeFileSync(bestand, (await makeZaaigoed()).join('\n'))
    await executeBestand(doel, bestand)
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}
