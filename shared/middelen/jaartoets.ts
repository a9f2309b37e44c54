import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Jaar } from '../plan/plan.ts'
import { minus, NUL, sum } from './bedrag.ts'
import { Eurocent } from './eurocent.ts'
import type { Inrichting } from './fondsen.ts'
import { Fondsregels, selectFondsregels } from './fondsregels.ts'
import { type Grootboek, standenOf } from './grootboek.ts'
import { closeYear, Jaarsluiting } from './jaarsluiting.ts'
import { checkLooptijden, Looptijdplafond } from './looptijd.ts'
import { isBinnen, type Periode } from './periode.ts'
import { Plafond, Pot, type PotId, postKey, roomUnder } from './plafond.ts'
import { gereserveerdOp, type Saldo, vervallenOp } from './saldo.ts'
import { type Aanvraag, type Claim, checkPlafonds, judgeRest, ToetsOordeel } from './toets.ts'

/** What is asked and not booked, as totals per pot and year: plans being judged, and plans that wait. */
export type Openstaand = { readonly gevraagd: readonly Claim[]; readonly wachtrij: readonly Claim[] }

/** The sums of one pot in one year, or over a term. */
export const Jaartoetsbedragen = z.strictObject({
  /** granted by the insurers */
  toegekend: Eurocent,
  beschikt: Eurocent,
  /** granted by the insurers, and not (yet) beschikt by the NZa */
  nogTeBeschikken: Eurocent,
  betaalbaar: Eurocent,
  betaald: Eurocent,
  /** held on the peildatum, and what lapsed before it */
  gereserveerd: Eurocent,
  vervallen: Eurocent,
  gevraagd: Eurocent,
  /** approved plans without money: shown, and in none of the other sums (V-11) */
  wachtrij: Eurocent,
})
export type Jaartoetsbedragen = z.output<typeof Jaartoetsbedragen>

/** What every line of the test says beside its sums. */
const oordeel = {
  ...Jaartoetsbedragen.shape,
  pot: Pot,
  /** `null`: no rules are known of this pot */
  route: z.nullable(Fondsregels.shape.route),
  /** what there is, less what is granted and reserved; and less what is asked as well */
  ruimte: z.nullable(Eurocent),
  rest: z.nullable(Eurocent),
  oordeel: ToetsOordeel,
}

export const Jaartoetsregel = z.strictObject({
  ...oordeel,
  jaar: Jaar,
  plafond: z.nullable(Plafond),
  /** what the year has to give: the ceiling, less what it left when that has lapsed */
  beschikbaar: z.nullable(Eurocent),
  sluiting: Jaarsluiting,
})
export type Jaartoetsregel = z.output<typeof Jaartoetsregel>

/** A ceiling over a term, with its years added up. */
export const Termijntoetsregel = z.strictObject({ ...oordeel, plafond: Looptijdplafond })
export type Termijntoetsregel = z.output<typeof Termijntoetsregel>

/** Each fund has lines of its own: what goes by SPUK or ventiel is never added to what goes by the insurers (V-9). */
export const Jaartoets = z.strictObject({
  peildatum: Datum,
  regels: z.array(Jaartoetsregel),
  termijnen: z.array(Termijntoetsregel),
})
export type Jaartoets = z.output<typeof Jaartoets>

/**
 * The NZa's test: per fund and calendar year, does what is granted, reserved and asked fit in what is available on
 * the peildatum? It reads the totals that the grootboek keeps per pot and year, and no plan: the number of plans
 * makes no difference to it. For an earlier peildatum, give it the grootboek that was replayed up to that day.
 */
