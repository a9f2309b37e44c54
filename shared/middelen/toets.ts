import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Jaar, Plannummer } from '../plan/plan.ts'
import { minus, NUL, plus, sum } from './bedrag.ts'
import { Eurocent } from './eurocent.ts'
import { Plafond, Pot, PotId, type Potkern, postKey, roomUnder, selectPlafond } from './plafond.ts'

/** What a plan asks of a pot in one year. The order of the aanvragen is the order in which plans get their turn. */
export const Aanvraag = z
  .strictObject({
    plan: Plannummer,
    pot: PotId,
    jaar: Jaar,
    bedrag: Eurocent.check(z.gte(0, 'Een gevraagd bedrag is niet negatief.')),
    deelSociaalDomein: z._default(Eurocent.check(z.gte(0, 'Een deelbedrag is niet negatief.')), NUL),
  })
  .check(
    z.refine(({ bedrag, deelSociaalDomein }) => deelSociaalDomein <= bedrag, {
      error: 'Het deel sociaal domein is niet groter dan het bedrag.',
      path: ['deelSociaalDomein'],
    }),
  )
export type Aanvraag = z.output<typeof Aanvraag>

/** What is booked against a pot in a year. */
export const Stand = z.strictObject({ pot: PotId, jaar: Jaar, geboekt: Eurocent })
export type Stand = z.output<typeof Stand>

export const ToetsOordeel = z.enum(['past', 'past-niet', 'onbekend', 'geen-plafond'])
export type ToetsOordeel = z.output<typeof ToetsOordeel>

/** One pot in one year: `ruimte` = plafond − geboekt, `rest` = ruimte − gevraagd (negative: short). */
export const Toetsregel = z.strictObject({
  pot: Pot,
  jaar: Jaar,
  plafond: z.nullable(Plafond),
  geboekt: Eurocent,
  gevraagd: Eurocent,
  /** the part of `gevraagd` of the plans that fit, in their order */
  ingepast: Eurocent,
  ruimte: z.nullable(Eurocent),
  rest: z.nullable(Eurocent),
  oordeel: ToetsOordeel,
  /** plans that can't get all they ask because of this line */
  overschrijders: z.array(Plannummer),
})
export type Toetsregel = z.output<typeof Toetsregel>

export const Planoordeel = z.strictObject({
  plan: Plannummer,
  oordeel: ToetsOordeel,
  /** the lines that stand in the way, with what is short at the plan's turn */
  knelpunten: z.array(z.strictObject({ pot: PotId, jaar: Jaar, tekort: z.nullable(Eurocent) })),
})
export type Planoordeel = z.output<typeof Planoordeel>

export const Budgettoets = z.strictObject({
  peildatum: Datum,
  regels: z.array(Toetsregel),
  plannen: z.array(Planoordeel),
})
export type Budgettoets = z.output<typeof Budgettoets>

/** The shared facts an answer rests on: which pots there are, their ceilings, and what is booked. */
export type Middelen = { potten: readonly Pot[]; plafonds: readonly Plafond[]; standen: readonly Stand[] }

/** The facts that an answer rests on, taken back from the answer: enough to give the same answer again. */
export const middelenOf = ({ regels }: Budgettoets): Middelen => ({
  potten: [...new Map(regels.map(({ pot }) => [pot.id, pot])).values()],
  plafonds: regels.flatMap(({ plafond }) => plafond ?? []),
  standen: regels.map(({ pot, jaar, geboekt }) => ({ pot: pot.id, jaar, geboekt })),
})

/**
 * Checks, per pot and calendar year, whether booked plus requested fits under the ceiling (V-1, V-2).
 * A plan fits when everything it asks fits in every year and sub-pot; it never goes in by half. A plan
 * that does not fit waits, and a later plan that does may still go in. A year that the fund does not have
 * is `geen-plafond`; a year whose amount is not published is `onbekend`, and claims nothing.
 */
export function checkPlafonds(
  aanvragen: readonly Aanvraag[],
  middelen: Middelen,
  peildatum: Datum,
): Budgettoets {
  const posten = openPosten(aanvragen, middelen, peildatum)
  const plannen: Planoordeel[] = []
  for (const [plan, delen] of groupByPlan(aanvragen)) {
    plannen.push(placePlan(plan, claimsOfPlan(delen, middelen.potten), posten))
  }
  return { peildatum, regels: [...posten.values()].map(closePost), plannen }
}

/** What a plan takes of one pot in one year. */
export type Claim = { pot: PotId; jaar: Jaar; bedrag: Eurocent }

/** What the aanvragen of one plan take of each fund and of each of its parts: one claim per pot and year. */
export const claimsOfPlan = (aanvragen: readonly Aanvraag[], potten: readonly Potkern[]): Claim[] =>
  mergeClaims(aanvragen.flatMap(aanvraag => claimsOf(aanvraag, potten)))

/** A signal limits nothing, and neither does a part of a fund that has no ceiling of its own in that year. */
export const limits = ({
  pot,
  plafond,
}: {
  pot: Pick<Pot, 'onderdeelVan'>
  plafond: Pick<Plafond, 'werking'> | null
}): boolean => (plafond ? plafond.werking === 'hard' : pot.onderdeelVan === null)

/** A pot in a year while plans take their turn. */
type Post = Omit<Toetsregel, 'rest' | 'oordeel'>

