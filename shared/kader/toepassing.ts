import type { Plan } from '../plan/plan.ts'
import type { Kader, Poort, Poortgroep } from './kader.ts'

/** Whether something of a kader holds for this kind of plan. */
export const appliesTo = (
  { plansoorten }: Pick<Poort | Poortgroep, 'plansoorten'>,
  soort: Plan['soort'],
): boolean => plansoorten === null || plansoorten.includes(soort)

/** The poorten of a group that hold for a kind of plan, in the order of the kader. */
export const poortenOf = (
  { poorten }: Pick<Kader, 'poorten'>,
  groep: Poortgroep,
  soort: Plan['soort'],
): Poort[] => poorten.filter(poort => poort.groep === groep.id && appliesTo(poort, soort))

/** How many poorten of a group must be passed when so many of them hold. */
export const neededOf = ({ minstens }: Poortgroep, aantal: number): number =>
  minstens === 'alle' ? aantal : minstens
