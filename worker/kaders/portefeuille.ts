import * as z from 'zod/mini'
import { Plan } from '#shared/plan/plan.ts'

/** So many plans fit in one request. */
export const MEESTE_PLANNEN = 2_000

/** Plans as the caller holds them, each with the answers of one judgement. */
export const Portefeuille = z
  .array(Plan)
  .check(z.maxLength(MEESTE_PLANNEN, 'Stuur hoogstens 2.000 plannen tegelijk.'), context => {
    const gezien = new Set<string>()
    for (const [i, { nummer }] of context.value.entries()) {
      if (gezien.has(nummer))
        context.issues.push({
          code: 'custom',
          input: nummer,
          path: [i, 'nummer'],
          message: `Plan ${nummer} staat er vaker.`,
        })
      gezien.add(nummer)
    }
  })
