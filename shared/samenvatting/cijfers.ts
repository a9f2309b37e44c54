import type { Planscore } from '../beoordeling/scoren.ts'
import type { Datum } from '../bronnen/datum.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import { formatKader, GEEN_RANGORDE } from '../kader/opmaak.ts'
import { formatEuro, formatMiljoen, minus, NUL } from '../middelen/bedrag.ts'
import type { Verdeling } from '../verdeling/op-rang.ts'
import { bandOf, proposedOf } from '../verdeling/voorstel.ts'
import type { Alinea, Blok, Grafiek, Tabel } from './blokken.ts'
import { alinea, count, letOp } from './bouwstenen.ts'
import { describeBand } from './opbrengst.ts'
import { oordeelTekst } from './uitkomst.ts'

/** What a page with figures says beside the figures. */
export type Paginaopties = {
  /** the workbook holds invented plans: said on every page */
  readonly fictief: boolean
  /** the ceilings and bookings came from the Worker, or (offline) from what the add-in carries */
  readonly actueel: boolean
  readonly opgesteldOp: Datum
  /** rows that could not be read, which are therefore not in the figures */
  readonly nietGelezen: number
}

/** The labels that every page shows. Under a kader that nobody decided on, all is a concept. */
export function kenmerkenOf(
  { kader }: Pick<Verdeling, 'kader'>,
  { fictief }: Pick<Paginaopties, 'fictief'>,
): string[] {
  const vastgesteld = kader.status === 'vastgesteld' && kader.besluit !== null
  return [...(vastgesteld ? [] : ['concept']), ...(fictief ? ['fictief'] : [])]
}

/** The whole in two sentences, and whatever a reader has to know before using the figures. */
export function opening(verdeling: Verdeling, opties: Paginaopties): Alinea[] {
  const { kader, totalen, gevraagd, peildatum } = verdeling
  const { voorgesteld, wacht } = totalen
  const { nietGelezen } = opties
  return [
    alinea(
      `Van de ${count(gevraagd.aantal, 'plan', 'plannen')} (${formatMiljoen(gevraagd.bedrag)}) ${voorgesteld.aantal === 1 ? 'past' : 'passen'} er ${voorgesteld.aantal} onder de plafonds, samen ${formatMiljoen(voorgesteld.bedrag)} en ${describeBand(bandOf(proposedOf(verdeling)))}. Er ${wacht.aantal === 1 ? 'wacht' : 'wachten'} ${count(wacht.aantal, 'plan', 'plannen')} (${formatMiljoen(wacht.bedrag)}).`,
    ),
    alinea(
      `Opgesteld op ${formatDatum(opties.opgesteldOp)}, peildatum ${formatDatum(peildatum)}, kader: ${formatKader(kader)}.`,
    ),
    ...(kader.status === 'vastgesteld' ? [] : [KADER_IS_CONCEPT]),
    ...(kader.criteria.length === 0 ? [alinea(describeVoldoet(verdeling))] : []),
    ...(opties.fictief ? [FICTIEF] : []),
    ...(opties.actueel ? [] : [VOORLOPIG]),
    ...(nietGelezen > 0
      ? [
          letOp(
            `${count(nietGelezen, 'rij', 'rijen')} in het werkboek ${nietGelezen === 1 ? 'is' : 'zijn'} niet gelezen en ${nietGelezen === 1 ? 'telt' : 'tellen'} niet mee.`,
          ),
        ]
      : []),
  ]
}

/** Per pot and year: the ceiling, what is booked, asked, proposed and waits, and what is left. */
export function perJaar({ toets }: Verdeling): Tabel {
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
      { kop: 'Wacht', aard: 'geld', breedte: 16 },
      { kop: RUIMTE, aard: 'geld', breedte: 18 },
      { kop: 'Oordeel', aard: 'tekst', breedte: 22 },
    ],
    rijen: toets.regels.map(regel => [
      regel.pot.naam,
      regel.jaar,
      regel.plafond?.bedrag ?? null,
      regel.geboekt,
      regel.gevraagd,
      regel.ingepast,
      minus(regel.gevraagd, regel.ingepast),
      regel.ruimte === null ? null : regel.ruimte - regel.ingepast,
      oordeelTekst(regel),
    ]),
  }
}

/** The same of a choice of plans, with what the other plans ask and get: together that is what the ceiling is for. */
export function perJaarMetKeuze(verdeling: Verdeling, buiten: Verdeling): Tabel {
  const { kolommen, rijen, ...tabel } = perJaar(verdeling)
  const ruimte = kolommen.findIndex(({ kop }) => kop === RUIMTE)
  return {
    ...tabel,
    kolommen: [
      ...kolommen.slice(0, ruimte),
      { kop: 'Gevraagd buiten keuze', aard: 'geld', breedte: 16 },
      { kop: 'Voorgesteld buiten keuze', aard: 'geld', breedte: 16 },
      { kop: RUIMTE, aard: 'geld', breedte: 18 },
      { kop: 'Oordeel, alle plannen', aard: 'tekst', breedte: 22 },
    ],
    rijen: rijen.map((rij, i) => {
      const elders = buiten.toets.regels[i]
      const over = rij[ruimte]
      return [
        ...rij.slice(0, ruimte),
        elders?.gevraagd ?? NUL,
        elders?.ingepast ?? NUL,
        typeof over === 'number' ? over - (elders?.ingepast ?? NUL) : null,
        ...rij.slice(ruimte + 1),
      ]
    }),
  }
}

const RUIMTE = 'Ruimte na voorstel'

/** The same per fund, as a chart. */
export function jaargrafiek({ toets }: Verdeling): Grafiek {
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

/** Where a proposal comes above a limit that is only a signal. */
export function signalen({ toets }: Verdeling): Blok[] {
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

const KADER_IS_CONCEPT = letOp(
  'Concept: geen bron legt punten, wegingen of drempels vast. Wat als voorstel is aangemerkt, is een voorstel van dit project en geen landelijk beleid. Het Gremium adviseert, het BO besluit.',
)
const FICTIEF = letOp('Fictief: de plannen in dit werkboek zijn verzonnen.')
const VOORLOPIG = letOp(
  'Voorlopig: de dienst was niet bereikbaar. Er is gerekend met de laatst bekende plafonds; nieuwe boekingen tellen niet mee.',
)

/** All that a kader without points says of a portfolio. */
function describeVoldoet({ regels }: Verdeling): string {
  const met = (stand: Planscore['voldoet']) => regels.filter(({ score }) => score.voldoet === stand).length
  return `${GEEN_RANGORDE} Voldoet aan alle voorwaarden: ${count(met('ja'), 'plan', 'plannen')}. Voldoet niet: ${met('nee')}. Nog niet alles beoordeeld: ${met('open')}.`
}
