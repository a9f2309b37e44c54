import { explainGeenRang } from '../beoordeling/opmaak.ts'
import { compareRang, type Planscore, scorePlan } from '../beoordeling/scoren.ts'
import type { Plan, Plannummer } from '../plan/plan.ts'
import type { Kader } from './kader.ts'
import { hoogsteOf } from './opmaak.ts'

/** What a kader says of one plan. */
export type Proefstand = Pick<Planscore, 'score' | 'voldoet'> & { readonly rang: number | null }

/** Why the outcome of a plan differs; `verschil` is in points of the score (0–100). */
export type Reden =
  | {
      /** the criterium has another share in the weights, or the same answer another number of points */
      readonly soort: 'gewicht' | 'punten'
      readonly criterium: string
      readonly verschil: number
    }
  /** something that stands between the plan and a rank came, or went */
  | { readonly soort: 'hindernis'; readonly tekst: string; readonly erbij: boolean }
  /** nothing of its own: other plans passed it or fell behind it */
  | { readonly soort: 'anderen' }

export type Proefregel = {
  readonly plan: Plannummer
  readonly titel: string
  /** `null`: that kader is not for this kind of plan */
  readonly voor: Proefstand | null
  readonly na: Proefstand | null
  /** places up (+) or down (−); `null` when the plan is not ranked on both sides */
  readonly verschuiving: number | null
  /** what stands in the way first, then what moved the score most */
  readonly redenen: readonly Reden[]
}

/**
 * Tries a kader on existing plans beside the present one: whose rank moves, and why. Nothing of it counts anywhere; it
 * is computed and shown. In the order of the new kader.
 */
export function tryKader(plannen: readonly Plan[], huidig: Kader, nieuw: Kader): Proefregel[] {
  const voor = rankOnder(plannen, huidig)
  const na = rankOnder(plannen, nieuw)
  const volgorde = [...na.keys(), ...[...voor.keys()].filter(nummer => !na.has(nummer))]
  return volgorde.flatMap(nummer => compareUitkomst(voor.get(nummer), na.get(nummer)))
}

/** A scored plan with its place, and with what each criterium brings in. */
type Uitkomst = { score: Planscore; stand: Proefstand; bijdragen: ReadonlyMap<string, Bijdrage> }

/** Its share in the weights that apply (0–1) times its points (0–100 of the scale) is what it brings in. */
type Bijdrage = { label: string; aandeel: number; punten: number }

function rankOnder(plannen: readonly Plan[], kader: Kader): Map<Plannummer, Uitkomst> {
  const scores = plannen
    .filter(({ soort }) => kader.plansoorten.includes(soort))
    .map(plan => scorePlan(plan, kader))
    .sort(compareRang)
  return new Map(
    scores.map((score, i) => [
      score.plan.nummer,
      {
        score,
        stand: { score: score.score, voldoet: score.voldoet, rang: score.rangschikbaar ? i + 1 : null },
        bijdragen: contributionsOf(score, kader),
      },
    ]),
  )
}

function contributionsOf({ criteria }: Planscore, kader: Kader): Map<string, Bijdrage> {
  const gegeven = criteria.flatMap(({ criterium, punten }) =>
    punten === null ? [] : [{ criterium, punten }],
  )
  const totaal = gegeven.reduce((som, { criterium }) => som + criterium.gewicht, 0)
  return new Map(
    gegeven.map(({ criterium: { id, label, gewicht }, punten }) => [
      id,
      { label, aandeel: gewicht / totaal, punten: (punten * 100) / hoogsteOf(kader) },
    ]),
  )
}

function compareUitkomst(voor: Uitkomst | undefined, na: Uitkomst | undefined): Proefregel[] {
  const plan = (na ?? voor)?.score.plan
  if (!plan) return []
  const [van, naar] = [voor?.stand.rang ?? null, na?.stand.rang ?? null]
  const eigen = voor && na ? [...compareHindernissen(voor, na), ...compareBijdragen(voor, na)] : []
  const doorAnderen = voor && na && van !== naar && eigen.length === 0
  return [
    {
      plan: plan.nummer,
      titel: plan.titel,
      voor: voor?.stand ?? null,
      na: na?.stand ?? null,
      verschuiving: van === null || naar === null ? null : van - naar,
      redenen: doorAnderen ? [{ soort: 'anderen' }] : eigen,
    },
  ]
}

function compareHindernissen(voor: Uitkomst, na: Uitkomst): Reden[] {
  const [eerst, dan] = [obstaclesOf(voor), obstaclesOf(na)]
  const report = (teksten: readonly string[], erbij: boolean) =>
    teksten.map((tekst): Reden => ({ soort: 'hindernis', tekst, erbij }))
  return [
    ...report(
      dan.filter(tekst => !eerst.includes(tekst)),
      true,
    ),
    ...report(
      eerst.filter(tekst => !dan.includes(tekst)),
      false,
    ),
  ]
}

const obstaclesOf = ({ score }: Uitkomst): string[] => (score.rangschikbaar ? [] : explainGeenRang(score))

/**
 * Splits the difference in score over the criteria, and of each over its weight and its points, with nothing left: the
 * one at the mean of the other. Without a score on both sides there is no difference to split.
 */
function compareBijdragen(voor: Uitkomst, na: Uitkomst): Reden[] {
  if (voor.stand.score === null || na.stand.score === null) return []
  const ids = new Set([...voor.bijdragen.keys(), ...na.bijdragen.keys()])
  return [...ids]
    .flatMap(id => splitVerschil(voor.bijdragen.get(id), na.bijdragen.get(id)))
    .filter(({ verschil }) => verschil !== 0)
    .sort((a, b) => Math.abs(b.verschil) - Math.abs(a.verschil))
}

/** A criterium on one side only has no weight on the other; there its points are taken to be the same. */
function splitVerschil(voor: Bijdrage | undefined, na: Bijdrage | undefined) {
  const [van, naar] = [voor ?? absent(na), na ?? absent(voor)]
  const reden = (soort: 'gewicht' | 'punten', verschil: number) => ({
    soort,
    criterium: naar.label,
    verschil,
  })
  return [
    reden('gewicht', ((naar.aandeel - van.aandeel) * (van.punten + naar.punten)) / 2),
    reden('punten', ((naar.punten - van.punten) * (van.aandeel + naar.aandeel)) / 2),
  ]
}

const absent = (ander: Bijdrage | undefined): Bijdrage => ({
  label: ander?.label ?? '',
  aandeel: 0,
  punten: ander?.punten ?? 0,
})
