import * as z from 'zod/mini'
import { Planbesluit, Vervulling } from '#shared/beoordeling/besluit.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import {
  type Contractdeel,
  GetalInAdres,
  geenQuery,
  idempotentiekop,
  LEEST,
  SCHRIJFT,
  versiekop,
} from '../http/invoer.ts'
import { Planbesluiten } from './antwoorden.ts'

/** What a body said; of which plan follows from the request, and its number from what was recorded before. */
export const Besluitopgave = z.omit(Planbesluit, { plan: true, volgnr: true })
export type Besluitopgave = z.output<typeof Besluitopgave>

/** That a condition was met, today. */
export const Vervullingopgave = z.pick(Vervulling, { voorwaarde: true, toelichting: true })
export type Vervullingopgave = z.output<typeof Vervullingopgave>

const param = z.strictObject({ nummer: Plannummer })
const header = z.object({ ...idempotentiekop, ...versiekop })

export const besluitContract = {
  'GET /v1/plannen/:nummer/besluiten': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: Planbesluiten,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/plannen/:nummer/besluiten': {
    invoer: z.strictObject({ param, query: geenQuery, header, json: Besluitopgave }),
    antwoord: Planbesluit,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404, 412, 428],
  },
  'POST /v1/plannen/:nummer/besluiten/:besluit/vervullingen': {
    invoer: z.strictObject({
      param: z.strictObject({ nummer: Plannummer, besluit: z.pipe(GetalInAdres, z.int().check(z.gte(1))) }),
      query: geenQuery,
      header,
      json: Vervullingopgave,
    }),
    antwoord: Vervulling,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404, 412, 428],
  },
} as const satisfies Contractdeel
