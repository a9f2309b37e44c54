import * as z from 'zod/mini'
import type { Datum } from '#shared/bronnen/datum.ts'
import { INRICHTING, type Inrichting } from '#shared/middelen/fondsen.ts'
import { standenOf } from '#shared/middelen/grootboek.ts'
import { Looptijdplafond } from '#shared/middelen/looptijd.ts'
import { Plafond, Pot } from '#shared/middelen/plafond.ts'
import type { Middelen } from '#shared/middelen/toets.ts'
import { parseStanden, selectDagstanden } from '../boekingen/standen.ts'
import { type Database, parseRows, type Result, type Statement } from '../d1/database.ts'

/** The inrichting with what was booked up to and including the peildatum and still stands then. */
export type Middelenstand = Middelen & Inrichting

/** The potten, every version of their ceilings, and the stand on the peildatum, all read at the same moment. */
export async function readMiddelen(database: Database, peildatum: Datum): Promise<Middelenstand> {
  const [gepubliceerd, dagstanden] = await database.batch([
    selectInrichting(database),
    selectDagstanden(database, peildatum),
  ])
  return {
    ...parseInrichting(gepubliceerd),
    standen: standenOf(parseStanden(dagstanden), peildatum),
  }
}

/** The query for `parseInrichting`, to be part of a batch: of all funds. */
export const selectInrichting = (database: Database): Statement =>
  database.prepare(`SELECT ${gepubliceerdVan('NULL')} AS json`)

export const parseInrichting = (result: Result): Inrichting =>
  withRegels(parseRows(Gepubliceerd, result)[0] ?? NIETS_GEPUBLICEERD)

/** The rules of the funds ship with the product. */
export const withRegels = (gepubliceerd: Gepubliceerd): Inrichting => ({
  ...gepubliceerd,
  regels: INRICHTING.regels,
})

/** What is published: potten and every version of their ceilings. */
export type Gepubliceerd = z.output<typeof Gepubliceerd>
export const Gepubliceerd = z.strictObject({
  potten: z.array(Pot),
  plafonds: z.array(Plafond),
  looptijdplafonds: z.array(Looptijdplafond),
})
export const NIETS_GEPUBLICEERD: Gepubliceerd = { potten: [], plafonds: [], looptijdplafonds: [] }

const VERSIE = `
  'id', id, 'pot', pot, 'versie', versie, 'bedrag', bedrag_cent, 'werking', werking,
  'geldigVan', geldig_van, 'geldigTot', geldig_tot,
  'besluit', json_object('orgaan', besluit_orgaan, 'datum', besluit_datum), 'bron', json(bron)`

/** The same as JSON, within a query: of the funds in this JSON list with their parts, or of all of them for NULL. */
export const gepubliceerdVan = (fondsen: string): string => `(
  WITH bedoeld AS (
    SELECT * FROM pot
    WHERE ${fondsen} IS NULL OR ifnull(onderdeel_van, id) IN (SELECT value FROM json_each(${fondsen}))
  )
  SELECT json_object(
    'potten', json((
      SELECT json_group_array(json_object(
        'id', id, 'naam', naam, 'onderdeelVan', onderdeel_van, 'telt', telt, 'bron', json(bron)
      ) ORDER BY volgorde)
      FROM bedoeld
    )),
    'plafonds', json((
      SELECT json_group_array(json_object('jaar', jaar, ${VERSIE}) ORDER BY pot, jaar, versie)
      FROM plafond WHERE pot IN (SELECT id FROM bedoeld)
    )),
    'looptijdplafonds', json((
      SELECT json_group_array(
        json_object('van', eerste_jaar, 'tot', laatste_jaar, ${VERSIE})
        ORDER BY pot, eerste_jaar, laatste_jaar, versie
      )
      FROM looptijdplafond WHERE pot IN (SELECT id FROM bedoeld)
    ))
  )
)`
