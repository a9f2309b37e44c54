import { formatBron, formatDatum } from '#shared/bronnen/opmaak.ts'
import { sum, toEuros } from '#shared/middelen/bedrag.ts'
import type { Kpioverzicht } from '#shared/middelen/kpi.ts'
import {
  describeWachtrijregel,
  formatAansluiting,
  formatBlijver,
  formatPeriode,
  KPIBEDRAG_TEKST,
} from '#shared/middelen/opmaak.ts'
import type { Blok, Document, Grafiek, Kolom, Tabel, Waarde } from '#shared/samenvatting/blokken.ts'
import type { Wachtrij } from '#worker/wachtrijen/antwoorden.ts'
import { CIJFER_TEKST, OORZAAK_TEKST, ROUTE_TEKST } from './opmaak.ts'
import { type Potregel, potregelsOf } from './potregel.ts'
import type { Toezichtgegevens } from './verzamelen.ts'

/** The view as a workbook: the figures to read, and the lists behind them on sheets of their own. */
export function makeToezichtdocument(gegevens: Toezichtgegevens): Document {
  const { overzicht, van } = gegevens
  return {
    titel: 'Toezicht op de middelen',
    kenmerken: [],
    blokken: [
      {
        soort: 'alinea',
        tekst: `Stand op ${formatDatum(overzicht.peildatum)}. Wijzigingen na ${formatDatum(van)}. De wachtrijen zijn die van het moment van maken.`,
      },
      ...overzicht.routes.flatMap(route => routeBlokken(route.route ?? 'onbekend', potregelsOf(route))),
      ...wachtrijBlokken(gegevens),
      ...mutatieBlokken(gegevens),
      ...kpiBlokken(gegevens),
      { soort: 'kop', niveau: 1, tekst: 'Herleiding' },
      { soort: 'alinea', tekst: 'Per cijfer de plannen die erin meetellen. Zij tellen op tot het cijfer.' },
      herleidingTabel(gegevens),
    ],
  }
}

const tekst = (kop: string, breedte: number): Kolom => ({ kop, aard: 'tekst', breedte })
const geld = (kop: string): Kolom => ({ kop, aard: 'geld', breedte: 16 })
const aantal = (kop: string): Kolom => ({ kop, aard: 'aantal', breedte: 9 })

const BEDRAGEN = [
  'toegekend',
  'gereserveerd',
  'gevraagd',
  'wachtrij',
  'ruimte',
  'goedgekeurd',
  'beschikt',
  'nietBeschikt',
  'betaalbaar',
  'betaald',
] as const

function routeBlokken(route: keyof typeof ROUTE_TEKST, regels: readonly Potregel[]): Blok[] {
  const { titel, uitleg } = ROUTE_TEKST[route]
  return [
    { soort: 'kop', niveau: 1, tekst: titel },
    { soort: 'alinea', tekst: uitleg },
    {
      soort: 'tabel',
      naam: `route-${route}`,
      leeg: 'Er zijn geen potten.',
      kolommen: [
        tekst('Pot', 34),
        tekst('Periode', 12),
        geld('Plafond'),
        ...BEDRAGEN.map(naam => geld(CIJFER_TEKST[naam])),
      ],
      rijen: regels.map(regel => [
        regel.pot.naam,
        formatPeriode(regel.periode),
        regel.plafond?.bedrag ?? (regel.plafond ? 'onbekend' : 'geen'),
        ...BEDRAGEN.map(naam => regel[naam] ?? 'onbekend'),
      ]),
    },
    ...(regels.length > 0 ? [grafiekOf(titel, regels)] : []),
    ...regels.flatMap(({ pot, periode, plafond }): Blok[] =>
      plafond
        ? [
            {
              soort: 'alinea',
              tekst: `${pot.naam} ${formatPeriode(periode)}: plafond versie ${plafond.versie}, geldig vanaf ${formatDatum(plafond.geldigVan)}. ${formatBron(plafond.bron)}.`,
            },
          ]
        : [],
    ),
  ]
}

/** Funds only: a part would stand beside what it is a part of. */
function grafiekOf(titel: string, regels: readonly Potregel[]): Grafiek {
  const fondsen = regels.filter(({ pot }) => pot.onderdeelVan === null)
  return {
    soort: 'grafiek',
    naam: `Impacttoets toezicht ${titel}`,
    titel: `${titel}: geboekt, gevraagd en wachtend (miljoen euro)`,
    eenheid: 'mln euro',
    categorieen: fondsen.map(({ pot, periode }) => `${pot.naam} ${formatPeriode(periode)}`),
    reeksen: (['toegekend', 'gereserveerd', 'gevraagd', 'wachtrij'] as const).map(naam => ({
      naam: CIJFER_TEKST[naam],
      // For a chart only: one decimal.
      waarden: fondsen.map(regel => Math.round(toEuros(regel[naam]) / 100_000) / 10),
    })),
  }
}

