import { cite } from '../bronnen/documenten.ts'
import type { Kpi } from '../middelen/kpi.ts'
import type { Blok } from '../samenvatting/blokken.ts'
import { BETROKKENHEDEN } from './betrokkenheid.ts'
import { kpiWaterval } from './kpiwaterval.ts'
import { quarterlyReport, tabellenOf } from './kwartaal.ts'
import { countText } from './opmaak.ts'
import { alinea, closeRapport, letOpZinnen, type Rapportopties, type Rapportuitkomst } from './rapport.ts'
import type { Rapportageplan } from './rapportageplan.ts'
import { byDefinitie, DEFINITIES, explainReeks } from './reeks.ts'
import { checkStand } from './stand.ts'
import { grafiekOf, tabelOf } from './tabelblok.ts'

/** The plan part of the quarterly report, as a document. */
export function makeKwartaalrapport(
  plannen: readonly Rapportageplan[],
  kpis: readonly Kpi[],
  opties: Rapportopties,
): Rapportuitkomst {
  const rapport = quarterlyReport(plannen, opties.peildatum)
  const definities = byDefinitie(rapport.plannen)
  const kpi = kpiWaterval(rapport.plannen, kpis)
  const reeks = explainReeks(...DEFINITIES)
  const blokken: Blok[] = [
    { soort: 'kop', niveau: 1, tekst: 'Status van de plannen' },
    alinea(
      `${countText(rapport.plannen.length)} met een status waarop wordt gerapporteerd. Vervallen plannen en plannen zonder vervolg tellen niet mee.`,
    ),
    ...checkStand(rapport.plannen, opties.opgesteldOp).flatMap(({ tekst, uitweg }) =>
      letOpZinnen(`${tekst} ${uitweg}`),
    ),
    tabelOf(rapport.status),
    { soort: 'kop', niveau: 1, tekst: 'Sectoren, thema’s en regio’s' },
    alinea(
      'Een plan kan meer sectoren, thema’s en regio’s raken en telt dan in elke regel mee. Tel deze aantallen daarom niet op; er is geen totaal.',
    ),
    ...rapport.overlap.flatMap((tabel): Blok[] => [
      { soort: 'kop', niveau: 2, tekst: tabel.titel },
      tabelOf(tabel),
    ]),
    { soort: 'kop', niveau: 2, tekst: rapport.betrokkenheid.titel },
    tabelOf(rapport.betrokkenheid),
    { soort: 'kop', niveau: 1, tekst: 'Middelen' },
    { soort: 'kop', niveau: 2, tekst: rapport.middelen.titel },
    tabelOf(rapport.middelen),
    { soort: 'kop', niveau: 2, tekst: rapport.wachtrij.titel },
    alinea('Een plan in de wachtrij heeft geen middelen en telt in geen enkel bedrag hierboven mee.'),
    tabelOf(rapport.wachtrij),
    { soort: 'kop', niveau: 2, tekst: rapport.sectoren.titel },
    tabelOf(rapport.sectoren),
    ...(rapport.sectoren.regels.length > 0 ? [grafiekOf(rapport.sectoren, 'Bedrag')] : []),
    { soort: 'kop', niveau: 2, tekst: definities.titel },
    tabelOf(definities),
    ...(reeks === null ? [] : letOpZinnen(reeks)),
    ...kpi.blokken,
  ]
  return closeRapport(
    {
      titel: 'Kwartaalrapportage: plannen en middelen',
      blokken,
      bronnen: [
        cite('voortgang2026', 'status transformatieplannen en totaaloverzicht transformatiemiddelen'),
        BETROKKENHEDEN.bron,
        ...DEFINITIES.map(({ bron }) => bron),
        ...kpi.bronnen,
      ],
      tabellen: [...tabellenOf(rapport), definities, ...kpi.tabellen],
      nummers: plannen.map(({ nummer }) => nummer),
    },
    opties,
  )
}
