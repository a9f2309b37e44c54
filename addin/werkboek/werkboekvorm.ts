import type { Bron } from '#shared/bronnen/bron.ts'
import { formatBron, HERKOMST_TEKST } from '#shared/bronnen/opmaak.ts'
import { BETROUWBAARHEDEN, DRIVERS, DUREN } from '#shared/impact/drivers.ts'
import { FASEN } from '#shared/kader/fasen.ts'
import { formOf } from '#shared/kader/formulier.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { SECTOREN } from '#shared/plan/codelijsten.ts'
import { KOLOM } from '../workbook/kolommen.ts'
import { CODELIJSTEN, KOSTEN, listOf, wordsOf } from './lijsten.ts'
import { cellQuestions, plannenblad, yearsOf } from './plannenblad.ts'
import { T } from './teksten.ts'
import type { Bladvorm, Kolomvorm, Tabelvorm, Werkboekvorm } from './vorm.ts'

/** The table that holds the codes of the lists which are too long to stand in a cell's own rule. */
export const CODETABEL = 'Codelijsten'
export const REGIOTABEL = 'Regios'

/** The template for plans under a kader: every sheet, table, column and rule of it. */
export function makeWerkboekvorm(kader: Kader): Werkboekvorm {
  const invulbladen = [plannenblad(kader), aanvraagregels(kader), impact()]
  return [
    overzicht(invulbladen),
    ...invulbladen,
    beoordeling(kader),
    middelen(),
    { naam: 'Samenvatting', eigen: true, regels: T.samenvatting, tabellen: [] },
    bronnen(kader),
  ]
}

function overzicht(invulbladen: readonly Bladvorm[]): Bladvorm {
  const { kop, kolommen, wie } = T.overzicht
  const invulnamen = new Set(invulbladen.map(({ naam }) => naam))
  const filledBy = (naam: string) =>
    invulnamen.has(naam) ? wie.u : ['Middelen', 'Samenvatting'].includes(naam) ? wie.impacttoets : wie.vast
  return {
    naam: 'Overzicht',
    eigen: false,
    regels: T.overzicht.regels,
    tabellen: [
      readingTable(
        'Overzicht',
        [text(kop.blad, 18), long(kop.inhoud, 44), text(kop.wie, 14)],
        Object.entries(T.bladen).map(([naam, inhoud]) => [naam, inhoud, filledBy(naam)]),
      ),
      readingTable(
        'Kolomuitleg',
        [
          text(kolommen.blad, 16),
          text(kolommen.kop, 26),
          text(kolommen.verplicht, 11),
          long(kolommen.hulp, 50),
          text(kolommen.lijst, 34),
        ],
        invulbladen.flatMap(({ naam, tabellen }) =>
          tabellen.flatMap(tabel => tabel.kolommen.map(kolom => [naam, ...explain(kolom)])),
        ),
      ),
    ],
  }
}

const explain = ({ kop, verplicht, hulp, lijst }: Kolomvorm): string[] => [
  kop,
  verplicht ? T.keuzes.ja : T.keuzes.nee,
  hulp,
  lijst?.versie ? `${lijst.id}, versie ${lijst.versie}` : '',
]

function aanvraagregels(kader: Kader): Bladvorm {
  return {
    naam: 'Aanvraagregels',
    eigen: false,
    regels: T.aanvraagregels,
    tabellen: [
      inputTable('Aanvraagregels', [
        { ...text(KOLOM.nummer, 14), hulp: T.aanvraaghulp.nummer, verplicht: true },
        {
          ...text('Pot', 30),
          hulp: T.aanvraaghulp.pot,
          verplicht: true,
          lijst: wordsOf(
            'potten',
            INRICHTING.potten.map(({ id }) => id),
          ),
        },
        {
          ...text('Jaar', 10),
          aard: 'heel',
          hulp: T.aanvraaghulp.jaar,
          verplicht: true,
          lijst: wordsOf('jaren', yearsOf(kader)),
        },
        { ...text('Sector', 24), hulp: T.aanvraaghulp.sector, verplicht: true, lijst: listOf(SECTOREN) },
        { ...text('Partij', 30), hulp: T.aanvraaghulp.partij, verplicht: true },
        { ...text('Kosten', 14), hulp: T.aanvraaghulp.kosten, verplicht: true, lijst: KOSTEN },
        { ...text('Bedrag', 17), aard: 'euro', hulp: T.aanvraaghulp.bedrag, verplicht: true },
        { ...text('Mijlpaal', 24), hulp: T.aanvraaghulp.mijlpaal },
      ]),
    ],
  }
}

const impact = (): Bladvorm => ({
  naam: 'Impact',
  eigen: false,
  regels: T.impact,
  tabellen: [
    inputTable('Impact', [
      { ...text(KOLOM.nummer, 14), hulp: T.impacthulp.nummer, verplicht: true },
      { ...text('Driver', 26), hulp: T.impacthulp.driver, verplicht: true, lijst: listOf(DRIVERS) },
      ...[KOLOM.werknemersLaag, KOLOM.werknemersGemiddeld, KOLOM.werknemersHoog].map(
        (kop): Kolomvorm => ({
          ...text(kop, 14),
          aard: 'getal',
          hulp: T.impacthulp.werknemers,
          verplicht: true,
        }),
      ),
      { ...text('Duur', 14), hulp: T.impacthulp.duur, lijst: listOf(DUREN) },
      {
        ...text('Betrouwbaarheid cijfer', 16),
        hulp: T.impacthulp.betrouwbaarheid,
        lijst: listOf(BETROUWBAARHEDEN),
      },
      { ...long('Bron', 40), hulp: T.impacthulp.bron },
      { ...long('Toelichting', 50), hulp: T.impacthulp.toelichting },
    ]),
  ],
})