function wachtrijBlokken({ wachtrijen, potten }: Toezichtgegevens): Blok[] {
  return [
    { soort: 'kop', niveau: 1, tekst: 'Wachtrij', eigenBlad: 'Wachtrij' },
    {
      soort: 'tabel',
      naam: 'wachtrijregels',
      leeg: 'Geen fonds heeft een wachtrij.',
      kolommen: [tekst('Fonds', 26), tekst('Regel', 60), tekst('Bron', 70)],
      rijen: wachtrijen.flatMap(({ pot, regel }) =>
        describeWachtrijregel(regel).map(({ tekst, bron }) => [pot.naam, tekst, formatBron(bron)]),
      ),
    },
    {
      soort: 'tabel',
      naam: 'wachtrij',
      leeg: 'Er wacht geen plan.',
      kolommen: [
        tekst('Fonds', 26),
        aantal('Plaats'),
        tekst('Plan', 14),
        geld('Bedrag'),
        tekst('Voorgenomen besluit', 18),
        aantal('Rang'),
        tekst('Waarom', 70),
      ],
      rijen: wachtrijen.flatMap(wachtrij =>
        wachtrijRijen(wachtrij, id => potten.find(pot => pot.id === id)?.naam ?? id),
      ),
    },
  ]
}

const wachtrijRijen = ({ pot, rij, doorschuiving }: Wachtrij, naamOf: (pot: string) => string): Waarde[][] =>
  rij.map(({ plan, aanvragen, moment, rang }, i) => {
    const blijver = doorschuiving.blijft.find(kandidaat => kandidaat.plan === plan)
    return [
      pot.naam,
      i + 1,
      plan,
      sum(aanvragen.map(({ bedrag }) => bedrag)),
      moment === null ? 'onbekend' : formatDatum(moment),
      rang ?? 'geen',
      blijver ? formatBlijver(blijver, naamOf) : 'Zou nu doorschuiven.',
    ]
  })

function mutatieBlokken({ sommen, mutaties }: Toezichtgegevens): Blok[] {
  return [
    { soort: 'kop', niveau: 1, tekst: 'Wijzigingen' },
    {
      soort: 'tabel',
      naam: 'mutatiesommen',
      leeg: 'Er veranderde niets.',
      kolommen: [
        tekst('Pot', 30),
        aantal('Jaar'),
        tekst('Cijfer', 26),
        tekst('Oorzaak', 28),
        aantal('Aantal'),
        geld('Bedrag'),
      ],
      rijen: sommen.map(({ pot, jaar, post, oorzaak, aantal, bedrag }) => [
        pot,
        jaar,
        CIJFER_TEKST[post],
        OORZAAK_TEKST[oorzaak],
        aantal,
        bedrag,
      ]),
    },
    {
      soort: 'tabel',
      naam: 'mutaties',
      leeg: 'Er is geen wijziging.',
      kolommen: [
        tekst('Datum', 16),
        tekst('Plan', 14),
        tekst('Pot', 30),
        aantal('Jaar'),
        tekst('Cijfer', 26),
        tekst('Oorzaak', 28),
        geld('Bedrag'),
      ],
      rijen: mutaties.map(({ datum, plan, pot, jaar, post, oorzaak, bedrag }) => [
        datum === null ? '' : formatDatum(datum),
        plan ?? '',
        pot,
        jaar,
        CIJFER_TEKST[post],
        OORZAAK_TEKST[oorzaak],
        bedrag ?? 'onbekend',
      ]),
    },
  ]
}

const KPIBEDRAGEN = Object.keys(KPIBEDRAG_TEKST).filter(
  (naam): naam is keyof Kpioverzicht => naam in KPIBEDRAG_TEKST,
)

function kpiBlokken({ kpigelden }: Toezichtgegevens): Blok[] {
  const overzicht: Tabel = {
    soort: 'tabel',
    naam: 'kpigelden',
    leeg: 'Er is nog geen geld dat aan een KPI hangt.',
    kolommen: [tekst('Fonds', 30), ...KPIBEDRAGEN.map(naam => geld(KPIBEDRAG_TEKST[naam]))],
    rijen: kpigelden.map(({ pot, overzicht: bedragen }) => [
      pot.naam,
      ...KPIBEDRAGEN.map(naam => bedragen[naam]),
    ]),
  }
  return [
    { soort: 'kop', niveau: 1, tekst: 'KPI-gelden', eigenBlad: 'KPI-gelden' },
    overzicht,
    ...kpigelden.flatMap(({ pot, aansluitingen }): Blok[] =>
      aansluitingen.map(aansluiting => ({
        soort: 'alinea',
        tekst: `${pot.naam}. ${formatAansluiting(aansluiting)}`,
        ...(aansluiting.verschil === 0 ? {} : { nadruk: 'let-op' as const }),
      })),
    ),
    {
      soort: 'tabel',
      naam: 'kpilijst',
      leeg: 'Er is geen KPI met geld.',
      kolommen: [
        tekst('Fonds', 30),
        tekst('Plan', 14),
        tekst('KPI', 30),
        geld('Beschikbaar gesteld'),
        tekst('Stand', 18),
        geld('Bedrag'),
      ],
      rijen: kpigelden.flatMap(({ pot, kpis }) =>
        kpis.map(({ plan, mijlpaal, beschikbaar, stand }) => [
          pot.naam,
          plan,
          mijlpaal,
          beschikbaar,
          stand.soort,
          stand.bedrag,
        ]),
      ),
    },
  ]
}

const herleidingTabel = ({ herleidingen }: Toezichtgegevens): Tabel => ({
  soort: 'tabel',
  naam: 'herleiding',
  leeg: 'Er is geen cijfer met plannen erachter.',
  kolommen: [tekst('Pot', 34), tekst('Periode', 12), tekst('Cijfer', 30), tekst('Plan', 14), geld('Bedrag')],
  rijen: herleidingen.flatMap(({ regel, post, plannen }) =>
    plannen.map(({ plan, bedrag }) => [
      regel.pot.naam,
      formatPeriode(regel.periode),
      CIJFER_TEKST[post],
      plan,
      bedrag,
    ]),
  ),
})
