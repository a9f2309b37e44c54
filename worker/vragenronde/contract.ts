import * as z from 'zod/mini'
import { Vraag } from '#shared/beoordeling/dossier.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import {
  type Contractdeel,
  GetalInAdres,
  geenQuery,
  idempotentiekop,
  LEEST,
  SCHRIJFT,
} from '../http/invoer.ts'
import { Vragen } from './antwoorden.ts'

/** A question or an answer. */
export const Tekstopgave = z.strictObject({
  tekst: Vraag.shape.tekst.check(z.regex(/\S/, 'Schrijf hier een tekst.')),
})
export type Tekstopgave = z.output<typeof Tekstopgave>

const schrijven = {
  query: geenQuery,
  header: z.object(idempotentiekop),
  json: Tekstopgave,
}

export const vraagContract = {
  'GET /v1/plannen/:nummer/vragen': {
    invoer: z.strictObject({ param: z.strictObject({ nummer: Plannummer }), query: geenQuery }),
    antwoord: Vragen,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/plannen/:nummer/vragen': {
    invoer: z.strictObject({ param: z.strictObject({ nummer: Plannummer }), ...schrijven }),
    antwoord: Vraag,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404],
  },
  'POST /v1/plannen/:nummer/vragen/:vraag/antwoorden': {
    invoer: z.strictObject({
      param: z.strictObject({ nummer: Plannummer, vraag: z.pipe(GetalInAdres, z.int().check(z.gte(1))) }),
      ...schrijven,
    }),
    antwoord: Vraag,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404],
  },
} as const satisfies Contractdeel
