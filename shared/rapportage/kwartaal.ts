import type { Datum } from '../bronnen/datum.ts'
import {
  isBeschikbaarGesteld,
  isGerapporteerd,
  isGereserveerd,
  isGoedgekeurd,
  isInWachtrij,
  isVoorgenomen,
  type Sector,
} from '../middelen/narekenen.ts'
import { codesOf, MIDDELENSTATUSSEN, PLANSTATUSSEN, SECTOREN } from '../plan/codelijsten.ts'
import { once } from '../plan/eenmaal.ts'
import { BETROKKENHEDEN } from './betrokkenheid.ts'
import { type Cijferregel, type Cijfertabel, countPlannen, shareOf, sumPlannen } from './cijfer.ts'
import type { Rapportageplan } from './rapportageplan.ts'
import { isIngediendOp } from './stand.ts'

type Plannen = readonly Rapportageplan[]

/** The plan part of the quarterly report: every table of figures in the order in which it is printed. */
export type Kwartaalrapport = {
  readonly peildatum: Datum
  /** reported plans (V-12) that were submitted on or before the peildatum */
  readonly plannen: Plannen
  readonly status: Cijfertabel
  /** counts that overlap: never added up (V-13) */
  readonly overlap: readonly Cijfertabel[]
  readonly betrokkenheid: Cijfertabel
  readonly middelen: Cijfertabel
  readonly wachtrij: Cijfertabel
  readonly sectoren: Cijfertabel
}

/** Counts and sums the plans as they stand on the peildatum. Money is in eurocents; the wachtrij is never money (V-11). */
export function quarterlyReport(alle: Plannen, peildatum: Datum): Kwartaalrapport {
  const plannen = alle.filter(plan => isGerapporteerd(plan) && isIngediendOp(plan, peildatum))
  return {
    peildatum,
    plannen,
    status: byStatus(plannen),
    overlap: [
      byOverlap('sector', 'Sector', plannen, ({ sectoren }) =>
        sectoren.map(sector => SECTOREN.codes[sector]),
      ),
      byOverlap('thema', 'Thema', plannen, ({ themas }) => themas),
      byOverlap('regio', 'Regio', plannen, ({ regios }) => regios),
    ],
    betrokkenheid: byBetrokkenheid(plannen),
    middelen: moneyByStatus(plannen),
    wachtrij: moneyInWachtrij(plannen),
    sectoren: moneyBySector(plannen.filter(isBeschikbaarGesteld)),
  }
}

/** All tables of the report. */
export const tabellenOf = (rapport: Kwartaalrapport): Cijfertabel[] => [
  rapport.status,
  ...rapport.overlap,
  rapport.betrokkenheid,
  rapport.middelen,
  rapport.wachtrij,
  rapport.sectoren,
]

const PLANNEN = { kop: 'Plannen', eenheid: 'plannen' } as const
const BEDRAG = { kop: 'Bedrag', eenheid: 'eurocent' } as const

const sumGevraagd = (plannen: Plannen) => sumPlannen(plannen, ({ gevraagd }) => gevraagd)

/** A plan has one status and one money status, so these counts add up both ways. */
function byStatus(plannen: Plannen): Cijfertabel {
  const middelenstatussen = codesOf(MIDDELENSTATUSSEN).filter(code =>
    plannen.some(({ middelenstatus }) => middelenstatus === code),
  )
  const line = (naam: string, deel: Plannen): Cijferregel => ({
    naam,
    cijfers: [
      countPlannen(deel),
      ...middelenstatussen.map(code =>
        countPlannen(deel.filter(({ middelenstatus }) => middelenstatus === code)),
      ),
      sumGevraagd(deel),
    ],
  })
  const regels = codesOf(PLANSTATUSSEN).flatMap(code => {
    const deel = plannen.filter(({ status }) => status === code)
    return deel.length === 0 ? [] : [line(PLANSTATUSSEN.codes[code], deel)]
  })
  return {
    naam: 'status',
    titel: 'Plannen naar status',
    rijkop: 'Status',
    kolommen: [
      PLANNEN,
      ...middelenstatussen.map(code => ({
        kop: MIDDELENKOP[code],
        eenheid: 'plannen' as const,
      })),
      { kop: 'Gevraagd', eenheid: 'eurocent' },
    ],
    regels: withTotaal(regels, () => line('Alle gerapporteerde plannen', plannen)),
    leeg: GEEN_PLANNEN,
  }
}

