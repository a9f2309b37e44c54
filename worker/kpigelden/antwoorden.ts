import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import { Fondsregels } from '#shared/middelen/fondsregels.ts'
import { Kpi, Kpiaansluiting, Kpioverzicht } from '#shared/middelen/kpi.ts'
import { Pot, PotId } from '#shared/middelen/plafond.ts'
import { paginavelden } from '../antwoorden.ts'

/** The KPI money of one fund, with what does not add up and by how much. */
export const Kpigeld = z.strictObject({
  pot: Pot,
  route: z.nullable(Fondsregels.shape.route),
  overzicht: Kpioverzicht,
  aansluitingen: z.array(Kpiaansluiting),
  /** what stands in the ledger and hangs on no mijlpaal that is known: in none of the sums above */
  zonderKpi: z.strictObject({ betaalbaar: Eurocent, vrijgevallen: Eurocent }),
})
export type Kpigeld = z.output<typeof Kpigeld>

export const Kpigelden = z.strictObject({ peildatum: Datum, fondsen: z.array(Kpigeld) })
export type Kpigelden = z.output<typeof Kpigelden>

/** One page of the KPI's behind the figures of a fund, by plan. */
export const Kpiregelpagina = z.strictObject({
  peildatum: Datum,
  pot: PotId,
  kpis: z.array(Kpi),
  ...paginavelden,
})
export type Kpiregelpagina = z.output<typeof Kpiregelpagina>
