import { type Eurocent, minus, NUL } from '#shared/middelen/bedrag.ts'
import { postKey } from '#shared/middelen/plafond.ts'
import { claimsOfPlan, limits, middelenOf, type Toetsregel } from '#shared/middelen/toets.ts'
import { aanvragenOf, type Verdeelregel, type Verdeling } from '#shared/verdeling/op-rang.ts'

/** What one plan asks of a pot in a year, beside what is taken of it already. */
export type Geldregel = {
  readonly regel: Toetsregel
  /** of this plan */
  readonly eigen: Eurocent
  /** proposed for other plans */
  readonly anderen: Eurocent
  /** left for this plan: the room that others leave; `null` when the ceiling is not published */
  readonly vrij: Eurocent | null
}

/**
 * Per pot and year that a plan asks money of and that sets a limit, what of the room others take; also for a plan
 * without a rank.
 */
export function geldbeeldOf({ score, uitkomst }: Verdeelregel, { kader, toets }: Verdeling): Geldregel[] {
  const regels = new Map(toets.regels.map(regel => [postKey(regel.pot.id, regel.jaar), regel]))
  const aanvragen = aanvragenOf([{ ...score, rangschikbaar: true }], kader)
  return claimsOfPlan(aanvragen, middelenOf(toets).potten).flatMap(({ pot, jaar, bedrag }) => {
    const regel = regels.get(postKey(pot, jaar))
    if (!regel || bedrag === 0 || !limits(regel)) return []
    const anderen = minus(regel.ingepast, uitkomst === 'voorgesteld' ? bedrag : NUL)
    const vrij = regel.ruimte === null ? null : minus(regel.ruimte, anderen)
    return [{ regel, eigen: bedrag, anderen, vrij }]
  })
}
