import type { Bron } from '../bronnen/bron.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import { list } from '../plan/opsomming.ts'
import { type Eurocent, formatEuro, minus, NUL } from './bedrag.ts'
import type { Rekening } from './boeking.ts'
import type { Wachtrijregel } from './fondsregels.ts'
import type { Jaarsluiting } from './jaarsluiting.ts'
import type { Kpiaansluiting, Kpioverzicht } from './kpi.ts'
import type { Opdrachtsoort } from './opdracht.ts'
import type { Periode } from './periode.ts'
import type { Blijver } from './wachtrij.ts'
import type { Saldowet, Weigering } from './weigering.ts'

/** `2027`, or `2024 tot en met 2028`. */
export const formatPeriode = ({ van, tot }: Periode): string =>
  van === tot ? String(van) : `${van} tot en met ${tot}`

/** Why a command is not booked, with what would fit. `naamOf` gives the name of a pot. */
export function formatWeigering(weigering: Weigering, naamOf: (pot: string) => string): string {
  switch (weigering.soort) {
    case 'onbekende-pot':
      return `De pot ${weigering.pot} bestaat niet, of is een onderdeel van een fonds. Boek op het fonds.`
    case 'niets-te-boeken':
      return 'Deze opdracht verandert niets: er is geen bedrag om te boeken.'
    case 'te-vroeg':
      return `${place(weigering, naamOf)}: er is al geboekt op ${formatDatum(weigering.laatste)}. Kies die dag of een latere.`
    case 'jaar-gesloten':
      return `${place(weigering, naamOf)}: dit jaar is voorbij, en wat ongebruikt bleef is vervallen.`
    case 'geen-plafond':
      return `${place(weigering, naamOf)}: voor dit jaar is er geen plafond, dus ook geen geld.`
    case 'plafond':
      return formatPlafondweigering(weigering, naamOf)
    case 'saldo':
      return `${place(weigering, naamOf)}: ${formatSaldowet(weigering.wet)}. Er is nog ${formatEuro(weigering.ruimte)} ruimte.`
    case 'reservering-vervallen':
      return `${place(weigering, naamOf)}: de reservering gold tot en met ${formatDatum(weigering.tot)}.`
    case 'andere-termijn':
      return `${place(weigering, naamOf)}: dit plan heeft al een reservering ${formatTermijn(weigering.tot)}. Laat die eerst vrijvallen.`
  }
}

/** How a queue moves, rule by rule, each with what it rests on. */
export const describeWachtrijregel = ({
  volgorde,
  voorbijgaan,
  gedeeltelijk,
  vrijgekomen,
}: Wachtrijregel): { tekst: string; bron: Bron }[] => [
  {
    tekst:
      volgorde.naar === 'moment'
        ? 'Volgorde: wie het eerst een voorgenomen besluit had, gaat voor.'
        : 'Volgorde: de rang in het kader.',
    bron: volgorde.bron,
  },
  {
    tekst: voorbijgaan.mag
      ? 'Een plan dat past, mag voorbijgaan.'
      : 'Een plan dat niet past, houdt wie erachter staat tegen.',
    bron: voorbijgaan.bron,
  },
  {
    tekst: gedeeltelijk.mag
      ? 'Een plan kan met een reden voor een deel geld krijgen.'
      : 'Een plan krijgt alles of nog niets, nooit een deel.',
    bron: gedeeltelijk.bron,
  },
  {
    tekst: 'Is er geen plafond bekend, dan kwam vrij wat er ooit meer was geboekt dan nu.',
    bron: vrijgekomen.bron,
  },
]

/** Why a plan stays in the queue. */
export function formatBlijver({ reden }: Blijver, naamOf: (pot: string) => string): string {
  switch (reden.soort) {
    case 'past-niet':
      return `Past niet: ${list(
        reden.knelpunten.map(({ pot, periode, tekort }) =>
          tekort === null
            ? `${naamOf(pot)} heeft geen plafond in ${formatPeriode(periode)}`
            : `${naamOf(pot)} komt in ${formatPeriode(periode)} ${formatEuro(tekort)} tekort`,
        ),
      )}.`
    case 'achter':
      return `Wacht op plan ${reden.plan}, dat in de wachtrij van ${naamOf(reden.pot)} voorgaat.`
    case 'jaar-gesloten':
      return `Vraagt geld voor ${list(reden.jaren.map(String))}, en dat is vervallen. Pas de jaren van het plan aan.`
    case 'geen-wachtrij':
      return 'Vraagt geld uit fondsen zonder wachtrij.'
    case 'deel-mag-niet':
      return `De regels van ${naamOf(reden.pot)} laten een plan niet voor een deel toe.`
    case 'deel-te-hoog':
      return `Voor ${naamOf(reden.pot)} in ${reden.jaar} is meer ingevuld dan het plan vraagt.`
  }
}

