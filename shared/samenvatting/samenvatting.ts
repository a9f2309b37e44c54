import { explainGeenRang } from '../beoordeling/opmaak.ts'
import type { Planscore } from '../beoordeling/scoren.ts'
import type { Bron } from '../bronnen/bron.ts'
import type { Datum } from '../bronnen/datum.ts'
import { formatBron, formatDatum } from '../bronnen/opmaak.ts'
import { AFRONDING_BRON } from '../impact/afronding.ts'
import { AMBITIES_2025 } from '../impact/ambities-2025.ts'
import { SAMENLOOP_BRON } from '../impact/samenloop-bron.ts'
import { bronnenVan } from '../kader/bronnen.ts'
import { formatKader, GEEN_RANGORDE } from '../kader/opmaak.ts'
import { formatEuro, formatMiljoen, minus, NUL } from '../middelen/bedrag.ts'
import type { Toetsregel } from '../middelen/toets.ts'
import { VERSCHUIVINGSDOELEN } from '../plan/codelijsten.ts'
import { SCENARIOS } from '../plan/scenario.ts'
import type { Uitkomst, Verdeelregel, Verdeling } from '../verdeling/op-rang.ts'
import { bandOf, proposedOf } from '../verdeling/voorstel.ts'
import type { Alinea, Blok, Document, Grafiek, Kolom, Tabel } from './blokken.ts'
import { describeBand, summarizeOpbrengst } from './opbrengst.ts'

/** What a summary says beside the allocation itself. */
export type SamenvattingOpties = {
  /** the workbook holds invented plans: said on every page */
  fictief: boolean
  /** the ceilings and bookings came from the Worker, or (offline) from what the add-in carries */
  actueel: boolean
  opgesteldOp: Datum
  /** rows that could not be read, which are therefore not in the figures */
  nietGelezen: number
  /** what was made beside the ranking, such as a scenario; comes after what could not be ranked */
  bijlage?: readonly Blok[]
}

export const UITKOMST_TEKST: Record<Uitkomst, string> = {
  voorgesteld: 'Voorgesteld',
  wacht: 'Wacht op ruimte',
  onbekend: 'Plafond onbekend',
  'niet-rangschikbaar': 'Niet te rangschikken',
}

/** The assessment summary for the Bestuurlijk Gremium: advice in figures, ranking, what waits, and on what it rests. */
export function summarize(verdeling: Verdeling, opties: SamenvattingOpties): Document {
  const { kader } = verdeling
  return {
    titel: 'Samenvatting voor het Bestuurlijk Gremium',
    kenmerken: kenmerkenOf(verdeling, opties),
    blokken: [
      { soort: 'kop', niveau: 1, tekst: 'Het voorstel in cijfers' },
      ...opening(verdeling, opties),
      perJaar(verdeling),
      grafiek(verdeling),
      ...signalen(verdeling),
      ...summarizeOpbrengst(verdeling),
      { soort: 'kop', niveau: 1, tekst: 'Ranglijst' },
      {
        soort: 'alinea',
        tekst:
          'Volgorde: score, dan fte per miljoen euro, dan plannummer. Een plan dat in een jaar niet past, wacht; een volgend plan dat wel past, gaat door.',
      },
      ranglijst(
        'ranglijst',
        verdeling,
        ['voorgesteld', 'wacht', 'onbekend'],
        'Er zijn geen plannen om te rangschikken.',
      ),
      { soort: 'kop', niveau: 1, tekst: 'Wat wacht' },
      ranglijst('wachtlijst', verdeling, ['wacht', 'onbekend'], 'Er wacht geen plan op ruimte.'),
      { soort: 'kop', niveau: 1, tekst: 'Niet te rangschikken' },
      afgevallen(verdeling),
      ...(opties.bijlage ?? []),
      { soort: 'kop', niveau: 1, tekst: 'Waarop dit berust' },
      {
        soort: 'alinea',
        tekst: `Kader: ${formatKader(kader)}. Peildatum ${formatDatum(verdeling.peildatum)}.`,
      },
      weging(verdeling),
      plafonds(verdeling),
      { soort: 'kop', niveau: 2, tekst: 'Bronnen' },
      bronnen(verdeling),
    ],
  }
}

/** The totals per year against the ceilings, as a page of its own. */
export function summarizeMiddelen(verdeling: Verdeling, opties: SamenvattingOpties): Document {
  return {
    titel: 'Middelen per jaar',
    kenmerken: kenmerkenOf(verdeling, opties),
    blokken: [
      ...opening(verdeling, opties),
      perJaar(verdeling),
      ...signalen(verdeling),
      { soort: 'kop', niveau: 2, tekst: 'Plafonds en versies' },
      plafonds(verdeling),
    ],
  }
}

