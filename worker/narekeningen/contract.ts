import * as z from 'zod/mini'
import { MEESTE_KOLOMMEN, MEESTE_RIJEN } from '#shared/narekenen/grenzen.ts'
import { Narekening } from '#shared/narekenen/uitkomst.ts'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'

/** A cell as a spreadsheet holds it. Numbers may also be Dutch text, such as `1.234,5` or `49,0%`. */
const Cel = z.nullable(
  z.union([
    z.string().check(z.maxLength(500, 'Een cel is hoogstens 500 tekens lang.')),
    z.number(),
    z.boolean(),
  ]),
)

/** A table to recalculate, row by row from its upper left cell, with its headers. */
export const Narekenvraag = z.strictObject({
  rijen: z
    .array(z.array(Cel).check(z.maxLength(MEESTE_KOLOMMEN, `Stuur hoogstens ${MEESTE_KOLOMMEN} kolommen.`)))
    .check(
      z.minLength(1, 'Stuur een tabel met een kopregel.'),
      z.maxLength(MEESTE_RIJEN, 'Stuur hoogstens 2.000 rijen tegelijk.'),
    ),
})
export type Narekenvraag = z.output<typeof Narekenvraag>

export const narekeningContract = {
  'POST /v1/narekeningen': {
    invoer: z.strictObject({ query: geenQuery, json: Narekenvraag }),
    antwoord: Narekening,
    weigeringen: [400, 406, 413, 415],
  },
} as const satisfies Contractdeel