function placePlan(plan: Plannummer, claims: readonly Claim[], posten: Map<string, Post>): Planoordeel {
  const knelpunten: Planoordeel['knelpunten'] = []
  let oordeel: ToetsOordeel = 'past'
  for (const claim of claims) {
    const post = postOf(posten, claim)
    post.gevraagd = plus(post.gevraagd, claim.bedrag)
    const vrij = post.ruimte === null ? null : minus(post.ruimte, post.ingepast)
    if (claim.bedrag === 0 || !limits(post)) continue
    if (!post.plafond) oordeel = 'geen-plafond'
    else if (vrij === null) oordeel = oordeel === 'past' ? 'onbekend' : oordeel
    else if (claim.bedrag <= vrij) continue
    else if (oordeel !== 'geen-plafond') oordeel = 'past-niet'
    knelpunten.push({
      pot: claim.pot,
      jaar: claim.jaar,
      tekort: vrij === null ? null : minus(claim.bedrag, vrij),
    })
    post.overschrijders.push(plan)
  }
  if (oordeel === 'past') {
    for (const claim of claims) {
      const post = postOf(posten, claim)
      post.ingepast = plus(post.ingepast, claim.bedrag)
    }
  }
  return { plan, oordeel, knelpunten }
}

function closePost(post: Post): Toetsregel {
  const rest = post.ruimte === null ? null : minus(post.ruimte, post.gevraagd)
  return { ...post, rest, oordeel: judgeRest(rest, post.plafond !== null) }
}

/** What a rest under a ceiling means; without an amount to compare with there is none. */
export function judgeRest(rest: Eurocent | null, heeftPlafond: boolean): ToetsOordeel {
  if (!heeftPlafond) return 'geen-plafond'
  if (rest === null) return 'onbekend'
  return rest >= 0 ? 'past' : 'past-niet'
}

/** One post for every year in which a fund of the aanvragen has a ceiling or is asked for money. */
function openPosten(
  aanvragen: readonly Aanvraag[],
  { potten, plafonds, standen }: Middelen,
  peildatum: Datum,
): Map<string, Post> {
  const gevraagd = new Map<PotId, Set<Jaar>>()
  for (const { pot, jaar } of aanvragen) gevraagd.set(pot, (gevraagd.get(pot) ?? new Set()).add(jaar))
  const posten = new Map<string, Post>()
  for (const pot of potten) {
    const fonds = pot.onderdeelVan ?? pot.id
    const jaren = new Set(gevraagd.get(fonds))
    if (jaren.size === 0 && aanvragen.length > 0) continue
    for (const plafond of plafonds) if (plafond.pot === pot.id) jaren.add(plafond.jaar)
    for (const jaar of [...jaren].sort()) {
      const plafond = selectPlafond(plafonds, pot.id, jaar, peildatum) ?? null
      const geboekt = standen.find(stand => stand.pot === pot.id && stand.jaar === jaar)?.geboekt ?? NUL
      posten.set(postKey(pot.id, jaar), {
        pot,
        jaar,
        plafond,
        geboekt,
        gevraagd: NUL,
        ingepast: NUL,
        ruimte: roomUnder(plafond, geboekt),
        overschrijders: [],
      })
    }
  }
  return posten
}

/** An aanvraag claims money of the fund itself and of each of its parts. */
function claimsOf({ pot, jaar, bedrag, deelSociaalDomein }: Aanvraag, potten: readonly Potkern[]): Claim[] {
  const geraakt = potten.filter(({ id, onderdeelVan }) => id === pot || onderdeelVan === pot)
  if (geraakt.length === 0) throw new OnbekendePot(pot)
  const deel = {
    alles: bedrag,
    'sociaal-domein': deelSociaalDomein,
    overig: minus(bedrag, deelSociaalDomein),
  }
  return geraakt.map(({ id, telt }) => ({ pot: id, jaar, bedrag: deel[telt] }))
}

/** Thrown when an aanvraag names a pot that the middelen do not hold; check before with `findOnbekendePotten`. */
export class OnbekendePot extends Error {
  readonly pot: PotId
  constructor(pot: PotId) {
    super(`Pot ${pot} is niet bekend.`)
    this.pot = pot
  }
}

/** The positions of aanvragen on a pot that does not exist, or that is only a part of a fund. */
export function findOnbekendePotten(aanvragen: readonly Aanvraag[], potten: readonly Potkern[]): number[] {
  const fondsen = new Set(potten.filter(({ onderdeelVan }) => onderdeelVan === null).map(({ id }) => id))
  return aanvragen.flatMap(({ pot }, i) => (fondsen.has(pot) ? [] : [i]))
}

function groupByPlan(aanvragen: readonly Aanvraag[]): Map<Plannummer, Aanvraag[]> {
  const groepen = new Map<Plannummer, Aanvraag[]>()
  for (const aanvraag of aanvragen) {
    const groep = groepen.get(aanvraag.plan)
    if (groep) groep.push(aanvraag)
    else groepen.set(aanvraag.plan, [aanvraag])
  }
  return groepen
}

/** A plan may ask in several lines for one pot and year: together they are one claim. */
export function mergeClaims(claims: readonly Claim[]): Claim[] {
  const samen = new Map<string, Claim>()
  for (const claim of claims) {
    const eerder = samen.get(postKey(claim.pot, claim.jaar))
    samen.set(
      postKey(claim.pot, claim.jaar),
      eerder ? { ...eerder, bedrag: sum([eerder.bedrag, claim.bedrag]) } : claim,
    )
  }
  return [...samen.values()]
}

function postOf(posten: Map<string, Post>, { pot, jaar }: Claim): Post {
  const post = posten.get(postKey(pot, jaar))
  if (!post) throw new Error(`Er is geen post voor ${pot} in ${jaar}.`)
  return post
}
