import type { Kader } from '../kader/kader.ts'
import type { Melding } from '../plan/melding.ts'
import { perScenario } from '../plan/scenario.ts'
import { type Cijfer, sumCijfer, toNetto, weighCijfer } from './cijfer.ts'
import { checkImpactmodel } from './controles.ts'
import { findDeeltijdfactor, type GevondenFactor } from './deeltijdfactor.ts'
import type { Driver } from './drivers.ts'
import { fteFromWerknemers } from './impact.ts'
import type { Effect, Impactmodel } from './impactmodel.ts'
import { combineRandvoorwaarden, type Invullingsuitkomst } from './randvoorwaarden.ts'
import { computeStappen, type Rekenblad, type Waarden } from './stappen.ts'

/** The effect of a measure by one driver, in both units. */
export type Effectuitkomst = {
  readonly driver: Driver
  readonly duur: Effect['duur']
  readonly vanaf: number | null
  readonly werknemers: Waarden
  readonly fte: Waarden
}

/** Labour that is needed elsewhere because of the plan: shown next to the gain, never subtracted. */
export type Verschuiving = {
  readonly naar: keyof Impactmodel['verschuiving']
  readonly fte: Waarden
  readonly toelichting: string
}

export type Impactuitkomst = {
  readonly rekenblad: Rekenblad
  /** `null` while an own group has no factor with a source */
  readonly deeltijdfactor: GevondenFactor | null
  readonly effecten: readonly Effectuitkomst[]
  /** the potential: gross, structural, versus the basispad */
  readonly structureel: { readonly werknemers: Cijfer; readonly fte: Cijfer }
  /** does not count in anything else */
  readonly eenmalig: { readonly werknemers: Cijfer; readonly fte: Cijfer }
  /** `null` while a condition has no rating */
  readonly invulling: Invullingsuitkomst | null
  /** potentie × invulling, gross; `null` without an invulling */
  readonly impact: Cijfer | null
  /** (potentie − overlap) × invulling; `null` until both questions on overlap are answered */
  readonly netto: Cijfer | null
  readonly verschuivingen: readonly Verschuiving[]
  /** what goes into the row of the plan: the structural werknemers, or what was kept instead of them */
  readonly aangehouden: Waarden
  readonly meldingen: readonly Melding[]
}

type Rekenregels = Pick<Kader, 'deeltijdfactoren' | 'invullingsfactoren' | 'randvoorwaarden'>

/** Computes the impact of a plan from its model. Whatever is missing or doubtful is in `meldingen`. */
export function computeImpactmodel(model: Impactmodel, kader: Rekenregels): Impactuitkomst {
  const rekenblad = computeStappen(model)
  const deeltijdfactor = findDeeltijdfactor(model.omrekening, kader)
  const effecten = model.effecten.map(({ driver, duur, vanaf, uitkomst }, i) => ({
    driver,
    duur,
    vanaf,
    ...inBothUnits(rekenblad.uitkomsten[i]?.waarde ?? PM, uitkomst.eenheid, deeltijdfactor?.factor ?? null),
  }))
  const structureel = sumEffecten(effecten.filter(({ duur }) => duur === 'structureel'))
  const invulling = combineRandvoorwaarden(model.randvoorwaarden, kader) ?? null
  const uitkomst = {
    rekenblad,
    deeltijdfactor,
    effecten,
    structureel,
    eenmalig: sumEffecten(effecten.filter(({ duur }) => duur === 'eenmalig')),
    invulling,
    impact: invulling && weighCijfer(structureel.fte, invulling.factor),
    netto: invulling && toNetto(structureel.fte, model.samenloop, invulling.factor),
    verschuivingen: listVerschuivingen(model),
    aangehouden: model.afwijking?.werknemers ?? structureel.werknemers.som,
  }
  return { ...uitkomst, meldingen: [...rekenblad.meldingen, ...checkImpactmodel(model, uitkomst)] }
}

const PM: Waarden = { laag: null, gemiddeld: null, hoog: null }

function inBothUnits(
  waarde: Waarden,
  eenheid: 'fte' | 'werknemers',
  factor: number | null,
): Pick<Effectuitkomst, 'werknemers' | 'fte'> {
  const convert = (reken: (aantal: number, factor: number) => number | null) =>
    perScenario(scenario => {
      const aantal = waarde[scenario]
      return aantal === null || factor === null ? null : reken(aantal, factor)
    })
  return eenheid === 'fte'
    ? { fte: waarde, werknemers: convert((fte, deel) => fte / deel) }
    : { werknemers: waarde, fte: convert(fteFromWerknemers) }
}

const sumEffecten = (effecten: readonly Effectuitkomst[]): Impactuitkomst['structureel'] => ({
  werknemers: sumCijfer(
    effecten.map(({ werknemers }) => werknemers),
    'werknemers',
  ),
  fte: sumCijfer(
    effecten.map(({ fte }) => fte),
    'fte',
  ),
})

const listVerschuivingen = ({ verschuiving }: Impactmodel): Verschuiving[] =>
  (['sector', 'wmo', 'eersteLijn'] as const).flatMap(naar => {
    const { antwoord, fte, toelichting } = verschuiving[naar]
    return antwoord === 'ja' ? [{ naar, fte, toelichting }] : []
  })

/** Whether a person may take the outcome over into the row of the plan: no fault stands in the way. */
export const isOverneembaar = ({ meldingen }: Pick<Impactuitkomst, 'meldingen'>): boolean =>
  meldingen.every(({ ernst }) => ernst !== 'fout')
