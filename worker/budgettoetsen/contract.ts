import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Aanvraag, Budgettoets } from '#shared/middelen/toets.ts'
import { type Contractdeel, geenQuery } from '../http/invoer.ts'

/** So many aanvragen fit in one request. */
export const MAX_AANVRAGEN = 20_000

/** Ten thousand billion euros. Far above any fund, and low enough that no sum leaves the safe integers. */
const MAX_TOTAAL_CENT = 1_000_000_000_000_000

/** A portfolio to check: the aanvragen in the order in which the plans get their turn. */
export const Budgettoetsvraag = z.strictObject({
  peildatum: Datum,
  aanvragen: z.array(Aanvraag).check(
    z.maxLength(MAX_AANVRAGEN, 'Stuur hoogstens 20.000 aanvragen tegelijk.'),
    z.refine(aanvragen => aanvragen.reduce((totaal, { bedrag }) => totaal + bedrag, 0) <= MAX_TOTAAL_CENT, {
      error:
        'De bedragen zijn samen hoger dan tienduizend miljard euro. Controleer of ze in eurocenten staan.',
      when: ({ issues }) => issues.length === 0,
    }),
  ),
})
export type Budgettoetsvraag = z.output<typeof Budgettoetsvraag>

export const budgettoetsContract = {
  'POST /v1/budgettoetsen': {
    invoer: z.strictObject({ query: geenQuery, json: Budgettoetsvraag }),
    antwoord: Budgettoets,
    weigeringen: [400, 406, 413, 415, 503],
  },
} as const satisfies Contractdeel
