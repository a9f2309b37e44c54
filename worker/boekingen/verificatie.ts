import * as z from 'zod/mini'
import { Boeking } from '#shared/middelen/boeking.ts'
import { canonicalJson } from '../d1/afdruk.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { BOEKING } from './vragen.ts'

/** The first place where the ledger is not what the logboek says of it, or a stand not the sum of its entries. */
export type Boekbreuk = {
  readonly soort: 'gewijzigd' | 'verwijderd' | 'ingevoegd' | 'stand'
  /** the command, or the stand, with what is wrong in Dutch */
  readonly waar: string
  readonly uitleg: string
}

/**
 * Holds every entry against the row of the logboek that was written in the same transaction, and every stand against
 * its entries. The logboek itself is held together by its chain: `findBreuk` tells whether that is whole.
 */
export async function findBoekbreuk(database: Database): Promise<Boekbreuk | undefined> {
  const [boekingen, gelogd, budgetstanden, dagstanden] = await database.batch([
    database.prepare(BOEKINGEN),
    database.prepare(GELOGD),
    database.prepare(SCHEVE_BUDGETSTANDEN),
    database.prepare(SCHEVE_DAGSTANDEN),
  ])
  const scheef = [...parseRows(Scheef, budgetstanden), ...parseRows(Scheef, dagstanden)]
  return (
    compareEntries(parseRows(Boeking, boekingen), parseRows(Boeking, gelogd)) ??
    scheef.map(({ stand }) => explainStand(stand))[0]
  )
}

function compareEntries(boekingen: readonly Boeking[], gelogd: readonly Boeking[]): Boekbreuk | undefined {
  const verwacht = new Map(gelogd.map(boeking => [keyOf(boeking), canonicalJson(boeking)]))
  const aanwezig = new Set(boekingen.map(keyOf))
  for (const boeking of boekingen) {
    const tekst = verwacht.get(keyOf(boeking))
    if (tekst === canonicalJson(boeking)) continue
    return tekst === undefined
      ? explain('ingevoegd', boeking, 'staat niet in het logboek')
      : explain('gewijzigd', boeking, 'is niet wat het logboek ervan zegt')
  }
  const weg = gelogd.find(boeking => !aanwezig.has(keyOf(boeking)))
  return weg && explain('verwijderd', weg, 'ontbreekt')
}

const keyOf = ({ opdracht, pot, jaar, rekening, tot }: Boeking): string =>
  [opdracht, pot, jaar, rekening, tot ?? ''].join('\n')

const explain = (
  soort: Boekbreuk['soort'],
  { opdracht, plan, pot, jaar }: Boeking,
  wat: string,
): Boekbreuk => ({
  soort,
  waar: opdracht,
  uitleg: `De boeking van opdracht ${opdracht} (plan ${plan}, ${pot}, ${jaar}) ${wat}.`,
})

const explainStand = (waar: string): Boekbreuk => ({
  soort: 'stand',
  waar,
  uitleg: `De stand van ${waar} is niet de som van de boekingen.`,
})

const Scheef = z.strictObject({ stand: z.string() })

const BOEKINGEN = `SELECT ${BOEKING} AS json FROM boeking ORDER BY volgnr`

const GELOGD = `
  SELECT regel.value AS json FROM logboek, json_each(logboek.inhoud, '$.naar.boekingen') AS regel
  WHERE handeling = 'geboekt' ORDER BY tijd, keten, volgnr, regel.key`

const SCHEVE_BUDGETSTANDEN = `
  WITH periode AS (
    SELECT *, ifnull(
      lead(vanaf) OVER (PARTITION BY pot, soort, eerste_jaar, laatste_jaar ORDER BY vanaf), '9999-12-31'
    ) AS einde
    FROM budgetstand
  )
  SELECT json_object('stand', pot || ' ' || eerste_jaar || '-' || laatste_jaar || ' vanaf ' || vanaf) AS json
  FROM periode
  WHERE geboekt_cent <> (
    SELECT ifnull(sum(bedrag_cent), 0) FROM boeking
    WHERE boeking.pot = periode.pot AND jaar BETWEEN eerste_jaar AND laatste_jaar AND datum < einde
      AND rekening IN ('gereserveerd', 'toegekend') AND ifnull(tot, '9999-12-31') >= vanaf
  )`

const SCHEVE_DAGSTANDEN = `
  SELECT json_object('stand', pot || ' ' || jaar || ' op ' || datum) AS json
  FROM (
    SELECT pot, jaar, datum, rekening, tot, bedrag_cent FROM dagstand
    UNION ALL
    SELECT pot, jaar, datum, rekening, ifnull(tot, ''), -bedrag_cent FROM boeking
  )
  GROUP BY pot, jaar, datum, rekening, tot HAVING sum(bedrag_cent) <> 0`
