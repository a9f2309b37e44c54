import type { PerScenario } from '#shared/plan/scenario.ts'

/** The headers of the table Plannen that a person fills in. A header is found by name, never by position. */
export const KOLOM = {
  nummer: 'Plannummer',
  titel: 'Titel',
  soort: 'Soort plan',
  aanvrager: 'Aanvrager',
  aanvragersoort: 'Soort aanvrager',
  gemeenteDoetMee: 'Gemeente doet mee',
  onderwerp: 'Onderwerp',
  afspraak: 'Afspraak',
  regio: 'Regio',
  sector: 'Sector',
  beroepsgroep: 'Beroepsgroep',
  deeltijdfactor: 'Deeltijdfactor',
  bronDeeltijdfactor: 'Bron deeltijdfactor',
  werknemersLaag: 'Werknemers laag',
  werknemersGemiddeld: 'Werknemers gemiddeld',
  werknemersHoog: 'Werknemers hoog',
  invulling: 'Invulling',
  overlapMet: 'Overlap met',
  overlapLaag: 'Overlap fte laag',
  overlapGemiddeld: 'Overlap fte gemiddeld',
  overlapHoog: 'Overlap fte hoog',
  verschuivingNaar: 'Verschuiving naar',
  verschuivingLaag: 'Verschuiving fte laag',
  verschuivingGemiddeld: 'Verschuiving fte gemiddeld',
  verschuivingHoog: 'Verschuiving fte hoog',
  verschuivingToelichting: 'Toelichting verschuiving',
  variantVan: 'Variant van',
  alleenMet: 'Alleen met',
  nietSamenMet: 'Niet samen met',
  pakket: 'Pakket',
  onderbouwing: 'Onderbouwing',
} as const
export type Kolom = keyof typeof KOLOM
export const KOLOMMEN = Object.keys(KOLOM).filter((naam): naam is Kolom => naam in KOLOM)

/** A plan can be read without these; the others must be there, and so must a column per criterion of the kader. */
export const OPTIONELE_KOLOMMEN: ReadonlySet<Kolom> = new Set([
  'soort',
  'afspraak',
  'regio',
  'sector',
  'deeltijdfactor',
  'bronDeeltijdfactor',
  'overlapMet',
  'overlapLaag',
  'overlapGemiddeld',
  'overlapHoog',
  'verschuivingNaar',
  'verschuivingLaag',
  'verschuivingGemiddeld',
  'verschuivingHoog',
  'verschuivingToelichting',
  'variantVan',
  'alleenMet',
  'nietSamenMet',
  'pakket',
])

/** The columns of an amount in three scenarios. */
export const SCENARIOKOLOMMEN = {
  werknemers: { laag: 'werknemersLaag', gemiddeld: 'werknemersGemiddeld', hoog: 'werknemersHoog' },
  overlap: { laag: 'overlapLaag', gemiddeld: 'overlapGemiddeld', hoog: 'overlapHoog' },
  verschuiving: {
    laag: 'verschuivingLaag',
    gemiddeld: 'verschuivingGemiddeld',
    hoog: 'verschuivingHoog',
  },
} as const satisfies Record<string, PerScenario<Kolom>>

/** What stands in a column of names when there is nothing to name, and the name of the HLO in it. */
export const GEEN = 'geen'
export const HLO = 'HLO'

/** The evidence of one criterium, where it differs from that of the whole judgement. */
export const onderbouwingKolom = (label: string): string => `${KOLOM.onderbouwing} ${label}`

/** Amounts stand in one column per calendar year: `Bedrag 2027`, and `Sociaal domein 2027` for the part of it. */
export const BEDRAGKOLOM = /^Bedrag (20\d\d)$/i
export const SOCIAALDOMEINKOLOM = /^Sociaal domein (20\d\d)$/i

/** The add-in's own columns: the only cells of the table it ever writes. Widths in points, for when it adds one. */
export const EIGEN_KOLOMMEN = [
  { kop: 'Toets poorten', notatie: '@', breedte: 100 },
  { kop: 'Toets fte laag', notatie: '#,##0.0', breedte: 86 },
  { kop: 'Toets fte gemiddeld', notatie: '#,##0.0', breedte: 120 },
  { kop: 'Toets fte hoog', notatie: '#,##0.0', breedte: 90 },
  { kop: 'Toets score', notatie: '0.0', breedte: 76 },
  { kop: 'Toets rang', notatie: '0', breedte: 70 },
  { kop: 'Toets oordeel', notatie: '@', breedte: 110 },
  { kop: 'Toets toelichting', notatie: '@', breedte: 320 },
] as const

/** The same for who is signed in: how the plan stands in the service. Added at the first check that knows it. */
export const DIENSTKOLOMMEN = [
  { kop: 'Toets status', notatie: '@', breedte: 130 },
  { kop: 'Toets beoordeling', notatie: '@', breedte: 130 },
] as const

export const PLANTABEL = 'Plannen'
