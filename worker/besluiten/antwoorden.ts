import * as z from 'zod/mini'
import { Planbesluit, Vervulling } from '#shared/beoordeling/besluit.ts'

/**
 * What the gremium and the BO said of a plan, in the order in which it was recorded, and which conditions were met. Of
 * each body the last one counts.
 */
export const Planbesluiten = z.strictObject({
  besluiten: z.array(Planbesluit),
  vervullingen: z.array(Vervulling),
  /** the version that a new one is about; `null` as long as nothing was judged */
  planversie: z.nullable(Planbesluit.shape.planversie),
})
export type Planbesluiten = z.output<typeof Planbesluiten>
