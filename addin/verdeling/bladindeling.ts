import type { Document } from '#shared/samenvatting/blokken.ts'
import { summarizeScenario } from '#shared/samenvatting/verdeling.ts'
import type { Scenario } from '#shared/verdeling/scenario.ts'

/** A scenario as a sheet: the text and tables, and below them every plan with the chart that is drawn from it. */
export type Verdelingindeling = { readonly document: Document; readonly plannen: Planpunten }

/** One row per plan or variant. `gekozen` and `niet` hold its fte, in the one of the two that it belongs to. */
export type Planpunten = {
  readonly titel: string
  readonly assen: { readonly x: string; readonly y: string }
  readonly koppen: readonly [plan: string, titel: string, miljoen: string, gekozen: string, niet: string]
  readonly rijen: readonly (readonly [
    plan: string,
    titel: string,
    miljoen: number,
    gekozen: number | '',
    niet: number | '',
  ])[]
}

const CENT_PER_MILJOEN = 100_000_000

export function layOutVerdeling(scenario: Scenario, kenmerken: Document['kenmerken']): Verdelingindeling {
  const { portefeuille, keuze, titels } = scenario
  const gekozen = new Set(keuze)
  return {
    document: { titel: 'Verdeling', kenmerken, blokken: summarizeScenario(scenario, false) },
    plannen: {
      titel: 'Fte tegen euro, per plan',
      assen: { x: 'gevraagd, mln euro', y: 'fte, scenario gemiddeld' },
      koppen: ['Plan', 'Titel', 'Mln euro', 'Fte, gekozen', 'Fte, niet gekozen'],
      // A plan on PM has no place on the axis of fte: its cells stay empty, and zero it is not.
      rijen: portefeuille.kandidaten.map(({ id, plan, gevraagd, opbrengst }) => {
        const fte = opbrengst.gemiddeld ?? ''
        return [
          id,
          titels.get(plan) ?? '',
          gevraagd / CENT_PER_MILJOEN,
          gekozen.has(id) ? fte : '',
          gekozen.has(id) ? '' : fte,
        ]
      }),
    },
  }
}
