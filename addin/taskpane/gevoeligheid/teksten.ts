/** Every text of the view Gevoeligheid. */
export const G = {
  titel: 'Gevoeligheid van de wegingen',
  uitleg: (marge: number) =>
    `Wat er met de rangorde gebeurt als één weging tot ${marge} procentpunt zwaarder of lichter wordt. De andere wegingen houden dan hun onderlinge verhouding.`,
  voorstel: 'De wegingen en deze marge zijn een voorstel van dit project.',
  teWeinig: 'Er staan minder dan twee plannen op rang. Er is dus geen rangorde die kan veranderen.',
  vast: (marge: number) =>
    `Geen enkele weging verandert de rangorde, ook niet als die ${marge} procentpunt zwaarder of lichter wordt.`,
  kleinste: 'Kleinste wijziging die de rangorde verandert',
  kleinsteBovenaan: 'Kleinste wijziging die een ander plan bovenaan zet',
  bovenaanVast: (marge: number) => `geen; binnen ${marge} procentpunt blijft hetzelfde plan bovenaan.`,
  gaatVoor: 'gaat voor',
  rang: (rang: number) => `(rang ${rang})`,
  grafiek: 'Per weging: tot hoever de rangorde en het plan bovenaan gelijk blijven, en waar dat verandert',
  nu: 'nu',
  punten: 'procentpunt',
  legenda: {
    'bovenaan-vast': 'zelfde plan bovenaan',
    gelijk: 'hele rangorde gelijk',
    wissel: 'eerste twee plannen wisselen',
    bovenaan: 'een ander plan komt bovenaan',
  },
  tabel: {
    weging: 'Weging',
    aandeel: 'Nu',
    wissel: 'Eerste wissel',
    bovenaan: 'Ander bovenaan',
    plannen: 'Plannen die schuiven',
    geen: 'geen',
  },
  inWoorden: (label: string, wissel: string, bovenaan: string) =>
    `${label}: eerste wissel ${wissel}, ander plan bovenaan ${bovenaan}.`,
  perWeging: (label: string, aantal: number) =>
    `${label}: ${aantal} ${aantal === 1 ? 'plan schuift' : 'plannen schuiven'}`,
  plan: 'Plan',
  rangNu: 'Rang nu',
  beste: 'Beste',
  slechtste: 'Slechtste',
  meer: (aantal: number) => `Toon nog ${aantal} plannen`,
} as const
