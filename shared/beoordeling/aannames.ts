import type { Impactmodel, Parameter } from '../impact/impactmodel.ts'
import type { Kolom } from '../impact/kolom.ts'
import { computeKolommen, packModellen } from '../impact/rekenkolommen.ts'
import type { Kader } from '../kader/kader.ts'
import type { Plan } from '../plan/plan.ts'
import { perScenario } from '../plan/scenario.ts'
import { packScores, scoreKolommen, withFte } from './scorekolommen.ts'
import { scorePlan } from './scoren.ts'

/** So much (0–1) a parameter may well be off: a proposal of this project, the same for all to make them comparable. */
export const AANNAMEMARGE = 0.1

/** What becomes of a plan when one parameter of its calculation turns out lower, or higher, and all others stay. */
export type Aanname = {
  readonly parameter: Pick<Parameter, 'id' | 'naam'>
  /** the impact in the scenario gemiddeld: gross, structural fte */
  readonly fte: Uiteinden
  /** the score of the plan (0–100) on those fte */
  readonly score: Uiteinden
}

/** `null`: PM, or still open. */
export type Uiteinden = { readonly lager: number | null; readonly hoger: number | null }

/**
 * Which parameters the impact of a plan hangs on, the heaviest first; what makes no difference is left out. Empty when
 * the model can't be calculated: its own messages say why.
 */
export function weighAannames(
  model: Impactmodel,
  plan: Plan,
  kader: Kader,
  marge: number = AANNAMEMARGE,
): Aanname[] {
  const varianten = model.parameters.flatMap(({ id }) =>
    [1 - marge, 1 + marge].map(factor => scaleParameter(model, id, factor)),
  )
  const kolommen = packModellen(varianten, kader)
  if (!kolommen) return []
  const impact = computeKolommen(kolommen)
  const fte = perScenario(scenario => impact[scenario].fte)
  const score = scorePlan(plan, kader)
  const scores = packScores(
    varianten.map(() => score),
    kader,
  )
  const endsOf = (kolom: Kolom, nummer: number) => ({
    lager: known(kolom[2 * nummer]),
    hoger: known(kolom[2 * nummer + 1]),
  })
  const uitkomst = scoreKolommen(withFte(scores, fte))
  return model.parameters
    .map(({ id, naam }, nummer) => ({
      parameter: { id, naam },
      fte: endsOf(fte.gemiddeld, nummer),
      score: endsOf(uitkomst, nummer),
    }))
    .filter(aanname => widthOf(aanname.fte) > 0)
    .sort((a, b) => widthOf(b.fte) - widthOf(a.fte))
}

const scaleParameter = (model: Impactmodel, welke: string, factor: number): Impactmodel => ({
  ...model,
  parameters: model.parameters.map(parameter =>
    parameter.id === welke
      ? { ...parameter, waarde: perScenario(scenario => scale(parameter.waarde[scenario], factor)) }
      : parameter,
  ),
})

const scale = (waarde: number | null, factor: number) => (waarde === null ? null : waarde * factor)
const known = (waarde: number | undefined) => (waarde === undefined || Number.isNaN(waarde) ? null : waarde)
/** Rounded to nine digits, so that parameters that weigh the same keep their order. */
const widthOf = ({ lager, hoger }: Uiteinden) => Number(Math.abs((hoger ?? 0) - (lager ?? 0)).toPrecision(9))
