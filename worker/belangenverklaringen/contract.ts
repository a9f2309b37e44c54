import * as z from 'zod/mini'
import { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { type Contractdeel, geenQuery, idempotentiekop, LEEST, SCHRIJFT } from '../http/invoer.ts'
import { EigenVerklaringen } from './antwoorden.ts'

/** What someone declares; who, which plan and when follow from the request. */
export const Belangopgave = z.pick(Belangenverklaring, { belang: true, toelichting: true })
export type Belangopgave = z.output<typeof Belangopgave>

const param = z.strictObject({ nummer: Plannummer })

export const belangContract = {
  'GET /v1/plannen/:nummer/belangenverklaringen': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: EigenVerklaringen,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/plannen/:nummer/belangenverklaringen': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object(idempotentiekop),
      json: Belangopgave,
    }),
    antwoord: Belangenverklaring,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404],
  },
} as const satisfies Contractdeel
