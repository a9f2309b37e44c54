import type { Stap } from '../toetsing/stand.ts'
import type { PLEKKEN, TABS } from './plek.ts'

/** Every text of the task pane, in one place. */
export const T = {
  naam: 'Impacttoets',
  toets: 'Toets alle plannen',
  samenvatting: 'Maak samenvatting',
  stop: 'Stop',
  narekenen: {
    laden: 'Narekenen wordt geladen…',
    nietGeladen:
      'Narekenen kon niet worden geladen. Controleer de internetverbinding en laad dit venster opnieuw.',
  },
  onderdeel: {
    laden: 'Dit onderdeel wordt geladen…',
    nietGeladen:
      'Dit onderdeel kon niet worden geladen. Controleer de verbinding en laad dit venster opnieuw.',
  },
  kaders: 'Kaders bekijken, vergelijken en proberen',
  gevoeligheid: 'Gevoeligheid van de wegingen',
  stap: {
    lezen: 'De tabel wordt gelezen…',
    toetsen: 'De plafonds worden getoetst…',
    schrijven: 'De uitkomst wordt naast de plannen gezet…',
    samenvatten: 'De samenvatting wordt gemaakt…',
    bouwen: 'De bladen worden gemaakt…',
  } satisfies Record<Stap, string>,
  tab: {
    middelen: 'Middelen',
    plannen: 'Plannen',
    verdeling: 'Verdeling',
    meldingen: 'Meldingen',
    regels: 'Regels',
  } satisfies Record<(typeof TABS)[number], string>,
  tabs: 'Onderdelen van Portfolio',
  navigatie: 'Plekken',
  plek: {
    start: 'Start',
    plan: 'Plan',
    beoordelen: 'Beoordelen',
    portfolio: 'Portfolio',
    meer: 'Meer',
  } satisfies Record<(typeof PLEKKEN)[number], string>,
  leeg: {
    titel: 'Nog niets getoetst',
    tekst:
      'Zet uw plannen in de tabel Plannen en kies Toets alle plannen. Impacttoets schrijft alleen in zijn eigen kolommen, die met Toets beginnen.',
  },
  kolommenKoppelen: 'Kolommen koppelen',
  offline: {
    merk: 'Offline',
    titel: 'De dienst is niet bereikbaar.',
    tekst:
      'U kunt doorwerken. Er wordt nu gerekend met de laatst bekende plafonds, en nieuwe boekingen tellen niet mee: de uitkomst is voorlopig.',
    weer: 'De dienst is weer bereikbaar. Toets opnieuw om met de laatste boekingen te rekenen.',
    opnieuw: 'Toets opnieuw',
  },
  gewijzigd: 'Er is iets gewijzigd sinds de laatste toets.',
  naarCel: (plaats: string) => `Ga naar ${plaats}`,
  concept: 'Concept: punten, wegingen en drempels zijn een voorstel van dit project, geen landelijk beleid.',
  fictief: 'Fictief: de plannen in dit werkboek zijn verzonnen.',
  gestopt: {
    titel: 'Impacttoets kon niet starten',
    tekst:
      'Een deel van Impacttoets is niet geladen. Controleer de internetverbinding en laad dit venster opnieuw. Wat u al invulde, is bewaard.',
    knop: 'Opnieuw laden',
  },
  excelWeg: {
    laat: {
      titel: 'Er is nog geen verbinding met Excel.',
      tekst:
        'Office.js geeft geen antwoord. Komt het alsnog, dan verdwijnt dit bericht en gaat alles verder. Controleer anders de internetverbinding en laad opnieuw;',
    },
    nietGeladen: {
      titel: 'Er is geen verbinding met Excel.',
      tekst: 'Office.js kon niet worden opgehaald. Controleer de internetverbinding en laad opnieuw;',
    },
    bewaard:
      'wat u in een formulier invulde, is bewaard. Blijft het misgaan, vraag dan uw beheerder of appsforoffice.microsoft.com is toegestaan.',
    knop: 'Opnieuw laden',
  },
  middelen: {
    perJaar: 'Ruimte per jaar',
    plafond: 'Plafond',
    geboekt: 'Geboekt',
    voorgesteld: 'Voorgesteld',
    gevraagd: 'Gevraagd',
    over: 'Nog over',
    teVeel: (bedrag: string) => `${bedrag} meer gevraagd dan er is`,
    pastAlles: 'Alles past',
    onbekend: 'Plafond niet gepubliceerd',
    geenPlafond: 'Geen middelen in dit jaar',
    signaal: 'signaal, geen grens',
    fte: 'Impact van het voorstel in fte',
    fteUitleg: 'Bruto, structureel, ten opzichte van het basispad: laag – gemiddeld – hoog.',
    pm: (aantal: number) =>
      `${aantal} ${aantal === 1 ? 'plan staat' : 'plannen staan'} in een scenario op PM en ${aantal === 1 ? 'telt' : 'tellen'} hier niet mee.`,
    tellingen: 'Plannen',
  },
  plannen: {
    zoek: 'Zoek op nummer of titel',
    toon: 'Toon',
    alle: 'Alle',
    geen: 'Geen plan voldoet aan dit filter.',
    meer: (aantal: number) => `Toon nog ${aantal} plannen`,
    rang: (rang: number) => `Rang ${rang}`,
    geenRang: 'Geen rang',
    geenScore: 'Nog geen score',
    naarRij: 'Ga naar de rij',
    impactblad: 'Impactblad',
    impactLaden: 'Het impactblad wordt geladen…',
    impactNietGeladen:
      'Dit onderdeel kon niet worden geladen. Controleer de verbinding en open het plan opnieuw.',
    score: 'Score',
    fte: 'Fte bruto, laag – gemiddeld – hoog',
    ftePerMiljoen: 'Fte per miljoen euro',
    poorten: 'Poorten',
    criteria: 'Criteria',
    doorstaan: 'doorstaan',
    gezakt: 'niet doorstaan',
    gehaald: (gehaald: number, nodig: number) => `${gehaald} gehaald, ${nodig} nodig`,
    bron: 'Bron',
    punten: (punten: string, hoogste: number) => `${punten} van ${hoogste}`,
    nvt: 'n.v.t.',
    open: 'open',
    knelpunt: 'Waarom het wacht',
  },
  meldingen: { geen: 'Alle rijen zijn gelezen; er zijn geen meldingen.', uitweg: 'Wat u kunt doen' },
  regels: {
    kader: 'Kader',
    drempel: (punten: string) => `drempel ${punten}`,
    door: (wie: readonly string[]) => `Door: ${wie.join(', ')}.`,
    plafonds: 'Plafonds',
    uitvraag: 'Wat aanbieders aanleveren',
    extra: 'extra gevraagd',
    factoren: 'Deeltijdfactoren',
    invulling: 'Invulling van de randvoorwaarden',
    laagste: 'De zwakste randvoorwaarde bepaalt de invulling',
    middelste: 'De middelste randvoorwaarde bepaalt de invulling',
    versie: (versie: number) => `versie ${versie}`,
    weging: (procent: number) => `weging ${procent} %`,
    voorstel: 'voorstel',
    afgeleid: 'afgeleid',
    peildatum: 'Peildatum',
    eerst: 'Na de eerste toets staat hier waarop de uitkomst berust.',
  },
} as const
