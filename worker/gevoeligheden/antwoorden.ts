import * as z from 'zod/mini'
import { Plannummer } from '#shared/plan/plan.ts'

const Criteriumnaam = z.strictObject({ id: z.string(), label: z.string() })
const Rang = z.int().check(z.gte(1))

/** Where the order tips: at this change of a weight (percentage points) the later plan goes first. */
export const Omslag = z.strictObject({
  criterium: Criteriumnaam,
  stap: z.number(),
  rang: Rang,
  eerst: Plannummer,
  dan: Plannummer,
})

/** What varying one weight does. `null`: no change of places within the margin. */
export const Gewichtsgevoeligheid = z.strictObject({
  criterium: Criteriumnaam,
  /** its share in all weights, in percent */
  aandeel: z.number(),
  verschuivingen: z.readonly(
    z.array(z.strictObject({ plan: Plannummer, rang: Rang, beste: Rang, slechtste: Rang })),
  ),
  omslag: z.nullable(Omslag),
  omslagBovenaan: z.nullable(Omslag),
})

/** How much the ranking of a portfolio hangs on the weights. A kader without points has none. */
export const Gevoeligheid = z.strictObject({
  /** percentage points */
  marge: z.number(),
  /** how many plans are ranked */
  plannen: z.int(),
  gewichten: z.readonly(z.array(Gewichtsgevoeligheid)),
  kleinste: z.nullable(Omslag),
  kleinsteBovenaan: z.nullable(Omslag),
})
export type Gevoeligheid = z.output<typeof Gevoeligheid>
