import { formOf, type Vraag } from '#shared/kader/formulier.ts'
import type { Kader } from '#shared/kader/kader.ts'
import {
  AANVRAGERS,
  AFSPRAKEN,
  BEROEPSGROEPEN,
  INVULLINGEN,
  ONDERWERPEN,
  PLANSOORTEN,
  SECTOREN,
} from '#shared/plan/codelijsten.ts'
import {
  KOLOM,
  KOLOMMEN,
  type Kolom,
  OPTIONELE_KOLOMMEN,
  PLANTABEL,
  SCENARIOKOLOMMEN,
} from '../workbook/kolommen.ts'
import { JA_NEE, listOf, REGIOS, wordsOf } from './lijsten.ts'
import { PLANHULP, T } from './teksten.ts'
import type { Aard, Bladvorm, Keuzelijst, Kolomvorm, Somregel } from './vorm.ts'

/** The sheet Plannen for a kader: its columns are the ones that the add-in reads, and no others. */
export function plannenblad(kader: Kader): Bladvorm {
  const jaren = yearsOf(kader)
  return {
    naam: 'Plannen',
    eigen: false,
    regels: T.plannen,
    tabellen: [
      {
        naam: PLANTABEL,
        kolommen: KOLOMMEN.flatMap(kolom => [
          ...(kolom === 'onderbouwing' ? questionColumns(kader) : []),
          plankolom(kolom),
          ...(kolom === 'sector' ? jaren.flatMap(amountColumns) : []),
        ]),
        rijen: [],
        invullen: true,
        sommen: [...jaren.map(sumOfYear), ...Object.values(SCENARIOKOLOMMEN.werknemers).map(sumOfDrivers)],
      },
    ],
  }
}

/** The years that a kader allows money in; without such a rule the two of the doorbraakmiddelen. */
export function yearsOf({ poorten }: Kader): readonly number[] {
  const jaren = poorten.flatMap(({ regel }) => (regel.soort === 'jaren' ? regel.toegestaan : []))
  return jaren.length > 0 ? jaren : [2027, 2028]
}

/** The questions of a kader that a person answers in a cell. */
export const cellQuestions = (kader: Kader): Vraag[] =>
  formOf(kader).secties.flatMap(({ vragen }) => vragen.filter(({ antwoord }) => antwoord.soort === 'invoer'))

const plankolom = (kolom: Kolom): Kolomvorm => ({
  kop: KOLOM[kolom],
  hulp: PLANHULP[kolom],
  verplicht: !OPTIONELE_KOLOMMEN.has(kolom),
  ...VORM[kolom],
})

const amountColumns = (jaar: number): Kolomvorm[] => [
  { kop: `Bedrag ${jaar}`, aard: 'euro', breedte: 17, hulp: T.bedrag(jaar), verplicht: false, lijst: null },
  {
    kop: `Sociaal domein ${jaar}`,
    aard: 'euro',
    breedte: 17,
    hulp: T.sociaalDomein(jaar),
    verplicht: false,
    lijst: null,
  },
]

/** Points that must be there for a criterium; a judgement on a poort may stay open. */
const questionColumns = (kader: Kader): Kolomvorm[] =>
  cellQuestions(kader).flatMap(({ id, soort, label, antwoord }) =>
    antwoord.soort === 'invoer'
      ? [
          {
            kop: label,
            aard: soort === 'criterium' ? ('getal' as const) : ('tekst' as const),
            breedte: Math.max(14, label.length + 2),
            hulp: antwoord.vraag,
            verplicht: soort === 'criterium',
            lijst: wordsOf(
              `vraag-${id}`,
              antwoord.keuzes.map(({ waarde, naam }) =>
                soort === 'poort' ? naam : waarde === 'nvt' ? T.keuzes.nvt : waarde,
              ),
            ),
          },
        ]
      : [],
  )

const sumOfYear = (jaar: number): Somregel => ({
  kop: `Bedrag ${jaar}`,
  over: { blad: 'Aanvraagregels', kop: 'Bedrag' },
  waar: [
    { daar: KOLOM.nummer, is: { kop: KOLOM.nummer } },
    { daar: 'Jaar', is: jaar },
  ],
})

const sumOfDrivers = (kolom: Kolom): Somregel => ({
  kop: KOLOM[kolom],
  over: { blad: 'Impact', kop: KOLOM[kolom] },
  waar: [{ daar: KOLOM.nummer, is: { kop: KOLOM.nummer } }],
})

type Vorm = { aard: Aard; breedte: number; lijst: Keuzelijst | null }
const text = (breedte: number, lijst: Keuzelijst | null = null): Vorm => ({ aard: 'tekst', breedte, lijst })
const long = (breedte: number): Vorm => ({ aard: 'lang', breedte, lijst: null })
const number = (aard: Aard, breedte: number): Vorm => ({ aard, breedte, lijst: null })

const VORM: Readonly<Record<Kolom, Vorm>> = {
  nummer: text(14),
  titel: long(44),
  soort: text(22, listOf(PLANSOORTEN)),
  aanvrager: text(30),
  aanvragersoort: text(20, listOf(AANVRAGERS)),
  gemeenteDoetMee: text(12, JA_NEE),
  onderwerp: text(30, listOf(ONDERWERPEN)),
  afspraak: text(34, listOf(AFSPRAKEN)),
  regio: text(22, REGIOS),
  sector: text(22, listOf(SECTOREN)),
  beroepsgroep: text(22, listOf(BEROEPSGROEPEN, false)),
  deeltijdfactor: number('factor', 14),
  bronDeeltijdfactor: long(30),
  werknemersLaag: number('getal', 13),
  werknemersGemiddeld: number('getal', 14),
  werknemersHoog: number('getal', 13),
  invulling: text(15, listOf(INVULLINGEN)),
  overlapMet: text(20),
  overlapLaag: number('getal', 13),
  overlapGemiddeld: number('getal', 14),
  overlapHoog: number('getal', 13),
  verschuivingNaar: text(20),
  verschuivingLaag: number('getal', 13),
  verschuivingGemiddeld: number('getal', 14),
  verschuivingHoog: number('getal', 13),
  verschuivingToelichting: long(40),
  variantVan: text(16),
  alleenMet: text(16),
  nietSamenMet: text(16),
  pakket: text(16),
  onderbouwing: long(60),
}
