import type { Bron } from '../bronnen/bron.ts'
import { cite } from '../bronnen/documenten.ts'

/** A code list: a version of its own, so that a code never floats without the list it belongs to. */
export type Codelijst<Code extends string> = {
  id: string
  versie: string
  bron: Bron
  codes: Readonly<Record<Code, string>>
}

/** The code for what a person typed: label or code, whatever the case, spacing or hyphens. */
export function findCode<Code extends string>(lijst: Codelijst<Code>, tekst: string): Code | undefined {
  const gezocht = normalize(tekst)
  return codesOf(lijst).find(code => normalize(code) === gezocht || normalize(lijst.codes[code]) === gezocht)
}

/** The codes of a list, in the order in which it is written. */
export function codesOf<Code extends string>(lijst: Codelijst<Code>): Code[] {
  return Object.keys(lijst.codes).filter((code): code is Code => code in lijst.codes)
}

/** The same name whatever its case, spacing or hyphens. */
export const normalize = (tekst: string) =>
  tekst
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–_/.]+/g, ' ')
    .trim()

/** Makes a code list; `bron` is the document that fixes its codes. */
export function codelijst<const Code extends string>(
  id: string,
  versie: string,
  bron: Bron,
  codes: Readonly<Record<Code, string>>,
): Codelijst<Code> {
  return { id, versie, bron, codes }
}

export const PLANSOORTEN = codelijst('plansoorten', '2026-1', cite('azwa', 'blz. 62 en 84–88', 'afgeleid'), {
  doorbraakplan: 'Doorbraakplan',
  transformatieplan: 'Transformatieplan',
  'regioplan-sociaal-domein': 'Regioplan sociaal domein',
})

export const AANVRAGERS = codelijst(
  'aanvragers',
  '2026-1',
  cite('azwa', 'blz. 62, voetnoot 33', 'afgeleid'),
  {
    'zvw-aanbieder': 'Zvw-aanbieder',
    'wlz-aanbieder': 'Wlz-aanbieder',
    gemeente: 'Gemeente',
    'sociaal-domein-partner': 'Sociaaldomeinpartner',
  },
)

export const ONDERWERPEN = codelijst(
  'onderwerpen',
  '2026-1',
  cite(
    'azwa',
    'blz. 62 en 86',
    'afgeleid',
    'Het akkoord noemt AI, medische technologie en hulpmiddelen als voorbeelden.',
  ),
  {
    ai: 'AI',
    'medische-technologie': 'Medische technologie',
    hulpmiddelen: 'Hulpmiddelen',
    'digitale-zorg': 'Digitale en hybride zorg',
    'andere-arbeidsbesparing': 'Andere arbeidsbesparende maatregel',
    mgn: 'Mentale gezondheidsnetwerken (MGN)',
    basisinfrastructuur: 'Basisinfrastructuur sociaal domein',
    anders: 'Anders',
  },
)

export const BEROEPSGROEPEN = codelijst(
  'beroepsgroepen',
  'kpmg-0.6',
  cite('kpmg', 'toelichting bij stap 4, deeltijdfactoren'),
  {
    vvt: 'VVT',
    wijkverpleging: 'Wijkverpleging',
    'verpleegkundigen-msz': 'Verpleegkundigen msz',
    ggz: 'Ggz',
    huisartsen: 'Huisartsen',
  },
)

export const INVULLINGEN = codelijst(
  'invulling-randvoorwaarden',
  'kpmg-0.6',
  cite('kpmg', 'beoordelingsschaal randvoorwaarden'),
  {
    minimaal: 'Minimaal',
    'enige-mate': 'In enige mate',
    voorzien: 'Voorzien',
  },
)

export const SECTOREN = codelijst(
  'sectoren',
  'transformatiemiddelen-2026-01',
  cite('voortgang2026', 'tabel middelen naar sector en domein'),
  {
    msz: 'MSZ',
    'wijk-elv-grz': 'Wijk/ELV/GRZ',
    ggz: 'GGZ',
    huisartsen: 'Huisartsen',
    'overig-zvw': 'Overig (binnen ZVW)',
    wlz: 'WLZ',
    gemeente: 'Gemeente',
    'sociaal-domein-partner': 'Sociaal Domein Partner',
    'overig-niet-zvw': 'Overig (niet binnen ZVW)',
  },
)

