import * as z from 'zod/mini'
import type { PotId } from '#shared/middelen/plafond.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { selectClaims } from '../wachtrijen/claims.ts'
import { Budgetmutatie, type Budgetmutatiepagina, type Mutatieoorzaak, Mutatiesom } from './antwoorden.ts'

/** Which changes are meant; `null` narrows nothing. A fund comes with its parts. */
export type Mutatievraag = Pick<Budgetmutatiepagina, 'van' | 'tot' | 'pagina' | 'paginaGrootte'> & {
  readonly fonds: PotId | null
  readonly oorzaak: Mutatieoorzaak | null
}

/**
 * What changed after the end of the day `van`, up to and including the day `tot`. The sums of a pot, year and figure
 * are the difference between the overviews of the two days, wherever both know an amount.
 */
export async function readBudgetmutaties(
  database: Database,
  { van, tot, fonds, oorzaak, pagina, paginaGrootte }: Mutatievraag,
): Promise<Budgetmutatiepagina> {
  const filter = [van, tot, fonds, oorzaak]
  const [rijen, sommen, telling] = await database.batch([
    database.prepare(PAGINA).bind(...filter, paginaGrootte, (pagina - 1) * paginaGrootte),
    database.prepare(SOMMEN).bind(...filter),
    database.prepare(TELLING).bind(...filter),
  ])
  const [{ totaal } = { totaal: 0 }] = parseRows(Telling, telling)
  return {
    van,
    tot,
    sommen: parseRows(Mutatiesom, sommen),
    mutaties: parseRows(Budgetmutatie, rijen),
    pagina,
    paginaGrootte,
    totaal,
  }
}

/** The funds and their parts that may be meant, for who asks who may not name them. */
export async function hasFonds(database: Database, fonds: PotId): Promise<boolean> {
  const { results } = await database.prepare('SELECT 1 FROM pot WHERE id = ?1').bind(fonds).all()
  return results.length > 0
}

const Telling = z.strictObject({ totaal: z.int() })

/**
 * An entry counts when it was made between the two days. One of a reservation that had lapsed by the last day never
 * counts on that day; and what was held on the first day and has lapsed by the last one is a change of its own.
 */
const GEBOEKT = `
  SELECT datum, plan, pot, jaar, rekening AS post, ifnull(oorzaak, 'onbekend') AS oorzaak, bedrag_cent AS bedrag
  FROM boeking
  WHERE datum > ?1 AND datum <= ?2 AND ifnull(tot, '9999-12-31') >= ?2
  UNION ALL
  SELECT date(tot, '+1 day'), plan, pot, jaar, rekening, 'vervallen', -sum(bedrag_cent)
  FROM boeking
  WHERE datum <= ?1 AND tot >= ?1 AND tot < ?2
  GROUP BY plan, pot, jaar, rekening, tot HAVING sum(bedrag_cent) <> 0`

/** What plans ask is not booked: it is compared between the two days. */
const GEVRAAGD = `
  SELECT NULL AS datum, plan, pot, jaar, post, 'plan' AS oorzaak, sum(bedrag) AS bedrag
  FROM (
    SELECT plan, pot, jaar, post, bedrag FROM (${selectClaims('?2')})
    UNION ALL
    SELECT plan, pot, jaar, post, -bedrag FROM (${selectClaims('?1')})
  )
  GROUP BY plan, pot, jaar, post HAVING sum(bedrag) <> 0`

/** The version that holds on a day: valid then, and the highest one. */
const versieOp = (dag: string): string => `
  SELECT pot, jaar, id, bedrag_cent, max(versie) FROM plafond
  WHERE geldig_van <= ${dag} AND ${dag} < ifnull(geldig_tot, '9999-12-31') GROUP BY pot, jaar`

const PLAFONDS = `
  SELECT nieuw.geldig_van AS datum, NULL AS plan, plek.pot, plek.jaar, 'plafond' AS post, 'nieuw-plafond' AS oorzaak,
    nu.bedrag_cent - toen.bedrag_cent AS bedrag
  FROM (SELECT DISTINCT pot, jaar FROM plafond) AS plek
    LEFT JOIN (${versieOp('?1')}) AS toen ON toen.pot = plek.pot AND toen.jaar = plek.jaar
    LEFT JOIN (${versieOp('?2')}) AS nu ON nu.pot = plek.pot AND nu.jaar = plek.jaar
    LEFT JOIN plafond AS nieuw ON nieuw.id = nu.id
  WHERE toen.id IS NOT nu.id`

const MUTATIES = `
  WITH mutatie AS (${GEBOEKT} UNION ALL SELECT * FROM (${GEVRAAGD}) UNION ALL SELECT * FROM (${PLAFONDS})),
  bedoeld AS (
    SELECT * FROM mutatie
    WHERE (?4 IS NULL OR oorzaak = ?4)
      AND pot IN (SELECT id FROM pot WHERE ?3 IS NULL OR ifnull(onderdeel_van, id) = ?3 OR id = ?3)
  )`

const PAGINA = `${MUTATIES}
  SELECT json_object(
    'datum', datum, 'plan', plan, 'pot', pot, 'jaar', jaar, 'post', post, 'oorzaak', oorzaak, 'bedrag', bedrag
  ) AS json
  FROM bedoeld ORDER BY datum, plan, pot, jaar, post, oorzaak, bedrag LIMIT ?5 OFFSET ?6`

const SOMMEN = `${MUTATIES}
  SELECT json_object(
    'pot', pot, 'jaar', jaar, 'post', post, 'oorzaak', oorzaak, 'bedrag', ifnull(sum(bedrag), 0), 'aantal', count(*)
  ) AS json
  FROM bedoeld GROUP BY pot, jaar, post, oorzaak ORDER BY pot, jaar, post, oorzaak`

const TELLING = `${MUTATIES} SELECT json_object('totaal', count(*)) AS json FROM bedoeld`
