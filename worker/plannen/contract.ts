import * as z from 'zod/mini'
import { Partij } from '#shared/beoordeling/dossier.ts'
import { Datum } from '#shared/bronnen/datum.ts'
import { codesOf, PLANSTATUSSEN } from '#shared/plan/codelijsten.ts'
import { Planinhoud, Plannummer } from '#shared/plan/plan.ts'
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
import { Plandossier, Planlijst, Planversie } from './antwoorden.ts'

/** The number is part of an address and of the name of a chain, so it holds no slash. */
const Dossiernummer = Plannummer.check(
  z.regex(/^[^/\p{Cc}]+$/u, 'Een plannummer heeft geen schuine streep of regeleinde.'),
)

/** A plan with the parties that judge it: each role once, each organisation once, and one that coordinates. */
export const Planopgave = z.strictObject({
  inhoud: z.strictObject({ ...Planinhoud.shape, nummer: Dossiernummer }),
  partijen: z.array(Partij).check(
    z.maxLength(3),
    z.refine(partijen => partijen.filter(({ partijrol }) => partijrol === 'coordinerend').length === 1, {
      error: 'Noem precies één coördinerende partij.',
    }),
    z.refine(
      partijen =>
        new Set(partijen.map(({ partijrol }) => partijrol)).size === partijen.length &&
        new Set(partijen.map(({ organisatie }) => organisatie)).size === partijen.length,
      { error: 'Noem elke partij en elke rol hoogstens één keer.' },
    ),
  ),
})
export type Planopgave = z.output<typeof Planopgave>

const param = z.strictObject({ nummer: Plannummer })
const peildatum = z.optional(Datum)

export const planContract = {
  'GET /v1/plannen': {
    invoer: z.strictObject({
      query: z.prefault(
        z.strictObject({
          ...paginavraag,
          peildatum,
          status: z.optional(z.enum(['nieuw', ...codesOf(PLANSTATUSSEN)])),
          zoek: z.optional(z.string().check(z.maxLength(200))),
        }),
        {},
      ),
    }),
    antwoord: Planlijst,
    weigeringen: LEEST,
  },
  'POST /v1/plannen': {
    invoer: z.strictObject({ query: geenQuery, header: z.object(idempotentiekop), json: Planopgave }),
    antwoord: Planversie,
    status: 201,
    etag: true,
    weigeringen: SCHRIJFT,
  },
  'GET /v1/plannen/:nummer': {
    invoer: z.strictObject({ param, query: z.prefault(z.strictObject({ peildatum }), {}) }),
    antwoord: Plandossier,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/plannen/:nummer/versies': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object({ ...idempotentiekop, ...versiekop }),
      json: Planinhoud,
    }),
    antwoord: Planversie,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404, 412, 428],
  },
  'GET /v1/plannen/:nummer/versies/:versie': {
    invoer: z.strictObject({
      param: z.strictObject({ nummer: Plannummer, versie: z.pipe(GetalInAdres, z.int().check(z.gte(1))) }),
      query: geenQuery,
    }),
    antwoord: Planversie,
    weigeringen: [...LEEST, 404],
  },
} as const satisfies Contractdeel
