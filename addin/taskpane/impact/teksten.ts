import type { Cijfer } from '#shared/impact/cijfer.ts'
import type { Doel } from '#shared/impact/herleiding.ts'
import type { Verschuiving } from '#shared/impact/rekenmodel.ts'

/** The texts of the view Impact, which is loaded when it is first opened. */
export const I = {
  titel: 'Impactblad',
  bezig: 'Bezig met het impactblad…',
  geen: 'Dit plan heeft nog geen impactblad. Kies langs welke wegen de maatregel arbeid bespaart.',
  maken: 'Impactblad maken',
  openen: 'Impactblad openen',
  lezen: 'Lees het blad opnieuw',
  gemaakt: 'Het impactblad is gemaakt. Vul het in, en lees het daarna opnieuw.',
  gelezen: (blad: string) => `Gelezen van het blad ${blad}.`,
  kiesDriver: 'Nog een driver',
  voegToe: 'Voeg toe',
  toegevoegd: 'De driver staat op het blad, boven stap 4.',
  aannames: {
    titel: 'Welke aanname weegt het zwaarst',
    parameter: 'Parameter',
    fte: 'Fte (gemiddeld)',
    score: 'Score',
    open: 'nog open',
    uitleg: (procent: number) =>
      `Elke parameter ${procent} % lager en ${procent} % hoger, terwijl de andere gelijk blijven. Die ${procent} % is een voorstel.`,
  },
  kop: { uitkomst: 'Uitkomst', laag: 'Laag', gemiddeld: 'Gemiddeld', hoog: 'Hoog' },
  potentieWerknemers: 'Potentie in werknemers, bruto',
  potentieFte: 'Potentie in fte, bruto',
  impact: 'Impact in fte, bruto',
  netto: 'Impact in fte, netto',
  eenmalig: 'Eenmalig in fte (telt niet mee)',
  onbekend: 'onbekend',
  bruto:
    'Structureel en ten opzichte van het basispad. Bruto telt overlap met andere plannen en het HLO nog mee.',
  pm: ({ pm }: Cijfer) => {
    const meeste = Math.max(pm.laag, pm.gemiddeld, pm.hoog)
    return meeste === 0
      ? ''
      : `${meeste === 1 ? 'Eén effect staat' : `${meeste} effecten staan`} op PM en ${meeste === 1 ? 'telt' : 'tellen'} niet mee in de som.`
  },
  invulling: (mate: string, factor: string) =>
    `Randvoorwaarden samen: ${mate}, dus × ${factor}. Regel en factor zijn een voorstel; de bron geeft geen getal.`,
  bijInvulling: (delen: string) => `Gemiddeld scenario bij elke invulling: ${delen}.`,
  anders: (mate: string) => `Telt de middelste randvoorwaarde in plaats van de zwakste, dan is het ${mate}.`,
  verschuiving: 'Elders nodig, niet afgetrokken',
  naar: { sector: 'Andere sector', wmo: 'Wmo', eersteLijn: 'Eerste lijn' } satisfies Record<
    Verschuiving['naar'],
    string
  >,
  herleiding: 'Waar komt dit getal vandaan?',
  doel: {
    werknemers: 'Werknemers, bruto',
    fte: 'Fte, bruto',
    impact: 'Impact, bruto',
    netto: 'Impact, netto',
  } satisfies Record<Doel, string>,
  geenCijfer: 'PM of onbekend',
  cijfer: 'Cijfer',
  scenario: 'Scenario',
  neemOver: 'Neem over',
  neemOverUitleg: (aantallen: string) =>
    `Zet ${aantallen} werknemers (laag – gemiddeld – hoog) in de rij van dit plan. Andere cellen blijven zoals ze zijn.`,
  neemMee: {
    samenloop: 'Ook de overlap gaat mee.',
    verschuiving: 'Ook de verschuiving gaat mee.',
  },
  blijftStaan: {
    samenloop: 'De vragen over overlap zijn nog niet helemaal beantwoord; daarvan verandert niets in de rij.',
    verschuiving:
      'De vragen over verschuiving zijn nog niet helemaal beantwoord; daarvan verandert niets in de rij.',
  },
  nietOverneembaar: 'Herstel eerst de fouten hieronder; daarna kunt u de uitkomst overnemen.',
  overgenomen: 'De werknemers staan in de tabel Plannen. Toets opnieuw om de rang bij te werken.',
  nietOvergenomen: 'Er is niets overgenomen: er staat een fout op het blad.',
  toetsOpnieuw: 'Toets opnieuw',
  meldingen: 'Meldingen',
  deeltijdfactor: (groep: string, factor: string) => `Beroepsgroep ${groep}, deeltijdfactor ${factor}`,
  bron: 'Bron',
  overlap: 'Overlap, in fte vóór de invulling',
  geenOverlap: 'Geen overlap met andere plannen of het HLO.',
  overlapOpen: 'Of dit plan overlapt met andere plannen of het HLO, is niet beantwoord. De fte tellen bruto.',
  hlo: 'HLO',
  geenVerschuiving: 'Geen werk dat door dit plan elders nodig is.',
  verschuivingOpen: 'Of door dit plan elders werk nodig is, is niet beantwoord.',
} as const
