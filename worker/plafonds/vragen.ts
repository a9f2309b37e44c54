import * as z from 'zod/mini'
import type { Datum } from '#shared/bronnen/datum.ts'
import { INRICHTING, type Inrichting } from '#shared/middelen/fondsen.ts'
import { standenOf } from '#shared/middelen/grootboek.ts'
import { Looptijdkern, Looptijdplafond } from '#shared/middelen/looptijd.ts'
import { Plafond, Plafondkern, Pot, Potkern } from '#shared/middelen/plafond.ts'
import type { Middelen } from '#shared/middelen/toets.ts'
import { parseStanden, selectDagstanden, VAN_FONDSEN } from '../boekingen/standen.ts'
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
export const selectInrichting = (database: Database): Statement => database.prepare(GEPUBLICEERD)

export const parseInrichting = (result: Result): Inrichting =>
  withRegels(parseRows(Gepubliceerd, result)[0] ?? NIETS)

/** The rules of the funds ship with the product. */
export const withRegels = <G>(gepubliceerd: G): G & Pick<Inrichting, 'regels'> => ({
  ...gepubliceerd,
  regels: INRICHTING.regels,
})

/** What is published: potten and every version of their ceilings. */
type Gepubliceerd = z.output<typeof Gepubliceerd>
const Gepubliceerd = z.strictObject({
  potten: z.array(Pot),
  plafonds: z.array(Plafond),
  looptijdplafonds: z.array(Looptijdplafond),
})
const NIETS: Gepubliceerd = { potten: [], plafonds: [], looptijdplafonds: [] }

/** The same without who decided it and where that is written. */
export const Gepubliceerdekern = z.strictObject({
  potten: z.array(Potkern),
  plafonds: z.array(Plafondkern),
  looptijdplafonds: z.array(Looptijdkern),
})

const POT = `'id', id, 'naam', naam, 'onderdeelVan', onderdeel_van, 'telt', telt`
const VERSIE = `
  'id', id, 'pot', pot, 'versie', versie, 'bedrag', bedrag_cent, 'werking', werking,
  'geldigVan', geldig_van, 'geldigTot', geldig_tot`
const BESLUIT = `'besluit', json_object('orgaan', besluit_orgaan, 'datum', besluit_datum)`
const BRON = `'bron', json(bron)`

/** A query for what is published of these potten, with this beside it of each pot and of each version. */
const selectGepubliceerd = (potten: string, bijPot: string, bijVersie: string): string => `
  SELECT json_object(
    'potten', json((
      SELECT json_group_array(json_object(${POT}${bijPot}) ORDER BY volgorde) FROM pot WHERE ${potten}
    )),
    'plafonds', json((
      SELECT json_group_array(json_object('jaar', jaar, ${VERSIE}${bijVersie}) ORDER BY pot, jaar, versie)
      FROM plafond WHERE pot IN (SELECT id FROM pot WHERE ${potten})
    )),
    'looptijdplafonds', json((
      SELECT json_group_array(
        json_object('van', eerste_jaar, 'tot', laatste_jaar, ${VERSIE}${bijVersie})
        ORDER BY pot, eerste_jaar, laatste_jaar, versie
      )
      FROM looptijdplafond WHERE pot IN (SELECT id FROM pot WHERE ${potten})
    ))
  ) AS json`

const GEPUBLICEERD = selectGepubliceerd('TRUE', `, ${BRON}`, `, ${BESLUIT}, ${BRON}`)

/** A `Gepubliceerdekern`: of the funds in the JSON list `?2` with their parts, or of all of them for NULL. */
export const GEPUBLICEERDE_KERN = selectGepubliceerd(VAN_FONDSEN, '', '')
