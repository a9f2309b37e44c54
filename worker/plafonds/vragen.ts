import { Plafond, Pot } from '#shared/middelen/plafond.ts'
import { type Middelen, Stand } from '#shared/middelen/toets.ts'
import { type Database, parseRows } from '../d1/database.ts'

/** The potten, every version of their ceilings, and what is booked, all read at the same moment. */
export async function readMiddelen(database: Database): Promise<Middelen> {
  const [potten, plafonds, standen] = await database.batch([
    database.prepare(POTTEN),
    database.prepare(PLAFONDS),
    database.prepare(STANDEN),
  ])
  return {
    potten: parseRows(Pot, potten),
    plafonds: parseRows(Plafond, plafonds),
    standen: parseRows(Stand, standen),
  }
}

const POTTEN = `
  SELECT json_object(
    'id', id, 'naam', naam, 'onderdeelVan', onderdeel_van, 'telt', telt, 'bron', json(bron)
  ) AS json
  FROM pot ORDER BY volgorde`

const PLAFONDS = `
  SELECT json_object(
    'id', id, 'pot', pot, 'jaar', jaar, 'versie', versie, 'bedrag', bedrag_cent, 'werking', werking,
    'geldigVan', geldig_van, 'geldigTot', geldig_tot,
    'besluit', json_object('orgaan', besluit_orgaan, 'datum', besluit_datum), 'bron', json(bron)
  ) AS json
  FROM plafond ORDER BY pot, jaar, versie`

const STANDEN = `
  SELECT json_object('pot', pot, 'jaar', jaar, 'geboekt', geboekt_cent) AS json
  FROM budgetstand ORDER BY pot, jaar`
