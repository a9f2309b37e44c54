import * as z from 'zod/mini'
import { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import { NieuwKader } from '#shared/kader/publiceren.ts'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'
import { Portefeuille } from '../kaders/portefeuille.ts'
import { Kaderproef } from './antwoorden.ts'

/** A kader to try, published or not, beside the published one that counts now. */
export const Kaderproefvraag = z.strictObject({
  huidig: Kaderversie,
  nieuw: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('gepubliceerd'), ...Kaderversie.shape }),
    z.strictObject({ soort: z.literal('voorstel'), kader: NieuwKader }),
  ]),
  plannen: Portefeuille,
})
export type Kaderproefvraag = z.output<typeof Kaderproefvraag>

export const kaderproefContract = {
  'POST /v1/kaderproeven': {
    invoer: z.strictObject({ query: geenQuery, json: Kaderproefvraag }),
    antwoord: Kaderproef,
    weigeringen: [400, 401, 403, 406, 413, 415, 503],
  },
} as const satisfies Contractdeel
