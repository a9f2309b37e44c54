import { formatDatum } from '../bronnen/opmaak.ts'
import { isBeschikbaarGesteld, isGerapporteerd, isGereserveerd, isInWachtrij } from '../middelen/narekenen.ts'
import { codesOf, PLANSTATUSSEN } from '../plan/codelijsten.ts'
import type { Plannummer } from '../plan/plan.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import { type Cijferregel, type Cijfertabel, type Eenheid, sumPlannen } from './cijfer.ts'
import type { Momentopname } from './momentopname.ts'
import type { Rapportageplan } from './rapportageplan.ts'

/** Why a figure changed between two days. */
export const OORZAKEN = [
  'nieuw',
  'bijgesteld',
  'opgeschoven',
  'afgekeurd',
  'vervallen',
  'ingetrokken',
] as const
export type Oorzaak = (typeof OORZAKEN)[number]

export const OORZAAK_TEKST: Readonly<Record<Oorzaak, string>> = {
  nieuw: 'Nieuw in de rapportage',
  bijgesteld: 'Bijgesteld: een ander bedrag, of een stap terug',
  opgeschoven: 'Opgeschoven: verder in de beoordeling, of van de wachtrij naar middelen',
  afgekeurd: 'Afgekeurd',
  vervallen: 'Vervallen: het plan of zijn reservering',
  ingetrokken: 'Ingetrokken: geen vervolg, of niet meer in de lijst',
}

/** One change of one plan. `oud` and `nieuw` are the plan before and after; absent where it was not in that list. */
export type Mutatie = {
  readonly nummer: Plannummer
  readonly oorzaak: Oorzaak
  readonly oud: Rapportageplan | undefined
  readonly nieuw: Rapportageplan | undefined
  /** per measure of `MATEN`: after minus before */
  readonly verschil: readonly number[]
}

/** What changed between two days: each change with its cause, and the walk from the one to the other. */
export type Momentvergelijking = {
  readonly oud: Momentopname
  readonly nieuw: Momentopname
  /** by plan number */
  readonly mutaties: readonly Mutatie[]
  /** the old figures, the causes, and the new figures, which are the sum of the lines above them */
  readonly overgang: Cijfertabel
}

/**
 * Compares two snapshots plan by plan. A plan that moved on and was adjusted at once gives two changes: the move at
 * the old amount, then the adjustment. So the causes add up to the whole change, for every measure.
 */
export function compareSnapshots(oud: Momentopname, nieuw: Momentopname): Momentvergelijking {
  const [voor, na] = [oud, nieuw].map(({ plannen }) => new Map(plannen.map(plan => [plan.nummer, plan])))
  const nummers = new Set([...oud.plannen, ...nieuw.plannen].map(({ nummer }) => nummer))
  const mutaties = [...nummers]
    .sort(comparePlannummer)
    .flatMap(nummer => comparePlan(nummer, voor?.get(nummer), na?.get(nummer)))
  return { oud, nieuw, mutaties, overgang: makeOvergang(oud, nieuw, mutaties) }
}

/** The measures of a comparison, each with what one reported plan adds to it. PM adds nothing. */
const MATEN: readonly { kop: string; eenheid: Eenheid; measure: (plan: Rapportageplan) => number }[] = [
  { kop: 'Plannen', eenheid: 'plannen', measure: () => 1 },
  { kop: 'Gevraagd', eenheid: 'eurocent', measure: ({ gevraagd }) => gevraagd ?? 0 },
  { kop: 'Goedgekeurd met middelen', eenheid: 'eurocent', measure: amountIf(isBeschikbaarGesteld) },
  { kop: 'Gereserveerd', eenheid: 'eurocent', measure: amountIf(isGereserveerd) },
  { kop: 'In de wachtrij', eenheid: 'eurocent', measure: amountIf(isInWachtrij) },
]

function amountIf(counts: (plan: Rapportageplan) => boolean): (plan: Rapportageplan) => number {
  return plan => (counts(plan) ? (plan.gevraagd ?? 0) : 0)
}

const measure = (plan: Rapportageplan | undefined): number[] =>
  MATEN.map(({ measure }) => (plan && isGerapporteerd(plan) ? measure(plan) : 0))

