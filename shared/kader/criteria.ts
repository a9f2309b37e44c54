import * as z from 'zod/mini'
import { Bron } from '../bronnen/bron.ts'
import { SCENARIOS } from '../plan/scenario.ts'
import { Id, Label, listOf, Punten, Rollen, Tekst } from './velden.ts'

const basis = {
  id: Id,
  titel: Tekst,
  label: Label,
  gewicht: z.number().check(z.gt(0), z.lte(100)),
  drempel: z.nullable(Punten),
  bron: Bron,
}

/** What a criterium has that a person scores. */
const doorMensen = {
  vraag: Tekst,
  rollen: Rollen.check(z.minLength(1)),
  nvtToegestaan: z.boolean(),
  onderbouwingVerplicht: z.boolean(),
}

/**
 * A criterium whose points follow from a computed quantity, by straight lines between the points of its table: fte
 * per million euro asked, or fte.
 */
export const BerekendCriterium = z.strictObject({
  ...basis,
  soort: z.literal('berekend'),
  grootheid: z.enum(['fte-per-miljoen', 'fte']),
  scenario: z.enum(SCENARIOS),
  omrekening: z.strictObject({
    tabel: listOf(z.strictObject({ vanaf: z.number().check(z.gte(0)), punten: Punten })).check(
      z.minLength(2, 'Een omrekening heeft ten minste twee punten.'),
    ),
    bron: Bron,
  }),
})
export type BerekendCriterium = z.output<typeof BerekendCriterium>

/** A criterium that a person scores on a scale with a text per point. */
export const AnkerCriterium = z.strictObject({
  ...basis,
  ...doorMensen,
  soort: z.literal('ankers'),
  ankers: listOf(z.strictObject({ punten: Punten, tekst: Tekst })).check(
    z.minLength(2, 'Een schaal heeft ten minste twee ankers.'),
  ),
})
export type AnkerCriterium = z.output<typeof AnkerCriterium>

/** A criterium that a person rates on a published scale of three levels; the points of a level are of the kader. */
export const DriepuntsCriterium = z.strictObject({
  ...basis,
  ...doorMensen,
  soort: z.literal('driepunts'),
  schaal: z.enum(['betrouwbaarheid', 'randvoorwaarden', 'neveneffecten']),
  omrekening: z.strictObject({
    tabel: listOf(z.strictObject({ niveau: Label, punten: Punten })),
    bron: Bron,
  }),
})
export type DriepuntsCriterium = z.output<typeof DriepuntsCriterium>

export const Criterium = z.discriminatedUnion('soort', [
  BerekendCriterium,
  AnkerCriterium,
  DriepuntsCriterium,
])
export type Criterium = z.output<typeof Criterium>
