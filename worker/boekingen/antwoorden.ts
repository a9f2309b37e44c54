import * as z from 'zod/mini'
import { Boeking } from '#shared/middelen/boeking.ts'
import { Opdracht } from '#shared/middelen/opdracht.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { paginavelden } from '../antwoorden.ts'

/** A command as it was booked, with the entries that it made. */
export const GeboekteOpdracht = z.strictObject({ opdracht: Opdracht, boekingen: z.array(Boeking) })
export type GeboekteOpdracht = z.output<typeof GeboekteOpdracht>

/** All that is booked for one plan, in the order in which it came. */
export const Planboekingen = z.strictObject({ plan: Plannummer, boekingen: z.array(Boeking) })
export type Planboekingen = z.output<typeof Planboekingen>

/** A page of the ledger, in the order in which it was written. */
export const Boekingenpagina = z.strictObject({ boekingen: z.array(Boeking), ...paginavelden })
export type Boekingenpagina = z.output<typeof Boekingenpagina>
