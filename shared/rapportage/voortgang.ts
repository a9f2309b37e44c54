import type { Datum } from '../bronnen/datum.ts'
import {
  type Ambitieaandeel,
  type Ambitiebijdrage,
  impactWerknemers,
  shareAmbities,
} from '../impact/ambitie.ts'
import type { Ambitielijst } from '../impact/ambities-2025.ts'
import { formatPersonen } from '../impact/opmaak.ts'
import { SCENARIOS, type Scenario } from '../plan/scenario.ts'
import { type Cijferregel, type Cijfertabel, countPlannen, sumPlannen } from './cijfer.ts'
import { isIngediend, isToegekendOp } from './mtr.ts'
import type { Rapportageplan } from './rapportageplan.ts'
import { isIngediendOp } from './stand.ts'

/** A plan, and what it brings to an ambition. */
export type Voortgangsplan = { readonly plan: Rapportageplan; readonly bijdrage: Ambitiebijdrage }

/**
 * How far the plans come towards the ambitions, submitted and granted apart. Ambitions are in personen and are only
 * ever held against werknemers; fte stand in tables of their own. Gross, and never summed: ambitions hold one another.
 */
export type Voortgang = {
  readonly ambities: Ambitielijst
  readonly werknemers: readonly [ingediend: Cijfertabel, toegekend: Cijfertabel]
  readonly fte: readonly [ingediend: Cijfertabel, toegekend: Cijfertabel]
}

export function measureVoortgang(
  plannen: readonly Voortgangsplan[],
  ambities: Ambitielijst,
  peildatum: Datum,
): Voortgang {
  const ingediend = plannen.filter(({ plan }) => isIngediend(plan) && isIngediendOp(plan, peildatum))
  const toegekend = ingediend.filter(({ plan }) => isToegekendOp(plan, peildatum))
  return {
    ambities,
    werknemers: [
      inWerknemers('werknemers-ingediend', 'Ingediende plannen, in werknemers', ingediend, ambities),
      inWerknemers('werknemers-toegekend', 'Toegekende plannen, in werknemers', toegekend, ambities),
    ],
    fte: [
      inFte('fte-ingediend', 'Ingediende plannen, in fte', ingediend),
      inFte('fte-toegekend', 'Toegekende plannen, in fte', toegekend),
    ],
  }
}

export const tabellenOfVoortgang = ({ werknemers, fte }: Voortgang): Cijfertabel[] => [...werknemers, ...fte]

function inWerknemers(
  naam: string,
  titel: string,
  plannen: readonly Voortgangsplan[],
  ambities: Ambitielijst,
): Cijfertabel {
  return {
    naam,
    titel,
    rijkop: 'Ambitie in personen',
    kolommen: [
      { kop: 'Plannen', eenheid: 'plannen' },
      ...SCENARIOS.map(scenario => ({ kop: `Werknemers ${scenario}`, eenheid: 'werknemers' as const })),
    ],
    aandeelkoppen: SCENARIOS.map(scenario => `Aandeel ${scenario}`),
    regels: shareAmbities(
      plannen.map(({ bijdrage }) => bijdrage),
      ambities,
    ).map(aandeel =>
      lineOf(
        aandeel,
        plannen.filter(({ bijdrage }) => countsFor(aandeel, bijdrage, ambities)),
      ),
    ),
    leeg: '',
  }
}

/** The figures are those of the impact model; the rows behind them are gathered here, so that the one checks the other. */
function lineOf(
  { ambitie, werknemers, aandeel }: Ambitieaandeel,
  plannen: readonly Voortgangsplan[],
): Cijferregel {
  return {
    naam: `${ambitie.titel}: ${formatPersonen(ambitie)}`,
    cijfers: [
      countPlannen(plannen.map(({ plan }) => plan)),
      ...SCENARIOS.map(scenario => ({
        waarde: werknemers[scenario],
        rijen: plannen.map(({ plan, bijdrage }) => ({
          nummer: plan.nummer,
          bijdrage: impactWerknemers(bijdrage.impact)[scenario],
        })),
      })),
    ],
    aandelen: SCENARIOS.map(scenario => aandeel[scenario]),
  }
}

function countsFor(
  { ambitie }: Ambitieaandeel,
  { afspraak }: Ambitiebijdrage,
  { delen }: Ambitielijst,
): boolean {
  const deel = delen.find(({ id }) => id === ambitie.id)
  return deel === undefined || (afspraak !== null && deel.afspraken.includes(afspraak))
}

function inFte(naam: string, titel: string, plannen: readonly Voortgangsplan[]): Cijfertabel {
  const fteOf = ({ bijdrage }: Voortgangsplan, scenario: Scenario) => bijdrage.impact?.fte[scenario] ?? null
  return {
    naam,
    titel,
    rijkop: 'Plannen',
    kolommen: [
      { kop: 'Plannen', eenheid: 'plannen' },
      ...SCENARIOS.map(scenario => ({ kop: `Fte ${scenario}`, eenheid: 'fte' as const })),
    ],
    regels: [
      {
        naam: 'Alle plannen met een opgave',
        cijfers: [
          countPlannen(plannen.map(({ plan }) => plan)),
          ...SCENARIOS.map(scenario =>
            sumPlannen(
              plannen.map(deel => ({ nummer: deel.plan.nummer, fte: fteOf(deel, scenario) })),
              ({ fte }) => fte,
            ),
          ),
        ],
      },
    ],
    leeg: '',
  }
}
