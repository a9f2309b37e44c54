import * as z from 'zod/mini'
import { PotId } from '#shared/middelen/plafond.ts'
import { type Contractdeel, geenQuery, idempotentiekop, LEEST, SCHRIJFT, versiekop } from '../http/invoer.ts'
import { Doorgeschoven, Wachtrij } from './antwoorden.ts'

const param = z.strictObject({ pot: PotId })

export const wachtrijContract = {
  'GET /v1/wachtrijen/:pot': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: Wachtrij,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/wachtrijen/:pot/doorschuivingen': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object({ ...idempotentiekop, ...versiekop }),
      json: z.strictObject({
        reden: z.string().check(z.trim(), z.minLength(1, 'Geef een reden.'), z.maxLength(2000)),
      }),
    }),
    antwoord: Doorgeschoven,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404, 412, 428],
  },
} as const satisfies Contractdeel
