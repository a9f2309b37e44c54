import { toPlan } from '#shared/beoordeling/samenstellen.ts'
import { type Planscore, scorePlan } from '#shared/beoordeling/scoren.ts'
import { formOf } from '#shared/kader/formulier.ts'
import { questionsOf, toAntwoorden } from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'

/** The score of the open plan as its cells and the form stand now, on all questions whoever answers them. */
export function useScore({ beoordelaar }: Werkplek): Planscore | undefined {
  const { rij, kader } = useStand(beoordelaar)
  if (!rij?.inhoud) return undefined
  const vragen = questionsOf(formOf(kader, undefined, rij.inhoud.soort))
  const velden = Object.fromEntries(vragen.map(({ id }) => [id, beoordelaar.veld(id)]))
  return scorePlan(toPlan(rij.inhoud, toAntwoorden(vragen, velden)), kader)
}