/** What becomes of the money that a year leaves. */
export function formatSluiting({ jaar, stand, ongebruikt }: Jaarsluiting): string {
  const bedrag = ongebruikt === null ? 'een onbekend bedrag' : formatEuro(ongebruikt)
  switch (stand) {
    case 'loopt':
      return `${jaar} loopt nog: ${bedrag} is nog niet gebruikt.`
    case 'vervallen':
      return `${jaar} is voorbij: ${bedrag} bleef ongebruikt en is vervallen.`
    case 'onbeslist':
      return `${jaar} is voorbij: ${bedrag} bleef ongebruikt. Wat daarmee gebeurt, is nog niet besloten; het schuift niet door.`
  }
}

/** Whether a figure agrees with its parts, and by how much not. */
export function formatAansluiting({ wat, genoemd, opgeteld, verschil }: Kpiaansluiting): string {
  const begin = `${AANSLUITINGEN[wat]}: ${formatEuro(genoemd)} genoemd, ${formatEuro(opgeteld)} opgeteld`
  if (verschil === 0) return `${begin}. Dat klopt.`
  return `${begin}. De delen zijn samen ${formatEuro(absolute(verschil))} te ${verschil > 0 ? 'hoog' : 'laag'}.`
}

const AANSLUITINGEN: Readonly<Record<Kpiaansluiting['wat'], string>> = {
  raming: 'Raming',
  'beschikbaar-gesteld': 'Beschikbaar gesteld',
}

export const KPIBEDRAG_TEKST: Readonly<Record<keyof Kpioverzicht, string>> = {
  beschikbaarGesteld: 'Beschikbaar gesteld',
  verwacht: 'Verwacht',
  betaalbaarEnBetaald: 'Betaalbaar en betaald',
  raming: 'Raming',
  definitiefVrijgegeven: 'Definitief vrijgegeven',
  nogVrijTeGeven: 'Nog vrij te geven',
  mogelijkNogVrijTeGeven: 'Mogelijk nog vrij te geven',
}

export const OPDRACHT_TEKST: Readonly<Record<Opdrachtsoort, string>> = {
  reserveren: 'Reserveren',
  vasthouden: 'Reservering vasthouden',
  toekennen: 'Toekennen',
  bijstellen: 'Bijstellen',
  vrijvallen: 'Laten vrijvallen',
  'betaalbaar-stellen': 'Betaalbaar stellen',
  betalen: 'Betalen',
  beschikken: 'Beschikken (NZa)',
}

export const REKENING_TEKST: Readonly<Record<Rekening, string>> = {
  gereserveerd: 'Gereserveerd',
  toegekend: 'Toegekend',
  betaalbaar: 'Betaalbaar gesteld',
  betaald: 'Betaald',
  beschikt: 'Beschikt door de NZa',
}

function formatPlafondweigering(
  { pot, periode, op, gevraagd, ruimte, tekort }: Extract<Weigering, { soort: 'plafond' }>,
  naamOf: (pot: string) => string,
): string {
  const over = ruimte > 0 ? `nog ${formatEuro(ruimte)} ruimte` : 'geen ruimte meer'
  return `${naamOf(pot)}, ${formatPeriode(periode)}: er is op ${formatDatum(op)} ${over}, en deze opdracht vraagt ${formatEuro(gevraagd)}. Dat is ${formatEuro(tekort)} te veel.`
}

function formatSaldowet({ klein, groot }: Saldowet): string {
  const meest = decapitalize(REKENING_TEKST[groot])
  return klein === 'nul'
    ? `er kan niet meer af dan er is ${meest}`
    : `${decapitalize(REKENING_TEKST[klein])} kan niet meer zijn dan ${meest}`
}

const decapitalize = (tekst: string): string => tekst.charAt(0).toLowerCase() + tekst.slice(1)

const formatTermijn = (tot: string | null): string =>
  tot === null ? 'zonder einddatum' : `tot en met ${formatDatum(tot)}`

const place = ({ pot, jaar }: { pot: string; jaar: number }, naamOf: (pot: string) => string): string =>
  `${naamOf(pot)}, ${jaar}`

const absolute = (bedrag: Eurocent): Eurocent => (bedrag < 0 ? minus(NUL, bedrag) : bedrag)
