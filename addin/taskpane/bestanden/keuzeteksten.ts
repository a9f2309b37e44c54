/** Every text of the form that chooses the plans and the day of a summary. */
export const K = {
  peildatum: 'Peildatum',
  peildatumUitleg:
    'Plafonds, kaderversie, boekingen, besluiten en termijnen zijn die van de peildatum. De plannen zijn zoals zij nu in het werkboek staan.',
  plannen: 'Welke plannen',
  soort: {
    alle: 'Alle plannen',
    filter: 'Wat het filter van het blad laat zien',
    selectie: 'De rijen die in het blad zijn geselecteerd',
    lijst: 'Zelf aanvinken',
  },
  wijze: {
    alle: 'alle plannen',
    filter: 'wat het filter van het blad met plannen liet zien',
    selectie: 'de rijen die in het blad met plannen waren geselecteerd',
    lijst: 'aangevinkt in een lijst',
  },
  lijst: 'Plannen om aan te vinken',
  zoek: 'Zoek op nummer of titel',
  uitkomst: 'Uitkomst',
  plansoort: 'Soort plan, dus fonds',
  maaktNietUit: 'Maakt niet uit',
  allesAan: (aantal: number) => `Vink deze ${aantal} aan`,
  allesUit: 'Vink deze uit',
  aantal: (gekozen: number, totaal: number) =>
    gekozen === totaal
      ? `Alle ${totaal} plannen. De rangorde en de plafonds rekenen altijd met alle plannen.`
      : `${gekozen} van de ${totaal} plannen. De rangorde en de plafonds rekenen altijd met alle plannen.`,
} as const
