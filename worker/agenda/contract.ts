import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { type Contractdeel, LEEST } from '../http/invoer.ts'
import { Agenda } from './antwoorden.ts'

export const agendaContract = {
  'GET /v1/agenda': {
    invoer: z.strictObject({ query: z.prefault(z.strictObject({ peildatum: z.optional(Datum) }), {}) }),
    antwoord: Agenda,
    weigeringen: LEEST,
  },
} as const satisfies Contractdeel
