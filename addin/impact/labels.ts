import { VELD } from '#shared/impact/velden.ts'

/** The columns of the sheet, zero-based: the scenarios stand in the same columns in every step. */
export const KOLOM = { nummer: 0, naam: 1, laag: 2, gemiddeld: 3, hoog: 4, eenheid: 5, bron: 6 } as const
export const BREEDTE = 7

/** The headings in column A by which the add-in finds its way, also after rows were inserted. */
export const KOP = {
  toelichting: 'Toelichting maatregel',
  stap1: 'Stap 1. Kwalitatieve toelichting',
  stap2: 'Stap 2. Parameters',
  stap3: 'Stap 3. Effect per driver',
  stap4: 'Stap 4. Uitkomst per scenario',
} as const

/** The labels in column B. */
export const LABEL = {
  ...VELD,
  plan: 'Plannummer',
  maatregel: 'Maatregel',
  beroepsgroep: 'Beroepsgroep',
  driver: 'Driver',
  duur: 'Duur',
  vanaf: 'Vanaf jaar',
  uitkomst: 'Uitkomst',
  uitkomstFte: 'Uitkomst in fte',
  uitkomstWerknemers: 'Uitkomst in werknemers',
  werknemers: 'Potentie in werknemers, bruto',
  fte: 'Potentie in fte, bruto',
  pm: 'Effecten op PM (niet in de som)',
  eenmalig: 'Eenmalig, in fte, bruto (niet in de som)',
  invulling: 'Invulling randvoorwaarden',
  impact: 'Fte-impact, bruto = potentie × invulling',
  netto: 'Fte-impact, netto = (potentie − overlap) × invulling',
  verschoven: 'Nodig in andere sectoren of domeinen, in fte (niet afgetrokken)',
  reden: 'Reden van afwijking',
} as const

/** The five questions, in the order of the sheet. */
export const VRAGEN = [
  LABEL.overlapPlannen,
  LABEL.overlapHlo,
  LABEL.naarSector,
  LABEL.naarWmo,
  LABEL.naarEersteLijn,
] as const

/** The other texts of the sheet. */
export const TEKST = {
  titel: (nummer: string) => `Impactblad ${nummer}`,
  kenmerk: 'BRUTO  ·  STRUCTUREEL  ·  TEN OPZICHTE VAN HET BASISPAD',
  concept: 'CONCEPT',
  uitleg:
    'Vul de lichte cellen in. Weet u een getal nog niet, typ dan PM. Formules mogen + − * / en haakjes gebruiken, en verwijzen naar parameters en rekenstappen in dezelfde kolom.',
  methode: 'De vier stappen volgen de methode van KPMG (beleidsimpactanalyse AZWA).',
  drivers: ['', 'Driver', 'Effect van de maatregel', '', '', '', 'Betekenis'],
  oordelen: ['', 'Aandachtspunt', 'Oordeel', 'Keuze', '', '', 'Toelichting'],
  randvoorwaarden: ['', 'Randvoorwaarde', 'Invulling', 'Factor', '', '', 'Toelichting'],
  overlappen: ['', VELD.overlapPerPlan, 'Laag (fte)', 'Gemiddeld (fte)', 'Hoog (fte)', '', 'Toelichting'],
  vragen: ['', 'Vraag', 'Laag (fte)', 'Gemiddeld (fte)', 'Hoog (fte)', 'Ja of Nee', 'Toelichting'],
  parameters: ['#', 'Parameter', 'Laag', 'Gemiddeld', 'Hoog', 'Eenheid', 'Bron of aanname'],
  stappen: ['#', 'Rekenstap', 'Laag', 'Gemiddeld', 'Hoog', 'Eenheid', 'Toelichting'],
  uitkomst: ['', 'Uitkomst', 'Laag', 'Gemiddeld', 'Hoog', 'Eenheid', 'Toelichting'],
  aanbod: 'Aanbod',
  vraag: 'Vraag',
  eenheidUitkomst: 'Typ fte of werknemers als eenheid van de uitkomst.',
  laatsteStap: 'Neemt vanzelf de laatste rekenstap; een eigen formule mag ook.',
  aangehouden: 'Deze aantallen neemt u over in de tabel Plannen. Wijkt u af, schrijf dan hieronder waarom.',
  somPerPlan: 'Na Ja: vul hieronder per plan in; dit is de som.',
  keuze: 'Kies uit de lijst',
  kiesUitLijst: (lijst: readonly string[]) => `Hier past: ${lijst.join(', ')}.`,
  factorVoorstel: 'De factor is een voorstel; KPMG geeft er geen.',
} as const
