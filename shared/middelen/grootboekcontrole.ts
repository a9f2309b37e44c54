import type { Datum } from '../bronnen/datum.ts'
import type { Jaar } from '../plan/plan.ts'
import { type Eurocent, minus, plus, sum } from './bedrag.ts'
import type { Boeking } from './boeking.ts'
import type { Inrichtingkern } from './fondsen.ts'
import { selectFondsregels } from './fondsregels.ts'
import type { Grootboek, Post } from './grootboek.ts'
import { isUitgeefbaar } from './jaarsluiting.ts'
import { type Looptijdkern, selectLooptijdplafond } from './looptijd.ts'
import { isBinnen, type Periode } from './periode.ts'
import { type Plafondkern, type PotId, type Potkern, postKey, roomUnder, selectPlafond } from './plafond.ts'
import { addBoeking, geboektOp, LEEG_SALDO, roomWithin, SALDOWETTEN, type Saldo } from './saldo.ts'
import { limits, OnbekendePot } from './toets.ts'
import type { Weigering } from './weigering.ts'

/**
 * Checks the entries of one command against the laws of the ledger: no entry before an earlier one, every saldo of
 * the plan in order, no more money in a year that is closed, and no ceiling passed, of a year or of a term.
 */
export function checkBoekingen(
  grootboek: Grootboek,
  boekingen: readonly Boeking[],
  inrichting: Inrichtingkern,
): Weigering[] {
  const posten = changesOf(grootboek, boekingen)
  return [
    ...posten.flatMap(checkDatum),
    ...posten.flatMap(checkSaldo),
    ...posten.flatMap(post => checkJaar(post, inrichting)),
    ...posten.flatMap(post => checkPlafond(post, inrichting)),
    ...checkLooptijden(grootboek, posten, inrichting),
  ]
}

type Verandering = { readonly voor: Saldo; readonly na: Saldo }

/** What the entries of one plan change in one pot and year. */
type Postverandering = Pick<Post, 'pot' | 'jaar'> & {
  readonly datum: Datum
  readonly laatste: Datum | null
  readonly plan: Verandering
  readonly totaal: Verandering
}

function changesOf(grootboek: Grootboek, boekingen: readonly Boeking[]): Postverandering[] {
  const perPost = Map.groupBy(boekingen, ({ pot, jaar }) => postKey(pot, jaar))
  return [...perPost].flatMap(([sleutel, delen]) => {
    const [eerste] = delen
    if (!eerste) return []
    const post = grootboek.get(sleutel)
    const change = (voor: Saldo): Verandering => ({ voor, na: delen.reduce(addBoeking, voor) })
    return [
      {
        pot: eerste.pot,
        jaar: eerste.jaar,
        datum: eerste.datum,
        laatste: post?.laatste ?? null,
        plan: change(post?.plannen.get(eerste.plan) ?? LEEG_SALDO),
        totaal: change(post?.totaal ?? LEEG_SALDO),
      },
    ]
  })
}

const checkDatum = ({ pot, jaar, datum, laatste }: Postverandering): Weigering[] =>
  laatste !== null && datum < laatste ? [{ soort: 'te-vroeg', pot, jaar, laatste }] : []

const checkSaldo = ({ pot, jaar, plan }: Postverandering): Weigering[] =>
  SALDOWETTEN.filter(wet => roomWithin(plan.na, wet) < 0).map(wet => ({
    soort: 'saldo',
    pot,
    jaar,
    wet,
    ruimte: roomWithin(plan.voor, wet),
  }))

function checkJaar(
  { pot, jaar, datum, totaal }: Postverandering,
  { potten, regels }: Inrichtingkern,
): Weigering[] {
  const geboekt = bookedOn(totaal, datum)
  const fonds = potOf(potten, pot).onderdeelVan ?? pot
  if (geboekt.na <= geboekt.voor || isUitgeefbaar(jaar, selectFondsregels(regels, fonds), datum)) return []
  return [{ soort: 'jaar-gesloten', pot, jaar }]
}

