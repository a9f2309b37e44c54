import * as z from 'zod/mini'
import { Verzegeld } from '#shared/verdeling/bevroren.ts'
import {
  type Contractdeel,
  geenQuery,
  idempotentiekop,
  LEEST,
  paginavraag,
  SCHRIJFT,
} from '../http/invoer.ts'
import { BewaardeVerdeling, Bewaring, Verdelingenpagina } from './antwoorden.ts'

/** Well below the 2 MB that a row of D1 takes: a scenario is all but plain ASCII. */
const MEESTE_TEKENS = 1_000_000

/** A scenario as the add-in seals it. */
export const Verdelingopgave = z.strictObject({
  ...Verzegeld.shape,
  inhoud: z.string().check(z.minLength(1), z.maxLength(MEESTE_TEKENS)),
})
export type Verdelingopgave = z.output<typeof Verdelingopgave>

export const verdelingContract = {
  'GET /v1/verdelingen': {
    invoer: z.strictObject({ query: z.prefault(z.strictObject(paginavraag), {}) }),
    antwoord: Verdelingenpagina,
    weigeringen: LEEST,
  },
  'POST /v1/verdelingen': {
    invoer: z.strictObject({ query: geenQuery, header: z.object(idempotentiekop), json: Verdelingopgave }),
    antwoord: Bewaring,
    status: 201,
    etag: true,
    weigeringen: SCHRIJFT,
  },
  'GET /v1/verdelingen/:hash': {
    invoer: z.strictObject({ param: z.strictObject({ hash: Verzegeld.shape.hash }), query: geenQuery }),
    antwoord: BewaardeVerdeling,
    weigeringen: [...LEEST, 404],
  },
} as const satisfies Contractdeel
