import * as z from 'zod/mini'
import { Overgang } from '#shared/beoordeling/dossier.ts'
import { Bron } from '#shared/bronnen/bron.ts'
import { Datum } from '#shared/bronnen/datum.ts'

/** Where a plan is; `nieuw` until its first step. */
export const Status = Overgang.shape.van

/** The term that runs for a plan. `dagenOver` counts to its last day: 0 on that day, negative when it is late. */
export const Termijnstand = z.strictObject({
  termijn: z.strictObject({
    id: z.enum(['snelle-toets', 'voorgenomen-besluit', 'vragen', 'definitief']),
    naam: z.string(),
    weken: z.int(),
    bron: Bron,
  }),
  vanaf: Datum,
  uiterlijk: Datum,
  dagenOver: z.int(),
})
export type Termijnstand = z.output<typeof Termijnstand>
