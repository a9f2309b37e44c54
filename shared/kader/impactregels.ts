import * as z from 'zod/mini'
import { Bron } from '../bronnen/bron.ts'
import { BEROEPSGROEPEN, codesOf, INVULLINGEN } from '../plan/codelijsten.ts'
import { Id, listOf, Tekst } from './velden.ts'

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
  clusters: listOf(
    z.strictObject({
      id: Id,
      titel: Tekst,
      categorieen: listOf(z.strictObject({ id: Id, titel: Tekst })).check(z.minLength(1)),
      bron: Bron,
    }),
  ).check(z.minLength(1)),
})
export type Randvoorwaarden = z.output<typeof Randvoorwaarden>

/** Which plans count as deciding the width of the fte band: the fewest that explain this share of it. */
export const Onzekerheid = z.strictObject({
  aandeelBreedte: z.number().check(z.gt(0), z.lte(1)),
  bron: Bron,
})
export type Onzekerheid = z.output<typeof Onzekerheid>
