import type { Datum } from '../bronnen/datum.ts'
import { isBeschikbaarGesteld, isGerapporteerd, isGoedgekeurd, isInWachtrij } from '../middelen/narekenen.ts'
import { codesOf, PLANSOORTEN } from '../plan/codelijsten.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import { type Cijfertabel, countPlannen, sumPlannen } from './cijfer.ts'
import type { Rapportageplan } from './rapportageplan.ts'
import { isIngediendOp } from './stand.ts'

type Plansoort = Rapportageplan['soort']

/** The plans of one kind that were submitted, with what was granted of them (V-26). Kinds are never added up. */
export type Mtrdeel = {
  readonly soort: Plansoort
  /** by plan number */
  readonly plannen: readonly Rapportageplan[]
  readonly telling: Cijfertabel
}

/** Always shown, also when there is none; a regioplan only when there is one. */
const VAST: readonly Plansoort[] = ['doorbraakplan', 'transformatieplan']

/**
 * The list for the MTR: which plans were submitted and which of those were granted, each kind apart, with amounts in
 * eurocents. A plan in uitwerking is not submitted yet, and a plan in the wachtrij is approved but has no money.
 */
export const mtrLijst = (plannen: readonly Rapportageplan[], peildatum: Datum): Mtrdeel[] =>
  codesOf(PLANSOORTEN).flatMap(soort => {
    const ingediend = plannen
      .filter(plan => plan.soort === soort && isIngediend(plan) && isIngediendOp(plan, peildatum))
      .toSorted((een, ander) => comparePlannummer(een.nummer, ander.nummer))
    if (ingediend.length === 0 && !VAST.includes(soort)) return []
    return [{ soort, plannen: ingediend, telling: count(soort, ingediend, peildatum) }]
  })

export const MEERVOUD: Readonly<Record<Plansoort, string>> = {
  doorbraakplan: 'Doorbraakplannen',
  transformatieplan: 'Transformatieplannen',
  'regioplan-sociaal-domein': 'Regioplannen sociaal domein',
}

/** Submitted, and still reported. */
export const isIngediend = (plan: Rapportageplan): boolean =>
  isGerapporteerd(plan) && plan.status !== 'in-uitwerking'

/** Approved with money, on or before the day. */
export const isToegekendOp = (plan: Rapportageplan, dag: Datum): boolean =>
  isBeschikbaarGesteld(plan) && (plan.toegekendOp === null || plan.toegekendOp <= dag)

/** What was granted, in eurocents: the amount of the decision, or else all that was asked. `null` is PM. */
export const toegekendBedrag = ({ toegekend, gevraagd }: Rapportageplan): number | null =>
  toegekend ?? gevraagd

function count(soort: Plansoort, ingediend: readonly Rapportageplan[], peildatum: Datum): Cijfertabel {
  const toegekend = ingediend.filter(plan => isToegekendOp(plan, peildatum))
  const wachtend = ingediend.filter(plan => isGoedgekeurd(plan) && isInWachtrij(plan))
  const line = (
    naam: string,
    deel: readonly Rapportageplan[],
    bedragOf: (plan: Rapportageplan) => number | null,
  ) => ({
    naam,
    cijfers: [
      countPlannen(deel),
      sumPlannen(deel, bedragOf),
      countPlannen(deel.filter(plan => bedragOf(plan) === null)),
    ],
  })
  return {
    naam: `mtr-${soort}`,
    titel: `${MEERVOUD[soort]}: ingediend en toegekend`,
    rijkop: 'Stap',
    kolommen: [
      { kop: 'Plannen', eenheid: 'plannen' },
      { kop: 'Bedrag', eenheid: 'eurocent' },
      { kop: 'Bedrag op PM', eenheid: 'plannen' },
    ],
    regels: [
      line('Ingediend (gevraagd bedrag)', ingediend, ({ gevraagd }) => gevraagd),
      line('Toegekend (bedrag van het besluit)', toegekend, toegekendBedrag),
      line('Goedgekeurd, in de wachtrij: geen middelen', wachtend, ({ gevraagd }) => gevraagd),
    ],
    leeg: '',
  }
}
