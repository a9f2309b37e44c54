import type { DatabaseSync } from 'node:sqlite'
import { verifyGrootboek } from '../boekingen/verificatie.ts'
import { asDatabase, openKopie } from '../d1/kopie.ts'
import { findBreuk } from '../logboek/verificatie.ts'
import { readUittreksel } from '../logboek/vragen.ts'
import { compareSchema, readBedoeld, readSchema } from './schema.ts'

/**
 * What is wrong with a copy of the database (`wrangler d1 export`, or an SQLite file), in Dutch: where it differs from
 * the migrations, and the first break in the logboek and in the ledger. Empty when it can be trusted.
 */
export const verifyKopie = (bestand: string): Promise<string[]> => verifyDatabase(openKopie(bestand))

async function verifyDatabase(kopie: DatabaseSync): Promise<string[]> {
  const database = asDatabase(kopie)
  const afwijkingen = compareSchema(readBedoeld(), readSchema(kopie))
  const { regels, koppen } = await readUittreksel(database, ALLES, Number.MAX_SAFE_INTEGER)
  const logboek = await findBreuk(regels, koppen, true)
  const { breuk } = await verifyGrootboek(database)
  return [
    ...afwijkingen,
    ...(logboek ? [`Logboek, keten ${logboek.keten}: ${logboek.uitleg}`] : []),
    ...(breuk ? [`Grootboek: ${breuk.uitleg}`] : []),
  ]
}

const ALLES = { keten: null, handeling: null, wie: null, van: null, tot: null }
