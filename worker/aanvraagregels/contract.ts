import * as z from 'zod/mini'
import { Aanvraagopgave, Aanvraagregel, Mijlpaal } from '#shared/middelen/aanvraagregel.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { type Contractdeel, geenQuery, idempotentiekop, LEEST, SCHRIJFT, versiekop } from '../http/invoer.ts'
import { Aanvraagregels } from './antwoorden.ts'

const vanzelf = { plan: true } as const

/** All lines of a plan; the plan follows from the address. */
export const Aanvraagregelopgave = z.strictObject({
  herkomst: z._default(Aanvraagopgave.shape.herkomst, 'opgave'),
  regels: z
    .array(z.omit(Aanvraagregel, vanzelf))
    .check(z.maxLength(500, 'Een plan heeft hoogstens 500 regels.')),
  mijlpalen: z._default(
    z.array(z.omit(Mijlpaal, vanzelf)).check(z.maxLength(200, 'Een plan heeft hoogstens 200 mijlpalen.')),
    [],
  ),
})
export type Aanvraagregelopgave = z.output<typeof Aanvraagregelopgave>

const param = z.strictObject({ nummer: Plannummer })

export const aanvraagregelContract = {
  'GET /v1/plannen/:nummer/aanvraagregels': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: Aanvraagregels,
    weigeringen: [...LEEST, 404],
  },
  'PUT /v1/plannen/:nummer/aanvraagregels': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object({ ...idempotentiekop, ...versiekop }),
      json: Aanvraagregelopgave,
    }),
    antwoord: Aanvraagregels,
    etag: true,
    weigeringen: [...SCHRIJFT, 404, 412, 428],
  },
} as const satisfies Contractdeel
