import * as z from 'zod/mini'
import { Vraag } from '#shared/beoordeling/dossier.ts'

/** What other insurers asked about a plan, with what was answered. */
export const Vragen = z.strictObject({ vragen: z.array(Vraag) })
export type Vragen = z.output<typeof Vragen>