function checkPlafond(
  { pot: id, jaar, datum, totaal }: Postverandering,
  { potten, plafonds }: Inrichtingkern,
): Weigering[] {
  const pot = potOf(potten, id)
  const versies = plafonds.filter(plafond => plafond.pot === id && plafond.jaar === jaar)
  for (const op of momentsFrom(datum, versies)) {
    const geboekt = bookedOn(totaal, op)
    const plafond = selectPlafond(versies, id, jaar, op) ?? null
    if (geboekt.na <= geboekt.voor || !limits({ pot, plafond })) continue
    if (plafond === null && op === datum) return [{ soort: 'geen-plafond', pot: id, jaar }]
    const weigering = comparePlafond(plafond, { van: jaar, tot: jaar }, op, geboekt)
    if (weigering) return [weigering]
  }
  return []
}

/** A term counts all its years, also those that the command leaves alone. */
function checkLooptijden(
  grootboek: Grootboek,
  posten: readonly Postverandering[],
  { looptijdplafonds }: Inrichtingkern,
): Weigering[] {
  return [...Map.groupBy(posten, ({ pot }) => pot)].flatMap(([pot, veranderd]): Weigering[] => {
    const [eerste] = veranderd
    const versies = looptijdplafonds.filter(plafond => plafond.pot === pot)
    if (!eerste) return []
    for (const op of momentsFrom(eerste.datum, versies)) {
      const plafond = selectLooptijdplafond(versies, pot, op)
      if (plafond?.werking !== 'hard') continue
      const telt = ({ jaar }: { jaar: Jaar }) => isBinnen(jaar, plafond)
      const termijn = [...grootboek.values()].filter(post => post.pot === pot).filter(telt)
      const voor = sum(termijn.map(({ totaal }) => geboektOp(totaal, op)))
      const erbij = veranderd
        .filter(telt)
        .map(({ totaal }) => bookedOn(totaal, op))
        .map(geboekt => minus(geboekt.na, geboekt.voor))
      const geboekt = { voor, na: plus(voor, sum(erbij)) }
      const weigering = geboekt.na > voor ? comparePlafond(plafond, plafond, op, geboekt) : undefined
      if (weigering) return [weigering]
    }
    return []
  })
}

type Geboekt = { readonly voor: Eurocent; readonly na: Eurocent }

const bookedOn = ({ voor, na }: Verandering, op: Datum): Geboekt => ({
  voor: geboektOp(voor, op),
  na: geboektOp(na, op),
})

function comparePlafond(
  plafond: Plafondkern | Looptijdkern | null,
  { van, tot }: Periode,
  op: Datum,
  { voor, na }: Geboekt,
): Weigering | undefined {
  const ruimte = roomUnder(plafond, voor)
  const gevraagd = minus(na, voor)
  if (plafond === null || ruimte === null || gevraagd <= ruimte) return undefined
  return {
    soort: 'plafond',
    pot: plafond.pot,
    periode: { van, tot },
    plafond: plafond.id,
    op,
    gevraagd,
    ruimte,
    tekort: minus(gevraagd, ruimte),
  }
}

/**
 * The date, and every later day on which another version takes over. Between two of these days a ceiling stays as it
 * is and what is booked can only get less, as reservations lapse; so what fits on each of them fits on every day.
 */
function momentsFrom(datum: Datum, versies: readonly (Plafondkern | Looptijdkern)[]): Datum[] {
  const wisselingen = versies.flatMap(({ geldigVan, geldigTot }) => [geldigVan, geldigTot ?? geldigVan])
  return [...new Set([datum, ...wisselingen.filter(dag => dag > datum)])].sort()
}

function potOf(potten: readonly Potkern[], id: PotId): Potkern {
  const pot = potten.find(kandidaat => kandidaat.id === id)
  if (!pot) throw new OnbekendePot(id)
  return pot
}
