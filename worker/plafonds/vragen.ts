import type { Datum } from '#shared/bronnen/datum.ts'
import { INRICHTING, type Inrichting } from '#shared/middelen/fondsen.ts'
import { standenOf } from '#shared/middelen/grootboek.ts'
import { Looptijdplafond } from '#shared/middelen/looptijd.ts'
import { Plafond, Pot, type PotId } from '#shared/middelen/plafond.ts'
import type { Middelen } from '#shared/middelen/toets.ts'
import { parseStanden, selectDagstanden } from '../boekingen/standen.ts'
import { type Database, parseRows, type Result, type Statement } from '../d1/database.ts'

/** The inrichting with what was booked up to and including the peildatum and still stands then. */
export type Middelenstand = Middelen & Inrichting

/** The potten, every version of their ceilings, and the stand on the peildatum, all read at the same moment. */
export async function readMiddelen(database: Database, peildatum: Datum): Promise<Middelenstand> {
  const [potten, plafonds, looptijdplafonds, dagstanden] = await database.batch([
    ...selectInrichting(database),
    selectDagstanden(database, peildatum),
  ])
  return {
    ...parseInrichting(potten, plafonds, looptijdplafonds),
    standen: standenOf(parseStanden(dagstanden), peildatum),
  }
}

/** The three queries for `parseInrichting`, to be part of a batch: of all funds or of these, with their parts. */
export function selectInrichting(
  database: Database,
  fondsen: readonly PotId[] | null = null,
): [Statement, Statement, Statement] {
  const select = (sql: string) => database.prepare(sql).bind(fondsen && JSON.stringify(fondsen))
  return [select(POTTEN), select(PLAFONDS), select(LOOPTIJDPLAFONDS)]
}

/** What is published: potten and ceilings from the database. The rules of the funds ship with the product. */
export const parseInrichting = (potten: Result, plafonds: Result, looptijdplafonds: Result): Inrichting => ({
  potten: parseRows(Pot, potten),
  plafonds: parseRows(Plafond, plafonds),
  looptijdplafonds: parseRows(Looptijdplafond, looptijdplafonds),
  regels: INRICHTING.regels,
})

const BEDOELD = `
  SELECT id FROM pot WHERE ?1 IS NULL OR ifnull(onderdeel_van, id) IN (SELECT value FROM json_each(?1))`

const POTTEN = `
  SELECT json_object(
    'id', id, 'naam', naam, 'onderdeelVan', onderdeel_van, 'telt', telt, 'bron', json(bron)
  ) AS json
  FROM pot WHERE id IN (${BEDOELD}) ORDER BY volgorde`

const VERSIE = `
  'id', id, 'pot', pot, 'versie', versie, 'bedrag', bedrag_cent, 'werking', werking,
  'geldigVan', geldig_van, 'geldigTot', geldig_tot,
  'besluit', json_object('orgaan', besluit_orgaan, 'datum', besluit_datum), 'bron', json(bron)`

const PLAFONDS = `
  SELECT json_object('jaar', jaar, ${VERSIE}) AS json
  FROM plafond WHERE pot IN (${BEDOELD}) ORDER BY pot, jaar, versie`

const LOOPTIJDPLAFONDS = `
  SELECT json_object('van', eerste_jaar, 'tot', laatste_jaar, ${VERSIE}) AS json
  FROM looptijdplafond WHERE pot IN (${BEDOELD}) ORDER BY pot, eerste_jaar, laatste_jaar, versie`
