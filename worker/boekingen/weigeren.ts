import { formatWeigering } from '#shared/middelen/opmaak.ts'
import type { Potkern } from '#shared/middelen/plafond.ts'
import type { Weigering as Boekweigering } from '#shared/middelen/weigering.ts'
import { type Fout, refuseFouten, type Weigering } from '../http/probleem.ts'

/** A refusal that says, per pot and year, what stands in the way and how much room is left there. */
export const refuseBoeking = (
  weigeringen: readonly Boekweigering[],
  potten: readonly Potkern[],
): Weigering<409> => {
  const naamOf = (id: string) => potten.find(pot => pot.id === id)?.naam ?? id
  return refuseFouten(
    409,
    weigeringen.map(
      (weigering): Fout => ({ plaats: placeOf(weigering), melding: formatWeigering(weigering, naamOf) }),
    ),
  )
}

/** `doorbraakmiddelen/2027`, or `spuk-transformatiemiddelen/2024-2028` over a term. */
function placeOf(weigering: Boekweigering): string {
  if (weigering.soort === 'niets-te-boeken') return 'regels'
  if (weigering.soort === 'onbekende-pot') return weigering.pot
  if (weigering.soort !== 'plafond') return `${weigering.pot}/${weigering.jaar}`
  const { van, tot } = weigering.periode
  return `${weigering.pot}/${van === tot ? van : `${van}-${tot}`}`
}
