import * as z from 'zod/mini'
import { Bron } from '../bronnen/bron.ts'
import { Datum } from '../bronnen/datum.ts'
import { codesOf, SECTOREN } from '../plan/codelijsten.ts'
import { minus, NUL, sum } from './bedrag.ts'
import { Eurocent } from './eurocent.ts'
import type { Sector } from './narekenen.ts'
import { isGeldig, PotId } from './plafond.ts'

/**
 * Money of a fund that is set aside for a sector, over the term. It is no ceiling: a sector may also draw from what
 * is there for all parties, and what it does not use comes to the others.
 */
export const Oormerk = z.strictObject({
  pot: PotId,
  naam: z.string(),
  /** the sectors of the code list that this money is for */
  sectoren: z.array(z.enum(codesOf(SECTOREN))).check(z.minLength(1)),
  bedrag: Eurocent,
  geldigVan: Datum,
  geldigTot: z.nullable(Datum),
  bron: Bron,
})
export type Oormerk = z.output<typeof Oormerk>

/** The oormerken for the same sectors together, beside what those sectors got. */
export type Oormerkregel = {
  readonly oormerken: readonly Oormerk[]
  readonly bedrag: Eurocent
  readonly benut: Eurocent
  /** what is still set aside, and what the sectors drew from the money for all parties: one of the two is zero */
  readonly apartGezet: Eurocent
  readonly uitHetAlgemeneDeel: Eurocent
}

/**
 * What of each oormerk of a fund is used on the peildatum, given what each sector got in all. After its end an
 * oormerk sets nothing aside any more, so it is left out (V-4). A fund without oormerken gives no lines.
 */
export function checkOormerken(
  pot: PotId,
  perSector: Readonly<Partial<Record<Sector, Eurocent>>>,
  oormerken: readonly Oormerk[],
  peildatum: Datum,
): Oormerkregel[] {
  const geldig = oormerken.filter(oormerk => oormerk.pot === pot && isGeldig(oormerk, peildatum))
  const perGroep = Map.groupBy(geldig, ({ sectoren }) => [...sectoren].sort().join())
  return [...perGroep.values()].map(groep => {
    const bedrag = sum(groep.map(oormerk => oormerk.bedrag))
    const benut = sum(
      [...new Set(groep.flatMap(({ sectoren }) => sectoren))].map(code => perSector[code] ?? NUL),
    )
    const over = minus(bedrag, benut)
    return {
      oormerken: groep,
      bedrag,
      benut,
      apartGezet: over > 0 ? over : NUL,
      uitHetAlgemeneDeel: over < 0 ? minus(NUL, over) : NUL,
    }
  })
}
