import type { Veld } from '../kolommen/koppeling.ts'

export type Aanvraagveld = 'plan' | 'pot' | 'jaar' | 'sector' | 'partij' | 'kosten' | 'bedrag' | 'mijlpaal'

/** The fields of a list of aanvraagregels, under the names that insurers head them with. */
export const AANVRAAGVELDEN: readonly Veld<Aanvraagveld>[] = [
  {
    naam: 'plan',
    kop: 'Plannummer',
    synoniemen: ['Plan', 'Plannr', 'Plan-id', 'Nummer plan', 'Kenmerk', 'Aanvraagnummer'],
    verplicht: true,
  },
  {
    naam: 'pot',
    kop: 'Fonds',
    synoniemen: ['Pot', 'Middelen', 'Soort middelen', 'Budget'],
    verplicht: false,
  },
  {
    naam: 'jaar',
    kop: 'Jaar',
    synoniemen: ['Kalenderjaar', 'Boekjaar', 'Jaar van besteding'],
    verplicht: true,
  },
  {
    naam: 'sector',
    kop: 'Sector',
    synoniemen: ['Zorgsector', 'Zorgsoort', 'Deelsector'],
    verplicht: true,
  },
  {
    naam: 'partij',
    kop: 'Partij',
    synoniemen: ['Aanbieder', 'Zorgaanbieder', 'Organisatie', 'Ontvanger', 'Naam zorgaanbieder'],
    verplicht: true,
  },
  {
    naam: 'kosten',
    kop: 'Soort kosten',
    synoniemen: ['Kosten', 'Kostensoort', 'Eenmalig/structureel', 'Eenmalig of structureel'],
    verplicht: false,
  },
  {
    naam: 'bedrag',
    kop: 'Bedrag',
    synoniemen: ['Aangevraagd', 'Aangevraagd bedrag', 'Bedrag in euro', 'Aanvraag', 'Euro'],
    verplicht: true,
  },
  {
    naam: 'mijlpaal',
    kop: 'Mijlpaal',
    synoniemen: ['KPI', 'KPI-nummer', 'Milestone'],
    verplicht: false,
  },
]

/** The heading by which a reader finds a field after the columns were linked. */
export const kopOf = (veld: Aanvraagveld): string =>
  AANVRAAGVELDEN.find(({ naam }) => naam === veld)?.kop ?? veld
