import * as z from 'zod/mini'
import { Bron } from '../bronnen/bron.ts'
import { Datum } from '../bronnen/datum.ts'
import { codesOf, PLANSOORTEN } from '../plan/codelijsten.ts'
import { Criterium } from './criteria.ts'
import { Deeltijdfactor, Invullingsfactor, Onzekerheid, Randvoorwaarden } from './impactregels.ts'
import { PLANONDERDELEN } from './planonderdelen.ts'
import { Poort, Poortgroep } from './poorten.ts'
import { Id, listOf, Punten, Tekst } from './velden.ts'

export { AnkerCriterium, BerekendCriterium, Criterium, DriepuntsCriterium } from './criteria.ts'
export { Deeltijdfactor, Invullingsfactor, Onzekerheid, Randvoorwaarden } from './impactregels.ts'
export { Poort, Poortgroep, Poortregel } from './poorten.ts'

/** Who said so, and when. */
const Uitspraak = z.strictObject({ orgaan: Tekst, datum: Datum })

/**
 * What the kader asks of the provider. A part that a plan must have anyway is named by its code; `null` is something
 * extra, which policy does not allow without a recorded reason.
 */
export const Uitvraag = z.strictObject({
  id: Id,
  titel: Tekst,
  planonderdeel: z.nullable(z.enum(codesOf(PLANONDERDELEN))),
  bron: Bron,
})
export type Uitvraag = z.output<typeof Uitvraag>

/**
 * A versioned assessment framework. Published means frozen: a change is a new version. What is read back is only held
 * against this form, so that it stays readable for ever; the laws between the fields are for what is new (`NieuwKader`).
 */
export const Kader = z.strictObject({
  id: Id,
  versie: z.int().check(z.gte(1)),
  titel: Tekst,
  status: z.enum(['concept', 'vastgesteld', 'vervallen']),
  /** the gremium advises, the BO decides */
  advies: z.nullable(Uitspraak),
  besluit: z.nullable(Uitspraak),
  geldigVan: Datum,
  geldigTot: z.nullable(Datum),
  plansoorten: listOf(z.enum(codesOf(PLANSOORTEN))).check(z.minLength(1)),
  pot: Id,
  /** what must weigh at least as much as all else together */
  leidend: z.nullable(z.literal('fte')),
  /** the top of the scale; `null` in a kader without points, which judges each plan on its own merits */
  hoogstePunten: z.nullable(Punten.check(z.gt(0))),
  poortgroepen: listOf(Poortgroep),
  poorten: listOf(Poort),
  criteria: listOf(Criterium),
  uitvraag: listOf(Uitvraag),
  redenExtraUitvraag: z.nullable(Tekst),
  deeltijdfactoren: listOf(Deeltijdfactor),
  invullingsfactoren: listOf(Invullingsfactor),
  randvoorwaarden: Randvoorwaarden,
  onzekerheid: Onzekerheid,
  bron: Bron,
})
export type Kader = z.output<typeof Kader>
