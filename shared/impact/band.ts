import type { Plannummer } from '../plan/plan.ts'
import { type PerScenario, SCENARIOS } from '../plan/scenario.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import { sumFte } from './impact.ts'
import { type SomMetPm, sumMetPm } from './optellen.ts'

/** One plan of a portfolio; its scenarios ascend as far as they are filled in (V-16). */
export type Bandpost = { nummer: Plannummer; fte: PerScenario<number | null> }

/** How much one plan adds to the width of the band. */
export type Breedtebijdrage = {
  nummer: Plannummer
  /** fte hoog − laag */
  breedte: number
  /** of the whole width, 0–1; 0 when the band has no width */
  aandeel: number
}

/**
 * The fte of a portfolio as a band. It is as wide as can be: laag is summed with laag and hoog with hoog, as KPMG sums
 * its clusters, as if all plans turn out low or high together.
 */
export type Band = {
  /** the band itself: over the plans that state all three scenarios, so that its edges rest on the same plans */
  fte: PerScenario<number>
  plannen: number
  /** fte hoog − laag */
  breedte: number
  /** per plan, widest first */
  bijdragen: readonly Breedtebijdrage[]
  /** plans with a scenario on PM, outside the band: what they do state still adds up here */
  open: SomMetPm & { plannen: readonly Plannummer[] }
}

/** Measures the band of a portfolio; the order of the plans makes no difference. */
export function measureBand(posten: readonly Bandpost[]): Band {
  const opVolgorde = [...posten].sort((a, b) => comparePlannummer(a.nummer, b.nummer))
  const open = opVolgorde.filter(({ fte }) => !isVolledig(fte))
  const volledig = opVolgorde.flatMap(({ nummer, fte }) => (isVolledig(fte) ? [{ nummer, fte }] : []))
  const breedtes = volledig
    .map(({ nummer, fte }) => ({ nummer, breedte: fte.hoog - fte.laag }))
    .sort((a, b) => b.breedte - a.breedte)
  const breedte = breedtes.reduce((som, deel) => som + deel.breedte, 0)
  return {
    fte: sumFte(volledig.map(({ fte }) => fte)).fte,
    plannen: volledig.length,
    breedte,
    bijdragen: breedtes.map(deel => ({ ...deel, aandeel: breedte === 0 ? 0 : deel.breedte / breedte })),
    open: { ...sumMetPm(open.map(({ fte }) => fte)), plannen: open.map(({ nummer }) => nummer) },
  }
}

/** The fewest plans that together explain at least this share (0–1) of the width, widest first. */
export function selectBepalend({ bijdragen, breedte }: Band, aandeel: number): Breedtebijdrage[] {
  let verklaard = 0
  const grens = aandeel * breedte
  const genoeg = bijdragen.findIndex(deel => {
    verklaard += deel.breedte
    return verklaard >= grens
  })
  return breedte === 0 ? [] : bijdragen.slice(0, genoeg < 0 ? bijdragen.length : genoeg + 1)
}

const isVolledig = (fte: PerScenario<number | null>): fte is PerScenario<number> =>
  SCENARIOS.every(scenario => fte[scenario] !== null)
