import * as z from 'zod/mini'
import { Belangenverklaring } from '#shared/beoordeling/belang.ts'

/** What one person declared about one plan, in the order in which it was declared; the last one counts. */
export const EigenVerklaringen = z.strictObject({ verklaringen: z.array(Belangenverklaring) })
export type EigenVerklaringen = z.output<typeof EigenVerklaringen>
