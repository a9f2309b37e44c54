import type { Datum } from '#shared/bronnen/datum.ts'
import { cite } from '#shared/bronnen/documenten.ts'
import { addDays, daysBetween } from '#shared/bronnen/kalender.ts'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { toEuros } from '#shared/middelen/bedrag.ts'
import type { Middelenstatus, Planstatus, Sector } from '#shared/middelen/narekenen.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import { codesOf, MIDDELENSTATUSSEN, PLANSTATUSSEN, SECTOREN } from '#shared/plan/codelijsten.ts'
import { BETROKKENHEDEN, REGISTRATIE_VANAF } from '#shared/rapportage/betrokkenheid.ts'
import type { Cell, WorkbookData } from '../../excel/data.ts'
import { REGIOS } from './portefeuille-woorden.ts'
import { createToeval, splitWhole, type Toeval } from './toeval.ts'
import { EURO_FORMAAT, FICTIEF, type Kolom, makeTabelblad } from './werkblad.ts'

/**
 * Invented transformatieplannen behind the published figures of January 2026: the counts and the sums are real and
 * come out to the euro, which plan has what is made up.
 */
export function makeTransformatie(): WorkbookData {
  const toeval = createToeval(276)
  const standen = toeval.shuffle(STANDEN)
  const bedragen = inventBedragen(standen, toeval)
  return {
    name: 'Impacttoets transformatieplannen (fictief).xlsx',
    sheets: [
      makeTabelblad({
        naam: 'Transformatieplannen',
        tabel: 'Transformatieplannen',
        regelsErboven: [
          FICTIEF,
          `De aantallen en de totalen zijn die van ${formatBron(cite('voortgang2026', 'status en middelen transformatieplannen'))}. Welk plan welk bedrag heeft, is verzonnen.`,
          'Dat het gereserveerde bedrag bij 9 + 35 = 44 plannen hoort, is een gevolgtrekking; de rapportage noemt dat aantal niet. De verdeling ervan over sectoren is verzonnen.',
          'Thema’s, betrokkenheid, data en KPI-bedragen zijn verzonnen.',
          'Van plannen in de wachtrij is geen bedrag gepubliceerd: daar staat PM, en zij tellen niet mee als beschikbaar.',
        ],
        kolommen: KOLOMMEN,
        rijen: standen.map((stand, i) => toCells(i, stand, bedragen.get(i))),
      }),
      makeTabelblad({
        naam: 'KPI’s',
        tabel: 'KPIs',
        regelsErboven: [
          FICTIEF,
          'Verzonnen KPI’s bij de plannen met middelen; per plan tellen zij op tot het bedrag van het plan.',
        ],
        kolommen: KPIKOLOMMEN,
        rijen: standen.flatMap(({ status, middelen }, i) => {
          const delen = bedragen.get(i)
          return status === 'goedgekeurd' && middelen === 'beschikbaar' && delen
            ? inventKpis(toNummer(i), i, sumOf(delen.values()))
            : []
        }),
      }),
    ],
  }
}

const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Plannummer', breedte: 72 },
  { kop: 'Titel', breedte: 300 },
  { kop: 'Regio', breedte: 132 },
  { kop: 'Status', breedte: 120 },
  { kop: 'Middelen', breedte: 84 },
  ...codesOf(SECTOREN).map(sector => ({ kop: SECTOREN.codes[sector], breedte: 96, formaat: EURO_FORMAAT })),
  { kop: 'Totaal', breedte: 102, formaat: EURO_FORMAAT },
  { kop: 'Thema’s', breedte: 240 },
  { kop: 'Betrokkenheid patiënten', breedte: 132 },
  ...['Ingediend op', 'Toegekend op', 'Reservering tot'].map(kop => ({
    kop,
    breedte: 90,
    formaat: 'dd-mm-yyyy',
  })),
]

type Stand = { status: Planstatus; middelen: Middelenstatus }
/** Whole euros, for the sectors that a plan touches. */
type Sectorbedragen = ReadonlyMap<Sector, number>

const SECTORCODES = codesOf(SECTOREN)

const times = (aantal: number, status: Planstatus, middelen: Middelenstatus): Stand[] =>
  Array.from({ length: aantal }, () => ({ status, middelen }))

