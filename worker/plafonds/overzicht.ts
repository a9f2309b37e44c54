import type { Datum } from '#shared/bronnen/datum.ts'
import type { PotId } from '#shared/middelen/plafond.ts'
import { checkPlafonds, type Middelen } from '#shared/middelen/toets.ts'
import type { Plafondoverzicht } from '../contract.ts'

/** The room per pot and year on the peildatum; with `pot` only of that pot and the parts of it. */
export function overzichtOf(middelen: Middelen, peildatum: Datum, pot?: PotId): Plafondoverzicht {
  const potten = middelen.potten.filter(
    ({ id, onderdeelVan }) => pot === undefined || id === pot || onderdeelVan === pot,
  )
  // A test of no aanvragen at all leaves every pot as it stands.
  const { regels } = checkPlafonds([], { ...middelen, potten }, peildatum)
  const standen = regels.flatMap(({ pot, jaar, plafond, geboekt, ruimte }) =>
    plafond ? [{ pot, jaar, plafond, geboekt, ruimte }] : [],
  )
  return { peildatum, potten, standen }
}