/** The labels that every page shows. */
export function kenmerkenOf(
  { kader }: Pick<Verdeling, 'kader'>,
  { fictief }: Pick<SamenvattingOpties, 'fictief'>,
): string[] {
  const vastgesteld = kader.status === 'vastgesteld' && kader.besluit !== null
  return [...(vastgesteld ? [] : ['concept']), ...(fictief ? ['fictief'] : [])]
}

function opening(verdeling: Verdeling, opties: SamenvattingOpties): Alinea[] {
  const { kader, totalen, gevraagd, peildatum } = verdeling
  const { voorgesteld, wacht } = totalen
  const regels: Alinea[] = [
    {
      soort: 'alinea',
      tekst: `Van de ${count(gevraagd.aantal, 'plan', 'plannen')} (${formatMiljoen(gevraagd.bedrag)}) ${voorgesteld.aantal === 1 ? 'past' : 'passen'} er ${voorgesteld.aantal} onder de plafonds, samen ${formatMiljoen(voorgesteld.bedrag)} en ${describeBand(bandOf(proposedOf(verdeling)))}. Er ${wacht.aantal === 1 ? 'wacht' : 'wachten'} ${count(wacht.aantal, 'plan', 'plannen')} (${formatMiljoen(wacht.bedrag)}).`,
    },
    {
      soort: 'alinea',
      tekst: `Opgesteld op ${formatDatum(opties.opgesteldOp)}, peildatum ${formatDatum(peildatum)}, kader: ${formatKader(kader)}.`,
    },
  ]
  if (kader.status !== 'vastgesteld') {
    regels.push({
      soort: 'alinea',
      nadruk: 'let-op',
      tekst:
        'Concept: geen bron legt punten, wegingen of drempels vast. Wat als voorstel is aangemerkt, is een voorstel van dit project en geen landelijk beleid. Het Gremium adviseert, het BO besluit.',
    })
  }
  if (kader.criteria.length === 0) regels.push({ soort: 'alinea', tekst: describeVoldoet(verdeling) })
  if (opties.fictief)
    regels.push({
      soort: 'alinea',
      nadruk: 'let-op',
      tekst: 'Fictief: de plannen in dit werkboek zijn verzonnen.',
    })
  if (!opties.actueel) {
    regels.push({
      soort: 'alinea',
      nadruk: 'let-op',
      tekst:
        'Voorlopig: de dienst was niet bereikbaar. De plafonds komen uit de invoegtoepassing en eerdere boekingen tellen niet mee.',
    })
  }
  if (opties.nietGelezen > 0) {
    regels.push({
      soort: 'alinea',
      nadruk: 'let-op',
      tekst: `${count(opties.nietGelezen, 'rij', 'rijen')} in het werkboek ${opties.nietGelezen === 1 ? 'is' : 'zijn'} niet gelezen en ${opties.nietGelezen === 1 ? 'telt' : 'tellen'} niet mee.`,
    })
  }
  return regels
}

/** All that a kader without points says of a portfolio. */
function describeVoldoet({ regels }: Verdeling): string {
  const met = (stand: Planscore['voldoet']) => regels.filter(({ score }) => score.voldoet === stand).length
  return `${GEEN_RANGORDE} Voldoet aan alle voorwaarden: ${count(met('ja'), 'plan', 'plannen')}. Voldoet niet: ${met('nee')}. Nog niet alles beoordeeld: ${met('open')}.`
}

function perJaar({ toets }: Verdeling): Tabel {
  return {
    soort: 'tabel',
    naam: 'per-jaar',
    leeg: 'Er is geen plafond om aan te toetsen.',
    kolommen: [
      { kop: 'Pot', aard: 'tekst', breedte: 34 },
      { kop: 'Jaar', aard: 'aantal', breedte: 8 },
      { kop: 'Plafond', aard: 'geld', breedte: 16 },
      { kop: 'Al geboekt', aard: 'geld', breedte: 16 },
      { kop: 'Gevraagd', aard: 'geld', breedte: 16 },
      { kop: 'Voorgesteld', aard: 'geld', breedte: 16 },
      { kop: 'Ruimte na voorstel', aard: 'geld', breedte: 18 },
      { kop: 'Oordeel', aard: 'tekst', breedte: 22 },
    ],
    rijen: toets.regels.map(regel => [
      regel.pot.naam,
      regel.jaar,
      regel.plafond?.bedrag ?? null,
      regel.geboekt,
      regel.gevraagd,
      regel.ingepast,
      regel.ruimte === null ? null : regel.ruimte - regel.ingepast,
      oordeelTekst(regel),
    ]),
  }
}