/** The published counts; how the other 88 spread over the remaining statuses is made up. */
const STANDEN: readonly Stand[] = [
  ...times(135, 'goedgekeurd', 'beschikbaar'),
  ...times(39, 'goedgekeurd', 'wachtrij'),
  ...times(9, 'voorgenomen-besluit', 'reservering'),
  ...times(5, 'voorgenomen-besluit', 'wachtrij'),
  ...times(20, 'in-beoordeling', 'reservering'),
  ...times(15, 'aanpassen', 'reservering'),
  ...times(12, 'ingediend', 'geen'),
  ...times(14, 'in-beoordeling', 'geen'),
  ...times(9, 'aanpassen', 'geen'),
  ...times(18, 'afgekeurd', 'geen'),
]

function toCells(volgnummer: number, { status, middelen }: Stand, bedragen?: Sectorbedragen): Cell[] {
  const thema = THEMAS[volgnummer % THEMAS.length] ?? ''
  const regio = REGIOS[Math.floor(volgnummer / THEMAS.length) % REGIOS.length] ?? ''
  return [
    toNummer(volgnummer),
    `${thema} in ${regio}`,
    `${regio} (fictief)`,
    PLANSTATUSSEN.codes[status],
    MIDDELENSTATUSSEN.codes[middelen],
    ...SECTORCODES.map(sector => bedragen?.get(sector) ?? null),
    bedragen ? sumOf(bedragen.values()) : middelen === 'wachtrij' ? 'PM' : null,
    `${pickNth(THEMATAFELS, volgnummer)}; ${pickNth(THEMATAFELS, volgnummer * 3 + 1)}`,
    ...inventVerloop(volgnummer, { status, middelen }),
  ]
}

/** Involvement, day of submission, day of the decision, and the last day of a reservering. */
function inventVerloop(volgnummer: number, { status, middelen }: Stand): Cell[] {
  const ingediend = addDays('2023-06-01', (volgnummer * 37) % 700)
  const betrokkenheid =
    ingediend < REGISTRATIE_VANAF ? 'niet-ingesteld' : volgnummer % 6 === 0 ? 'geen' : 'wel'
  return [
    BETROKKENHEDEN.codes[betrokkenheid],
    toSerial(ingediend),
    status === 'goedgekeurd' ? toSerial(addDays(ingediend, 150)) : null,
    // The published last day holds for plans without a voorgenomen besluit.
    middelen === 'reservering' && status !== 'voorgenomen-besluit' ? toSerial('2025-12-31') : null,
  ]
}

/** Two KPI's per plan with money, in whole euros that together make its amount. */
function inventKpis(nummer: string, volgnummer: number, totaal: number): Cell[][] {
  const eerste = Math.round(totaal * 0.4)
  const betaald = volgnummer % 9 === 0 ? Math.round(eerste * 0.9) : eerste
  return [
    volgnummer % 4 === 0
      ? [nummer, 'Samenwerking ingericht', eerste, 'Verwacht', eerste, 'Nee']
      : [
          nummer,
          'Samenwerking ingericht',
          eerste,
          pickNth(['Betaalbaar gesteld', 'Betaald'], volgnummer),
          betaald,
          'Nee',
        ],
    [nummer, 'Werkwijze in gebruik', totaal - eerste, 'Verwacht', totaal - eerste, 'Nee'],
  ]
}

const KPIKOLOMMEN: readonly Kolom[] = [
  { kop: 'Plannummer', breedte: 72 },
  { kop: 'KPI', breedte: 180 },
  { kop: 'Beschikbaar', breedte: 102, formaat: EURO_FORMAAT },
  { kop: 'Stand', breedte: 120 },
  { kop: 'Bedrag', breedte: 102, formaat: EURO_FORMAAT },
  { kop: 'Vrijgegeven', breedte: 84 },
]

const toNummer = (volgnummer: number): string => `TP-${String(volgnummer + 1).padStart(3, '0')}`

/** A date as Excel keeps it. */
const toSerial = (datum: Datum): number => daysBetween('1899-12-30', datum)

const pickNth = (namen: readonly string[], plaats: number): string => namen[plaats % namen.length] ?? ''

const THEMATAFELS = [
  'Passende zorg',
  'Regionale samenwerking',
  'Acute zorg',
  'Concentratie en spreiding',
  'Versterking eerste lijn',
  'Samenwerking sociaal domein, huisartsenzorg en ggz',
  'Gezond leven en preventie',
  'Arbeidsmarkt en ontzorgen',
]

/** The amounts of the plans that have money, by the place of the plan in the list. */
function inventBedragen(standen: readonly Stand[], toeval: Toeval): ReadonlyMap<number, Sectorbedragen> {
  const plaatsenMet = (gezocht: Middelenstatus) =>
    standen.flatMap(({ middelen }, i) => (middelen === gezocht ? [i] : []))
  return new Map([
    ...inventGoedgekeurd(plaatsenMet('beschikbaar'), toeval),
    ...inventReserveringen(plaatsenMet('reservering'), toeval),
  ])
}

