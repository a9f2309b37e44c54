/** Every text of the view of one plan. */
export const P = {
  titel: 'Plan',
  geenPlan: {
    titel: 'Nog geen plan gekozen',
    tekst: 'Selecteer in het blad een rij van de tabel Plannen, of zoek een plan op de plek Start.',
    knop: 'Zoek een plan',
  },
  onleesbaar:
    'Deze rij kan nog niet als plan worden gelezen. Herstel deze cellen; daarna verschijnt het plan vanzelf.',
  beoordeel: 'Beoordeel dit plan',
  rang: (rang: number, van: number) => `Rang ${rang} van ${van}`,
  score: (score: string) => `Score ${score} van 100`,
  nietGetoetst: 'Kies Toets alle plannen; dan ziet u hier of dit plan past en welke rang het heeft.',
  verouderd: 'Rang en ruimte zijn van de laatste toets; er is sindsdien iets gewijzigd.',
  geld: {
    titel: 'Geld per jaar, tegen de ruimte',
    onbekend: 'Van dit jaar is geen plafond gepubliceerd.',
    geenPlafond: 'Dit fonds heeft in dit jaar geen middelen.',
    past: (bedrag: string, vrij: string) => `${bedrag} gevraagd; er is ${vrij} vrij.`,
    pastNiet: (bedrag: string, tekort: string) => `${bedrag} gevraagd; dat is ${tekort} meer dan er vrij is.`,
    gevraagd: (bedrag: string) => `${bedrag} gevraagd.`,
    legenda: {
      geboekt: 'Geboekt',
      anderen: 'Andere voorgestelde plannen',
      eigen: 'Dit plan',
      grens: 'Plafond',
    },
  },
  impact: {
    titel: 'Impact in fte',
    pm: 'Van een of meer scenario’s is het aantal fte nog niet ingevuld (PM).',
    perMiljoen: 'Fte per miljoen euro',
  },
  criteria: 'Criteria',
  poorten: 'Poorten',
  vragen: 'Vragen van andere verzekeraars',
  tijdlijn: {
    titel: 'Verloop',
    laden: 'Het verloop wordt opgehaald…',
    onbereikbaar: 'De dienst is niet bereikbaar; het verloop verschijnt zodra hij terug is.',
    leeg: 'Er is nog geen stap gezet.',
    beoordeling: (score: string) => `Beoordeling ingediend, score ${score}`,
    aanmelden: 'Meld u aan op de plek Start om het verloop, de beoordelingen en de vragen te zien.',
    geenDossier: 'Dit plan staat niet in de dienst, of u kunt er niet bij.',
  },
} as const
