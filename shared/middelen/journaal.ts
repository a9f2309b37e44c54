import type { Datum } from '../bronnen/datum.ts'
import type { Jaar } from '../plan/plan.ts'
import { type Eurocent, minus, NUL } from './bedrag.ts'
import type { Boeking, Rekening } from './boeking.ts'
import type { Grootboek } from './grootboek.ts'
import type { Opdracht, Opdrachtregel } from './opdracht.ts'
import { type PotId, type Potkern, postKey } from './plafond.ts'
import { isVervallen, LEEG_SALDO, type Reservering, type Saldo } from './saldo.ts'
import { type Claim, claimsOfPlan } from './toets.ts'
import type { Weigering } from './weigering.ts'

export type Concept = { readonly boekingen: readonly Boeking[]; readonly weigeringen: readonly Weigering[] }

/**
 * What a command books, on each fund and on each of its parts. Whether the amounts are there is not looked at: a
 * concept may leave a saldo below zero. It is refused only when it is not clear what it would book.
 */
export function draftBoekingen(
  grootboek: Grootboek,
  opdracht: Opdracht,
  potten: readonly Potkern[],
): Concept {
  const posten = postenOf(grootboek, opdracht, potten)
  const weigeringen = posten.flatMap(post => findOnduidelijk(post, opdracht))
  const boekingen = posten.flatMap(post =>
    mutationsOf(post, opdracht)
      .filter(({ bedrag }) => bedrag !== 0)
      .map(
        ({ rekening, bedrag, tot = null }): Boeking => ({
          opdracht: opdracht.id,
          datum: opdracht.datum,
          plan: opdracht.plan,
          pot: post.pot,
          jaar: post.jaar,
          rekening,
          tot,
          bedrag,
          mijlpaal: ('mijlpaal' in opdracht ? opdracht.mijlpaal : null) ?? null,
        }),
      ),
  )
  return { boekingen, weigeringen }
}

/** What the plan has in a pot and year, and what the command says about it. */
type Planpost = Claim & { readonly saldo: Saldo }

type Mutatie = { readonly rekening: Rekening; readonly bedrag: Eurocent; readonly tot?: Datum | null }

function mutationsOf({ bedrag, saldo }: Planpost, opdracht: Opdracht): Mutatie[] {
  switch (opdracht.soort) {
    case 'reserveren': {
      const vervallen = saldo.reserveringen.filter(reservering => isVervallen(reservering, opdracht.datum))
      return [...vervallen.map(release), { rekening: 'gereserveerd', bedrag, tot: opdracht.tot }]
    }
    case 'vasthouden':
      return saldo.reserveringen
        .filter(({ tot }) => tot !== null)
        .flatMap(reservering => [
          release(reservering),
          { rekening: 'gereserveerd' as const, bedrag: reservering.bedrag },
        ])
    case 'toekennen':
      return [...saldo.reserveringen.map(release), { rekening: 'toegekend', bedrag }]
    case 'bijstellen':
      return [{ rekening: 'toegekend', bedrag: minus(bedrag, saldo.toegekend) }]
    case 'vrijvallen': {
      const tot = opdracht.uit === 'gereserveerd' ? (saldo.reserveringen[0]?.tot ?? null) : null
      return [{ rekening: opdracht.uit, bedrag: minus(NUL, bedrag), tot }]
    }
    case 'betaalbaar-stellen':
      return [{ rekening: 'betaalbaar', bedrag }]
    case 'betalen':
      return [{ rekening: 'betaald', bedrag }]
    case 'beschikken':
      return [{ rekening: 'beschikt', bedrag }]
  }
}

const release = ({ tot, bedrag }: Reservering): Mutatie => ({
  rekening: 'gereserveerd',
  bedrag: minus(NUL, bedrag),
  tot,
})

/** A plan has one reservation at a time in a pot and year, so that it is clear which one a command is about. */
function findOnduidelijk({ pot, jaar, saldo }: Planpost, opdracht: Opdracht): Weigering[] {
  if (opdracht.soort === 'reserveren') {
    const { tot, datum } = opdracht
    if (tot !== null && tot < datum) return [{ soort: 'reservering-vervallen', pot, jaar, tot }]
    const andere = saldo.reserveringen.find(
      reservering => reservering.tot !== tot && !isVervallen(reservering, datum),
    )
    return andere ? [{ soort: 'andere-termijn', pot, jaar, tot: andere.tot }] : []
  }
  if (opdracht.soort === 'vasthouden')
    return saldo.reserveringen.flatMap(({ tot }): Weigering[] =>
      tot !== null && tot < opdracht.datum ? [{ soort: 'reservering-vervallen', pot, jaar, tot }] : [],
    )
  return []
}

/** The pots and years of a command. Without amounts of its own it is about all that the plan has. */
function postenOf(grootboek: Grootboek, opdracht: Opdracht, potten: readonly Potkern[]): Planpost[] {
  const { plan } = opdracht
  if (opdracht.soort === 'vasthouden')
    return [...grootboek.values()].flatMap(({ pot, jaar, plannen }) => {
      const saldo = plannen.get(plan)
      return saldo ? [{ pot, jaar, bedrag: NUL, saldo }] : []
    })
  const saldoOf = (pot: PotId, jaar: Jaar) =>
    grootboek.get(postKey(pot, jaar))?.plannen.get(plan) ?? LEEG_SALDO
  return claimsOf(plan, opdracht.regels, potten).map(claim => ({
    ...claim,
    saldo: saldoOf(claim.pot, claim.jaar),
  }))
}

const claimsOf = (plan: string, regels: readonly Opdrachtregel[], potten: readonly Potkern[]): Claim[] =>
  claimsOfPlan(
    regels.map(regel => ({ ...regel, plan })),
    potten,
  )
