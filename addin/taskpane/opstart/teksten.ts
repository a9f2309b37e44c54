/** Every text of the page before the pane itself is there. */
export const O = {
  titel: 'Impacttoets wordt nog geladen',
  tekst:
    'De dienst van Impacttoets geeft geen antwoord. Controleer de internetverbinding en probeer het opnieuw.',
  bewaard: 'Wat u al invulde, is bewaard. Komt het antwoord alsnog, dan start Impacttoets vanzelf.',
  knop: 'Probeer het opnieuw',
} as const
