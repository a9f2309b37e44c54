import * as z from 'zod/mini'
import { Overgang } from '#shared/beoordeling/dossier.ts'

/** The steps of a plan, in the order in which they were taken. */
export const Overgangen = z.strictObject({ overgangen: z.array(Overgang) })
export type Overgangen = z.output<typeof Overgangen>