/** Spreads the published amount of each sector over the plans that touch it. */
function inventGoedgekeurd(plaatsen: readonly number[], toeval: Toeval): Map<number, Sectorbedragen> {
  const gewichten = plaatsen.map((_, i) => inventGewichten(toeval, i === 0))
  const perPlan = new Map(plaatsen.map(plaats => [plaats, new Map<Sector, number>()]))
  for (const [sector, totaal] of PER_SECTOR) {
    const delen = splitWhole(
      totaal,
      gewichten.map(gewicht => gewicht.get(sector) ?? 0),
    )
    for (const [i, plaats] of plaatsen.entries()) {
      const deel = delen[i] ?? 0
      if (deel > 0) perPlan.get(plaats)?.set(sector, deel)
    }
  }
  return perPlan
}

/** Only the sum of the reservations is published, so each plan gets a part of that and divides it itself. */
function inventReserveringen(plaatsen: readonly number[], toeval: Toeval): Map<number, Sectorbedragen> {
  const gewichten = plaatsen.map(() => inventGewichten(toeval, false))
  const totalen = splitWhole(
    toEuros(PUBLICATIE_2026_01.bedragen.reserveringen),
    gewichten.map(gewicht => sumOf(gewicht.values())),
  )
  return new Map(
    plaatsen.map((plaats, i) => {
      const gewicht = gewichten[i] ?? new Map<Sector, number>()
      const delen = splitWhole(totalen[i] ?? 0, [...gewicht.values()])
      return [plaats, new Map([...gewicht.keys()].map((sector, j) => [sector, delen[j] ?? 0]))]
    }),
  )
}

/** Which sectors a plan touches and how heavily: one main sector, and now and then others. */
function inventGewichten(toeval: Toeval, ookBuitenZvw: boolean): Map<Sector, number> {
  const omvang = toeval.logNormal(1, 0.9)
  const hoofdsector = toeval.pick(HOOFDSECTOREN)
  const gewichten = new Map<Sector, number>([[hoofdsector, omvang]])
  for (const sector of SECTORCODES) {
    if (sector === hoofdsector || sector === 'overig-niet-zvw') continue
    if (toeval.chance(KANS_OP_NEVENSECTOR)) gewichten.set(sector, omvang * toeval.between(0.1, 0.5))
  }
  if (ookBuitenZvw) gewichten.set('overig-niet-zvw', omvang)
  return gewichten
}

const KANS_OP_NEVENSECTOR = 0.22

/** A sector with more published money stands here more often. */
const HOOFDSECTOREN = [
  'msz',
  'msz',
  'msz',
  'msz',
  'wijk-elv-grz',
  'ggz',
  'huisartsen',
  'gemeente',
] as const satisfies Sector[]

const PER_SECTOR: ReadonlyMap<Sector, number> = new Map(
  PUBLICATIE_2026_01.sectortabel.regels.flatMap(({ telt: [sector, ...meer], bedrag }) =>
    sector !== undefined && meer.length === 0 ? [[sector, toEuros(bedrag)] as const] : [],
  ),
)

const THEMAS = [
  'Eén zorgcoördinatiecentrum voor acute vragen',
  'Mentaal gezondheidsnetwerk',
  'Spreiding van complexe operaties',
  'Kwetsbare ouderen eerder in beeld',
  'Herstel thuis na opname',
  'Digitale zorg voor chronisch zieken',
  'Versterking van de eerste lijn',
  'Gezond gewicht voor kinderen',
  'Welzijn op recept',
  'Palliatieve zorg dichtbij huis',
  'Valpreventie met gemeente en fysiotherapeut',
  'Samen beslissen in de laatste levensfase',
  'Transmuraal hartfalennetwerk',
  'Kansrijke start',
  'Regionale gegevensuitwisseling',
  'Nachtzorg en acute wijkverpleging',
  'Ketenaanpak dementie',
  'Meekijkconsult ggz in de huisartsenpraktijk',
  'Oncologienetwerk',
  'Tijdelijk verblijf met behandeling',
  'Reumazorg dicht bij huis',
  'Gezamenlijke dienst medicatieveiligheid',
  'Revalideren met thuismonitoring',
]

const sumOf = (bedragen: Iterable<number>) => [...bedragen].reduce((som, bedrag) => som + bedrag, 0)
