import type { WorkbookData } from '../../excel/data.ts'
import { type Aantal, type PerJaar, PLANKOLOMMEN, type Planregel, toCells } from './planregel.ts'
import { inventElders } from './portefeuille-elders.ts'
import { AANBIEDERS, IDEEEN, type Idee, NAMEN, ONDERBOUWINGEN, REGIOS } from './portefeuille-woorden.ts'
import { createToeval, type Toeval } from './toeval.ts'
import { FICTIEF, makeTabelblad, makeTekstblad } from './werkblad.ts'

const AANTAL = 132

/** Invented doorbraakplannen that together ask about one and a half times what each year has. */
export const makePortefeuille = (): WorkbookData => grootPortefeuille(AANTAL)

/** The same invention for any number of plans; a plan does not depend on how many follow it. */
export function grootPortefeuille(aantal: number): WorkbookData {
  const toeval = createToeval(2027)
  const ideeen = toeval.shuffle(IDEEEN)
  const cijfers = Math.max(3, String(aantal).length)
  const rijen = Array.from({ length: aantal }, (_, i) => {
    const plan = inventPlan(ideeen[i % ideeen.length] ?? EERSTE_IDEE, Math.floor(i / ideeen.length), toeval)
    const plaats = i % AANTAL
    const nummerOf = (andere: number) => `DB-${String(i - plaats + andere + 1).padStart(cijfers, '0')}`
    return toCells(nummerOf(plaats), {
      ...plan,
      ...BIJZONDERHEDEN.get(plaats)?.(plan),
      ...inventElders(plaats, plan, nummerOf),
    })
  })
  return {
    name: 'Impacttoets doorbraakplannen (fictief).xlsx',
    sheets: [
      makeTabelblad({
        naam: 'Plannen',
        tabel: 'Plannen',
        regelsErboven: [
          FICTIEF,
          'Doorbraakplannen voor 2027 en 2028. Namen, plannen, bedragen en scores zijn bedacht; lijkt iets op een echt plan, dan is dat toeval.',
        ],
        kolommen: PLANKOLOMMEN,
        rijen,
      }),
      makeTekstblad('Lees mij', LEES_MIJ),
    ],
  }
}

const LEES_MIJ = [
  'Doorbraakplannen om mee te proberen',
  FICTIEF,
  '',
  `Het blad Plannen bevat ${AANTAL} bedachte doorbraakplannen. Samen vragen ze in 2027 en in 2028 ongeveer anderhalf keer het plafond van € 400 miljoen.`,
  'Zo ziet u wat de toets doet als er te weinig geld is: welk plan komt eerst, wat past, en wat moet wachten.',
  '',
  'Wat u tegenkomt',
  '• Elk plan vraagt een bedrag per jaar. Het deel voor het sociaal domein zit in dat bedrag.',
  '• Werknemers staat er in drie scenario’s: laag, gemiddeld en hoog. PM betekent: nog niet bekend. PM is geen nul.',
  '• Betrouwbaarheid en Opschaalbaarheid hebben 1 tot en met 5 punten. N.v.t. telt niet mee en is ook geen nul.',
  '• Van de meeste plannen staat erbij of zij overlappen met een ander plan of met het HLO, en of zij elders werk vragen. Een lege cel is geen antwoord.',
  '• Eén plan rekent met een eigen beroepsgroep, met een eigen deeltijdfactor en de bron daarvan.',
  '• Enkele plannen komen niet door een poort, bijvoorbeeld omdat een gemeente de hoofdaanvrager is.',
  '',
  'Verander gerust bedragen, scores of aantallen. U kunt hier niets stukmaken: alles is verzonnen.',
]

const EERSTE_IDEE: Idee = {
  titel: 'Roosters die zichzelf voorstellen',
  onderwerp: 'ai',
  afspraak: 'A4',
  beroepsgroep: 'vvt',
}