const MIDDELENKOP: Readonly<Record<Rapportageplan['middelenstatus'], string>> = {
  geen: 'Zonder middelen',
  reservering: 'Gereserveerd',
  beschikbaar: 'Met middelen',
  wachtrij: 'In de wachtrij',
  vrijgevallen: 'Vrijgevallen',
}

const UITKOMSTEN = ['Goedgekeurd', 'Afgekeurd', 'Overige statussen'] as const

function splitUitkomst(plannen: Plannen): Plannen[] {
  const isAfgekeurd = ({ status }: Rapportageplan) => status === 'afgekeurd'
  return [
    plannen.filter(isGoedgekeurd),
    plannen.filter(isAfgekeurd),
    plannen.filter(plan => !isGoedgekeurd(plan) && !isAfgekeurd(plan)),
  ]
}

/** One line per name that a plan touches; a plan that touches two stands in both, and there is no total. */
function byOverlap(
  naam: string,
  rijkop: string,
  plannen: Plannen,
  namenOf: (plan: Rapportageplan) => readonly string[],
): Cijfertabel {
  const perNaam = Map.groupBy(
    plannen.flatMap(plan => [...new Set(namenOf(plan))].map(gezocht => ({ gezocht, plan }))),
    ({ gezocht }) => gezocht,
  )
  const regels = [...perNaam]
    .sort(([een], [ander]) => NAAMVOLGORDE().compare(een, ander))
    .map(([gezocht, delen]) => [gezocht, delen.map(({ plan }) => plan)] as const)
  const zonder = plannen.filter(plan => namenOf(plan).length === 0)
  return {
    naam,
    titel: `Plannen per ${rijkop.toLowerCase()} (kan overlap bevatten)`,
    rijkop,
    kolommen: UITKOMSTEN.map(kop => ({ kop, eenheid: 'plannen' })),
    regels: [...regels, ...(zonder.length > 0 ? [['Niet ingevuld', zonder] as const] : [])].map(
      ([naam, deel]) => ({ naam, cijfers: splitUitkomst(deel).map(countPlannen) }),
    ),
    leeg: GEEN_PLANNEN,
  }
}

const NAAMVOLGORDE = once(() => new Intl.Collator('nl-NL', { numeric: true }))

function byBetrokkenheid(plannen: Plannen): Cijfertabel {
  const line = (naam: string, deel: Plannen): Cijferregel => ({
    naam,
    cijfers: [deel, ...splitUitkomst(deel)].map(countPlannen),
  })
  return {
    naam: 'betrokkenheid',
    titel: 'Betrokkenheid van patiënten en cliënten',
    rijkop: 'Betrokkenheid',
    kolommen: [PLANNEN, ...UITKOMSTEN.map(kop => ({ kop, eenheid: 'plannen' as const }))],
    regels: withTotaal(
      codesOf(BETROKKENHEDEN).map(code =>
        line(
          BETROKKENHEDEN.codes[code],
          plannen.filter(({ betrokkenheid }) => betrokkenheid === code),
        ),
      ),
      () => line('Alle gerapporteerde plannen', plannen),
    ),
    leeg: GEEN_PLANNEN,
  }
}

function moneyByStatus(plannen: Plannen): Cijfertabel {
  const line = (naam: string, deel: Plannen): Cijferregel => ({
    naam,
    cijfers: [countPlannen(deel), sumGevraagd(deel)],
  })
  return {
    naam: 'middelen',
    titel: 'Middelen naar status',
    rijkop: 'Status',
    kolommen: [PLANNEN, BEDRAG],
    regels: withTotaal(
      [
        line('Goedgekeurde plannen met middelen', plannen.filter(isBeschikbaarGesteld)),
        line('Reserveringen', plannen.filter(isGereserveerd)),
      ],
      () =>
        line(
          'Totaal',
          plannen.filter(plan => isBeschikbaarGesteld(plan) || isGereserveerd(plan)),
        ),
    ),
    leeg: GEEN_PLANNEN,
  }
}

