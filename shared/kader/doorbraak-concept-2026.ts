import { cite, propose } from '../bronnen/documenten.ts'
import type { Kader } from './kader.ts'
import { RANDVOORWAARDEN_CONCEPT_2026 } from './randvoorwaarden-concept-2026.ts'

/**
 * A proposal of this project for doorbraakplannen, with the impact on fte leading. No source publishes
 * points, weights or thresholds; the gates and the factors that sources do give cite them.
 */
export const DOORBRAAK_CONCEPT_2026: Kader = {
  id: 'doorbraak-concept-2026',
  versie: 1,
  titel: 'Doorbraakkader, concept 2026',
  status: 'concept',
  besluit: null,
  geldigVan: '2026-11-22',
  geldigTot: null,
  plansoorten: ['doorbraakplan'],
  pot: 'doorbraakmiddelen',
  hoogstePunten: 5,
  bron: propose(
    'kader doorbraak-concept-2026',
    'Voorstel; het BO AZWA stelt het kader vast op advies van het Bestuurlijk Gremium.',
  ),
  poorten: [
    {
      id: 'hoofdaanvrager',
      titel: 'De hoofdaanvrager is een Zvw-aanbieder',
      regel: { soort: 'hoofdaanvrager', toegestaan: ['zvw-aanbieder'] },
      uitweg: 'Laat een Zvw-aanbieder het plan indienen; een gemeente kan daarin meedoen.',
      bron: cite('azwa', 'blz. 62, voetnoot 33'),
    },
    {
      id: 'gemeente-niet-mgn',
      titel: 'Een gemeente lift niet mee bij MGN of basisinfrastructuur',
      regel: { soort: 'gemeente-niet-bij', onderwerpen: ['mgn', 'basisinfrastructuur'] },
      uitweg:
        'Dien het gemeentelijke deel in langs de route die voor MGN of basisinfrastructuur is afgesproken.',
      bron: cite('azwa', 'blz. 62, voetnoot 33'),
    },
    {
      id: 'doel',
      titel: 'Het plan is een arbeidsbesparende maatregel',
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
      titel: 'Het plan vraagt alleen geld in 2027 en 2028',
      regel: { soort: 'jaren', toegestaan: [2027, 2028] },
      uitweg: 'Verdeel het bedrag over 2027 en 2028, of zoek voor de andere jaren een ander fonds.',
      bron: cite('azwa', 'blz. 84–85'),
    },
    {
      id: 'impact-ingevuld',
      titel: 'De impact op fte is berekend',
      regel: { soort: 'impact-ingevuld', scenario: 'gemiddeld' },
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
      omrekening: [
        { vanaf: 0, punten: 0 },
        { vanaf: 4, punten: 1 },
        { vanaf: 7, punten: 2 },
        { vanaf: 10, punten: 3 },
        { vanaf: 15, punten: 4 },
        { vanaf: 25, punten: 5 },
      ],
      bron: propose(
        'criterium fte-impact',
        'Dat de impact op fte leidend is, staat in het AZWA (blz. 85); gewicht en omrekening niet. Drie punten is hier 10 fte per miljoen: de 8.000 personen die het AZWA van AI en technologie verwacht, gedeeld door 800 miljoen euro.',
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
      nvtToegestaan: true,
      onderbouwingVerplicht: false,
      bron: propose(
        'criterium opschaalbaarheid',
        'De regeling vraagt executiekracht en opschaalbaarheid zonder punten; ankers en gewicht zijn een voorstel.',
      ),
    },
  ],
  deeltijdfactoren: [
    { beroepsgroep: 'vvt', factor: 0.59, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
    { beroepsgroep: 'wijkverpleging', factor: 0.68, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
    { beroepsgroep: 'verpleegkundigen-msz', factor: 0.75, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
    { beroepsgroep: 'ggz', factor: 0.77, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
    { beroepsgroep: 'huisartsen', factor: 0.74, bron: cite('kpmg', 'stap 4, deeltijdfactoren') },
  ],
  invullingsfactoren: [
    {
      invulling: 'minimaal',
      factor: 0.25,
      bron: propose('invulling randvoorwaarden', 'KPMG geeft geen getal bij de schaal.'),
    },
    {
      invulling: 'enige-mate',
      factor: 0.6,
      bron: propose('invulling randvoorwaarden', 'KPMG geeft geen getal bij de schaal.'),
    },
    {
      invulling: 'voorzien',
      factor: 1,
      bron: propose('invulling randvoorwaarden', 'KPMG geeft geen getal bij de schaal.'),
    },
  ],
  randvoorwaarden: RANDVOORWAARDEN_CONCEPT_2026,
  onzekerheid: {
    aandeelBreedte: 0.8,
    bron: propose(
      'plannen die de bandbreedte bepalen',
      'Geen bron zegt wanneer een plan de onzekerheid bepaalt; 80 % van de breedte is een voorstel.',
    ),
  },
}
