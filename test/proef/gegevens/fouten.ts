import type { Cell, WorkbookData } from '../../excel/data.ts'
import { PLANKOLOMMEN, type Planregel, toCells } from './planregel.ts'
import { EUROCENT_FORMAAT, FICTIEF, type Kolom, makeTabelblad } from './werkblad.ts'

/** One example of each input that can't be read or can't be right, between rows that can. The titles say what is wrong. */
export const makeFouten = (): WorkbookData => ({
  name: 'Impacttoets invoerfouten (fictief).xlsx',
  sheets: [
    makeTabelblad({
      naam: 'Plannen',
      tabel: 'Plannen',
      regelsErboven: [FICTIEF, 'De titel van elk plan zegt wat er in die rij niet klopt.'],
      kolommen: KOLOMMEN,
      rijen: [
        makeRij('F-01', { Titel: 'Goede rij: thuismonitoring bij hartfalen' }),
        // An apostrophe is how a person tells Excel that what follows is text.
        makeRij('F-02', { Titel: 'Bedrag is tekst met punten en komma', 'Bedrag 2027': "'1.234,56" }),
        makeRij('F-03', { Titel: 'Bedrag is een zinnetje', 'Bedrag 2027': '€ 3 mln' }),
        makeRij('F-04', { Titel: 'Bedrag is negatief', 'Bedrag 2028': -250_000 }),
        makeRij('F-05', { Titel: 'Bedrag in een jaar zonder middelen', [BEDRAG_2029.kop]: 400_000 }),
        makeRij('F-06', { Titel: 'Plannummer dat nog eens voorkomt' }),
        makeRij('F-06', { Titel: 'Plannummer dat al voorkwam' }),
        makeRij('F-07', { Titel: 'Cel met een foutwaarde van Excel', 'Werknemers gemiddeld': '#N/A' }),
        makeRij(null, { Titel: 'Rij zonder plannummer' }),
        makeRij('F-09', { Titel: 'Onderwerp dat niet in de lijst staat', Onderwerp: 'Kwantumzorg' }),
        makeRij('F-10', { Titel: 'Laag is hoger dan gemiddeld', 'Werknemers laag': 90 }),
        makeRij('F-11', {
          Titel: 'Deel sociaal domein is groter dan het bedrag',
          'Gemeente doet mee': 'Ja',
          'Sociaal domein 2027': 2_000_000,
        }),
        makeRij('F-12', { Titel: "'=1+1" }),
        makeRij('F-13', { Titel: 'Goede rij: medicijndispenser in plaats van aanreikmoment' }),
        makeRij('F-14', { Titel: 'Goede rij met centen', 'Bedrag 2027': 1_234_567.89 }),
      ],
    }),
  ],
})

/** A year that has no doorbraakmiddelen, where someone would add it. */
const BEDRAG_2029: Kolom = { kop: 'Bedrag 2029', breedte: 102, formaat: EUROCENT_FORMAAT }

const KOLOMMEN: readonly Kolom[] = PLANKOLOMMEN.flatMap(kolom =>
  kolom.kop === 'Bedrag 2028' ? [kolom, BEDRAG_2029] : [kolom],
)

const GOED: Planregel = {
  titel: '',
  aanvrager: 'Zorggroep De Linde (fictief)',
  soortAanvrager: 'zvw-aanbieder',
  gemeenteDoetMee: false,
  onderwerp: 'digitale-zorg',
  afspraak: 'C2',
  regio: 'Waterrijk (fictief)',
  bedrag: [1_500_000, 900_000],
  sociaalDomein: [0, 0],
  beroepsgroep: 'vvt',
  werknemers: [30, 60, 110],
  invulling: 'enige-mate',
  betrouwbaarheid: 3,
  opschaalbaarheid: 3,
  onderbouwing: 'Tijdmeting voor en na de invoering bij een vergelijkbare organisatie.',
}

/** A good row, except for the cells that are given by their header. */
function makeRij(plannummer: string | null, afwijkingen: Readonly<Record<string, Cell>>): Cell[] {
  const goed = new Map(
    [plannummer, ...toCells('', GOED).slice(1)].map((cel, i) => [PLANKOLOMMEN[i]?.kop, cel]),
  )
  return KOLOMMEN.map(({ kop }) => afwijkingen[kop] ?? goed.get(kop) ?? null)
}