function moneyInWachtrij(plannen: Plannen): Cijfertabel {
  const wachtrij = plannen.filter(isInWachtrij)
  const line = (naam: string, deel: Plannen): Cijferregel => ({
    naam,
    cijfers: [
      countPlannen(deel),
      sumGevraagd(deel),
      countPlannen(deel.filter(({ gevraagd }) => gevraagd === null)),
    ],
  })
  return {
    naam: 'wachtrij',
    titel: 'Wachtrij: geen middelen beschikbaar',
    rijkop: 'Status',
    kolommen: [PLANNEN, BEDRAG, { kop: 'Bedrag op PM', eenheid: 'plannen' }],
    regels: [
      line('Goedgekeurd, in de wachtrij', wachtrij.filter(isGoedgekeurd)),
      line('Voorgenomen besluit, in de wachtrij', wachtrij.filter(isVoorgenomen)),
      line(
        'Overige statussen, in de wachtrij',
        wachtrij.filter(plan => !isGoedgekeurd(plan) && !isVoorgenomen(plan)),
      ),
    ].filter(({ cijfers: [aantal] }) => aantal !== undefined && aantal.rijen.length > 0),
    leeg: 'Er staat geen plan in de wachtrij.',
  }
}

/** As the publication groups them: its subtotals, with a name. */
const SECTORGROEPEN: readonly { naam: string; sectoren: readonly Sector[] }[] = [
  { naam: 'Binnen de Zvw samen', sectoren: ['msz', 'wijk-elv-grz', 'ggz', 'huisartsen', 'overig-zvw'] },
  { naam: 'Gemeente en sociaal domein samen', sectoren: ['gemeente', 'sociaal-domein-partner'] },
]

/** Amounts by sector must add up to the total (V-13); the counts beside them overlap. */
function moneyBySector(plannen: Plannen): Cijfertabel {
  const geheel = sumGevraagd(plannen).waarde
  const line = (naam: string, sectoren: readonly Sector[]): Cijferregel => {
    const deel = plannen.filter(({ bedragen }) => sectoren.some(sector => (bedragen[sector] ?? 0) !== 0))
    const bedrag = sumPlannen(deel, ({ bedragen }) =>
      sectoren.reduce((som, sector) => som + (bedragen[sector] ?? 0), 0),
    )
    return { naam, cijfers: [bedrag], aandelen: [shareOf(bedrag.waarde, geheel)] }
  }
  const nameOf = (sector: Sector) => SECTOREN.codes[sector]
  const alle = codesOf(SECTOREN)
  const regels = alle.flatMap(sector => {
    const groep = SECTORGROEPEN.find(({ sectoren }) => sectoren.at(-1) === sector)
    return [
      line(nameOf(sector), [sector]),
      ...(groep ? [{ ...line(groep.naam, groep.sectoren), telt: groep.sectoren.map(nameOf) }] : []),
    ]
  })
  const totaal: Cijferregel = {
    naam: 'Totaal',
    cijfers: [sumGevraagd(plannen)],
    aandelen: [shareOf(geheel, geheel)],
    telt: alle.map(nameOf),
  }
  return {
    naam: 'middelen-sector',
    titel: 'Goedgekeurde plannen met middelen, naar sector en domein',
    rijkop: 'Sector of domein',
    kolommen: [BEDRAG],
    aandeelkoppen: ['Aandeel'],
    regels: plannen.length === 0 ? [] : [...regels, totaal],
    leeg: 'Er is geen goedgekeurd plan met middelen.',
  }
}

/** Adds the line that adds up all the others; counted anew, so that the sum is a check. */
const withTotaal = (regels: readonly Cijferregel[], makeTotaal: () => Cijferregel): Cijferregel[] =>
  regels.length === 0 ? [] : [...regels, { ...makeTotaal(), telt: regels.map(({ naam }) => naam) }]

const GEEN_PLANNEN = 'Er zijn geen plannen om over te rapporteren.'
