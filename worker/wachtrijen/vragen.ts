import * as z from 'zod/mini'
import type { Datum } from '#shared/bronnen/datum.ts'
import { minus, NUL } from '#shared/middelen/bedrag.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import type { Inrichting } from '#shared/middelen/fondsen.ts'
import { selectFondsregels } from '#shared/middelen/fondsregels.ts'
import { standenOf } from '#shared/middelen/grootboek.ts'
import { PotId, postKey } from '#shared/middelen/plafond.ts'
import type { Claim, Stand } from '#shared/middelen/toets.ts'
import { advance, orderWachtrij, type Wachtende } from '#shared/middelen/wachtrij.ts'
import { Jaar } from '#shared/plan/plan.ts'
import { parseStanden, selectDagstanden } from '../boekingen/standen.ts'
import { fingerprint } from '../d1/afdruk.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { parseInrichting, selectInrichting } from '../plafonds/vragen.ts'
import type { Wachtrij } from './antwoorden.ts'
import { readWachtend } from './openstaand.ts'
import { readRangorde } from './rang.ts'

/** A queue with the version that it is in, and what it rests on. */
export type Wachtrijstand = {
  readonly wachtrij: Wachtrij
  readonly versie: string
  readonly inrichting: Inrichting
}

/** The queue of a fund on this day; `undefined` when there is no such fund or it has no queue. */
export async function readWachtrij(
  database: Database,
  pot: PotId,
  datum: Datum,
): Promise<Wachtrijstand | undefined> {
  const [gepubliceerd, dagstanden, pieken] = await database.batch([
    selectInrichting(database),
    selectDagstanden(database, datum),
    database.prepare(PIEKEN).bind(datum),
  ])
  const inrichting = parseInrichting(gepubliceerd)
  const fonds = inrichting.potten.find(({ id }) => id === pot)
  const regel = selectFondsregels(inrichting.regels, pot)?.wachtrij
  if (!fonds || !regel) return undefined
  const wachtenden = await readWachtenden(database, datum)
  const standen = standenOf(parseStanden(dagstanden), datum)
  const vrij = freedSince(parseRows(Piek, pieken), standen)
  const wachtrij: Wachtrij = {
    pot: fonds,
    regel,
    rij: orderWachtrij(wachtenden, pot, regel),
    doorschuiving: advance(wachtenden, { standen, vrij }, inrichting, datum),
  }
  return { wachtrij, inrichting, versie: await fingerprint(wachtrij) }
}

async function readWachtenden(database: Database, datum: Datum): Promise<Wachtende[]> {
  const plannen = await readWachtend(database, datum)
  const rangorde = await readRangorde(database, new Set(plannen.map(({ plan }) => plan)))
  return plannen.map(({ plan, moment, aanvragen }) => ({
    plan,
    moment,
    rang: rangorde.get(plan) ?? null,
    aanvragen: [...aanvragen],
  }))
}

/** What was booked once and is not any more, by the rule `vrijgekomen` of the fund. */
const freedSince = (pieken: readonly z.output<typeof Piek>[], standen: readonly Stand[]): Claim[] => {
  const nu = new Map(standen.map(({ pot, jaar, geboekt }) => [postKey(pot, jaar), geboekt]))
  return pieken.flatMap(({ pot, jaar, piek }) => {
    const bedrag = minus(piek, nu.get(postKey(pot, jaar)) ?? NUL)
    return bedrag > 0 ? [{ pot, jaar, bedrag }] : []
  })
}

const Piek = z.strictObject({ pot: PotId, jaar: Jaar, piek: Eurocent })

/** The highest that the stand of each pot and year has been at the end of a day. */
const PIEKEN = `
  SELECT json_object('pot', pot, 'jaar', jaar, 'piek', max(geboekt)) AS json
  FROM (
    SELECT pot, jaar, sum(sum(bedrag_cent)) OVER (PARTITION BY pot, jaar ORDER BY datum) AS geboekt
    FROM dagstand WHERE rekening IN ('gereserveerd', 'toegekend') AND datum <= ?1
    GROUP BY pot, jaar, datum
  )
  GROUP BY pot, jaar`