/** `ronde` counts how often the list of ideas has been gone through: titles then name the region. */
function inventPlan(idee: Idee, ronde: number, toeval: Toeval): Planregel {
  const { beroepsgroep, onderwerp, afspraak } = idee
  const regio = toeval.pick(REGIOS)
  const bedrag = inventBedragen(toeval)
  const gemeenteDoetMee = toeval.chance(KANS_OP_GEMEENTE[beroepsgroep])
  const deel = toeval.between(0.4, 0.8)
  const betrouwbaarheid = inventPunten(toeval)
  return {
    titel:
      ronde === 0 ? idee.titel : `${idee.titel}, ${ronde === 1 ? 'uitrol' : `stap ${ronde}`} in ${regio}`,
    aanvrager: `${toeval.pick(AANBIEDERS[beroepsgroep])} ${toeval.pick(NAMEN)} (fictief)`,
    soortAanvrager: 'zvw-aanbieder',
    gemeenteDoetMee,
    onderwerp,
    afspraak,
    regio: `${regio} (fictief)`,
    bedrag,
    sociaalDomein: gemeenteDoetMee ? [thousands(bedrag[0] * deel), thousands(bedrag[1] * deel)] : [0, 0],
    beroepsgroep,
    werknemers: inventWerknemers(bedrag, toeval),
    invulling: toeval.pick(['minimaal', 'enige-mate', 'enige-mate', 'enige-mate', 'voorzien', 'voorzien']),
    betrouwbaarheid,
    opschaalbaarheid: inventPunten(toeval),
    onderbouwing: toeval.pick(ONDERBOUWINGEN[betrouwbaarheid] ?? ['']),
  }
}

const KANS_OP_GEMEENTE: Readonly<Record<Planregel['beroepsgroep'], number>> = {
  vvt: 0.4,
  wijkverpleging: 0.6,
  'verpleegkundigen-msz': 0.15,
  ggz: 0.45,
  huisartsen: 0.35,
}

/** Euros per year: together 0,4 to 20 million, mostly in thousands, some to the cent. */
function inventBedragen(toeval: Toeval): PerJaar {
  const totaal = inventOmvang(toeval)
  const in2027 = totaal * toeval.between(0.35, 0.65)
  const totOpDeCent = toeval.chance(0.12)
  const round = totOpDeCent ? cents : thousands
  return [round(in2027), round(totaal - in2027)]
}

function inventOmvang(toeval: Toeval): number {
  for (;;) {
    const omvang = toeval.logNormal(12e6, 0.9)
    if (omvang >= KLEINSTE_PLAN && omvang <= GROOTSTE_PLAN) return omvang
  }
}
const KLEINSTE_PLAN = 0.4e6
const GROOTSTE_PLAN = 20e6

/** Some plans save far more staff per euro than others: that is what the ranking is about. */
function inventWerknemers([in2027, in2028]: PerJaar, toeval: Toeval): [number, number, number] {
  const perMiljoen = toeval.logNormal(17, 0.65)
  const gemiddeld = Math.max(2, Math.round((perMiljoen * (in2027 + in2028)) / 1e6))
  const laag = Math.floor(gemiddeld * toeval.between(0.35, 0.75))
  const hoog = Math.ceil(gemiddeld * toeval.between(1.25, 2.1))
  return [laag, gemiddeld, hoog]
}

const inventPunten = (toeval: Toeval) => toeval.pick([1, 2, 2, 3, 3, 3, 4, 4, 5])

/** What makes a plan stand out, by its place in the list: gates that close, and answers that are missing. */
const BIJZONDERHEDEN: ReadonlyMap<number, (plan: Planregel) => Partial<Planregel>> = new Map<
  number,
  (plan: Planregel) => Partial<Planregel>
>([
  [6, gemeenteAlsHoofdaanvrager],
  [11, ({ werknemers: [laag, gemiddeld] }) => ({ werknemers: [laag, gemiddeld, PM] })],
  [
    22,
    () => ({
      titel: 'Digitaal verkennend gesprek in het mentale gezondheidsnetwerk',
      onderwerp: 'mgn',
      afspraak: 'C6',
      gemeenteDoetMee: true,
    }),
  ],
  [39, () => ({ titel: 'Verbouwing van de polikliniek', onderwerp: 'anders', afspraak: 'E2' })],
  [57, gemeenteAlsHoofdaanvrager],
  [64, () => ({ opschaalbaarheid: 'n.v.t.' })],
  [76, () => ({ soortAanvrager: 'wlz-aanbieder' })],
  [89, ({ werknemers: [laag] }) => ({ werknemers: [laag, PM, PM] })],
  [
    100,
    () => ({
      titel: 'Sociaal werk in de wijk als basisvoorziening',
      onderwerp: 'basisinfrastructuur',
      afspraak: 'D6',
      gemeenteDoetMee: true,
    }),
  ],
  [117, () => ({ onderbouwing: '' })],
])

const PM: Aantal = 'PM'

function gemeenteAlsHoofdaanvrager({ regio }: Planregel): Partial<Planregel> {
  return { aanvrager: `Gemeente ${regio}`, soortAanvrager: 'gemeente', gemeenteDoetMee: true }
}

const thousands = (euros: number) => Math.round(euros / 1000) * 1000
const cents = (euros: number) => Math.round(euros * 100) / 100
