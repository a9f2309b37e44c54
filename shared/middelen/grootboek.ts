import type { Datum } from '../bronnen/datum.ts'
import type { Jaar, Plannummer } from '../plan/plan.ts'
import type { Boeking } from './boeking.ts'
import type { Inrichtingkern } from './fondsen.ts'
import { checkBoekingen } from './grootboekcontrole.ts'
import { draftBoekingen } from './journaal.ts'
import type { Opdracht } from './opdracht.ts'
import { type PotId, postKey } from './plafond.ts'
import { addBoeking, geboektOp, LEEG_SALDO, type Saldo } from './saldo.ts'
import { findOnbekendePotten, type Stand } from './toets.ts'
import type { Weigering } from './weigering.ts'

/** One pot in one year: what all plans have there together, and what each has. */
export type Post = {
  readonly pot: PotId
  readonly jaar: Jaar
  /** the day of the last entry: the next one is not before it */
  laatste: Datum
  totaal: Saldo
  readonly plannen: Map<Plannummer, Saldo>
}

/** The ledger as its entries left it, by `postKey`. */
export type Grootboek = Map<string, Post>

export type Boekuitkomst =
  | { readonly uitkomst: 'geboekt'; readonly boekingen: readonly Boeking[] }
  | { readonly uitkomst: 'geweigerd'; readonly weigeringen: readonly Weigering[] }

/**
 * The entries that a command makes, or all that stands in its way with the room that is left. It changes nothing:
 * `record` does. After it no ceiling is passed, on its date or on any later one; an unknown ceiling stops nobody.
 * Of the grootboek it reads the totals of the pots that it touches, in all their years, and the saldi of its plan.
 */
export function applyOpdracht(
  grootboek: Grootboek,
  opdracht: Opdracht,
  inrichting: Inrichtingkern,
): Boekuitkomst {
  const onbekend = findPottenNietBoekbaar(opdracht, inrichting)
  if (onbekend.length > 0) return refuse(onbekend)
  const concept = draftBoekingen(grootboek, opdracht, inrichting.potten)
  if (concept.weigeringen.length > 0) return refuse(concept.weigeringen)
  if (concept.boekingen.length === 0) return refuse([{ soort: 'niets-te-boeken' }])
  const weigeringen = checkBoekingen(grootboek, concept.boekingen, inrichting)
  return weigeringen.length > 0 ? refuse(weigeringen) : { uitkomst: 'geboekt', boekingen: concept.boekingen }
}

/** Adds entries to the grootboek, in their order. It changes the grootboek that it is given. */
export function record(grootboek: Grootboek, boekingen: Iterable<Boeking>): void {
  for (const boeking of boekingen) {
    const sleutel = postKey(boeking.pot, boeking.jaar)
    const post = grootboek.get(sleutel) ?? openPost(boeking)
    post.totaal = addBoeking(post.totaal, boeking)
    post.plannen.set(boeking.plan, addBoeking(post.plannen.get(boeking.plan) ?? LEEG_SALDO, boeking))
    if (boeking.datum > post.laatste) post.laatste = boeking.datum
    grootboek.set(sleutel, post)
  }
}

/** The grootboek as it was at the end of the peildatum: what was booked later is left out. */
export function replay(boekingen: Iterable<Boeking>, peildatum: Datum): Grootboek {
  const grootboek: Grootboek = new Map()
  for (const boeking of boekingen) if (boeking.datum <= peildatum) record(grootboek, [boeking])
  return grootboek
}

/** What takes room per pot and year on the peildatum, as the test of the ceilings takes it. */
export const standenOf = (grootboek: Grootboek, peildatum: Datum): Stand[] =>
  [...grootboek.values()].map(({ pot, jaar, totaal }) => ({
    pot,
    jaar,
    geboekt: geboektOp(totaal, peildatum),
  }))

function findPottenNietBoekbaar(opdracht: Opdracht, { potten }: Inrichtingkern): Weigering[] {
  if (opdracht.soort === 'vasthouden') return []
  const { plan, regels } = opdracht
  const posities = new Set(
    findOnbekendePotten(
      regels.map(regel => ({ ...regel, plan })),
      potten,
    ),
  )
  const onbekend = new Set(regels.filter((_, i) => posities.has(i)).map(({ pot }) => pot))
  return [...onbekend].map(pot => ({ soort: 'onbekende-pot', pot }))
}

const openPost = ({ pot, jaar, datum }: Boeking): Post => ({
  pot,
  jaar,
  laatste: datum,
  totaal: LEEG_SALDO,
  plannen: new Map(),
})

const refuse = (weigeringen: readonly Weigering[]): Boekuitkomst => ({ uitkomst: 'geweigerd', weigeringen })
