import * as z from 'zod/mini'
import { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import { GEWICHTSMARGE } from '#shared/beoordeling/gewichten.ts'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'
import { Portefeuille } from '../kaders/portefeuille.ts'
import { Gevoeligheid } from './antwoorden.ts'

/** A portfolio, and by how many percentage points each weight of the kader is varied. */
export const Gevoeligheidsvraag = z.strictObject({
  kader: Kaderversie,
  marge: z._default(z.int().check(z.gte(1), z.lte(50)), GEWICHTSMARGE),
  plannen: Portefeuille,
})
export type Gevoeligheidsvraag = z.output<typeof Gevoeligheidsvraag>

export const gevoeligheidContract = {
  'POST /v1/gevoeligheden': {
    invoer: z.strictObject({ query: geenQuery, json: Gevoeligheidsvraag }),
    antwoord: Gevoeligheid,
    weigeringen: [400, 401, 403, 406, 413, 415, 503],
  },
} as const satisfies Contractdeel
