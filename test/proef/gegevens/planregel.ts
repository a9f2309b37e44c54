import { AANVRAGERS, AFSPRAKEN, BEROEPSGROEPEN, INVULLINGEN, ONDERWERPEN } from '#shared/plan/codelijsten.ts'
import type { Cell } from '../../excel/data.ts'
import { EUROCENT_FORMAAT, type Kolom } from './werkblad.ts'

/** The columns of a list of doorbraakplannen, in the order in which the add-in creates them. */
export const PLANKOLOMMEN: readonly Kolom[] = [
  { kop: 'Plannummer', breedte: 72 },
  { kop: 'Titel', breedte: 300 },
  { kop: 'Aanvrager', breedte: 210 },
  { kop: 'Soort aanvrager', breedte: 108 },
  { kop: 'Gemeente doet mee', breedte: 78 },
  { kop: 'Onderwerp', breedte: 180 },
  { kop: 'Afspraak', breedte: 210 },
  { kop: 'Regio', breedte: 132 },
  { kop: 'Bedrag 2027', breedte: 102, formaat: EUROCENT_FORMAAT },
  { kop: 'Bedrag 2028', breedte: 102, formaat: EUROCENT_FORMAAT },
  { kop: 'Sociaal domein 2027', breedte: 102, formaat: EUROCENT_FORMAAT },
  { kop: 'Sociaal domein 2028', breedte: 102, formaat: EUROCENT_FORMAAT },
  { kop: 'Beroepsgroep', breedte: 120 },
  { kop: 'Werknemers laag', breedte: 72, formaat: '#,##0' },
  { kop: 'Werknemers gemiddeld', breedte: 84, formaat: '#,##0' },
  { kop: 'Werknemers hoog', breedte: 72, formaat: '#,##0' },
  { kop: 'Invulling', breedte: 84 },
  { kop: 'Betrouwbaarheid', breedte: 90 },
  { kop: 'Opschaalbaarheid', breedte: 96 },
  { kop: 'Onderbouwing', breedte: 420 },
  { kop: 'Deeltijdfactor', breedte: 90, formaat: '0.00' },
  { kop: 'Bron deeltijdfactor', breedte: 240 },
  { kop: 'Overlap met', breedte: 120 },
  { kop: 'Overlap fte laag', breedte: 72 },
  { kop: 'Overlap fte gemiddeld', breedte: 84 },
  { kop: 'Overlap fte hoog', breedte: 72 },
  { kop: 'Verschuiving naar', breedte: 120 },
  { kop: 'Verschuiving fte laag', breedte: 72 },
  { kop: 'Verschuiving fte gemiddeld', breedte: 84 },
  { kop: 'Verschuiving fte hoog', breedte: 72 },
  { kop: 'Toelichting verschuiving', breedte: 300 },
]

type Code<Lijst extends { codes: object }> = keyof Lijst['codes']

/** A plan as a row of the list holds it: amounts in euros, points 1–5. */
export type Planregel = {
  titel: string
  aanvrager: string
  soortAanvrager: Code<typeof AANVRAGERS>
  gemeenteDoetMee: boolean
  onderwerp: Code<typeof ONDERWERPEN>
  afspraak: Code<typeof AFSPRAKEN>
  regio: string
  bedrag: PerJaar
  sociaalDomein: PerJaar
  beroepsgroep: Code<typeof BEROEPSGROEPEN>
  werknemers: readonly [laag: Aantal, gemiddeld: Aantal, hoog: Aantal]
  invulling: Code<typeof INVULLINGEN>
  betrouwbaarheid: number
  opschaalbaarheid: number | 'n.v.t.'
  onderbouwing: string
  /** a group without a published factor, in place of `beroepsgroep` */
  eigenGroep?: { naam: string; deeltijdfactor: number; bron: string }
  /** nothing: not answered */
  overlap?: Elders
  verschuiving?: Elders & { toelichting: string }
}
/** Names, or `geen`, and fte in the same order: laag, gemiddeld, hoog. */
export type Elders = { namen: string; fte: readonly [laag: Cell, gemiddeld: Cell, hoog: Cell] }
export type PerJaar = readonly [in2027: number, in2028: number]
export type Aantal = number | 'PM'

/** One row in the order of `PLANKOLOMMEN`, with the Dutch labels that a person picks. */
export const toCells = (plannummer: string, plan: Planregel): Cell[] => [
  plannummer,
  plan.titel,
  plan.aanvrager,
  AANVRAGERS.codes[plan.soortAanvrager],
  plan.gemeenteDoetMee ? 'Ja' : 'Nee',
  ONDERWERPEN.codes[plan.onderwerp],
  AFSPRAKEN.codes[plan.afspraak],
  plan.regio,
  ...plan.bedrag,
  ...plan.sociaalDomein,
  plan.eigenGroep?.naam ?? BEROEPSGROEPEN.codes[plan.beroepsgroep],
  ...plan.werknemers,
  INVULLINGEN.codes[plan.invulling],
  plan.betrouwbaarheid,
  plan.opschaalbaarheid,
  plan.onderbouwing,
  plan.eigenGroep?.deeltijdfactor ?? null,
  plan.eigenGroep?.bron ?? null,
  ...toEldersCells(plan.overlap),
  ...toEldersCells(plan.verschuiving),
  plan.verschuiving?.toelichting ?? null,
]

const toEldersCells = (elders: Elders | undefined): Cell[] =>
  elders ? [elders.namen, ...elders.fte] : [null, null, null, null]
