import * as z from 'zod/mini'
import { Deeltijdfactor } from '../kader/kader.ts'
import { Melding } from '../plan/melding.ts'
import { ANDERE_KOLOMMEN, EENHEDEN } from './kolomsoorten.ts'

/** One cell: its zero-based place in the table, its address in the sheet, and what its row and column are called. */
export const Plek = z.strictObject({
  rij: z.int().check(z.gte(0)),
  kolom: z.int().check(z.gte(0)),
  cel: z.string(),
  opschrift: z.string(),
  kop: z.string(),
})
export type Plek = z.output<typeof Plek>

/** A figure as it is printed, and as it would be. */
export const Correctie = z.strictObject({
  plaats: Plek,
  gevonden: z.nullable(z.number()),
  waarde: z.number(),
})
export type Correctie = z.output<typeof Correctie>

/** One way to put it right, and the totals that would change with it. */
export const Herstel = z.strictObject({ ...Correctie.shape, gevolgen: z.array(Correctie) })
export type Herstel = z.output<typeof Herstel>

export const AFWIJKINGEN = [
  'factor-een',
  'factor-wisselt',
  'factor-onbekend',
  'fte-boven-werknemers',
  'scenario',
  'som',
  'som-afronding',
  'som-pm',
  'naamloze-som',
  'naamloos',
  'procent',
  'procent-leeg',
  'excelfout',
  'tekstgetal',
] as const

/**
 * A figure that is not what the others make of it. `gevonden` is printed, `verwacht` is calculated (with two more
 * decimals), `verschil` = gevonden − verwacht. `herstel` holds every way to put it right: the sources do not say
 * which of two figures is the wrong one.
 */
export const Afwijking = z.strictObject({
  ...z.omit(Melding, { plaats: true }).shape,
  soort: z.enum(AFWIJKINGEN),
  plaats: Plek,
  gevonden: z.nullable(z.number()),
  verwacht: z.nullable(z.number()),
  verschil: z.nullable(z.number()),
  herstel: z.array(Herstel),
})
export type Afwijking = z.output<typeof Afwijking>

/** What was made of a row. `factor` is the deeltijdfactor that the row uses, as far as it can be told. */
export const Regeluitkomst = z.strictObject({
  rij: z.int().check(z.gte(0)),
  opschrift: z.string(),
  soort: z.enum(['regel', 'waarvan', 'totaal', 'naamloos', 'kopje']),
  factor: z.nullable(z.number()),
  gecontroleerd: z.int().check(z.gte(0)),
  klopt: z.int().check(z.gte(0)),
  uitleg: z.string(),
})
export type Regeluitkomst = z.output<typeof Regeluitkomst>

/** What a column was taken for. */
export const Kolomuitkomst = z.strictObject({
  kolom: z.int().check(z.gte(0)),
  kop: z.string(),
  soort: z.enum(['telbaar', ...ANDERE_KOLOMMEN]),
  eenheid: z.nullable(z.enum(EENHEDEN)),
})
export type Kolomuitkomst = z.output<typeof Kolomuitkomst>

/** A table recalculated: what it was read as, what deviates, and what was found to be right. */
export const Narekening = z.strictObject({
  kolommen: z.array(Kolomuitkomst),
  regels: z.array(Regeluitkomst),
  afwijkingen: z.array(Afwijking),
  /** how many more there are: only the first five hundred are listed */
  weggelaten: z.int().check(z.gte(0)),
  gecontroleerd: z.int().check(z.gte(0)),
  klopt: z.int().check(z.gte(0)),
  /** the factors that the rows were held against, with their sources */
  deeltijdfactoren: z.array(Deeltijdfactor),
})
export type Narekening = z.output<typeof Narekening>
