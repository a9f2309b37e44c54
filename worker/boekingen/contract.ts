import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Opdracht } from '#shared/middelen/opdracht.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { Jaar, Plannummer } from '#shared/plan/plan.ts'
import {
  type Contractdeel,
  GetalInAdres,
  geenQuery,
  idempotentiekop,
  LEEST,
  paginavraag,
  SCHRIJFT,
  versiekop,
} from '../http/invoer.ts'
import { Boekingenpagina, GeboekteOpdracht, Planboekingen } from './antwoorden.ts'

/** What follows from the request: the plan from its address, the day from the clock. */
const vanzelf = { id: true, datum: true, plan: true } as const

const [reserveren, vasthouden, toekennen, bijstellen, vrijvallen, betaalbaarStellen, betalen, beschikken] =
  Opdracht.def.options

/** A command of the insurer who coordinates the plan. */
export const Boekopgave = z.discriminatedUnion('soort', [
  z.omit(reserveren, vanzelf),
  z.omit(vasthouden, vanzelf),
  z.omit(toekennen, vanzelf),
  z.omit(bijstellen, vanzelf),
  z.omit(vrijvallen, vanzelf),
  z.omit(betaalbaarStellen, vanzelf),
  z.omit(betalen, vanzelf),
])
export type Boekopgave = z.output<typeof Boekopgave>

/** The beschikking of the NZa, for which insurer and provider asked together. */
export const Beschikkingopgave = z.omit(beschikken, { ...vanzelf, soort: true })
export type Beschikkingopgave = z.output<typeof Beschikkingopgave>

const param = z.strictObject({ nummer: Plannummer })
const header = z.object({ ...idempotentiekop, ...versiekop })
const boekt = {
  antwoord: GeboekteOpdracht,
  status: 201,
  etag: true,
  weigeringen: [...SCHRIJFT, 404, 412, 428],
} as const

export const boekingContract = {
  'GET /v1/boekingen': {
    invoer: z.strictObject({
      query: z.prefault(
        z.strictObject({
          ...paginavraag,
          plan: z.optional(Plannummer),
          pot: z.optional(PotId),
          jaar: z.optional(z.pipe(GetalInAdres, Jaar)),
          peildatum: z.optional(Datum),
        }),
        {},
      ),
    }),
    antwoord: Boekingenpagina,
    weigeringen: LEEST,
  },
  'GET /v1/plannen/:nummer/boekingen': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: Planboekingen,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/plannen/:nummer/boekingen': {
    invoer: z.strictObject({ param, query: geenQuery, header, json: Boekopgave }),
    ...boekt,
  },
  'POST /v1/plannen/:nummer/beschikkingen': {
    invoer: z.strictObject({ param, query: geenQuery, header, json: Beschikkingopgave }),
    ...boekt,
  },
} as const satisfies Contractdeel
