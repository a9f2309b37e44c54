import type { Plannummer } from '../plan/plan.ts'
import type { Uitzondering, Verantwoording } from './bevroren.ts'
import { measureMinimum } from './controle.ts'
import { selectGekozen } from './meting.ts'
import type { Portefeuille } from './portefeuille.ts'
import { allocate } from './regels.ts'
import type { Keuze } from './structuur.ts'

/**
 * In what a choice departs from the ranking of the kader: by another rule, and by each demand that the ranking on its
 * own does not meet. A demand that changes nothing is no exception.
 */
export function findUitzonderingen(portefeuille: Portefeuille, keuze: Keuze): Uitzondering[] {
  const { erin, eruit, minima } = portefeuille.eisen
  const zonderEisen = { ...portefeuille, eisen: { erin: [], eruit: [], minima: [] } }
  const opRang = selectGekozen(zonderEisen, allocate(zonderEisen, 'rang'))
  const geplaatst = new Set<Plannummer>(opRang.map(({ plan }) => plan))
  return [
    ...(isSame(keuze, allocate(portefeuille, 'rang')) ? [] : [{ soort: 'regel' as const }]),
    ...erin.filter(plan => !geplaatst.has(plan)).map(plan => ({ soort: 'erin' as const, plan })),
    ...eruit.filter(plan => geplaatst.has(plan)).map(plan => ({ soort: 'eruit' as const, plan })),
    ...minima
      .filter(minimum => measureMinimum(minimum, opRang) < minimum.minimaal)
      .map(minimum => ({ soort: 'minimum' as const, minimum })),
  ]
}

/** Names an exception, the same for the same demand, so that a reason stays with it. */
export function keyOf(uitzondering: Uitzondering): string {
  switch (uitzondering.soort) {
    case 'regel':
      return 'regel'
    case 'minimum': {
      const { kenmerk, waarde, eenheid } = uitzondering.minimum
      return `minimum/${kenmerk}/${waarde}/${eenheid}`
    }
    default:
      return `${uitzondering.soort}/${uitzondering.plan}`
  }
}

/** Each exception with the reason that was given for it; an empty one is still to be given. */
export const justify = (
  uitzonderingen: readonly Uitzondering[],
  redenen: Readonly<Record<string, string>>,
): Verantwoording[] =>
  uitzonderingen.map(uitzondering => ({
    uitzondering,
    reden: (redenen[keyOf(uitzondering)] ?? '').trim(),
  }))

const isSame = (a: Keuze, b: Keuze) => a.length === b.length && a.every((id, i) => id === b[i])
