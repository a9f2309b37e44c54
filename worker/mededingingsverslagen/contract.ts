import * as z from 'zod/mini'
import { Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { type Contractdeel, geenQuery, idempotentiekop, LEEST, SCHRIJFT } from '../http/invoer.ts'
import { Mededingingsverslagen } from './antwoorden.ts'

/** What the insurers record; of which plan and when follow from the request. */
export const Verslagopgave = z.omit(Mededingingsverslag, { plan: true, datum: true })
export type Verslagopgave = z.output<typeof Verslagopgave>

const param = z.strictObject({ nummer: Plannummer })

export const verslagContract = {
  'GET /v1/plannen/:nummer/mededingingsverslagen': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: Mededingingsverslagen,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/plannen/:nummer/mededingingsverslagen': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object(idempotentiekop),
      json: Verslagopgave,
    }),
    antwoord: Mededingingsverslag,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404],
  },
} as const satisfies Contractdeel
