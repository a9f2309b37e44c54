import { cent, formatEuro } from '../middelen/bedrag.ts'
import { BIJLAGE_2_AZWA } from '../middelen/bijlage-2-azwa.ts'
import type { Publicatie, Vergelijking } from '../middelen/narekenen.ts'
import type { Grondslag } from '../narekenen/narekenen.ts'
import type { Blok, Tabel } from '../samenvatting/blokken.ts'
import { quarterlyReport, tabellenOf } from './kwartaal.ts'
import { lower } from './opmaak.ts'
import { comparePublicatie, type Drukafwijking } from './publicatie.ts'
import { alinea, closeRapport, type Rapportopties, type Rapportuitkomst } from './rapport.ts'
import type { Rapportageplan } from './rapportageplan.ts'
import { isIngediendOp } from './stand.ts'

/** Every figure of a publication beside the same figure from the list, and where the print contradicts itself. */
export function makePublicatierapport(
  alle: readonly Rapportageplan[],
  publicatie: Publicatie,
  grondslag: Grondslag,
  opties: Rapportopties,
): Rapportuitkomst {
  const plannen = alle.filter(plan => isIngediendOp(plan, opties.peildatum))
  const { vergelijkingen, gedrukt } = comparePublicatie(plannen, publicatie, grondslag)
  const gelijk = vergelijkingen.filter(({ verschil }) => verschil === 0).length
  const blokken: Blok[] = [
    { soort: 'kop', niveau: 1, tekst: 'Elk cijfer naast de gedrukte tabel' },
    alinea(
      `${gelijk} van de ${vergelijkingen.length} cijfers zijn gelijk aan de ${lower(publicatie.titel)}. Een gedrukt bedrag mag door afronden 1 euro afwijken; ook zo’n verschil staat hieronder.`,
    ),
    vergelijkingstabel(vergelijkingen),
    { soort: 'kop', niveau: 1, tekst: 'Wat in de gedrukte tabellen niet klopt' },
    alinea(
      'Dit zijn afwijkingen binnen de gedrukte tabellen zelf. Zij staan los van de plannen in dit werkboek.',
    ),
    druktabel(gedrukt),
  ]
  return closeRapport(
    {
      titel: `Naast de ${lower(publicatie.titel)}`,
      blokken,
      bronnen: [
        publicatie.aantallen.bron,
        publicatie.bedragen.bron,
        publicatie.sectortabel.bron,
        BIJLAGE_2_AZWA.bron,
      ],
      // The figures from the list are those of the quarterly report, so its rows are the ones behind them.
      tabellen: tabellenOf(quarterlyReport(plannen, opties.peildatum)),
      nummers: plannen.map(({ nummer }) => nummer),
    },
    opties,
  )
}

const vergelijkingstabel = (vergelijkingen: readonly Vergelijking[]): Tabel => ({
  soort: 'tabel',
  naam: 'publicatie',
  leeg: '',
  kolommen: [
    { kop: 'Cijfer', aard: 'tekst', breedte: 44 },
    { kop: 'Uit deze lijst', aard: 'tekst', breedte: 20 },
    { kop: 'Gedrukt', aard: 'tekst', breedte: 20 },
    { kop: 'Verschil', aard: 'tekst', breedte: 14 },
    { kop: 'Oordeel', aard: 'tekst', breedte: 34 },
  ],
  rijen: vergelijkingen.map(({ wat, eenheid, berekend, gepubliceerd, verschil, binnenTolerantie }) => [
    wat,
    format(berekend, eenheid),
    gepubliceerd === null ? 'niet gedrukt' : format(gepubliceerd, eenheid),
    verschil === null ? '' : format(verschil, eenheid),
    verschil === null
      ? 'Niets om mee te vergelijken'
      : verschil === 0
        ? 'Gelijk'
        : binnenTolerantie
          ? 'Verschil door afronden'
          : 'Verschilt',
  ]),
})

const druktabel = (gedrukt: readonly Drukafwijking[]): Tabel => ({
  soort: 'tabel',
  naam: 'drukafwijkingen',
  leeg: 'Er zijn geen afwijkingen gevonden.',
  kolommen: [
    { kop: 'Tabel', aard: 'tekst', breedte: 34 },
    { kop: 'Regel', aard: 'tekst', breedte: 24 },
    { kop: 'Kolom', aard: 'tekst', breedte: 12 },
    { kop: 'Wat er niet klopt', aard: 'tekst', breedte: 60 },
  ],
  rijen: gedrukt.map(({ tabel, afwijking: { plaats, tekst } }) => [
    tabel,
    plaats.opschrift || 'zonder opschrift',
    plaats.kop,
    tekst,
  ]),
})

function format(waarde: number, eenheid: Vergelijking['eenheid']): string {
  switch (eenheid) {
    case 'eurocent':
      return formatEuro(cent(waarde))
    case 'procent':
      return `${waarde.toLocaleString('nl-NL', { minimumFractionDigits: 1 })}\u00a0%`
    case 'plannen':
      return waarde.toLocaleString('nl-NL')
  }
}
