import type { Highs, ModelData } from 'highs'
import { checkKeuze } from '#shared/verdeling/controle.ts'
import { yieldOf } from '#shared/verdeling/meting.ts'
import {
  buildModel,
  columnsOf,
  type Model,
  readKeuze,
  tightenModel,
  unlimitedYield,
} from '#shared/verdeling/model.ts'
import type { Opdracht, Oplossing, Tussenstand } from '#shared/verdeling/oplossing.ts'
import type { Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { fillUp } from '#shared/verdeling/regels.ts'
import type { Keuze } from '#shared/verdeling/structuur.ts'

/**
 * Solves an allocation with HiGHS; blocks the thread until it ends. Every answer, on the way and at the end, has been
 * checked in whole eurocents by the core. Should the solver ever find a choice that is wrong by a cent, then that
 * choice is cut off and the search goes on.
 */
export function solve(highs: Highs, opdracht: Opdracht, report: (stand: Tussenstand) => void): Oplossing {
  const { portefeuille, doel } = opdracht
  const waardeOf = (keuze: Keuze) => yieldOf(portefeuille, keuze, doel)
  const isAllowed = (keuze: Keuze) => checkKeuze(portefeuille, keuze).length === 0
  const einde = performance.now() + opdracht.tijdslimiet * 1000

  let beste = isAllowed(opdracht.begin) ? opdracht.begin : null
  const improve = (keuze: Keuze) => {
    if (isAllowed(keuze) && (beste === null || waardeOf(keuze) > waardeOf(beste))) beste = keuze
  }
  const finish = (stand: Oplossing['stand'], grens: number | null): Oplossing => {
    const keuze = beste ? fillUp(portefeuille, beste, doel) : []
    const waarde = waardeOf(keuze)
    return { stand, keuze, waarde, grens: Math.max(grens ?? unlimitedYield(portefeuille, doel), waarde) }
  }
  // Without columns there is nothing to search: the empty choice is allowed, or nothing is.
  if (portefeuille.kandidaten.length === 0) {
    improve([])
    return finish(beste ? 'bewezen' : 'onhaalbaar', 0)
  }

  let model = buildModel(portefeuille, doel)
  for (;;) {
    const uitkomst = search(highs, model, {
      portefeuille,
      begin: beste,
      marge: opdracht.marge,
      seconden: Math.max(0.001, (einde - performance.now()) / 1000),
      onBetere: (keuze, grens) => {
        improve(keuze)
        if (beste) report({ keuze: beste, waarde: waardeOf(beste), grens })
      },
      onGrens: grens => {
        if (beste) report({ keuze: beste, waarde: waardeOf(beste), grens })
      },
    })
    if (uitkomst.stand === 'onhaalbaar') return finish('onhaalbaar', 0)
    if (uitkomst.keuze === null) return finish('tijd-om', uitkomst.grens)
    const strenger = tightenModel(model, portefeuille, uitkomst.keuze)
    improve(uitkomst.keuze)
    if (strenger === null || uitkomst.stand === 'tijd-om') return finish(uitkomst.stand, uitkomst.grens)
    model = strenger
  }
}

type Zoektocht = {
  portefeuille: Portefeuille
  begin: Keuze | null
  marge: number
  seconden: number
  onBetere(keuze: Keuze, grens: number | null): void
  onGrens(grens: number): void
}

type Uitkomst = { stand: 'bewezen' | 'tijd-om' | 'onhaalbaar'; keuze: Keuze | null; grens: number | null }

/**
 * One run of HiGHS. The same model and the same seed give the same answer, unless the time is up first.
 *
 * Presolve stays off: in this version it now and then calls a lesser answer optimal (HiGHS #3073 and #3094; 3 in our
 * 1,300 small portfolios), and a model of a few sums over many columns gives it little to do. The tolerance is a ten
 * thousandth of a cent, so that a plan that is all but chosen is not read as chosen.
 */
function search(highs: Highs, model: Model, zoektocht: Zoektocht): Uitkomst {
  const { modelStatus, callbackType } = highs.constants
  const { portefeuille, begin, onBetere, onGrens } = zoektocht
  return highs.withModel(toHighs(highs, model), (solver): Uitkomst => {
    solver.options.set({
      output_flag: false,
      random_seed: 1,
      presolve: 'off',
      mip_feasibility_tolerance: 1e-9,
      mip_rel_gap: zoektocht.marge,
      time_limit: zoektocht.seconden,
    })
    if (begin) solver.setSolution({ colValue: columnsOf(portefeuille, begin) })
    solver.run({
      [callbackType.mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution)
          onBetere(readKeuze(portefeuille, data.mip_solution), finite(data.mip_dual_bound))
        return undefined
      },
      [callbackType.mipLogging]: ({ data }) => {
        const grens = finite(data.mip_dual_bound)
        if (grens !== null) onGrens(grens)
        return undefined
      },
    })
    const status = solver.getModelStatus()
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
      return { stand: 'onhaalbaar', keuze: null, grens: 0 }
    const heeftKeuze =
      Number.isFinite(solver.getObjectiveValue()) && solver.info.get('primal_solution_status') === 2
    return {
      stand: status === modelStatus.optimal ? 'bewezen' : 'tijd-om',
      keuze: heeftKeuze ? readKeuze(portefeuille, solver.getSolution().colValue) : null,
      grens: finite(Number(solver.info.get('mip_dual_bound'))),
    }
  })
}

const finite = (waarde: number | undefined): number | null =>
  waarde !== undefined && Math.abs(waarde) < 1e29 ? waarde : null

function toHighs(highs: Highs, { doel, hoogstens, rijen }: Model): ModelData {
  const delen = rijen.flatMap(rij => rij.delen)
  const starts = [0]
  for (const rij of rijen) starts.push((starts.at(-1) ?? 0) + rij.delen.length)
  return {
    numCols: doel.length,
    numRows: rijen.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: doel,
    colLower: doel.map(() => 0),
    colUpper: hoogstens,
    rowLower: rijen.map(({ onder }) => onder ?? -highs.infinity),
    rowUpper: rijen.map(({ boven }) => boven ?? highs.infinity),
    matrix: {
      format: 'csr',
      numRows: rijen.length,
      numCols: doel.length,
      starts,
      indices: delen.map(({ kolom }) => kolom),
      values: delen.map(({ factor }) => factor),
    },
    integrality: doel.map(() => highs.constants.variableType.integer),
  }
}
