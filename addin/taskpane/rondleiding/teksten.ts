import type { PLEKKEN } from '../plek.ts'

/** Every text of the tour, one step per place. */
export const R = {
  stap: (nummer: number, van: number) => `Stap ${nummer} van ${van}`,
  vorige: 'Vorige',
  volgende: 'Volgende',
  klaar: 'Klaar',
  overslaan: 'Sluit de rondleiding',
  plek: {
    start: {
      titel: 'Start: wat nu uw aandacht vraagt',
      tekst:
        'Termijnen, plafonds die bijna vol zijn en open vragen staan bovenaan. Druk op / om een plan te zoeken; pijltjes en Enter openen het.',
    },
    plan: {
      titel: 'Plan: alles van één plan',
      tekst:
        'Selecteer een rij in het blad en dat plan staat hier: geld per jaar tegen de ruimte, impact in fte, poorten en criteria met hun bron.',
    },
    beoordelen: {
      titel: 'Beoordelen: punten met onderbouwing',
      tekst:
        'Uw antwoorden gaan meteen naar de cellen van het plan. Meldt u zich aan, dan bewaart de dienst ze ook; anderen zien ze pas na het indienen.',
    },
    portfolio: {
      titel: 'Portfolio: alle plannen samen',
      tekst:
        'Na Toets alle plannen ziet u hier wat er past, de rangorde en waardoor, en wat er verandert als u een plan erin of eruit zet.',
    },
    meer: {
      titel: 'Meer: rapportage, kaders en hulp',
      tekst:
        'Hier staat wat u af en toe nodig hebt, ook deze rondleiding. Impacttoets schrijft alleen in het werkboek als u daarom vraagt.',
    },
  } satisfies Record<(typeof PLEKKEN)[number], { titel: string; tekst: string }>,
} as const
