import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Jaar, Plannummer } from '../plan/plan.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import { NUL } from './bedrag.ts'
import type { Inrichting } from './fondsen.ts'
import { selectFondsregels, type Wachtrijregel } from './fondsregels.ts'
import { isUitgeefbaar } from './jaarsluiting.ts'
import { PotId, postKey } from './plafond.ts'
import { Aanvraag, type Claim, mergeClaims } from './toets.ts'
import { Knelpunt, openRuimte, takeRuimte, type Vrijgekomen, type Wachtrijruimte } from './wachtrijtoets.ts'

/** A plan with what it asks, or gets. */
const vraag = {
  plan: Plannummer,
  aanvragen: z.array(Aanvraag).check(z.minLength(1, 'Noem minstens één bedrag.')),
}

/** An approved plan without money. What decides its place is in it; the place itself is worked out. */
export const Wachtende = z.strictObject({
  ...vraag,
  /** the day of the voorgenomen besluit; `null`: not known, which comes last */
  moment: z.nullable(Datum),
  /** its place in the ranking of the kader, 1 is first; `null`: not ranked, which comes last */
  rang: z.nullable(z.int().check(z.gte(1))),
})
export type Wachtende = z.output<typeof Wachtende>

/** What somebody lets a plan in for when it can't get all it asks, and why. */
export const Deeltoekenning = z.strictObject({
  ...vraag,
  reden: z.string().check(z.trim(), z.minLength(1, 'Geef een reden.'), z.maxLength(2000)),
})
export type Deeltoekenning = z.output<typeof Deeltoekenning>

/** A plan that gets its money. `reden` is `null` when it gets all that it asks. */
export const Opschuiver = z.strictObject({ ...vraag, reden: z.nullable(z.string()) })
export type Opschuiver = z.output<typeof Opschuiver>

/** Why a plan stays. */
const Reden = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('past-niet'), knelpunten: z.array(Knelpunt) }),
  /** a plan before it in this queue stays, and may not be passed */
  z.strictObject({ soort: z.literal('achter'), pot: PotId, plan: Plannummer }),
  z.strictObject({ soort: z.literal('jaar-gesloten'), jaren: z.array(Jaar) }),
  /** none of its funds has a queue */
  z.strictObject({ soort: z.literal('geen-wachtrij') }),
  z.strictObject({ soort: z.literal('deel-mag-niet'), pot: PotId }),
  /** more was let in than the plan asks */
  z.strictObject({ soort: z.literal('deel-te-hoog'), pot: PotId, jaar: Jaar }),
])
type Reden = z.output<typeof Reden>

export const Blijver = z.strictObject({ plan: Plannummer, reden: Reden })
export type Blijver = z.output<typeof Blijver>

/** What would happen; nobody has been given anything yet. */
export const Doorschuiving = z.strictObject({
  peildatum: Datum,
  omhoog: z.array(Opschuiver),
  blijft: z.array(Blijver),
})
export type Doorschuiving = z.output<typeof Doorschuiving>

/**
 * Works out who moves up, as a preview. Every fund has a queue of its own, in the order that its rules give, and a
 * plan that asks of several funds waits in each. It moves up when it is at the head of all of them and everything
 * it asks fits, in every pot and year. One that does not fit stops the queues in which it may not be passed.
 * Where a ceiling is not published, only what came free is there to give.
 */
export function advance(
  wachtrij: readonly Wachtende[],
  vrijgekomen: Vrijgekomen,
  inrichting: Inrichting,
  peildatum: Datum,
  delen: readonly Deeltoekenning[] = [],
): Doorschuiving {
  const rijen = queuesOf(wachtrij, inrichting)
  const ruimte = openRuimte(vrijgekomen, inrichting, peildatum)
  const deelOf = new Map(delen.map(deel => [deel.plan, deel]))
  const omhoog: Opschuiver[] = []
  const blijft: Blijver[] = []

  for (let beurt = nextTurn(rijen); beurt; beurt = nextTurn(rijen)) {
    const { wachtende, eigenRijen } = beurt
    const opschuiver = offerOf(wachtende, deelOf.get(wachtende.plan))
    const reden =
      findGesloten(opschuiver, inrichting, peildatum) ??
      findDeelverbod(opschuiver, wachtende, eigenRijen) ??
      findTekort(opschuiver, ruimte)
    if (reden) blijft.push({ plan: wachtende.plan, reden })
    else omhoog.push(opschuiver)
    for (const rij of eigenRijen) leaveHead(rij, reden ? wachtende.plan : null)
  }
  return { peildatum, omhoog, blijft: [...blijft, ...restOf(wachtrij, rijen, omhoog, blijft)] }
}

/** The plans that ask of a fund, in its order. A plan without a date or rank comes last; a number decides the rest. */
export function orderWachtrij(
  wachtrij: readonly Wachtende[],
  fonds: PotId,
  { volgorde }: Wachtrijregel,
): Wachtende[] {
  const placeOf = ({ moment, rang }: Wachtende): string | number =>
    volgorde.naar === 'moment' ? (moment ?? '9999-12-31') : (rang ?? Number.POSITIVE_INFINITY)
  return wachtrij
    .filter(({ aanvragen }) => aanvragen.some(({ pot, bedrag }) => pot === fonds && bedrag > 0))
    .toSorted((a, b) => {
      const [links, rechts] = [placeOf(a), placeOf(b)]
      return links < rechts ? -1 : links > rechts ? 1 : comparePlannummer(a.plan, b.plan)
    })
}

