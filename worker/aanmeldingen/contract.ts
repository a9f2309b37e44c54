import * as z from 'zod/mini'
import { Tijdstip } from '../antwoorden.ts'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'
import { PERSONA_IDS } from './personas.ts'

/** The token, to send as `Authorization: Bearer …`, and the moment at which it ends. */
export const Aanmelding = z.strictObject({ token: z.string(), verloopt: Tijdstip })
export type Aanmelding = z.output<typeof Aanmelding>

export const aanmeldContract = {
  'POST /v1/aanmeldingen': {
    invoer: z.strictObject({
      query: geenQuery,
      json: z.strictObject({ persona: z.enum(PERSONA_IDS) }),
    }),
    antwoord: Aanmelding,
    status: 201,
    weigeringen: [400, 406, 413, 415],
  },
} as const satisfies Contractdeel
