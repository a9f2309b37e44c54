import * as z from 'zod/mini'
import { Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'

/** Why the insurers choose together, in the order in which it was recorded; the last one counts. */
export const Mededingingsverslagen = z.strictObject({ verslagen: z.array(Mededingingsverslag) })
export type Mededingingsverslagen = z.output<typeof Mededingingsverslagen>