/** Where labour may be needed because of a plan: the questions on the waterbed effect (V-24). */
export const VERSCHUIVINGSDOELEN = codelijst(
  'verschuivingsdoelen',
  '2026-1',
  cite(
    'azwa',
    'afspraak E2 (waterbedeffect) en monitoring, MTR 2.0',
    'afgeleid',
    'E2 noemt de betreffende sector; de MTR vraagt naar substitutie naar de Wmo en de eerste lijn.',
  ),
  {
    sector: 'Andere sector',
    wmo: 'Wmo',
    eersteLijn: 'Eerste lijn',
  },
)

/** The thirty afspraken of the final accord. KPMG's draft used some of the same codes with another meaning. */
export const AFSPRAKEN = codelijst(
  'azwa-afspraken',
  'azwa-2025-09',
  cite('azwa', 'afspraken A1 tot en met E6'),
  {
    A1: 'Ontlasten via doorbraakprojecten regeldruk',
    A2: 'Minder machtigingen en aanvullende verklaringen',
    A3: 'Minder inkoop- en verantwoordingseisen',
    A4: 'AI voor administratie en diagnostiek',
    A5: 'Elektronische gegevensuitwisseling',
    B1: 'Domeinoverstijgend indiceren',
    B2: 'Arbeidsbesparende medische technologie',
    B3: 'Lerende omgeving',
    B4: 'Medische preventie',
    C1: 'Urgente problemen sneller behandeld',
    C2: 'Landelijke voorziening digitale zorg',
    C3: 'Transparantie en zorgbemiddeling',
    C4: 'Wachttijdnormen',
    C5: 'Thuisarts',
    C6: 'Toegankelijkheid ggz',
    C7: 'Terminale palliatieve zorg',
    C8: 'Gesprek over de laatste levensfase',
    D1: 'Msz-netwerken',
    D2: 'Eerstelijn structureel versterkt',
    D3: 'Vaste patiëntenpopulatie huisartsen',
    D4: 'Maatwerk huisartsenzorg',
    D5: 'Snijvlak zorg en sociaal domein',
    D6: 'Basisinfrastructuur sociaal domein',
    D7: 'ANW- en crisisdiensten',
    E1: 'Kwaliteitsinformatie',
    E2: 'Opschaling en contractering passende zorg',
    E3: 'Transitiedoelen in richtlijnen',
    E4: 'Eerlijke bijdrage',
    E5: 'Geneesmiddelen',
    E6: 'Fraude',
  },
)

export const PLANSTATUSSEN = codelijst(
  'planstatussen',
  '2026-2',
  cite(
    'voortgang2026',
    'status transformatieplannen',
    'afgeleid',
    'De snelle toets en haar voorlopige afkeuring komen uit de voortgangsrapportage van 2025; de rapportages verdelen de weg van voorgenomen naar definitief besluit niet verder, de regeling (bijlage I) wel.',
  ),
  {
    'snelle-toets': 'Snelle toets',
    'voorlopig-afgekeurd': 'Voorlopig afgekeurd',
    'in-uitwerking': 'In uitwerking',
    ingediend: 'Ingediend',
    'in-beoordeling': 'In beoordeling',
    aanpassen: 'Aanpassen',
    'voorgenomen-besluit': 'Voorgenomen besluit',
    besluitvorming: 'Definitieve besluitvorming',
    goedgekeurd: 'Goedgekeurd',
    afgekeurd: 'Afgekeurd',
    vervallen: 'Vervallen',
    'geen-vervolg': 'Geen vervolg',
  },
)
export type Planstatus = keyof typeof PLANSTATUSSEN.codes

export const MIDDELENSTATUSSEN = codelijst(
  'middelenstatussen',
  '2026-1',
  cite('voortgang2026', 'status transformatieplannen', 'afgeleid'),
  {
    geen: 'Geen',
    reservering: 'Reservering',
    beschikbaar: 'Beschikbaar',
    wachtrij: 'Wachtrij',
    vrijgevallen: 'Vrijgevallen',
  },
)
