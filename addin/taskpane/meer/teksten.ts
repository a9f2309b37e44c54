/** Every text of the place Meer. */
export const M = {
  titel: 'Meer',
  groep: { werk: 'Ook met deze gegevens', regels: 'Regels', hulp: 'Hulp en instellingen' },
  werkboek: {
    knop: 'Werkboek',
    uitleg: 'Een nieuw werkboek maken, uw eigen tabel koppelen, of ongedaan maken wat Impacttoets schreef.',
  },
  narekenen: {
    knop: 'Reken selectie na',
    uitleg: 'Controleert de totalen van een tabel die u in het blad selecteert.',
  },
  rapportage: {
    knop: 'Rapportage',
    uitleg: 'Kwartaalrapport, vergelijking met een eerder moment, en de KPI-gelden.',
  },
  toezicht: {
    knop: 'Toezicht',
    uitleg: 'Per fonds en jaar wat er is, wat is geboekt en wat wacht, met de lijst achter elk cijfer.',
  },
  kaders: {
    uitleg: 'Waarmee wordt beoordeeld, wat er tussen versies veranderde, en wat een ander kader zou doen.',
  },
  rondleiding: { knop: 'Rondleiding', uitleg: 'In een minuut langs de vijf plekken van dit venster.' },
  hulp: {
    knop: 'Handleiding',
    uitleg: 'Welke kolommen nodig zijn en wat elke uitkomst betekent. Opent in de browser.',
  },
  sneltoetsen: {
    knop: 'Sneltoetsen',
    uitleg: 'Toetsen, narekenen en samenvatten vanuit het blad. Opent de handleiding in de browser.',
  },
  zoektoets: 'Met de toets / naar het zoekveld',
} as const
