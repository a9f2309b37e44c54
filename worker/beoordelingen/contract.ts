import * as z from 'zod/mini'
import { Binding } from '#shared/beoordeling/beoordeling.ts'
import { Antwoorden, Plannummer } from '#shared/plan/plan.ts'
import { type Contractdeel, geenQuery, idempotentiekop, LEEST, SCHRIJFT, versiekop } from '../http/invoer.ts'
import { Beoordelingenoverzicht, EigenBeoordeling } from './antwoorden.ts'

/** What someone finds so far, and of which versions of plan and kader. */
export const Beoordelingsopgave = z.strictObject({ ...Binding.shape, inhoud: Antwoorden })
export type Beoordelingsopgave = z.output<typeof Beoordelingsopgave>

const param = z.strictObject({ nummer: Plannummer })

export const beoordelingContract = {
  'GET /v1/plannen/:nummer/eigen-beoordeling': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: EigenBeoordeling,
    weigeringen: [...LEEST, 404],
  },
  'PUT /v1/plannen/:nummer/eigen-beoordeling': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object({ ...idempotentiekop, 'if-match': z.optional(versiekop['if-match']) }),
      json: Beoordelingsopgave,
    }),
    antwoord: EigenBeoordeling,
    etag: true,
    weigeringen: [...SCHRIJFT, 404, 412, 428],
  },
  'POST /v1/plannen/:nummer/eigen-beoordeling/indiening': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object({ ...idempotentiekop, ...versiekop }),
    }),
    antwoord: EigenBeoordeling,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404, 412, 428],
  },
  'GET /v1/plannen/:nummer/beoordelingen': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: Beoordelingenoverzicht,
    weigeringen: [...LEEST, 404],
  },
} as const satisfies Contractdeel
