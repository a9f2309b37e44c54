import type { Filter } from '../../start/planzoeken.ts'

/** Formats are costly to make, and the opening screen has none to show. */
const formatProcent = (deel: number): string =>
  deel.toLocaleString('nl-NL', { style: 'percent', maximumFractionDigits: 0 })

/** Every text of the place Start. */
export const S = {
  nu: 'Nu voor u',
  onderweg: 'Wordt opgehaald…',
  nietGeladen:
    'Wat nu voor u is, kon niet worden geladen. Controleer de verbinding en laad dit venster opnieuw.',
  zoekKop: 'Plannen',
  zoek: 'Zoek een plan',
  zoekHint: 'nummer of titel',
  toon: 'Toon',
  filter: {
    alle: 'Alle',
    voorgesteld: 'Voorgesteld',
    wacht: 'Wacht',
    onbekend: 'Onbekend',
    'niet-rangschikbaar': 'Zonder rang',
    open: 'Met open vragen',
  } satisfies Record<Filter, string>,
  gevonden: (aantal: number) => `${aantal.toLocaleString('nl-NL')} ${aantal === 1 ? 'plan' : 'plannen'}`,
  meer: (aantal: number) => `Toon nog ${aantal}`,
  lezen: 'De plannen in het werkboek worden gelezen…',
  geenTreffer: 'Geen plan gevonden. Maak de zoektekst korter of kies Alle.',
  geenTabel: {
    tekst: 'In dit werkboek is nog geen tabel met de naam Plannen.',
    uitweg:
      'Staan uw plannen in een tabel met een andere naam, koppel die dan; of begin met een nieuw werkboek.',
    knop: 'Koppel of maak een werkboek',
  },
  legeTabel: 'De tabel Plannen is leeg. Vul per plan een rij in; het plan verschijnt dan hier.',
  onleesbaar: 'De plannen konden niet worden gelezen.',
  opnieuw: 'Probeer opnieuw',
  niets: 'Er vraagt nu niets uw aandacht.',
  nogNietGetoetst:
    'Kies Toets alle plannen; dan staat hier wat bijna vol is, wat nog open staat en wat er aan de rijen schort.',
  agenda: { laden: 'Uw agenda wordt opgehaald…', onbereikbaar: 'Uw agenda kan nu niet worden opgehaald.' },
  meerAandacht: (aantal: number) => `Toon nog ${aantal} ${aantal === 1 ? 'punt' : 'punten'}`,
  conflict: {
    titel: (plan: string) => `Kies welk antwoord blijft bij ${plan}`,
    uitleg: 'In de dienst staat een ander concept dan in dit werkboek.',
  },
  verzending: {
    titel: (aantal: number) =>
      `${aantal} ${aantal === 1 ? 'concept wacht' : 'concepten wachten'} op verzending`,
    uitleg: (plannen: readonly string[]) =>
      `${plannen.join(', ')}. Alles blijft bewaard tot de dienst het heeft.`,
  },
  gewijzigd: { titel: 'Toets opnieuw', uitleg: 'Er is iets gewijzigd sinds de laatste toets.' },
  plafond: {
    vol: (naam: string, bezet: number) =>
      `${naam}: ${formatProcent(Math.floor(bezet * 100) / 100)} is vergeven`,
    tekort: (bedrag: string) => `Er is ${bedrag} meer gevraagd dan er is.`,
    bijna: (vanaf: number) => `Bijna vol: van ${formatProcent(vanaf)} af staat een plafond hier.`,
  },
  open: {
    titel: (aantal: number) => `${aantal} ${aantal === 1 ? 'plan heeft' : 'plannen hebben'} nog open vragen`,
    uitleg: 'Zonder die antwoorden krijgt een plan geen score of rang.',
  },
  meldingen: {
    titel: (aantal: number) =>
      `${aantal} ${aantal === 1 ? 'melding' : 'meldingen'} bij het lezen van de rijen`,
    uitleg: 'Bij elke melding staat de cel en wat u kunt doen.',
  },
  welkom: {
    titel: 'Nieuw hier?',
    tekst: 'In een minuut ziet u waar alles staat.',
    ja: 'Start de rondleiding',
    nee: 'Niet nu',
  },
} as const
