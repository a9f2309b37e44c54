import * as z from 'zod/mini'
import type { Taak } from '#shared/beoordeling/agenda.ts'
import { Overgang } from '#shared/beoordeling/dossier.ts'
import { Datum } from '#shared/bronnen/datum.ts'
import { Planinhoud } from '#shared/plan/plan.ts'
import { Status, Termijnstand } from '../dossiers/antwoorden.ts'

const TAKEN = [
  'belang-verklaren',
  'beoordelen',
  'vragen-beantwoorden',
  'consensus-vastleggen',
  'mededinging-vastleggen',
  'stap-zetten',
  'vragen-stellen',
  'wachten',
] as const satisfies Taak[]

/** What is next for someone, what is late first. Status and term stay unknown until an interest is declared. */
export const Agenda = z.strictObject({
  peildatum: Datum,
  punten: z.array(
    z.strictObject({
      nummer: Planinhoud.shape.nummer,
      titel: Planinhoud.shape.titel,
      taak: z.enum(TAKEN),
      /** the steps that can be taken right away */
      stappen: z.array(Overgang.shape.gebeurtenis),
      status: z.nullable(Status),
      termijn: z.nullable(Termijnstand),
    }),
  ),
})
export type Agenda = z.output<typeof Agenda>