export function yearTest(
  grootboek: Grootboek,
  inrichting: Inrichting,
  openstaand: Openstaand,
  peildatum: Datum,
): Jaartoets {
  const { potten, plafonds, looptijdplafonds } = inrichting
  const middelen = { potten, plafonds, standen: standenOf(grootboek, peildatum) }
  const sumsOf = (pot: PotId, periode: Periode) => addUp(grootboek, openstaand, peildatum, pot, periode)
  const jaren = askNothing(grootboek, inrichting, openstaand)
  return {
    peildatum,
    regels: checkPlafonds(jaren, middelen, peildatum).regels.map(({ pot, jaar, plafond, ruimte }) => {
      const regels = fondsregelsOf(pot, inrichting)
      const bedragen = sumsOf(pot.id, { van: jaar, tot: jaar })
      const sluiting = closeYear(jaar, ruimte, regels, peildatum)
      const verloren = sluiting.stand === 'vervallen' && ruimte !== null && ruimte > 0 ? ruimte : NUL
      return {
        ...bedragen,
        pot,
        route: regels?.route ?? null,
        jaar,
        plafond,
        sluiting,
        beschikbaar: roomUnder(plafond, verloren),
        ...judge(ruimte === null ? null : minus(ruimte, verloren), bedragen.gevraagd, plafond !== null),
      }
    }),
    termijnen: checkLooptijden([], middelen, looptijdplafonds, peildatum).map(({ pot, plafond, ruimte }) => {
      const bedragen = sumsOf(pot.id, plafond)
      const route = fondsregelsOf(pot, inrichting)?.route ?? null
      return { ...bedragen, pot, route, plafond, ...judge(ruimte, bedragen.gevraagd, true) }
    }),
  }
}

function judge(ruimte: Eurocent | null, gevraagd: Eurocent, heeftPlafond: boolean) {
  const rest = ruimte === null ? null : minus(ruimte, gevraagd)
  return { ruimte, rest, oordeel: judgeRest(rest, heeftPlafond) }
}

const fondsregelsOf = (pot: Pot, { regels }: Inrichting): Fondsregels | undefined =>
  selectFondsregels(regels, pot.onderdeelVan ?? pot.id)

/**
 * Every fund in every year in which it has a ceiling, is booked on or is asked for money: without an amount, so that
 * the test shows the year and asks nothing. A year without a ceiling shows up as that, and is not left out.
 */
function askNothing(grootboek: Grootboek, inrichting: Inrichting, openstaand: Openstaand): Aanvraag[] {
  const { gevraagd, wachtrij } = openstaand
  const fondsen = new Set(inrichting.potten.filter(pot => pot.onderdeelVan === null).map(({ id }) => id))
  const plekken = [...inrichting.plafonds, ...grootboek.values(), ...gevraagd, ...wachtrij]
  const perPost = new Map(
    plekken
      .filter(({ pot }) => fondsen.has(pot))
      .map(({ pot, jaar }) => [postKey(pot, jaar), { pot, jaar }] as const),
  )
  return [...perPost.values()].map(plek => ({ ...plek, plan: '', bedrag: NUL, deelSociaalDomein: NUL }))
}

function addUp(
  grootboek: Grootboek,
  { gevraagd, wachtrij }: Openstaand,
  peildatum: Datum,
  pot: PotId,
  periode: Periode,
): Jaartoetsbedragen {
  const isHier = (plek: { readonly pot: PotId; readonly jaar: Jaar }) =>
    plek.pot === pot && isBinnen(plek.jaar, periode)
  const saldi = [...grootboek.values()].filter(isHier).map(({ totaal }) => totaal)
  const total = (amount: (saldo: Saldo) => Eurocent) => sum(saldi.map(amount))
  const claimed = (claims: readonly Claim[]) => sum(claims.filter(isHier).map(({ bedrag }) => bedrag))
  return {
    toegekend: total(saldo => saldo.toegekend),
    beschikt: total(saldo => saldo.beschikt),
    nogTeBeschikken: total(saldo => minus(saldo.toegekend, saldo.beschikt)),
    betaalbaar: total(saldo => saldo.betaalbaar),
    betaald: total(saldo => saldo.betaald),
    gereserveerd: total(saldo => gereserveerdOp(saldo, peildatum)),
    vervallen: total(saldo => vervallenOp(saldo, peildatum)),
    gevraagd: claimed(gevraagd),
    wachtrij: claimed(wachtrij),
  }
}
