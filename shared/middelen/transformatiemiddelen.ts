import type { Bron } from '../bronnen/bron.ts'
import { cite, propose } from '../bronnen/documenten.ts'
import { type Eurocent, euro } from './bedrag.ts'
import { type Fondsregels, VRIJGEKOMEN } from './fondsregels.ts'
import type { Sector } from './narekenen.ts'
import type { Oormerk } from './oormerk.ts'
import type { Plafond, Pot, PotId } from './plafond.ts'
import { PUBLICATIE_2026_01 } from './publicatie-2026-01.ts'

const TRANSFORMATIEMIDDELEN: PotId = 'transformatiemiddelen'

export const TRANSFORMATIEPOTTEN: readonly Pot[] = [
  {
    id: TRANSFORMATIEMIDDELEN,
    naam: 'Transformatiemiddelen',
    onderdeelVan: null,
    telt: 'alles',
    bron: cite('iza', 'onderdeel 4.2, blz. 18–21, en onderdeel J.3, blz. 100–102'),
  },
]

/** The division over the years is published nowhere: each year is there, and each is unknown. */
export const TRANSFORMATIEPLAFONDS: readonly Plafond[] = [
  ...[2023, 2024, 2025, 2026, 2027].map(jaar =>
    onbekend(
      jaar,
      { orgaan: 'Partijen bij het IZA', datum: '2022-09-16' },
      cite(
        'iza',
        'onderdeel 4.2, blz. 18–21',
        'gegeven',
        'De verdeling over de jaren was bij het akkoord nog niet bekend.',
      ),
    ),
  ),
  onbekend(
    2028,
    { orgaan: 'Partijen bij het AZWA', datum: '2025-09-08' },
    cite(
      'azwa',
      'financiële paragraaf, transformatiemiddelen',
      'gegeven',
      'De middelen zijn een jaar langer beschikbaar, tot en met 2028. Een bedrag per jaar staat er niet bij.',
    ),
  ),
]

/** An amount over the term as somebody published it. It limits nothing: no source names it as the ceiling. */
export type Looptijdfeit = {
  readonly pot: PotId
  readonly wat: string
  readonly bedrag: Eurocent
  readonly bron: Bron
}

const { bedragen } = PUBLICATIE_2026_01

export const TRANSFORMATIEFEITEN: readonly Looptijdfeit[] = [
  feit('Goedgekeurde plannen met middelen', bedragen.goedgekeurd, bedragen.bron),
  feit('Reserveringen', bedragen.reserveringen, bedragen.bron),
  feit('Goedgekeurd en gereserveerd samen', bedragen.totaal, bedragen.bron),
  feit(
    'Beschikbaar voor plannen tot en met 2028, afgerond',
    euro(1_961_000_000),
    cite('kamerbrief2026', 'stand transformatiemiddelen', 'gegeven', 'In de bron: 1,961 miljard euro.'),
  ),
]

const TOT_EN_MET_2026 = { geldigVan: '2023-01-01', geldigTot: '2027-01-01' } as const

/** Half of the fund is set aside for sectors, and a little of the other half; until the end of 2026 (AZWA). */
export const OORMERKEN: readonly Oormerk[] = [
  oormerk(
    'Medisch-specialistische zorg',
    ['msz'],
    940_000_000,
    'Hieruit gaat ook 100 miljoen naar onderzoek en expertise, en 4,4 miljoen naar opleiding.',
  ),
  oormerk('Ggz', ['ggz'], 160_000_000),
  oormerk(
    'Huisartsenzorg en multidisciplinaire zorg',
    ['huisartsen'],
    160_000_000,
    'De tabel met middelen per sector kent geen aparte regel voor multidisciplinaire zorg.',
  ),
  oormerk(
    'Wijkverpleging',
    ['wijk-elv-grz'],
    140_000_000,
    'De tabel met middelen per sector telt wijkverpleging, eerstelijnsverblijf en geriatrische revalidatie samen.',
  ),
  oormerk(
    'Eerstelijnsverblijf en geriatrische revalidatie',
    ['wijk-elv-grz'],
    40_000_000,
    'Deze 40 miljoen staat in het deel voor alle partijen.',
  ),
]

export const TRANSFORMATIEREGELS: Fondsregels = {
  pot: TRANSFORMATIEMIDDELEN,
  route: 'verzekeraars',
  jaren: { van: 2023, tot: 2028, bron: cite('azwa', 'financiële paragraaf, transformatiemiddelen') },
  eenmalig: {
    bron: cite('regeling', 'bijlage I, voorwaarden voor de inzet van transformatiemiddelen'),
    uitzondering: {
      sectoren: ['gemeente', 'sociaal-domein-partner'],
      van: 2024,
      tot: 2027,
      bron: cite(
        'addendum',
        'aangehaald in het rapport Pionieren in niemandsland (EMMA en Hilhorst)',
        'afgeleid',
        'De voorwaarden zelf zijn niet gepubliceerd. Het AZWA wil deze kosten juist dekken uit het geld voor het sociaal domein.',
      ),
    },
  },
  ongebruikt: {
    gevolg: 'vervalt',
    bron: cite('azwa', 'financiële paragraaf, transformatiemiddelen (use it or lose it)'),
  },
  wachtrij: {
    volgorde: {
      naar: 'moment',
      bron: propose(
        'volgorde van de wachtrij',
        'De Kamerbrief van april 2026 noemt een vaste volgorde, maar niet waarop die rust. Het moment van het voorgenomen besluit past bij wie het eerst komt, die het eerst maalt.',
      ),
    },
    voorbijgaan: {
      mag: false,
      bron: cite(
        'kamerbrief2026',
        'wachtrij transformatiemiddelen',
        'afgeleid',
        'De wachtrij kent een vaste volgorde, en vrijgevallen geld gaat naar de top ervan.',
      ),
    },
    gedeeltelijk: {
      mag: false,
      bron: propose('deel van een plan uit de wachtrij', 'Geen bron laat een plan voor een deel toe.'),
    },
    vrijgekomen: VRIJGEKOMEN,
  },
}

function onbekend(jaar: number, besluit: Plafond['besluit'], bron: Bron): Plafond {
  return {
    id: `${TRANSFORMATIEMIDDELEN}-${jaar}-v1`,
    pot: TRANSFORMATIEMIDDELEN,
    jaar,
    versie: 1,
    bedrag: null,
    werking: 'hard',
    geldigVan: besluit.datum,
    geldigTot: null,
    besluit,
    bron,
  }
}

function feit(wat: string, bedrag: Eurocent, bron: Bron): Looptijdfeit {
  return { pot: TRANSFORMATIEMIDDELEN, wat, bedrag, bron }
}

function oormerk(naam: string, sectoren: Sector[], euros: number, toelichting?: string): Oormerk {
  const bron = cite('iza', 'onderdeel J.3, blz. 100–102', 'gegeven', toelichting)
  return { pot: TRANSFORMATIEMIDDELEN, naam, sectoren, bedrag: euro(euros), ...TOT_EN_MET_2026, bron }
}
