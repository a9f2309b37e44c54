import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import type { Melding } from '../plan/melding.ts'
import { Plannummer } from '../plan/plan.ts'
import { Persoon } from './beoordeling.ts'
import { fault, isBlank, objectIf } from './melden.ts'
import type { Belangstand } from './wie.ts'

/** What a person says about an own interest in a plan. Declarations are kept; the last one counts. */
export const Belangenverklaring = z.strictObject({
  plan: Plannummer,
  persoon: Persoon,
  belang: z.boolean(),
  toelichting: z.string().check(z.maxLength(2000)),
  datum: Datum,
})
export type Belangenverklaring = z.output<typeof Belangenverklaring>

/** Where a person stands to a plan; `verklaringen` in the order in which they were made. */
export function belangOf(
  verklaringen: readonly Belangenverklaring[],
  { plan, persoon }: Pick<Belangenverklaring, 'plan' | 'persoon'>,
): Belangstand {
  const laatste = verklaringen.findLast(
    verklaring => verklaring.plan === plan && verklaring.persoon === persoon,
  )
  if (!laatste) return 'niet-verklaard'
  return laatste.belang ? 'belang' : 'geen'
}

/** Who has an interest says which. */
export const checkBelangenverklaring = ({ plan, belang, toelichting }: Belangenverklaring): Melding[] =>
  objectIf(
    belang && isBlank(toelichting),
    'U verklaart een belang, maar zegt niet welk.',
    'Schrijf kort op welk belang u bij dit plan hebt.',
  ).map(bezwaar => fault('beoordeling/belang', plan, 'Toelichting', bezwaar))
