import type { Bron } from '../bronnen/bron.ts'
import { cite } from '../bronnen/documenten.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import { isBeschikbaarGesteld, isGerapporteerd, isGoedgekeurd } from '../middelen/narekenen.ts'
import { type Cijfertabel, countPlannen, sumPlannen } from './cijfer.ts'
import { lower } from './opmaak.ts'
import type { Rapportageplan } from './rapportageplan.ts'

/** Which plans a report counts in the money that is made available: the two published reports differ in it. */
export type Beschikbaardefinitie = {
  readonly id: string
  readonly telt: 'goedgekeurd' | 'goedgekeurd-met-middelen'
  readonly kort: string
  readonly omschrijving: string
  readonly bron: Bron
}

export const DEFINITIES: readonly [Beschikbaardefinitie, Beschikbaardefinitie] = [
  {
    id: '2025-05',
    telt: 'goedgekeurd',
    kort: 'Definitie mei 2025',
    omschrijving: 'Alle goedgekeurde plannen, ook die in de wachtrij',
    bron: cite('voortgang2025', 'toelichting bij het overzicht van de middelen, Actueel beschikbaar gesteld'),
  },
  {
    id: '2026-01',
    telt: 'goedgekeurd-met-middelen',
    kort: 'Definitie jan. 2026',
    omschrijving: 'Alleen goedgekeurde plannen met transformatiemiddelen',
    bron: cite('voortgang2026', 'opschrift van de tabel middelen naar sector en domein'),
  },
]

/** The same plans by each definition, beside each other; not a total of one another. */
export function byDefinitie(plannen: readonly Rapportageplan[]): Cijfertabel {
  return {
    naam: 'definities',
    titel: 'Beschikbaar gesteld, volgens twee definities',
    rijkop: 'Definitie',
    kolommen: [
      { kop: 'Plannen', eenheid: 'plannen' },
      { kop: 'Bedrag', eenheid: 'eurocent' },
      { kop: 'Bedrag op PM', eenheid: 'plannen' },
    ],
    regels: DEFINITIES.map(definitie => {
      const deel = plannenVolgens(definitie, plannen)
      return {
        naam: nameOf(definitie),
        cijfers: [
          countPlannen(deel),
          sumPlannen(deel, ({ gevraagd }) => gevraagd),
          countPlannen(deel.filter(({ gevraagd }) => gevraagd === null)),
        ],
      }
    }),
    leeg: '',
  }
}

/** The reported plans that a definition counts. */
export const plannenVolgens = (
  { telt }: Beschikbaardefinitie,
  plannen: readonly Rapportageplan[],
): Rapportageplan[] => plannen.filter(plan => isGerapporteerd(plan) && COUNTS[telt](plan))

/** Why the figures of two reports can't stand in one series; `null` when they can. */
export function explainReeks(een: Beschikbaardefinitie, ander: Beschikbaardefinitie): string | null {
  if (een.telt === ander.telt) return null
  return `De rapportages van ${formatDatum(een.bron.datum)} en ${formatDatum(ander.bron.datum)} tellen niet hetzelfde. De eerste telt: ${lower(een.omschrijving)}. De tweede telt: ${lower(ander.omschrijving)}. Zet hun bedragen niet in één reeks; reken beide momenten met dezelfde definitie na.`
}

const COUNTS: Readonly<Record<Beschikbaardefinitie['telt'], (plan: Rapportageplan) => boolean>> = {
  goedgekeurd: isGoedgekeurd,
  'goedgekeurd-met-middelen': isBeschikbaarGesteld,
}

const nameOf = ({ omschrijving, bron }: Beschikbaardefinitie) =>
  `${omschrijving} (rapportage van ${formatDatum(bron.datum)})`
