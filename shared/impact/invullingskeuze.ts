import type { Kader } from '../kader/kader.ts'
import { codesOf, INVULLINGEN } from '../plan/codelijsten.ts'
import type { ImpactOpgave } from '../plan/plan.ts'
import { computeImpact } from './impact.ts'
import { type SomMetPm, sumMetPm } from './optellen.ts'

/**
 * Other ways to turn the invulling of the randvoorwaarden into a number, beside the one of the kader: everything
 * counts in full (impact = potentie), or every plan one level lower. The lowest level has none below it and stays.
 */
export const INVULLINGSKEUZES = ['voorzien', 'kader', 'lager'] as const
export type Invullingskeuze = (typeof INVULLINGSKEUZES)[number]

/**
 * What the same plans yield under each choice. KPMG gives no number for the invulling, so the kader's is a proposal,
 * and this shows how much hangs on it.
 */
export function compareInvullingen(
  opgaven: readonly ImpactOpgave[],
  kader: Pick<Kader, 'deeltijdfactoren' | 'invullingsfactoren'>,
): Record<Invullingskeuze, SomMetPm> {
  const under = (invullingsfactoren: Kader['invullingsfactoren']) =>
    sumMetPm(
      opgaven.map(
        opgave =>
          computeImpact(opgave, { deeltijdfactoren: kader.deeltijdfactoren, invullingsfactoren })?.fte ??
          ONBEKEND,
      ),
    )
  return {
    voorzien: under(kader.invullingsfactoren.map(regel => ({ ...regel, factor: 1 }))),
    kader: under(kader.invullingsfactoren),
    lager: under(lowerInvulling(kader.invullingsfactoren)),
  }
}

const ONBEKEND = { laag: null, gemiddeld: null, hoog: null }

/** Gives each level the factor of the one below it in the list of the sources. */
function lowerInvulling(factoren: Kader['invullingsfactoren']): Kader['invullingsfactoren'] {
  const oplopend = codesOf(INVULLINGEN).flatMap(code =>
    factoren.filter(({ invulling }) => invulling === code),
  )
  return oplopend.map((regel, i) => ({ ...regel, factor: oplopend[i - 1]?.factor ?? regel.factor }))
}
