/** The texts of this view; it is loaded apart from the rest of the pane. */
export const T = {
  kop: 'Hoe zeker, en tegen welke prijs',
  bepalend: (aandeel: string) => `Plannen die samen ${aandeel} van de breedte bepalen (voorstel)`,
  vanDe: (aantal: number, totaal: number) => `${aantal} van de ${totaal}`,
  lager: 'Fte als elk plan een trap lager is ingevuld',
  voorzien: 'Fte als alles is voorzien (de hele potentie)',
  ftePerMiljoen: 'Fte per miljoen euro',
  euroPerFte: 'Euro per fte',
  aandeel: (ambitie: string, personen: string) => `${ambitie} (${personen})`,
  bruto: 'Fte bruto',
  tussenPlannen: 'Eraf: overlap tussen plannen (voorstel)',
  metHlo: 'Eraf: al in het HLO',
  netto: 'Fte netto',
  verschoven: (naar: string) => `Elders nodig, niet afgetrokken: ${naar}`,
  metPm: (waarde: string, aantal: number) => `${waarde}, ${aantal} op PM`,
  uitleg:
    'Steeds laag – gemiddeld – hoog. De aandelen zijn werknemers, bruto, van de ambitie in personen. De samenvatting noemt de plannen en de bronnen.',
} as const
