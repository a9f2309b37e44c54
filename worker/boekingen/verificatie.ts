import * as z from 'zod/mini'
import { Boeking } from '#shared/middelen/boeking.ts'
import { Boekoorzaak } from '#shared/middelen/boekoorzaak.ts'
import { canonicalJson } from '../d1/afdruk.ts'
import { type Database, parseRows } from '../d1/database.ts'
import type { Boekbreuk, Grootboekcontrole } from '../grootboekcontroles/antwoorden.ts'
import { BOEKING } from './vragen.ts'

/**
 * Holds every entry against the row of the logboek that was written in the same transaction, and every stand against
 * its entries. The logboek itself is held together by its chain: `findBreuk` tells whether that is whole.
 */
export async function verifyGrootboek(
  database: Database,
): Promise<Pick<Grootboekcontrole, 'boekingen' | 'breuk'>> {
  const [boekingen, gelogd, ...standen] = await database.batch([
    database.prepare(BOEKINGEN),
    database.prepare(GELOGD),
    database.prepare(SCHEVE_BUDGETSTANDEN),
    database.prepare(SCHEVE_DAGSTANDEN),
    database.prepare(SCHEVE_POTSTANDEN),
    database.prepare(SCHEVE_CLAIMSTANDEN),
  ])
  const geboekt = parseRows(Geboekt, boekingen)
  const scheef = standen.flatMap(stand => parseRows(Scheef, stand))
  const breuk =
    compareEntries(geboekt, parseRows(Geboekt, gelogd)) ?? scheef.map(({ stand }) => explainStand(stand))[0]
  return { boekingen: geboekt.length, breuk: breuk ?? null }
}

/** An entry with why it is there. */
const Geboekt = z.strictObject({ ...Boeking.shape, oorzaak: z.nullable(Boekoorzaak) })
type Geboekt = z.output<typeof Geboekt>

function compareEntries(boekingen: readonly Geboekt[], gelogd: readonly Geboekt[]): Boekbreuk | undefined {
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
  uitleg: `De stand van ${waar} is niet de som van wat eronder ligt.`,
})

const Scheef = z.strictObject({ stand: z.string() })

const BOEKINGEN = `SELECT json_insert(${BOEKING}, '$.oorzaak', oorzaak) AS json FROM boeking ORDER BY volgnr`

/** What nobody did was done by the rule on lapsing, and what was granted from a queue by that of the queue. */
const OORZAAK = `CASE
  WHEN wie IS NULL THEN 'vervallen'
  WHEN route LIKE '%/doorschuivingen' THEN 'doorgeschoven'
  ELSE inhoud ->> '$.naar.opdracht.soort'
END`

const GELOGD = `
  SELECT json_insert(regel.value, '$.oorzaak', ${OORZAAK}) AS json
  FROM logboek, json_each(logboek.inhoud, '$.naar.boekingen') AS regel
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

/** Also the last day: no entry may come before it. */
const SCHEVE_POTSTANDEN = `
  SELECT json_object('stand', pot || ' ' || jaar) AS json
  FROM (
    SELECT pot, jaar, rekening, tot, bedrag_cent, laatste_dag, '' AS datum FROM potstand
    UNION ALL
    SELECT pot, jaar, rekening, ifnull(tot, ''), -bedrag_cent, '', datum FROM boeking
  )
  GROUP BY pot, jaar, rekening, tot HAVING sum(bedrag_cent) <> 0 OR max(laatste_dag) <> max(datum)`

/** What plans ask beyond what they have: per plan as it follows from its dossier, and for all of them together. */
const SCHEVE_CLAIMSTANDEN = `
  SELECT json_object('stand', 'wat plan ' || plan || ' vraagt (' || pot || ' ' || jaar || ')') AS json
  FROM openstaand_verschil GROUP BY plan, datum, post, pot, jaar HAVING sum(bedrag) <> 0
  UNION ALL
  SELECT json_object('stand', post || ' ' || pot || ' ' || jaar || ' op ' || datum) FROM (
    SELECT post, pot, jaar, datum, bedrag_cent FROM claimstand
    UNION ALL
    SELECT post, pot, jaar, datum, -bedrag_cent FROM openstaand
  )
  GROUP BY post, pot, jaar, datum HAVING sum(bedrag_cent) <> 0`
