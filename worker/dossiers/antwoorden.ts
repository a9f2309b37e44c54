import * as z from 'zod/mini'
import { Overgang } from '#shared/beoordeling/dossier.ts'
import { Leesdossier } from '#shared/beoordeling/leesdossier.ts'
import { Bron } from '#shared/bronnen/bron.ts'
import { Datum } from '#shared/bronnen/datum.ts'
import { Aanvraagopgave } from '#shared/middelen/aanvraagregel.ts'

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

/** Every plan that the caller may see, for a summary; the lines of what it asks only for who may see those. */
export const Leesdossiers = z.strictObject({
  dossiers: z.array(Leesdossier),
  opgaven: z.array(Aanvraagopgave),
})
export type Leesdossiers = z.output<typeof Leesdossiers>
