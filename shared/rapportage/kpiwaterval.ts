import type { Bron } from '../bronnen/bron.ts'
import { cite } from '../bronnen/documenten.ts'
import { cent, formatEuro, minus, NUL } from '../middelen/bedrag.ts'
import { type Kpi, type Kpioverzicht, measureKpis, reconcileKpis } from '../middelen/kpi.ts'
import type { Alinea, Blok } from '../samenvatting/blokken.ts'
import { type Cijfer, type Cijfertabel, sumPlannen } from './cijfer.ts'
import { alinea, letOpZinnen } from './rapport.ts'
import type { Rapportageplan } from './rapportageplan.ts'
import { type Beschikbaardefinitie, DEFINITIES, plannenVolgens } from './reeks.ts'
import { grafiekOf, tabelOf } from './tabelblok.ts'

/** The part of the report about the money behind the KPI's. */
export type Kpideel = {
  readonly blokken: readonly Blok[]
  readonly tabellen: readonly Cijfertabel[]
  readonly bronnen: readonly Bron[]
}

/** From what was made available to what was paid and released, by both published definitions (V-20). */
export function kpiWaterval(plannen: readonly Rapportageplan[], kpis: readonly Kpi[]): Kpideel {
  const kop: Blok = { soort: 'kop', niveau: 1, tekst: 'Geld achter de KPI’s' }
  if (kpis.length === 0) return { blokken: [kop, alinea(GEEN_KPIS)], tabellen: [], bronnen: [] }
  const kolommen = DEFINITIES.map(definitie => measure(definitie, plannen, kpis))
  const tabel = makeTabel(kolommen)
  return {
    blokken: [
      kop,
      alinea(
        'Raming is het verwachte bedrag samen met wat betaalbaar is gesteld en betaald. Beide kolommen gaan over dezelfde plannen en KPI’s; alleen de definitie van beschikbaar gesteld verschilt.',
      ),
      tabelOf(tabel),
      ...kolommen.flatMap(explainRest),
      grafiekOf(tabel, kolommen.at(-1)?.definitie.kort ?? ''),
    ],
    tabellen: [tabel],
    bronnen: [cite('voortgang2025', 'toelichting bij het overzicht van de middelen, begrippen')],
  }
}

const GEEN_KPIS =
  'Er zijn geen KPI’s gelezen. Zet ze in een tabel met de naam KPIs om dit deel te maken: Plannummer, KPI, Beschikbaar, Stand, Bedrag en Vrijgegeven.'

/** The lines, in the order in which the money flows. */
const STAPPEN = [
  { sleutel: 'beschikbaarGesteld', naam: 'Beschikbaar gesteld' },
  { sleutel: 'verwacht', naam: 'Verwacht' },
  { sleutel: 'betaalbaarEnBetaald', naam: 'Betaalbaar gesteld en betaald' },
  { sleutel: 'raming', naam: 'Raming', telt: ['Verwacht', 'Betaalbaar gesteld en betaald'] },
  { sleutel: 'definitiefVrijgegeven', naam: 'Definitief vrijgegeven' },
  { sleutel: 'nogVrijTeGeven', naam: 'Nog vrij te geven' },
  { sleutel: 'mogelijkNogVrijTeGeven', naam: 'Mogelijk nog vrij te geven' },
] as const satisfies readonly { sleutel: keyof Kpioverzicht; naam: string; telt?: readonly string[] }[]

type Kolom = {
  definitie: Beschikbaardefinitie
  overzicht: Kpioverzicht
  perPlan: readonly { plan: Rapportageplan; overzicht: Kpioverzicht }[]
}

/** All plans that the definition counts, together and one by one: the one checks the other. */
function measure(
  definitie: Beschikbaardefinitie,
  plannen: readonly Rapportageplan[],
  kpis: readonly Kpi[],
): Kolom {
  const deel = plannenVolgens(definitie, plannen)
  const perNummer = Map.groupBy(kpis, ({ plan }) => plan)
  const gevraagd = sumPlannen(deel, plan => plan.gevraagd).waarde
  return {
    definitie,
    overzicht: measureKpis(
      deel.flatMap(({ nummer }) => perNummer.get(nummer) ?? []),
      cent(gevraagd ?? 0),
    ),
    perPlan: deel.map(plan => ({
      plan,
      overzicht: measureKpis(perNummer.get(plan.nummer) ?? [], plan.gevraagd ?? NUL),
    })),
  }
}

const makeTabel = (kolommen: readonly Kolom[]): Cijfertabel => ({
  naam: 'kpi',
  titel: 'Van beschikbaar gesteld naar betaald',
  rijkop: 'Stap',
  kolommen: kolommen.map(({ definitie }) => ({ kop: definitie.kort, eenheid: 'eurocent' })),
  regels: STAPPEN.map(({ sleutel, naam, ...opbouw }) => ({
    naam,
    cijfers: kolommen.map(
      ({ overzicht, perPlan }): Cijfer => ({
        waarde: overzicht[sleutel],
        rijen: perPlan.map(({ plan, overzicht }) => ({ nummer: plan.nummer, bijdrage: overzicht[sleutel] })),
      }),
    ),
    ...opbouw,
  })),
  leeg: '',
})

/** What does not add up is there with its size, and nothing is corrected. */
const explainRest = ({ definitie, overzicht }: Kolom): Alinea[] =>
  reconcileKpis(overzicht)
    .filter(({ wat, verschil }) => wat === 'beschikbaar-gesteld' && verschil !== 0)
    .flatMap(({ genoemd, opgeteld, verschil }) =>
      letOpZinnen(
        `${definitie.kort}: beschikbaar gesteld is ${formatEuro(genoemd)}, de KPI’s tellen op tot ${formatEuro(opgeteld)}. Dat is ${formatEuro(verschil < 0 ? minus(NUL, verschil) : verschil)} ${verschil < 0 ? 'te weinig: van een deel van het geld is geen KPI bekend' : 'te veel'}.`,
      ),
    )
