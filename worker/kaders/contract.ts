import * as z from 'zod/mini'
import { Kader } from '#shared/kader/kader.ts'
import { NieuwKader } from '#shared/kader/publiceren.ts'
import {
  type Contractdeel,
  GetalInAdres,
  geenQuery,
  idempotentiekop,
  paginavraag,
  SCHRIJFT,
} from '../http/invoer.ts'
import { Kaderlijst, Kaderverschillen, Kaderversielijst, Publicatie } from './antwoorden.ts'

const Versienummer = z.pipe(GetalInAdres, z.int().check(z.gte(1)))
const id = z.string().check(z.maxLength(80))
const kader = z.strictObject({ id })
const kaderversie = z.strictObject({ id, versie: Versienummer })

export const kaderContract = {
  'GET /v1/kaders': {
    invoer: z.strictObject({ query: z.prefault(z.strictObject(paginavraag), {}) }),
    antwoord: Kaderlijst,
    weigeringen: [400, 406, 503],
  },
  'POST /v1/kaders': {
    invoer: z.strictObject({ query: geenQuery, header: z.object(idempotentiekop), json: NieuwKader }),
    antwoord: Publicatie,
    status: 201,
    etag: true,
    weigeringen: SCHRIJFT,
  },
  'GET /v1/kaders/:id': {
    invoer: z.strictObject({ param: kader, query: geenQuery }),
    antwoord: Kader,
    weigeringen: [400, 404, 406, 503],
  },
  'GET /v1/kaders/:id/versies': {
    invoer: z.strictObject({ param: kader, query: z.prefault(z.strictObject(paginavraag), {}) }),
    antwoord: Kaderversielijst,
    weigeringen: [400, 404, 406, 503],
  },
  'GET /v1/kaders/:id/versies/:versie': {
    invoer: z.strictObject({ param: kaderversie, query: geenQuery }),
    antwoord: Kader,
    weigeringen: [400, 404, 406, 503],
  },
  'GET /v1/kaders/:id/versies/:versie/verschillen': {
    invoer: z.strictObject({ param: kaderversie, query: z.strictObject({ met: Versienummer }) }),
    antwoord: Kaderverschillen,
    weigeringen: [400, 404, 406, 503],
  },
} as const satisfies Contractdeel
