import type { Datum } from '../bronnen/datum.ts'
import type { Plannummer } from '../plan/plan.ts'
import { NUL } from './bedrag.ts'
import type { Grootboek } from './grootboek.ts'
import type { Opdrachtregel } from './opdracht.ts'
import { type Pot, postKey } from './plafond.ts'
import { amountOn, isVervallen, LEEG_SALDO } from './saldo.ts'

/** A reservation that has lapsed, as the amounts of the command that books it off (`vrijvallen` uit `gereserveerd`). */
export type VervallenReservering = {
  readonly plan: Plannummer
  readonly tot: Datum
  readonly regels: readonly Opdrachtregel[]
}

/**
 * The reservations that have lapsed on the peildatum and are still on the books, oldest first (V-10). Every reckoning
 * of a stand leaves them out already; booking them off makes that visible, and frees the room where it is kept by
 * entries alone.
 */
export function findVervallen(
  grootboek: Grootboek,
  potten: readonly Pot[],
  peildatum: Datum,
): VervallenReservering[] {
  const regels = potten
    .filter(({ onderdeelVan }) => onderdeelVan === null)
    .flatMap(fonds => linesOf(grootboek, fonds, potten, peildatum))
  const perReservering = Map.groupBy(regels, ({ plan, tot }) => `${tot}\n${plan}`)
  return [...perReservering]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, groep]) => {
      const [eerste] = groep
      return eerste ? [{ plan: eerste.plan, tot: eerste.tot, regels: groep.map(({ regel }) => regel) }] : []
    })
}

type Regel = { readonly plan: Plannummer; readonly tot: Datum; readonly regel: Opdrachtregel }

function linesOf(grootboek: Grootboek, fonds: Pot, potten: readonly Pot[], peildatum: Datum): Regel[] {
  const deel = potten.find(({ onderdeelVan, telt }) => onderdeelVan === fonds.id && telt === 'sociaal-domein')
  const posten = [...grootboek.values()].filter(({ pot }) => pot === fonds.id)
  return posten.flatMap(({ jaar, plannen }) => {
    const vanDeel = deel && grootboek.get(postKey(deel.id, jaar))
    return [...plannen].flatMap(([plan, { reserveringen }]) =>
      reserveringen.flatMap(({ tot, bedrag }): Regel[] => {
        if (tot === null || !isVervallen({ tot }, peildatum)) return []
        const saldo = vanDeel?.plannen.get(plan) ?? LEEG_SALDO
        const deelSociaalDomein = deel ? amountOn(saldo, 'gereserveerd') : NUL
        return [{ plan, tot, regel: { pot: fonds.id, jaar, bedrag, deelSociaalDomein } }]
      }),
    )
  })
}