function beoordeling(kader: Kader): Bladvorm {
  const { kop, soort, berekend } = T.vragen
  const fasen = new Map(kader.poortgroepen.map(({ id, fase }) => [id, FASEN.codes[fase]]))
  const invoer = new Set(cellQuestions(kader).map(({ id }) => id))
  return {
    naam: 'Beoordeling',
    eigen: false,
    regels: T.beoordeling(formatKader(kader)),
    tabellen: [
      readingTable(
        'Beoordeling',
        [
          { ...text(kop.fase, 26), lijst: listOf(FASEN, false) },
          text(kop.soort, 12),
          long(kop.titel, 34),
          { ...text(kop.gewicht, 11), aard: 'procent' },
          text(kop.drempel, 11),
          long(kop.vraag, 44),
          long(kop.antwoorden, 60),
          long(kop.wie, 20),
          text(kop.kolom, 18),
          long(kop.bron, 44),
        ],
        formOf(kader).secties.flatMap(sectie =>
          sectie.vragen.map(({ id, soort: aard, titel, label, aandeel, drempel, antwoord, bron }) => [
            fasen.get(sectie.id) ?? FASEN.codes.plan,
            soort[aard],
            titel,
            aandeel === null ? '' : aandeel / 100,
            drempel ?? '',
            antwoord.soort === 'invoer' ? antwoord.vraag : antwoord.tekst,
            antwoord.soort === 'invoer'
              ? antwoord.keuzes.map(({ naam, uitleg }) => `${naam}: ${uitleg}`).join(' ')
              : berekend,
            antwoord.soort === 'invoer' ? antwoord.wie.join(', ') : T.overzicht.wie.impacttoets,
            invoer.has(id) ? label : '',
            formatBron(bron),
          ]),
        ),
      ),
    ],
  }
}

function middelen(): Bladvorm {
  const { kop } = T.plafonds
  const namen = new Map(INRICHTING.potten.map(({ id, naam }) => [id, naam]))
  return {
    naam: 'Middelen',
    eigen: true,
    regels: T.middelen,
    tabellen: [
      readingTable(
        'Plafonds',
        [
          text(kop.pot, 40),
          { ...text(kop.jaar, 10), aard: 'heel' },
          { ...text(kop.bedrag, 20), aard: 'euro' },
          text(kop.versie, 10),
          text(kop.geldigVan, 14),
          long(kop.bron, 70),
        ],
        INRICHTING.plafonds.map(({ pot, jaar, bedrag, versie, geldigVan, bron }) => [
          namen.get(pot) ?? pot,
          jaar,
          bedrag === null ? T.onbekend : bedrag / 100,
          String(versie),
          geldigVan,
          formatBron(bron),
        ]),
      ),
    ],
  }
}

function bronnen(kader: Kader): Bladvorm {
  const { kop } = T.brontabel
  return {
    naam: 'Bronnen',
    eigen: false,
    regels: T.bronnen,
    tabellen: [
      readingTable(
        'Bronnen',
        [
          long(kop.waarvoor, 44),
          long(kop.document, 50),
          text(kop.datum, 14),
          long(kop.plaats, 44),
          text(kop.herkomst, 24),
          long(kop.toelichting, 60),
        ],
        sourcesOf(kader).map(({ waarvoor, bron }) => [
          waarvoor,
          bron.document,
          bron.datum,
          bron.plaats,
          HERKOMST_TEKST[bron.herkomst],
          bron.toelichting ?? '',
        ]),
      ),
      readingTable(
        CODETABEL,
        [text(kop.lijst, 28), text(kop.versie, 28), text(kop.code, 24), text(kop.naam, 44)],
        CODELIJSTEN.flatMap(({ id, versie, codes }) =>
          Object.entries(codes).map(([code, naam]) => [id, versie, code, naam]),
        ),
      ),
      inputTable(REGIOTABEL, [text(kop.regio, 28)]),
    ],
  }
}

/** Where the codes, the questions and the ceilings of this workbook come from. */
const sourcesOf = (kader: Kader): { waarvoor: string; bron: Bron }[] => [
  ...CODELIJSTEN.map(({ id, versie, bron }) => ({ waarvoor: T.brontabel.vanLijst(id, versie), bron })),
  ...formOf(kader).secties.flatMap(({ vragen }) =>
    vragen.map(({ titel, bron }) => ({ waarvoor: titel, bron })),
  ),
  ...INRICHTING.plafonds.map(({ pot, jaar, versie, bron }) => ({
    waarvoor: T.brontabel.vanPlafond(pot, jaar, versie),
    bron,
  })),
]

const text = (kop: string, breedte: number): Kolomvorm => ({
  kop,
  aard: 'tekst',
  breedte,
  hulp: '',
  verplicht: false,
  lijst: null,
})
const long = (kop: string, breedte: number): Kolomvorm => ({ ...text(kop, breedte), aard: 'lang' })

const readingTable = (
  naam: string,
  kolommen: readonly Kolomvorm[],
  rijen: Tabelvorm['rijen'],
): Tabelvorm => ({ naam, kolommen, rijen, invullen: false, sommen: [] })

const inputTable = (naam: string, kolommen: readonly Kolomvorm[]): Tabelvorm => ({
  naam,
  kolommen,
  rijen: [],
  invullen: true,
  sommen: [],
})
