import type { Datum } from '#shared/bronnen/datum.ts'
import { checkLooptijden } from '#shared/middelen/looptijd.ts'
import type { PotId } from '#shared/middelen/plafond.ts'
import { checkPlafonds } from '#shared/middelen/toets.ts'
import type { Plafondoverzicht } from './antwoorden.ts'
import type { Middelenstand } from './vragen.ts'

/** The room per pot and year, and per pot and term; with `pot` only of that pot and the parts of it. */
export function overzichtOf(
  middelen: Omit<Middelenstand, 'regels'>,
  peildatum: Datum,
  pot?: PotId,
): Plafondoverzicht {
  const potten = middelen.potten.filter(
    ({ id, onderdeelVan }) => pot === undefined || id === pot || onderdeelVan === pot,
  )
  // A test of no aanvragen at all leaves every pot as it stands.
  const { regels } = checkPlafonds([], { ...middelen, potten }, peildatum)
  const standen = regels.flatMap(({ pot, jaar, plafond, geboekt, ruimte }) =>
    plafond ? [{ pot, jaar, plafond, geboekt, ruimte }] : [],
  )
  const termijnen = checkLooptijden([], { ...middelen, potten }, middelen.looptijdplafonds, peildatum)
  const looptijden = termijnen.map(({ pot, plafond, geboekt, ruimte }) => ({ pot, plafond, geboekt, ruimte }))
  return { peildatum, potten, standen, looptijden }
}
