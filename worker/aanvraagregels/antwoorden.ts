import * as z from 'zod/mini'
import { Aanvraagopgave } from '#shared/middelen/aanvraagregel.ts'
import { Melding } from '#shared/plan/melding.ts'

/** What a plan asks, line by line, with what deserves attention when it is held against the plan as it is now. */
export const Aanvraagregels = z.strictObject({ opgave: Aanvraagopgave, meldingen: z.array(Melding) })
export type Aanvraagregels = z.output<typeof Aanvraagregels>
