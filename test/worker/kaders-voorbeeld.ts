import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Kader } from '#shared/kader/kader.ts'

/** The version after the kader that ships, with more weight for the evidence; override what a test is about. */
export const volgende = (wijziging: Partial<Kader> = {}): Kader => ({
  ...DOORBRAAK_CONCEPT_2026,
  versie: 2,
  criteria: DOORBRAAK_CONCEPT_2026.criteria.map(een =>
    een.id === 'betrouwbaarheid' ? { ...een, gewicht: 30 } : een,
  ),
  ...wijziging,
})

const bron = {
  document: 'Kader dat het BO nog had kunnen vaststellen (verzonnen)',
  datum: '2027-01-15',
  plaats: 'artikel 4',
  herkomst: 'gegeven',
}
const doorMensen = {
  rollen: ['beoordelaar', 'coordinator'],
  nvtToegestaan: true,
  onderbouwingVerplicht: false,
  bron,
}
const poort = {
  groep: 'instap',
  plansoorten: null,
  rollen: ['beoordelaar'],
  pasToeOfLegUit: true,
  onderbouwingVerplicht: false,
  uitweg: 'Vul het plan aan.',
  bron,
}

/**
 * A kader that looks like none that ships, as the JSON that a beheerder loads: another scale, ratings in three levels,
 * gates of which one is enough, nothing about fte, and nothing where the two that ship have factors and questions.
 */
export const ANDER_KADER = {
  id: 'officieel-2027',
  versie: 1,
  titel: 'Officieel kader 2027',
  status: 'vastgesteld',
  advies: { orgaan: 'Bestuurlijk Gremium', datum: '2027-01-08' },
  besluit: { orgaan: 'BO IZA/AZWA', datum: '2027-01-15' },
  geldigVan: '2027-02-01',
  geldigTot: '2028-12-31',
  plansoorten: ['transformatieplan', 'regioplan-sociaal-domein'],
  pot: 'transformatiemiddelen',
  leidend: null,
  hoogstePunten: 10,
  poortgroepen: [
    {
      id: 'instap',
      titel: 'Instap',
      fase: 'snelle-toets',
      minstens: 1,
      alleenBij: null,
      plansoorten: null,
      bron,
    },
  ],
  poorten: [
    {
      ...poort,
      id: 'samen',
      titel: 'Gedragen door de regio',
      label: 'Draagvlak',
      regel: { soort: 'oordeel', vraag: 'Doet de regio mee?' },
    },
    {
      ...poort,
      id: 'preventie',
      titel: 'Voorkomt zorg',
      label: 'Preventie',
      regel: { soort: 'oordeel', vraag: 'Voorkomt dit zorg?' },
    },
  ],
  criteria: [
    {
      ...doorMensen,
      soort: 'driepunts',
      id: 'kwaliteit',
      titel: 'Wat het voor de kwaliteit doet',
      label: 'Kwaliteit',
      vraag: 'Wordt de zorg beter?',
      gewicht: 1,
      drempel: null,
      schaal: 'neveneffecten',
      omrekening: {
        tabel: [
          { niveau: 'negatief', punten: 0 },
          { niveau: 'neutraal', punten: 4 },
          { niveau: 'positief', punten: 10 },
        ],
        bron,
      },
    },
    {
      ...doorMensen,
      soort: 'ankers',
      id: 'gelijkheid',
      titel: 'Gelijke kansen op gezondheid',
      label: 'Gelijke kansen',
      vraag: 'Bereikt het wie nu achterblijft?',
      gewicht: 3,
      drempel: 2,
      ankers: [
        { punten: 0, tekst: 'Nee.' },
        { punten: 8, tekst: 'Ja.' },
      ],
    },
  ],
  uitvraag: [],
  redenExtraUitvraag: null,
  deeltijdfactoren: [],
  invullingsfactoren: [],
  randvoorwaarden: {
    combinatie: 'laagste',
    bron,
    clusters: [{ id: 'alles', titel: 'Alles', categorieen: [{ id: 'geld', titel: 'Geld' }], bron }],
  },
  onzekerheid: { aandeelBreedte: 0.8, bron },
  bron,
}
