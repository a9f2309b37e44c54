import type { Aanvraagregel } from '../middelen/aanvraagregel.ts'
import { type Eurocent, minus, sum } from '../middelen/bedrag.ts'
import { list } from '../plan/opsomming.ts'
import type { Plan, Plannummer } from '../plan/plan.ts'
import type { Alinea, Tabel } from './blokken.ts'
import { letOp } from './bouwstenen.ts'
import type { Samenvattinginvoer } from './invoer.ts'

/** A year in which the lines that the service has of a plan do not add up to what the workbook asks for it. */
export type Afwijking = {
  readonly plan: Plannummer
  readonly jaar: number
  readonly werkboek: Eurocent
  readonly dienst: Eurocent
}

/** Where the lines of a plan deviate from its yearly amounts, in the order of the years. A plan without lines can't. */
export function findAfwijkingen(
  { nummer, jaarbedragen }: Plan,
  regels: readonly Aanvraagregel[],
): Afwijking[] {
  if (regels.length === 0) return []
  const jaren = new Set([...jaarbedragen, ...regels].map(({ jaar }) => jaar))
  return [...jaren]
    .sort()
    .map(jaar => ({
      plan: nummer,
      jaar,
      werkboek: amountIn(jaarbedragen, jaar),
      dienst: amountIn(regels, jaar),
    }))
    .filter(({ werkboek, dienst }) => werkboek !== dienst)
}

/** What page one says of plans whose lines deviate; nothing when there are none. */
export function describeAfwijkingen({ plannen, aanvraagregels }: Samenvattinginvoer): Alinea[] {
  const perPlan = Map.groupBy(aanvraagregels, ({ plan }) => plan)
  const afwijkend = plannen.filter(plan => findAfwijkingen(plan, perPlan.get(plan.nummer) ?? []).length > 0)
  if (afwijkend.length === 0) return []
  return [
    letOp(
      `Wijkt af: van ${list(afwijkend.map(({ nummer }) => nummer))} ${afwijkend.length === 1 ? 'telt' : 'tellen'} de aanvraagregels in de dienst niet op tot de jaarbedragen in het werkboek. ${REKENT_MET_WERKBOEK} Het verschil per jaar staat bij het plan.`,
    ),
  ]
}

/** The same on the page of a plan: the warning with both amounts per year. */
export const afwijkingblad = (afwijkingen: readonly Afwijking[]): (Alinea | Tabel)[] =>
  afwijkingen.length === 0
    ? []
    : [
        letOp(`Wijkt af: de aanvraagregels in de dienst zijn anders. ${REKENT_MET_WERKBOEK}`),
        verschiltabel(afwijkingen),
      ]

const REKENT_MET_WERKBOEK = 'Deze samenvatting rekent met het werkboek.'

const verschiltabel = (afwijkingen: readonly Afwijking[]): Tabel => ({
  soort: 'tabel',
  naam: `afwijking-${afwijkingen[0]?.plan ?? ''}`,
  leeg: '',
  kolommen: [
    { kop: 'Wijkt af in', aard: 'tekst', breedte: 34 },
    { kop: 'Werkboek', aard: 'geld', breedte: 16 },
    { kop: 'Dienst', aard: 'geld', breedte: 16 },
    { kop: 'Verschil', aard: 'geld', breedte: 16 },
  ],
  rijen: afwijkingen.map(({ jaar, werkboek, dienst }) => [
    String(jaar),
    werkboek,
    dienst,
    minus(dienst, werkboek),
  ]),
})

const amountIn = (bedragen: readonly { jaar: number; bedrag: Eurocent }[], jaar: number): Eurocent =>
  sum(bedragen.filter(bedrag => bedrag.jaar === jaar).map(({ bedrag }) => bedrag))
