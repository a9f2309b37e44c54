import { cent, type Eurocent } from '../middelen/bedrag.ts'
import type { Plannummer } from '../plan/plan.ts'
import { amountAt } from './controle.ts'
import type { Eisen, Grens, Portefeuille } from './portefeuille.ts'
import { structure } from './structuur.ts'

/** Why plans that have to be in can't all be in. */
export type Conflict =
  | {
      soort: 'plafond'
      grens: Grens
      /** the fewest of the demanded plans that are too much together, found by leaving out one by one */
      plannen: readonly Plannummer[]
      /** what those plans drag along and did not stand in the demands themselves */
      meegenomen: readonly Plannummer[]
      /** what those plans are short, at the least: each with its cheapest variant */
      tekort: Eurocent
      /** the same for all demanded plans together */
      tekortVanAllen: Eurocent
    }
  | { soort: 'uitsluiting'; plannen: readonly [Plannummer, Plannummer]; door: readonly Plannummer[] }
  | { soort: 'afwezig'; plan: Plannummer; ontbreekt: Plannummer }

/**
 * Explains at once why `eisen.erin` can't be met: a plan that is not there, two that exclude each other, or a limit
 * that they exceed even with their cheapest variants. Finds nothing when the reason lies deeper, in how variants
 * combine or in a minimum; `minimizeEisen` finds that with a solver.
 */
export function explainErin(portefeuille: Portefeuille): Conflict[] {
  const { grenzen, eisen } = portefeuille
  const bouw = structure(portefeuille)
  const eruit = new Set(eisen.eruit)
  const erin = [...new Set(eisen.erin)]
  const unionOf = (plannen: readonly Plannummer[]) => [
    ...new Set(plannen.flatMap(plan => [...bouw.closureOf(plan)])),
  ]
  const moeders = (nodig: Plannummer) => erin.filter(plan => bouw.closureOf(plan).has(nodig))

  const afwezig = erin.flatMap(plan =>
    [...bouw.closureOf(plan)]
      .filter(nodig => eruit.has(nodig) || bouw.variantenOf(nodig).length === 0)
      .map((ontbreekt): Conflict => ({ soort: 'afwezig', plan, ontbreekt })),
  )
  const alle = unionOf(erin)
  const uitsluitingen = alle.flatMap((een, i) =>
    alle
      .slice(i + 1)
      .filter(ander => bouw.rivalenOf(een).has(ander))
      .map(
        (ander): Conflict => ({
          soort: 'uitsluiting',
          plannen: [een, ander],
          door: [...new Set([...moeders(een), ...moeders(ander)])],
        }),
      ),
  )
  const plafonds = grenzen.flatMap((grens): Conflict[] => {
    const leastOf = (plan: Plannummer) =>
      bouw.variantenOf(plan).reduce((laagst, variant) => Math.min(laagst, amountAt(variant, grens)), Infinity)
    const shortOf = (plannen: readonly Plannummer[]) =>
      unionOf(plannen)
        .map(leastOf)
        .filter(Number.isFinite)
        .reduce((som, bedrag) => som + bedrag, -grens.ruimte)
    if (shortOf(erin) <= 0) return []
    const kern = minimize(
      erin.toSorted((a, b) => shortOf([a]) - shortOf([b])),
      plannen => shortOf(plannen) > 0,
    )
    const plannen = erin.filter(plan => kern.includes(plan))
    return [
      {
        soort: 'plafond',
        grens,
        plannen,
        meegenomen: unionOf(plannen).filter(plan => !plannen.includes(plan)),
        tekort: cent(shortOf(plannen)),
        tekortVanAllen: cent(shortOf(erin)),
      },
    ]
  })
  return [...afwezig, ...uitsluitingen, ...plafonds]
}

/**
 * The fewest demands that can't be met together, found by leaving out one by one and asking each time whether the
 * rest can. Call it with demands that can't be met; every call of `isHaalbaar` is one question to a solver.
 */
export async function minimizeEisen(
  portefeuille: Portefeuille,
  isHaalbaar: (portefeuille: Portefeuille) => Promise<boolean>,
): Promise<Eisen> {
  let eisen = portefeuille.eisen
  for (const soort of ['eruit', 'minima', 'erin'] as const) {
    for (const eis of [...eisen[soort]]) {
      const zonder: Eisen = { ...eisen, [soort]: [...eisen[soort]].filter(andere => andere !== eis) }
      if (!(await isHaalbaar({ ...portefeuille, eisen: zonder }))) eisen = zonder
    }
  }
  return eisen
}

/** Leaves out what can be missed, in the order given. */
function minimize<T>(delen: readonly T[], isTooMuch: (delen: readonly T[]) => boolean): readonly T[] {
  let kern = delen
  for (const deel of delen) {
    const zonder = kern.filter(ander => ander !== deel)
    if (isTooMuch(zonder)) kern = zonder
  }
  return kern
}
