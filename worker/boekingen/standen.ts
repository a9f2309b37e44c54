import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Boekbedrag, Rekening } from '#shared/middelen/boeking.ts'
import type { Grootboek, Post } from '#shared/middelen/grootboek.ts'
import { postKey } from '#shared/middelen/plafond.ts'
import { addBoeking, LEEG_SALDO } from '#shared/middelen/saldo.ts'
import { Jaar } from '#shared/plan/plan.ts'
import { type Database, parseRows, type Result, type Statement } from '../d1/database.ts'

/** The query for `parseStanden`: what was booked up to and including the peildatum, of all funds. */
export const selectDagstanden = (database: Database, peildatum: Datum): Statement =>
  database.prepare(DAGSTANDEN).bind(peildatum)

/** The totals per pot and year as a grootboek in which no plan is named. */
export const parseStanden = (result: Result): Grootboek => collectStanden(parseRows(Stand, result))

/** The same of totals that were read already. */
export function collectStanden(standen: readonly Stand[]): Grootboek {
  const grootboek: Grootboek = new Map()
  for (const { pot, jaar, laatste, ...boeking } of standen) {
    const post = openPost(grootboek, { pot, jaar, laatste })
    post.totaal = addBoeking(post.totaal, boeking)
    if (laatste > post.laatste) post.laatste = laatste
  }
  return grootboek
}

function openPost(grootboek: Grootboek, plek: Pick<Post, 'pot' | 'jaar' | 'laatste'>): Post {
  const sleutel = postKey(plek.pot, plek.jaar)
  const post = grootboek.get(sleutel) ?? { ...plek, totaal: LEEG_SALDO, plannen: new Map() }
  grootboek.set(sleutel, post)
  return post
}

/** The entries of one rekening, added up. */
export type Stand = z.output<typeof Stand>
export const Stand = z.strictObject({
  pot: z.string(),
  jaar: Jaar,
  laatste: Datum,
  rekening: Rekening,
  tot: z.nullable(Datum),
  bedrag: Boekbedrag,
})

/** The entries that are alike, added up. */
const STAND = `json_object(
  'pot', pot, 'jaar', jaar, 'laatste', max(datum), 'rekening', rekening, 'tot', nullif(tot, ''),
  'bedrag', sum(bedrag_cent)
)`
const ALIKE = 'pot, jaar, rekening, tot'

/** It reads rows per day and not per plan, so the number of plans makes no difference to it. */
const DAGSTANDEN = `
  SELECT ${STAND} AS json FROM dagstand WHERE datum <= ?1 GROUP BY ${ALIKE} ORDER BY pot, jaar`

/** Within a query on `pot`: the funds in the JSON list `?2` with their parts, or all of them for NULL. */
export const VAN_FONDSEN = '?2 IS NULL OR ifnull(onderdeel_van, id) IN (SELECT value FROM json_each(?2))'

/**
 * A query for what is booked by now, as one list of `Stand`: of the funds in the JSON list `?2` with their parts, or of
 * all of them for NULL. It reads neither days nor plans, so the ledger may get as long as it likes.
 */
export const POTSTANDEN = `
  SELECT json_group_array(json_object(
    'pot', pot, 'jaar', jaar, 'laatste', laatste_dag, 'rekening', rekening, 'tot', nullif(tot, ''),
    'bedrag', bedrag_cent
  ))
  FROM potstand WHERE pot IN (SELECT id FROM pot WHERE ${VAN_FONDSEN})`

/**
 * A query for what the plan `?1` has, as one list of `Stand`: one per rekening and not per entry, however many commands
 * there were. The reservation that was booked on last comes last, as when each entry is added by itself.
 */
export const PLANSTANDEN = `
  SELECT json_group_array(json(stand) ORDER BY laatste_nr) FROM (
    SELECT ${STAND} AS stand, max(volgnr) AS laatste_nr FROM boeking WHERE plan = ?1 GROUP BY ${ALIKE}
  )`
