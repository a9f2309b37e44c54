import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { Aanvraag, type Claim } from '#shared/middelen/toets.ts'
import { Jaar, Plannummer } from '#shared/plan/plan.ts'
import { type Database, parseRows, type Result, type Statement } from '../d1/database.ts'
import { vragenOp } from './claims.ts'

/** An approved plan that waits for money, with all that it asks. */
export type Wachtend = {
  readonly plan: Plannummer
  /** the day of the voorgenomen besluit to approve it; `null`: there is none */
  readonly moment: Datum | null
  readonly aanvragen: readonly Aanvraag[]
}

/** The plans that are approved on the peildatum, and for which nothing was ever granted or is reserved then. */
export async function readWachtend(database: Database, peildatum: Datum): Promise<Wachtend[]> {
  return parseRows(Wachtendrij, await database.prepare(WACHTEND).bind(peildatum).all())
}

/** What is asked and not booked, as totals per pot and year, and what all approved plans ask. */
export type Claimtotalen = {
  readonly gevraagd: readonly Claim[]
  readonly wachtrij: readonly Claim[]
  readonly goedgekeurd: readonly Claim[]
}

/**
 * The query for `parseClaimtotalen`, on the peildatum. It reads rows per day and not per plan, so the number of plans
 * makes no difference to it.
 */
export const selectClaimtotalen = (database: Database, peildatum: Datum): Statement =>
  database.prepare(TOTALEN).bind(peildatum)

export function parseClaimtotalen(result: Result): Claimtotalen {
  const totalen = parseRows(Totaal, result)
  const of = (post: keyof Claimtotalen): Claim[] =>
    totalen.flatMap(({ post: eigen, ...claim }) => (eigen === post ? [claim] : []))
  return { gevraagd: of('gevraagd'), wachtrij: of('wachtrij'), goedgekeurd: of('goedgekeurd') }
}

const Wachtendrij = z.strictObject({
  plan: Plannummer,
  moment: z.nullable(Datum),
  aanvragen: z.array(Aanvraag),
})

const Totaal = z.strictObject({
  post: z.enum(['gevraagd', 'wachtrij', 'goedgekeurd']),
  pot: PotId,
  jaar: Jaar,
  bedrag: Eurocent,
})

const TOTALEN = `
  SELECT json_object('post', post, 'pot', pot, 'jaar', jaar, 'bedrag', sum(bedrag_cent)) AS json
  FROM claimstand WHERE datum <= ?1 GROUP BY post, pot, jaar HAVING sum(bedrag_cent) <> 0 ORDER BY pot, jaar`

const WACHTEND = `
  WITH ${vragenOp('?1', 'zonder-geld')},
  aanvraag AS (
    SELECT plan, fonds, jaar, sum(bedrag) AS bedrag, sum(deel) AS deel FROM vraag
    WHERE goedgekeurd AND plan NOT IN (SELECT plan FROM heeft WHERE bedrag <> 0 OR kreeg)
    GROUP BY plan, fonds, jaar
  )
  SELECT json_object(
    'plan', plan,
    'moment', (
      SELECT max(datum) FROM overgang
      WHERE plan = aanvraag.plan AND gebeurtenis = 'voornemen-goedkeuren' AND datum <= ?1
    ),
    'aanvragen', json_group_array(json_object(
      'plan', plan, 'pot', fonds, 'jaar', jaar, 'bedrag', bedrag, 'deelSociaalDomein', deel
    ))
  ) AS json
  FROM aanvraag GROUP BY plan HAVING sum(bedrag) > 0 ORDER BY plan`
