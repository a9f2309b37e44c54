import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Boekbedrag } from '#shared/middelen/boeking.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import { Fondsregels } from '#shared/middelen/fondsregels.ts'
import { Jaartoetsregel, Termijntoetsregel } from '#shared/middelen/jaartoets.ts'
import { PotId } from '#shared/middelen/plafond.ts'
import { Jaar, Plannummer } from '#shared/plan/plan.ts'
import { paginavelden } from '../antwoorden.ts'

/** The figures of a line that are sums over plans: each has a list behind it, in `GET /v1/budgetregels`. */
export const Budgetpost = z.enum([
  'toegekend',
  'gereserveerd',
  'vervallen',
  'gevraagd',
  'wachtrij',
  'goedgekeurd',
  'beschikt',
  'betaalbaar',
  'betaald',
])
export type Budgetpost = z.output<typeof Budgetpost>

/** What a line says beside the test of the year. */
const toezicht = {
  /** what plans ask that the insurers approved, with money or without */
  goedgekeurd: Eurocent,
  /** the gap: what the insurers approved, less what the NZa has beschikt */
  nietBeschikt: Eurocent,
  /** `onbekend`: there is a ceiling, and its amount is not published; `geen`: there is none on the peildatum */
  plafondkennis: z.enum(['bekend', 'onbekend', 'geen']),
}

export const Budgetoverzichtregel = z.strictObject({ ...Jaartoetsregel.shape, ...toezicht })
export type Budgetoverzichtregel = z.output<typeof Budgetoverzichtregel>

export const Budgettermijnregel = z.strictObject({ ...Termijntoetsregel.shape, ...toezicht })
export type Budgettermijnregel = z.output<typeof Budgettermijnregel>

/** The funds along one way; what goes by SPUK or ventiel is never added to what goes by the insurers (V-9). */
export const Budgetroute = z.strictObject({
  /** `null`: no rules are known of these pots */
  route: z.nullable(Fondsregels.shape.route),
  regels: z.array(Budgetoverzichtregel),
  termijnen: z.array(Budgettermijnregel),
})
export type Budgetroute = z.output<typeof Budgetroute>

/** What the NZa looks at: per pot and year, on one day. */
export const Budgetoverzicht = z.strictObject({ peildatum: Datum, routes: z.array(Budgetroute) })
export type Budgetoverzicht = z.output<typeof Budgetoverzicht>

/** One page of the plans behind a figure, by number. `som` is that of all pages, and equals the figure. */
export const Budgetregelpagina = z.strictObject({
  peildatum: Datum,
  pot: PotId,
  jaar: Jaar,
  totJaar: Jaar,
  post: Budgetpost,
  som: Eurocent,
  regels: z.array(z.strictObject({ plan: Plannummer, bedrag: Boekbedrag })),
  ...paginavelden,
})
export type Budgetregelpagina = z.output<typeof Budgetregelpagina>
