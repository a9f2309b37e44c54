import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { verifyGrootboek } from '#worker/boekingen/verificatie.ts'
import { asDatabase } from '#worker/d1/kopie.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { readUittreksel } from '#worker/logboek/vragen.ts'
import type { Stormverslag } from './storm.ts'

/** What the storage holds after the storm; every number should be 0 and every break `null`. */
export type Nazicht = {
  overschrijdingen: number
  verloren: number
  dubbel: number
  opdrachten: number
  boekingen: number
  boekbreuk: string | null
  ketenbreuk: string | null
}

/** Reads the storage itself, with the service ended, and holds it against what the clients were told. */
export async function inspect(opslag: string, { bevestigd }: Stormverslag): Promise<Nazicht> {
  const sqlite = openOpslag(opslag)
  const database = asDatabase(sqlite)
  const { regels, koppen } = await readUittreksel(database, ALLES, 1_000_000)
  const geboekt = numbers(sqlite, 'SELECT DISTINCT opdracht AS waarde FROM boeking')
  const gelogd = numbers(
    sqlite,
    `SELECT inhoud ->> '$.naar.opdracht.id' AS waarde FROM logboek WHERE handeling = 'geboekt'`,
  )
  const bekend = new Set(bevestigd.values())
  const nazicht = {
    overschrijdingen: numbers(
      sqlite,
      `SELECT pot AS waarde FROM budgetstand WHERE geboekt_cent NOT BETWEEN 0 AND ifnull(plafond_cent, 1e15)`,
    ).length,
    verloren: [...bekend].filter(id => !geboekt.includes(id) || !gelogd.includes(id)).length,
    // One key, one command: what nobody was told of, or what two keys were told of, was done once too often.
    dubbel:
      gelogd.length - new Set(gelogd).size + (bevestigd.size - bekend.size) + (gelogd.length - bekend.size),
    opdrachten: gelogd.length,
    boekingen: numbers(sqlite, 'SELECT pot AS waarde FROM boeking').length,
    boekbreuk: (await verifyGrootboek(database)).breuk?.uitleg ?? null,
    ketenbreuk: (await findBreuk(regels, koppen, true))?.uitleg ?? null,
  }
  sqlite.close()
  return nazicht
}

const ALLES = { keten: null, handeling: null, wie: null, van: null, tot: null }

const numbers = (sqlite: DatabaseSync, sql: string): string[] =>
  z
    .array(Waarde)
    .parse(sqlite.prepare(sql).all())
    .map(({ waarde }) => waarde)
const Waarde = z.object({ waarde: z.string() })

/** The file in which the local D1 keeps the tables. */
function openOpslag(opslag: string): DatabaseSync {
  const map = join(opslag, 'v3/d1/miniflare-D1DatabaseObject')
  const bestand = readdirSync(map).find(naam => /^[0-9a-f]{64}\.sqlite$/.test(naam))
  if (!bestand) throw new Error(`There is no database in ${map}.`)
  return new DatabaseSync(join(map, bestand))
}
