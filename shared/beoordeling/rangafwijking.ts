import type { Melding } from '../plan/melding.ts'
import { list } from '../plan/opsomming.ts'
import type { Planinhoud, Plannummer } from '../plan/plan.ts'
import { fault, isBlank } from './melden.ts'
import { isByVerdeelsleutel } from './sociaal-domein.ts'

/** What became of one plan; `reden` is why it went before others, if it did. */
export type Rangbesluit = {
  readonly plan: Plannummer
  readonly soort: Planinhoud['soort']
  readonly besluit: 'positief' | 'negatief' | 'wacht'
  readonly reden: string | null
}

/** A plan that is decided positively while a higher ranked one waits needs a written reason. */
export const checkRangafwijking = (
  besluiten: readonly Rangbesluit[],
  rangorde: readonly Plannummer[],
): Melding[] =>
  besluiten.flatMap(({ plan, besluit, reden }) => {
    const gepasseerd = besluit === 'positief' ? findGepasseerd(plan, besluiten, rangorde) : []
    return gepasseerd.length === 0 || !isBlank(reden)
      ? []
      : [
          fault('V-22', plan, 'Reden voor de volgorde', {
            tekst: `Dit plan gaat voor op ${list(gepasseerd)}, hoger in de rangorde en nog in afwachting.`,
            uitweg: 'Schrijf op waarom van de rangorde wordt afgeweken.',
          }),
        ]
  })

/**
 * The plans that wait and stand above this one; `rangorde` from the first on. A plan that is not ranked stands below
 * all that are. The money of a regioplan sociaal domein follows a key, so it passes nobody and nobody passes it.
 */
export function findGepasseerd(
  plan: Plannummer,
  besluiten: readonly Rangbesluit[],
  rangorde: readonly Plannummer[],
): Plannummer[] {
  const naarRang = new Map(
    besluiten.filter(besluit => !isByVerdeelsleutel(besluit)).map(besluit => [besluit.plan, besluit]),
  )
  if (!naarRang.has(plan)) return []
  const plaats = rangorde.indexOf(plan)
  const hoger = plaats < 0 ? rangorde : rangorde.slice(0, plaats)
  return hoger.filter(ander => naarRang.get(ander)?.besluit === 'wacht')
}
