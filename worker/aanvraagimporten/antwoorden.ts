import * as z from 'zod/mini'
import { Regelverschil } from '#shared/middelen/aanvraagverschil.ts'
import { Melding } from '#shared/plan/melding.ts'
import { Plannummer } from '#shared/plan/plan.ts'

/** What the list makes of one plan: all its lines take the place of those that are there. */
export const Importplan = z.strictObject({
  plan: Plannummer,
  soort: z.enum(['nieuw', 'gewijzigd', 'ongewijzigd']),
  regels: z.array(Regelverschil),
  meldingen: z.array(Melding),
})
export type Importplan = z.output<typeof Importplan>

/** What stands in the way; `rij` counts the rows of the list from 1. `null`: it is about the plan as a whole. */
export const Importfout = z.strictObject({
  rij: z.nullable(z.int().check(z.gte(1))),
  veld: z.string(),
  plan: z.nullable(z.string()),
  melding: z.string(),
})
export type Importfout = z.output<typeof Importfout>

/**
 * What a list changes. With `proef` nothing was recorded, and the ETag is the version to send along when it is to be:
 * then all of it is recorded or nothing.
 */
export const Aanvraagimport = z.strictObject({
  proef: z.boolean(),
  plannen: z.array(Importplan),
  fouten: z.array(Importfout),
})
export type Aanvraagimport = z.output<typeof Aanvraagimport>
