import type { Bron } from '../bronnen/bron.ts'
import { cite } from '../bronnen/documenten.ts'
import type { Afspraak } from './kpmg-2025.ts'

/** A national ambition in personen (never fte), as the accord words it. */
export type Ambitie = {
  readonly id: string
  readonly titel: string
  readonly personen: number
  /** the word that the accord puts before the figure; `null` where it puts none */
  readonly duiding: 'minimaal' | 'circa' | null
  readonly bron: Bron
}

/** A part of an ambition, and the afspraken whose plans count towards it. */
export type Deelambitie = Ambitie & { readonly afspraken: readonly Afspraak[]; readonly koppeling: Bron }

/** The ambitions of one accord as a version. */
export type Ambitielijst = {
  readonly id: string
  readonly versie: string
  /** what all accords aim for together */
  readonly landelijk: Ambitie
  /** the share of this accord */
  readonly akkoord: Ambitie
  readonly delen: readonly Deelambitie[]
  /** why werknemers may be held against personen */
  readonly eenheid: Bron
}

const toelichting = (kop: string) => `Toelichting meest impactvolle afspraken AZWA, ${kop}`

export const AMBITIES_2025: Ambitielijst = {
  id: 'azwa-ambities',
  versie: 'azwa-2025-09',
  landelijk: {
    id: 'transitiedoel-1',
    titel: 'Transitiedoel 1, alle akkoorden samen',
    personen: 100_000,
    duiding: null,
    bron: cite(
      'azwa',
      'inleiding, transitiedoel 1',
      'gegeven',
      'Het arbeidsmarkttekort komt tot en met 2028 100.000 personen lager uit dan anders het geval zou zijn.',
    ),
  },
  akkoord: {
    id: 'azwa',
    titel: 'Aandeel van het AZWA',
    personen: 40_000,
    duiding: 'minimaal',
    bron: cite('azwa', 'inleiding, transitiedoel 1'),
  },
  delen: [
    {
      id: 'passende-zorg',
      titel: 'Passende zorg opschalen',
      personen: 20_000,
      duiding: 'circa',
      afspraken: ['E1', 'E2', 'E3', 'C8'],
      bron: cite(
        'azwa',
        toelichting('passende zorg'),
        'gegeven',
        'Afspraak E2 zelf noemt op andere plaatsen minimaal 20.000.',
      ),
      koppeling: cite(
        'azwa',
        toelichting('passende zorg'),
        'afgeleid',
        'De ambitie staat bij E2; E1 en E3 vullen de randvoorwaarden in. KPMG rekent het gesprek over de laatste levensfase (C8) tot dit cluster.',
      ),
    },
    {
      id: 'ai-en-technologie',
      titel: 'AI en technologische innovatie',
      personen: 8_000,
      duiding: 'minimaal',
      afspraken: ['A4', 'B2'],
      bron: cite('azwa', toelichting('AI en technologische innovatie')),
      koppeling: cite(
        'azwa',
        'afspraken A4 en B2',
        'afgeleid',
        'Het akkoord noemt hier geen codes; dit zijn de twee afspraken van het cluster bij KPMG.',
      ),
    },
    {
      id: 'administratie',
      titel: 'Minder administratie, betere gegevensuitwisseling',
      personen: 5_000,
      duiding: 'circa',
      afspraken: ['A1', 'A2', 'A3', 'A5', 'B1'],
      bron: cite('azwa', toelichting('administratieve lasten en gegevensuitwisseling')),
      koppeling: cite(
        'azwa',
        toelichting('administratieve lasten en gegevensuitwisseling'),
        'afgeleid',
        'Het akkoord noemt A1 tot en met A5 en domeinoverstijgend indiceren (B1). A4 telt alleen bij AI, zodat niets dubbel telt.',
      ),
    },
    {
      id: 'naar-de-voorkant',
      titel: 'Beweging naar de voorkant',
      personen: 4_000,
      duiding: 'minimaal',
      afspraken: ['B4', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'],
      bron: cite('azwa', toelichting('beweging naar de voorkant')),
      koppeling: cite(
        'azwa',
        'blok D en afspraak B4',
        'afgeleid',
        'Het akkoord noemt preventie (B4), de eerste lijn en het sociaal domein, zonder codes; blok D gaat over deze beweging.',
      ),
    },
    {
      id: 'overige',
      titel: 'Wachtlijsten, ggz, eerlijke bijdrage en fraude',
      personen: 3_000,
      duiding: 'circa',
      afspraken: ['C3', 'C6', 'E4', 'E6'],
      bron: cite('azwa', toelichting('eerlijke bijdrage, toegankelijkheid en fraudebestrijding')),
      koppeling: cite('azwa', toelichting('eerlijke bijdrage, toegankelijkheid en fraudebestrijding')),
    },
  ],
  eenheid: cite(
    'azwa',
    'inleiding en afspraak E2',
    'afgeleid',
    'Het akkoord noemt hetzelfde getal (20.000 bij E2) de ene keer personen en de andere keer werknemers. Een aandeel deelt daarom werknemers door personen, nooit fte.',
  ),
}