function comparePlan(
  nummer: Plannummer,
  oud: Rapportageplan | undefined,
  nieuw: Rapportageplan | undefined,
): Mutatie[] {
  const mutatie = (oorzaak: Oorzaak, van: typeof oud, naar: typeof oud): Mutatie => {
    const begin = measure(van)
    return {
      nummer,
      oorzaak,
      oud,
      nieuw,
      verschil: measure(naar).map((waarde, i) => waarde - (begin[i] ?? 0)),
    }
  }
  const telde = oud !== undefined && isGerapporteerd(oud)
  const telt = nieuw !== undefined && isGerapporteerd(nieuw)
  if (!telde) return telt ? [mutatie('nieuw', oud, nieuw)] : []
  if (!telt) return [mutatie(nieuw?.status === 'vervallen' ? 'vervallen' : 'ingetrokken', oud, nieuw)]

  const stap = causeOfStep(oud, nieuw)
  if (stap === 'bijgesteld') return isSame(oud, nieuw) ? [] : [mutatie(stap, oud, nieuw)]
  // An amount that was PM was not adjusted: it became known.
  const bekend = oud.gevraagd === null ? nieuw : { ...nieuw, gevraagd: oud.gevraagd }
  return [
    mutatie(stap, oud, bekend),
    ...(bekend.gevraagd === nieuw.gevraagd ? [] : [mutatie('bijgesteld', bekend, nieuw)]),
  ]
}

const isSame = (oud: Rapportageplan, nieuw: Rapportageplan): boolean =>
  oud.gevraagd === nieuw.gevraagd &&
  oud.status === nieuw.status &&
  oud.middelenstatus === nieuw.middelenstatus

/** What happened to a plan that is reported on both days; `bijgesteld` when it took no step forward. */
function causeOfStep(oud: Rapportageplan, nieuw: Rapportageplan): Oorzaak {
  if (nieuw.status === 'afgekeurd' && oud.status !== 'afgekeurd') return 'afgekeurd'
  if (isVrijgevallen(nieuw) && !isVrijgevallen(oud)) return 'vervallen'
  return rankOf(nieuw) > rankOf(oud) ? 'opgeschoven' : 'bijgesteld'
}

const isVrijgevallen = ({ middelenstatus }: Rapportageplan) => middelenstatus === 'vrijgevallen'

/** How far a plan has come: first by the money it has, then by its status. */
const rankOf = ({ middelenstatus, status }: Rapportageplan): number =>
  MIDDELENRANG[middelenstatus] * STATUSRANG.length + STATUSRANG.indexOf(status)

const MIDDELENRANG: Readonly<Record<Rapportageplan['middelenstatus'], number>> = {
  vrijgevallen: 0,
  geen: 1,
  wachtrij: 1,
  reservering: 2,
  beschikbaar: 3,
}
/** The code list stands in the order of the process. */
const STATUSRANG = codesOf(PLANSTATUSSEN)

function makeOvergang(oud: Momentopname, nieuw: Momentopname, mutaties: readonly Mutatie[]): Cijfertabel {
  const stand = (wanneer: string, { peildatum, plannen }: Momentopname): Cijferregel => {
    const gerapporteerd = plannen.filter(isGerapporteerd)
    return {
      naam: `${wanneer}: ${formatDatum(peildatum)}`,
      cijfers: MATEN.map(({ measure }) => sumPlannen(gerapporteerd, measure)),
    }
  }
  const oorzaken = OORZAKEN.flatMap((oorzaak): Cijferregel[] => {
    const deel = mutaties.filter(mutatie => mutatie.oorzaak === oorzaak)
    if (deel.length === 0) return []
    return [
      {
        naam: OORZAAK_TEKST[oorzaak],
        cijfers: MATEN.map((_, i) => sumPlannen(deel, ({ verschil }) => verschil[i] ?? 0)),
      },
    ]
  })
  const begin = stand('Begin', oud)
  return {
    naam: 'overgang',
    titel: `Van ${formatDatum(oud.peildatum)} naar ${formatDatum(nieuw.peildatum)}`,
    rijkop: 'Oorzaak',
    kolommen: MATEN.map(({ kop, eenheid }) => ({ kop, eenheid })),
    regels: [
      begin,
      ...oorzaken,
      { ...stand('Eind', nieuw), telt: [begin, ...oorzaken].map(({ naam }) => naam) },
    ],
    leeg: '',
  }
}
