import * as z from 'zod/mini'
import { Bron } from '../bronnen/bron.ts'
import { Datum } from '../bronnen/datum.ts'
import {
  AANVRAGERS,
  BEROEPSGROEPEN,
  codesOf,
  INVULLINGEN,
  ONDERWERPEN,
  PLANSOORTEN,
} from '../plan/codelijsten.ts'
import { Jaar } from '../plan/plan.ts'
import { SCENARIOS } from '../plan/scenario.ts'

const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/))
const Tekst = z.string().check(z.minLength(1), z.maxLength(2000))

/** Which rule a poort applies. The kinds are code; what they are held against is data of the kader. */
export const Poortregel = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('hoofdaanvrager'), toegestaan: z.array(z.enum(codesOf(AANVRAGERS))) }),
  z.strictObject({
    soort: z.literal('gemeente-niet-bij'),
    onderwerpen: z.array(z.enum(codesOf(ONDERWERPEN))),
  }),
  z.strictObject({ soort: z.literal('onderwerp'), toegestaan: z.array(z.enum(codesOf(ONDERWERPEN))) }),
  z.strictObject({ soort: z.literal('jaren'), toegestaan: z.array(Jaar) }),
  z.strictObject({ soort: z.literal('impact-ingevuld'), scenario: z.enum(SCENARIOS) }),
])
export type Poortregel = z.output<typeof Poortregel>

/** A pass/fail condition, apart from any score. */
export const Poort = z.strictObject({ id: Id, titel: Tekst, regel: Poortregel, uitweg: Tekst, bron: Bron })
export type Poort = z.output<typeof Poort>

const criteriumBasis = {
  id: Id,
  titel: Tekst,
  /** the short name: the header of its column in the workbook */
  label: z.string().check(z.minLength(1), z.maxLength(60)),
  gewicht: z.number().check(z.gt(0), z.lte(100)),
  drempel: z.nullable(z.number().check(z.gte(0))),
  bron: Bron,
}

/** A criterion whose points follow from a computed quantity, by straight lines between the given points. */
export const BerekendCriterium = z.strictObject({
  ...criteriumBasis,
  soort: z.literal('berekend'),
  grootheid: z.literal('fte-per-miljoen'),
  scenario: z.enum(SCENARIOS),
  omrekening: z
    .array(z.strictObject({ vanaf: z.number().check(z.gte(0)), punten: z.number().check(z.gte(0)) }))
    .check(z.minLength(2), z.refine(isAscending, 'De omrekening loopt op, in waarde en in punten.')),
})
export type BerekendCriterium = z.output<typeof BerekendCriterium>

/** A criterion that a person scores on a scale with a text per point. */
export const AnkerCriterium = z.strictObject({
  ...criteriumBasis,
  soort: z.literal('ankers'),
  vraag: Tekst,
  ankers: z.array(z.strictObject({ punten: z.number().check(z.gte(0)), tekst: Tekst })).check(z.minLength(2)),
  nvtToegestaan: z.boolean(),
  onderbouwingVerplicht: z.boolean(),
})
export type AnkerCriterium = z.output<typeof AnkerCriterium>

export const Criterium = z.discriminatedUnion('soort', [BerekendCriterium, AnkerCriterium])
export type Criterium = z.output<typeof Criterium>

/** fte per werknemer of a professional group. */
export const Deeltijdfactor = z.strictObject({
  beroepsgroep: z.enum(codesOf(BEROEPSGROEPEN)),
  factor: z.number().check(z.gt(0), z.lte(1)),
  bron: Bron,
})
export type Deeltijdfactor = z.output<typeof Deeltijdfactor>

/** Which share of the potential counts at a given level of the randvoorwaarden. */
export const Invullingsfactor = z.strictObject({
  invulling: z.enum(codesOf(INVULLINGEN)),
  factor: z.number().check(z.gte(0), z.lte(1)),
  bron: Bron,
})
export type Invullingsfactor = z.output<typeof Invullingsfactor>

/**
 * The conditions a plan is rated on, by the list of its cluster, and how those ratings become one invulling:
 * `laagste` takes the weakest condition, `middelste` the middle rating (of two middle ones the lower).
 */
export const Randvoorwaarden = z.strictObject({
  combinatie: z.enum(['laagste', 'middelste']),
  bron: Bron,
  clusters: z
    .array(
      z.strictObject({
        id: Id,
        titel: Tekst,
        categorieen: z.array(z.strictObject({ id: Id, titel: Tekst })).check(z.minLength(1)),
        bron: Bron,
      }),
    )
    .check(z.minLength(1)),
})
export type Randvoorwaarden = z.output<typeof Randvoorwaarden>

/** Which plans count as deciding the width of the fte band: the fewest that explain this share of it. */
export const Onzekerheid = z.strictObject({
  aandeelBreedte: z.number().check(z.gt(0), z.lte(1)),
  bron: Bron,
})
export type Onzekerheid = z.output<typeof Onzekerheid>

/** A versioned assessment framework. Published means frozen: a change is a new version. */
export const Kader = z.strictObject({
  id: Id,
  versie: z.int().check(z.gte(1)),
  titel: Tekst,
  status: z.enum(['concept', 'vastgesteld', 'vervallen']),
  besluit: z.nullable(z.strictObject({ orgaan: Tekst, datum: Datum })),
  geldigVan: Datum,
  geldigTot: z.nullable(Datum),
  plansoorten: z.array(z.enum(codesOf(PLANSOORTEN))).check(z.minLength(1)),
  pot: Id,
  hoogstePunten: z.number().check(z.gt(0)),
  poorten: z.array(Poort),
  criteria: z.array(Criterium).check(z.minLength(1)),
  deeltijdfactoren: z.array(Deeltijdfactor),
  invullingsfactoren: z.array(Invullingsfactor),
  randvoorwaarden: Randvoorwaarden,
  onzekerheid: Onzekerheid,
  bron: Bron,
})
export type Kader = z.output<typeof Kader>

function isAscending(punten: readonly { vanaf: number; punten: number }[]): boolean {
  return punten.every((punt, i) => {
    const vorige = punten[i - 1]
    return !vorige || (punt.vanaf > vorige.vanaf && punt.punten >= vorige.punten)
  })
}