/** The verdict in words; a shortage that is only a signal says so. */
export function oordeelTekst({ oordeel, rest, plafond }: Toetsregel): string {
  switch (oordeel) {
    case 'past':
      return 'Past'
    case 'past-niet':
      return `${plafond?.werking === 'signaal' ? 'Signaal: ' : ''}${formatEuro(minus(NUL, rest ?? NUL))} te veel`
    case 'onbekend':
      return 'Plafond niet gepubliceerd'
    case 'geen-plafond':
      return 'Geen middelen in dit jaar'
  }
}

function grafiek({ toets }: Verdeling): Grafiek {
  const regels = toets.regels.filter(({ pot }) => pot.onderdeelVan === null)
  const miljoen = (bedrag: number) => Math.round(bedrag / 10_000_000) / 10
  return {
    soort: 'grafiek',
    naam: 'Impacttoets per jaar',
    titel: 'Gevraagd, voorgesteld en plafond per jaar (miljoen euro)',
    eenheid: 'mln euro',
    categorieen: regels.map(({ pot, jaar }) => `${pot.naam} ${jaar}`),
    reeksen: [
      { naam: 'Plafond', waarden: regels.map(({ plafond }) => miljoen(plafond?.bedrag ?? 0)) },
      { naam: 'Gevraagd', waarden: regels.map(({ gevraagd }) => miljoen(gevraagd)) },
      { naam: 'Voorgesteld', waarden: regels.map(({ ingepast }) => miljoen(ingepast)) },
    ],
  }
}

const RANGKOLOMMEN: readonly Kolom[] = [
  { kop: 'Rang', aard: 'aantal', breedte: 8 },
  { kop: 'Plan', aard: 'tekst', breedte: 12 },
  { kop: 'Titel', aard: 'tekst', breedte: 44 },
  { kop: 'Gevraagd', aard: 'geld', breedte: 16 },
  { kop: 'Fte laag', aard: 'fte', breedte: 10 },
  { kop: 'Fte gemiddeld', aard: 'fte', breedte: 14 },
  { kop: 'Fte hoog', aard: 'fte', breedte: 10 },
  { kop: 'Fte per mln', aard: 'fte', breedte: 12 },
  { kop: 'Score', aard: 'punten', breedte: 9 },
  { kop: 'Uitkomst', aard: 'tekst', breedte: 18 },
  { kop: 'Toelichting', aard: 'tekst', breedte: 40 },
]

function ranglijst(
  naam: string,
  { regels, toets }: Verdeling,
  uitkomsten: readonly Uitkomst[],
  leeg: string,
): Tabel {
  return {
    soort: 'tabel',
    naam,
    leeg,
    kolommen: RANGKOLOMMEN,
    rijen: regels
      .filter(({ uitkomst }) => uitkomsten.includes(uitkomst))
      .map(regel => {
        const { score, rang, uitkomst } = regel
        return [
          rang,
          score.plan.nummer,
          score.plan.titel,
          score.gevraagd,
          ...SCENARIOS.map(scenario => score.impact?.fte[scenario] ?? null),
          score.ftePerMiljoen,
          score.score,
          UITKOMST_TEKST[uitkomst],
          explain(regel, toets.regels),
        ]
      }),
  }
}

/** Why a plan waits or can't be ranked, in words for the person who must explain it. */
export function explain(
  { score, uitkomst, knelpunten }: Verdeelregel,
  regels: readonly Toetsregel[],
): string {
  if (uitkomst === 'niet-rangschikbaar') return explainGeenRang(score).join('; ')
  return knelpunten
    .map(({ pot, jaar, tekort }) => {
      const naam = regels.find(regel => regel.pot.id === pot)?.pot.naam ?? pot
      return tekort === null
        ? `${naam} ${jaar}: geen plafond bekend`
        : `${naam} ${jaar}: ${formatEuro(tekort)} te kort`
    })
    .join('; ')
}

function signalen({ toets }: Verdeling): Blok[] {
  const over = toets.regels.filter(
    ({ oordeel, plafond, ruimte, ingepast }) =>
      plafond?.werking === 'signaal' && oordeel === 'past-niet' && ruimte !== null && ingepast > ruimte,
  )
  return over.map(({ pot, jaar, plafond }) => ({
    soort: 'alinea',
    nadruk: 'let-op',
    tekst: `Signaal: ${pot.naam} komt in ${jaar} boven de afgeleide ruimte van ${formatEuro(plafond?.bedrag ?? NUL)}. Geen bron noemt dit als plafond; het geld voor het sociaal domein raakt dan mee op.`,
  }))
}