/** The queue of one fund while plans take their turn. */
type Rij = {
  readonly fonds: PotId
  readonly regel: Wachtrijregel
  readonly plannen: readonly Wachtende[]
  kop: number
  /** the plan that may not be passed, once one stays */
  gestopt: Plannummer | null
}

type Beurt = { readonly wachtende: Wachtende; readonly eigenRijen: readonly Rij[] }

const queuesOf = (wachtrij: readonly Wachtende[], { regels }: Inrichting): Rij[] =>
  regels.flatMap(({ pot, wachtrij: regel }) =>
    regel === null
      ? []
      : [{ fonds: pot, regel, plannen: orderWachtrij(wachtrij, pot, regel), kop: 0, gestopt: null }],
  )

/** A plan that is at the head of every queue it waits in, none of them stopped. Who comes first makes no difference. */
function nextTurn(rijen: readonly Rij[]): Beurt | undefined {
  for (const rij of rijen) {
    passStuck(rij, rijen)
    const wachtende = rij.plannen[rij.kop]
    if (!wachtende) continue
    const eigenRijen = rowsOf(wachtende, rijen)
    if (eigenRijen.every(({ plannen, kop, gestopt }) => gestopt === null && plannen[kop] === wachtende))
      return { wachtende, eigenRijen }
  }
  return undefined
}

/** Who waits behind a plan that stays elsewhere gets no turn any more; where that is allowed, the next one passes. */
function passStuck(rij: Rij, rijen: readonly Rij[]): void {
  if (!rij.regel.voorbijgaan.mag) return
  const isStuck = (wachtende: Wachtende) => rowsOf(wachtende, rijen).some(({ gestopt }) => gestopt !== null)
  for (let kop = rij.plannen[rij.kop]; kop && isStuck(kop); kop = rij.plannen[rij.kop]) rij.kop += 1
}

const rowsOf = ({ aanvragen }: Wachtende, rijen: readonly Rij[]): Rij[] =>
  rijen.filter(({ fonds }) => aanvragen.some(({ pot, bedrag }) => pot === fonds && bedrag > 0))

function leaveHead(rij: Rij, blijver: Plannummer | null): void {
  if (blijver === null || rij.regel.voorbijgaan.mag) rij.kop += 1
  else rij.gestopt = blijver
}

const offerOf = ({ plan, aanvragen }: Wachtende, deel: Deeltoekenning | undefined): Opschuiver =>
  deel ? { plan, aanvragen: deel.aanvragen, reden: deel.reden } : { plan, aanvragen, reden: null }

/** Money of a closed year that has lapsed can't be given out any more, whatever came free. */
function findGesloten({ aanvragen }: Opschuiver, { regels }: Inrichting, peildatum: Datum): Reden | null {
  const gesloten = aanvragen.filter(
    ({ pot, jaar, bedrag }) => bedrag > 0 && !isUitgeefbaar(jaar, selectFondsregels(regels, pot), peildatum),
  )
  const jaren = [...new Set(gesloten.map(({ jaar }) => jaar))].sort()
  return jaren.length > 0 ? { soort: 'jaar-gesloten', jaren } : null
}

function findDeelverbod(
  { reden, aanvragen }: Opschuiver,
  wachtende: Wachtende,
  eigenRijen: readonly Rij[],
): Reden | null {
  if (reden === null) return null
  const verbod = eigenRijen.find(({ regel }) => !regel.gedeeltelijk.mag)
  if (verbod) return { soort: 'deel-mag-niet', pot: verbod.fonds }
  const gevraagd = totalsOf(wachtende.aanvragen)
  for (const [sleutel, deel] of totalsOf(aanvragen)) {
    if (deel.bedrag <= (gevraagd.get(sleutel)?.bedrag ?? NUL)) continue
    return { soort: 'deel-te-hoog', pot: deel.pot, jaar: deel.jaar }
  }
  return null
}

const totalsOf = (aanvragen: readonly Aanvraag[]): Map<string, Claim> =>
  new Map(mergeClaims(aanvragen).map(claim => [postKey(claim.pot, claim.jaar), claim]))

function findTekort({ aanvragen }: Opschuiver, ruimte: Wachtrijruimte): Reden | null {
  const knelpunten = takeRuimte(ruimte, aanvragen)
  return knelpunten.length > 0 ? { soort: 'past-niet', knelpunten } : null
}

/** The plans that never got a turn: behind one that stays, or in no queue at all. */
function restOf(
  wachtrij: readonly Wachtende[],
  rijen: readonly Rij[],
  ...beslist: readonly (readonly { readonly plan: Plannummer }[])[]
): Blijver[] {
  const klaar = new Set(beslist.flat().map(({ plan }) => plan))
  return wachtrij
    .filter(({ plan }) => !klaar.has(plan))
    .map(wachtende => ({ plan: wachtende.plan, reden: whyNoTurn(wachtende, rowsOf(wachtende, rijen)) }))
}

/** Two plans that are each before the other in another queue both wait: nobody decided which goes first. */
function whyNoTurn(wachtende: Wachtende, eigenRijen: readonly Rij[]): Reden {
  const rij =
    eigenRijen.find(({ gestopt }) => gestopt !== null) ??
    eigenRijen.find(({ plannen, kop }) => plannen[kop] !== wachtende)
  const voor = rij?.gestopt ?? rij?.plannen[rij.kop]?.plan
  return rij && voor !== undefined
    ? { soort: 'achter', pot: rij.fonds, plan: voor }
    : { soort: 'geen-wachtrij' }
}
