import type { Opdrachtregel } from '#shared/middelen/opdracht.ts'
import type { Potkern } from '#shared/middelen/plafond.ts'
import { claimsOfPlan } from '#shared/middelen/toets.ts'
import type { Plannummer } from '#shared/plan/plan.ts'
import { thaw } from '#shared/verdeling/bevroren.ts'
import { checkNavolging, type Navolgingsverschil } from '#shared/verdeling/navolging.ts'
import { formatNavolgingsverschil } from '#shared/verdeling/opmaak.ts'
import { type Fout, refuseFouten, type Weigering } from '../http/probleem.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import { findVerdeling } from './vragen.ts'

/**
 * Refuses a booking that says it follows a saved scenario and departs from it, with every difference. `undefined` when
 * it follows, or names no scenario.
 */
export async function refuseAfwijking(
  { database, identiteit }: EigenWerkplek,
  plan: Plannummer,
  { verdeling: hash, regels }: { verdeling?: string | undefined; regels: readonly Opdrachtregel[] },
  potten: readonly Potkern[],
): Promise<Weigering<409> | undefined> {
  if (hash === undefined) return undefined
  const verdeling = await findVerdeling(database, identiteit, hash)
  if (!verdeling) return refuseFouten(409, [{ plaats: 'verdeling', melding: ONBEKEND }])
  const verschillen = checkNavolging(thaw(verdeling.inhoud), {
    plan,
    claims: claimsOfPlan(
      regels.map(regel => ({ ...regel, plan })),
      potten,
    ),
    onderdelen: new Set(potten.filter(({ onderdeelVan }) => onderdeelVan !== null).map(({ id }) => id)),
  })
  return verschillen.length > 0 ? refuseFouten(409, verschillen.map(toFout)) : undefined
}

const toFout = (verschil: Navolgingsverschil): Fout => ({
  plaats: verschil.soort === 'bedrag' ? `${verschil.pot}/${verschil.jaar}` : 'verdeling',
  melding: formatNavolgingsverschil(verschil),
})

const ONBEKEND = 'Dit scenario is niet bewaard in de dienst. Bewaar het eerst, of boek zonder scenario.'