function afgevallen({ regels, toets }: Verdeling): Tabel {
  return {
    soort: 'tabel',
    naam: 'niet-rangschikbaar',
    leeg: 'Alle plannen zijn te rangschikken.',
    kolommen: [
      { kop: 'Plan', aard: 'tekst', breedte: 12 },
      { kop: 'Titel', aard: 'tekst', breedte: 44 },
      { kop: 'Gevraagd', aard: 'geld', breedte: 16 },
      { kop: 'Reden', aard: 'tekst', breedte: 70 },
    ],
    rijen: regels
      .filter(({ uitkomst }) => uitkomst === 'niet-rangschikbaar')
      .map(regel => [
        regel.score.plan.nummer,
        regel.score.plan.titel,
        regel.score.gevraagd,
        explain(regel, toets.regels),
      ]),
  }
}

function weging({ kader }: Verdeling): Tabel {
  const gewichten = kader.criteria.reduce((totaal, { gewicht }) => totaal + gewicht, 0)
  return {
    soort: 'tabel',
    naam: 'weging',
    leeg: GEEN_RANGORDE,
    kolommen: [
      { kop: 'Criterium', aard: 'tekst', breedte: 34 },
      { kop: 'Weging (%)', aard: 'aantal', breedte: 12 },
      { kop: 'Drempel', aard: 'tekst', breedte: 12 },
      { kop: 'Bron', aard: 'tekst', breedte: 70 },
    ],
    rijen: kader.criteria.map(({ titel, gewicht, drempel, bron }) => [
      titel,
      Math.round((gewicht * 100) / gewichten),
      drempel === null ? 'geen' : drempel.toLocaleString('nl-NL'),
      formatBron(bron),
    ]),
  }
}

function plafonds({ toets }: Verdeling): Tabel {
  return {
    soort: 'tabel',
    naam: 'plafonds',
    leeg: 'Er is geen plafond bekend.',
    kolommen: [
      { kop: 'Pot', aard: 'tekst', breedte: 34 },
      { kop: 'Jaar', aard: 'aantal', breedte: 8 },
      { kop: 'Plafond', aard: 'geld', breedte: 16 },
      { kop: 'Versie', aard: 'aantal', breedte: 8 },
      { kop: 'Werking', aard: 'tekst', breedte: 12 },
      { kop: 'Bron', aard: 'tekst', breedte: 70 },
    ],
    rijen: toets.regels.flatMap(({ pot, jaar, plafond }) =>
      plafond
        ? [
            [
              pot.naam,
              jaar,
              plafond.bedrag,
              plafond.versie,
              plafond.werking === 'hard' ? 'grens' : 'signaal',
              formatBron(plafond.bron),
            ],
          ]
        : [],
    ),
  }
}

function bronnen({ kader, toets }: Verdeling): Tabel {
  const genoemd: Bron[] = [
    kader.bron,
    ...[...kader.poortgroepen, ...kader.poorten, ...kader.uitvraag].map(({ bron }) => bron),
    ...kader.criteria.flatMap(bronnenVan),
    ...kader.deeltijdfactoren.map(({ bron }) => bron),
    ...kader.invullingsfactoren.map(({ bron }) => bron),
    kader.onzekerheid.bron,
    AFRONDING_BRON,
    SAMENLOOP_BRON,
    VERSCHUIVINGSDOELEN.bron,
    AMBITIES_2025.eenheid,
    ...[AMBITIES_2025.landelijk, AMBITIES_2025.akkoord, ...AMBITIES_2025.delen].map(({ bron }) => bron),
    ...AMBITIES_2025.delen.map(({ koppeling }) => koppeling),
    ...toets.regels.flatMap(({ pot, plafond }) => (plafond ? [pot.bron, plafond.bron] : [pot.bron])),
  ]
  const uniek = new Map(genoemd.map(bron => [`${formatBron(bron)}\n${bron.toelichting ?? ''}`, bron]))
  return {
    soort: 'tabel',
    naam: 'bronnen',
    leeg: '',
    kolommen: [
      { kop: 'Bron', aard: 'tekst', breedte: 80 },
      { kop: 'Toelichting', aard: 'tekst', breedte: 70 },
    ],
    rijen: [...uniek.values()].map(bron => [formatBron(bron), bron.toelichting ?? '']),
  }
}

const count = (aantal: number, enkelvoud: string, meervoud: string) =>
  `${aantal.toLocaleString('nl-NL')} ${aantal === 1 ? enkelvoud : meervoud}`
