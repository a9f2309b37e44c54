import { cite, propose } from '../bronnen/documenten.ts'
import { IMPACTREGELS_CONCEPT_2026 } from './impactregels-concept-2026.ts'
import type { Kader, Uitvraag } from './kader.ts'
import type { Planonderdeel } from './planonderdelen.ts'

/**
 * A proposal of this project for doorbraakplannen, with the impact on fte leading. No source publishes
 * points, weights or thresholds; the gates and the factors that sources do give cite them.
 */
export const DOORBRAAK_CONCEPT_2026: Kader = {
  id: 'doorbraak-concept-2026',
  versie: 1,
  titel: 'Doorbraakkader, concept 2026',
  status: 'concept',
  advies: null,
  besluit: null,
  geldigVan: '2026-11-22',
  geldigTot: null,
  plansoorten: ['doorbraakplan'],
  pot: 'doorbraakmiddelen',
  leidend: 'fte',
  hoogstePunten: 5,
  bron: propose(
    'kader doorbraak-concept-2026',
    'Voorstel; het BO AZWA stelt het kader vast op advies van het Bestuurlijk Gremium.',
  ),
  poortgroepen: [
    {
      id: 'voorwaarden-plan',
      titel: 'Voorwaarden aan het plan',
      fase: 'plan',
      minstens: 'alle',
      alleenBij: null,
      plansoorten: null,
      bron: cite(
        'azwa',
        'blz. 62 en 84–88',
        'afgeleid',
        'Het akkoord noemt deze voorwaarden los van elkaar; hier staan zij bij elkaar.',
      ),
    },
    {
      id: 'voorwaarden-middelen',
      titel: 'Voorwaarden aan het geld',
      fase: 'middelen',
      minstens: 'alle',
      alleenBij: null,
      plansoorten: null,
      bron: cite('azwa', 'blz. 84–85'),
    },
  ],
  poorten: [
    {
      id: 'hoofdaanvrager',
      groep: 'voorwaarden-plan',
      titel: 'De hoofdaanvrager is een Zvw-aanbieder',
      label: 'Hoofdaanvrager',
      regel: { soort: 'hoofdaanvrager', toegestaan: ['zvw-aanbieder'] },
      plansoorten: null,
      rollen: [],
      pasToeOfLegUit: false,
      onderbouwingVerplicht: false,
      uitweg: 'Laat een Zvw-aanbieder het plan indienen; een gemeente kan daarin meedoen.',
      bron: cite('azwa', 'blz. 62, voetnoot 33'),
    },
    {
      id: 'gemeente-niet-mgn',
      groep: 'voorwaarden-plan',
      titel: 'Een gemeente lift niet mee bij MGN of basisinfrastructuur',
      label: 'Meeliften van een gemeente',
      regel: { soort: 'gemeente-niet-bij', onderwerpen: ['mgn', 'basisinfrastructuur'] },
      plansoorten: null,
      rollen: [],
      pasToeOfLegUit: false,
      onderbouwingVerplicht: false,
      uitweg:
        'Dien het gemeentelijke deel in langs de route die voor MGN of basisinfrastructuur is afgesproken.',
      bron: cite('azwa', 'blz. 62, voetnoot 33'),
    },
    {
      id: 'doel',
      groep: 'voorwaarden-plan',
      titel: 'Het plan is een arbeidsbesparende maatregel',
      label: 'Doel',
      regel: {
        soort: 'onderwerp',
        toegestaan: [
          'ai',
          'medische-technologie',
          'hulpmiddelen',
          'digitale-zorg',
          'andere-arbeidsbesparing',
        ],
      },
      plansoorten: null,
      rollen: [],
      pasToeOfLegUit: false,
      onderbouwingVerplicht: false,
      uitweg:
        'Kies het onderwerp dat de arbeidsbesparing beschrijft, of dien het plan in bij een ander fonds.',
      bron: cite(
        'azwa',
        'blz. 86',
        'afgeleid',
        'Het akkoord noemt AI, medische technologie en hulpmiddelen als voorbeelden.',
      ),
    },
    {
      id: 'jaren',
      groep: 'voorwaarden-middelen',
      titel: 'Het plan vraagt alleen geld in 2027 en 2028',
      label: 'Jaren',
      regel: { soort: 'jaren', toegestaan: [2027, 2028] },
      plansoorten: null,
      rollen: [],
      pasToeOfLegUit: false,
      onderbouwingVerplicht: false,
      uitweg: 'Verdeel het bedrag over 2027 en 2028, of zoek voor de andere jaren een ander fonds.',
      bron: cite('azwa', 'blz. 84–85'),
    },
    {
      id: 'impact-ingevuld',
      groep: 'voorwaarden-plan',
      titel: 'De impact op fte is berekend',
      label: 'Berekende impact',
      regel: { soort: 'impact-ingevuld', scenario: 'gemiddeld' },
      plansoorten: null,
      rollen: [],
      pasToeOfLegUit: false,
      onderbouwingVerplicht: false,
      uitweg:
        'Vul het aantal werknemers in het scenario gemiddeld in; PM blijft staan, maar telt nog niet mee in de rang.',
      bron: cite(
        'azwa',
        'blz. 85',
        'afgeleid',
        'De impact op fte is leidend; zonder cijfer is er niets om op te leiden.',
      ),
    },
  ],
  criteria: [
    {
      soort: 'berekend',
      id: 'fte-impact',
      titel: 'Impact op fte per miljoen euro',
      label: 'Fte-impact',
      grootheid: 'fte-per-miljoen',
      scenario: 'gemiddeld',
      gewicht: 60,
      drempel: null,
      omrekening: {
        tabel: [
          { vanaf: 0, punten: 0 },
          { vanaf: 4, punten: 1 },
          { vanaf: 7, punten: 2 },
          { vanaf: 10, punten: 3 },
          { vanaf: 15, punten: 4 },
          { vanaf: 25, punten: 5 },
        ],
        bron: propose(
          'omrekening fte-impact',
          'Drie punten is hier 10 fte per miljoen: de 8.000 personen die het AZWA van AI en technologie verwacht, gedeeld door 800 miljoen euro. De andere stappen zijn daaromheen gekozen.',
        ),
      },
      bron: propose(
        'criterium fte-impact',
        'Dat de impact op fte leidend is, staat in het AZWA (blz. 85); het gewicht niet.',
      ),
    },
    {
      soort: 'ankers',
      id: 'betrouwbaarheid',
      titel: 'Betrouwbaarheid van de onderbouwing',
      label: 'Betrouwbaarheid',
      vraag: 'Hoe stevig is het bewijs onder de opgegeven arbeidsbesparing?',
      gewicht: 20,
      drempel: null,
      ankers: [
        { punten: 1, tekst: 'Een verwachting zonder meting of vergelijkbaar voorbeeld.' },
        { punten: 2, tekst: 'Een kleine proef, of een voorbeeld uit een andere omgeving.' },
        { punten: 3, tekst: 'Gemeten in een vergelijkbare Nederlandse organisatie.' },
        { punten: 4, tekst: 'Gemeten in meer vergelijkbare organisaties, met eenduidige uitkomst.' },
        { punten: 5, tekst: 'Onafhankelijk onderzocht, en de uitkomst is ook op deze schaal gehaald.' },
      ],
      rollen: ['beoordelaar', 'coordinator', 'gemeente'],
      nvtToegestaan: false,
      onderbouwingVerplicht: true,
      bron: propose(
        'criterium betrouwbaarheid',
        'KPMG beoordeelt de betrouwbaarheid in drie stappen zonder punten; ankers en gewicht zijn een voorstel.',
      ),
    },
    {
      soort: 'ankers',
      id: 'opschaalbaarheid',
      titel: 'Opschaalbaarheid en executiekracht',
      label: 'Opschaalbaarheid',
      vraag: 'Kan de maatregel binnen de looptijd op de beoogde schaal werken, en wie zorgt daarvoor?',
      gewicht: 20,
      drempel: null,
      ankers: [
        { punten: 1, tekst: 'Alleen op één plek denkbaar; niemand is aanspreekbaar op de uitrol.' },
        { punten: 2, tekst: 'Uitrol is beschreven, maar capaciteit en besluiten ontbreken.' },
        {
          punten: 3,
          tekst: 'Uitvoeringsplan met mijlpalen, capaciteit en een verantwoordelijke per partij.',
        },
        { punten: 4, tekst: 'Als 3, en de afbouw van de oude werkwijze is afgesproken.' },
        { punten: 5, tekst: 'Als 4, en andere regio’s hebben zich aan dezelfde aanpak verbonden.' },
      ],
      rollen: ['beoordelaar', 'coordinator', 'gemeente'],
      nvtToegestaan: true,
      onderbouwingVerplicht: false,
      bron: propose(
        'criterium opschaalbaarheid',
        'De regeling vraagt executiekracht en opschaalbaarheid zonder punten; ankers en gewicht zijn een voorstel.',
      ),
    },
  ],
  uitvraag: [
    ask('aanvrager', 'Hoofdaanvrager en of een gemeente meedoet'),
    ask('doelen', 'Onderwerp van de arbeidsbesparing'),
    ask('verdeling-bedrag', 'Gevraagd bedrag per jaar'),
    ask('businesscase', 'Besparing op werknemers in drie scenario’s; bandbreedte en PM mogen'),
    ask('impactanalyse', 'Waarop die besparing rust, en hoe ver de randvoorwaarden zijn'),
    ask('implementatieplan', 'Hoe en door wie de maatregel wordt opgeschaald'),
  ],
  redenExtraUitvraag: null,
  ...IMPACTREGELS_CONCEPT_2026,
}

/**
 * A part that the plan must have anyway: raising the bar may not raise the burden on providers (AZWA). Which form a
 * doorbraakplan takes is not published, so the parts are those of a transformatieplan.
 */
function ask(planonderdeel: Planonderdeel, titel: string): Uitvraag {
  return {
    id: planonderdeel,
    titel,
    planonderdeel,
    bron: propose(
      'uitvraag doorbraakplan',
      'De vorm van een doorbraakplan is niet gepubliceerd; gevraagd wordt niet meer dan een transformatieplan al bevat.',
    ),
  }
}
