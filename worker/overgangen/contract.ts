import * as z from 'zod/mini'
import { Overgang, Stapgegevens } from '#shared/beoordeling/dossier.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { type Contractdeel, geenQuery, idempotentiekop, LEEST, SCHRIJFT, versiekop } from '../http/invoer.ts'
import { Overgangen } from './antwoorden.ts'

const { reden, redenRang, akkoord, kader } = Stapgegevens.shape

/** A step that someone asks for; which of the rest it needs, the table of steps says. */
export const Stapopgave = z.strictObject({
  gebeurtenis: Overgang.shape.gebeurtenis,
  gegevens: z.prefault(
    z.strictObject({
      reden: z._default(reden, null),
      redenRang: z._default(redenRang, null),
      akkoord: z._default(akkoord, []),
      kader: z._default(kader, null),
    }),
    {},
  ),
})
export type Stapopgave = z.output<typeof Stapopgave>

const param = z.strictObject({ nummer: Plannummer })

export const overgangContract = {
  'GET /v1/plannen/:nummer/overgangen': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: Overgangen,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/plannen/:nummer/overgangen': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object({ ...idempotentiekop, ...versiekop }),
      json: Stapopgave,
    }),
    antwoord: Overgang,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404, 412, 428],
  },
} as const satisfies Contractdeel
