import { weighAannames } from '#shared/beoordeling/aannames.ts'
import { measureGevoeligheid } from '#shared/beoordeling/gevoeligheid.ts'
import { packScores, scoreKolommen, withFte } from '#shared/beoordeling/scorekolommen.ts'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Kolom } from '#shared/impact/kolom.ts'
import { computeKolommen, packModellen } from '#shared/impact/rekenkolommen.ts'
import { computeImpactmodel } from '#shared/impact/rekenmodel.ts'
import { perScenario } from '#shared/plan/scenario.ts'
import { table } from '../proef/verslag.ts'
import { ALLE_DRIVERS, type Geval, KADER, makeGevallen, toGetallen } from './impact-gegevens.ts'
import { computeKaal, UITKOMSTEN } from './impact-kaal.ts'
import { measureLibreOffice } from './impact-libreoffice.ts'
import { measureInTurns } from './impact-meten.ts'

const PLANNEN = 10_000
const KEREN = 41
const KEREN_LIBREOFFICE = 7
const DOEL = { kaal: 5, libreoffice: 50 }

/**
 * Impact and score of a large portfolio, as ratios in one run: to a bare loop over typed arrays that does the same
 * sums, and to LibreOffice recalculating them as formulas. All three must come to the same totals. Reading in is not
 * measured for any of the three: the columns are packed, the numbers flat, the workbook loaded. The product works in
 * columns where it tries much at once: every parameter of a calculation, every weight of a portfolio.
 */
export async function benchImpact(): Promise<string> {
  const gevallen = makeGevallen(PLANNEN)
  const getallen = gevallen.map(toGetallen)
  const { kaalMs, kernMs, totalen } = measureKern(gevallen, getallen)
  const calc = await measureLibreOffice(getallen, KEREN_LIBREOFFICE)
  if (typeof calc !== 'string') assertSame('LibreOffice', totalen, calc.totalen)

  const perPlan = measurePerPlan(gevallen)
  const { gevoeligheidMs, aannamesMs } = measureProberen(gevallen)
  return [
    `${PLANNEN.toLocaleString('nl-NL')} plannen met ${ALLE_DRIVERS.length} drivers × 3 scenario’s, medianen; elke rij komt op dezelfde totalen uit.`,
    table(
      ['Wat', 'ms', 'Verhouding'],
      [
        ['Kale lus over getallen', formatMs(kaalMs), ''],
        [
          'Impacttoets, in kolommen',
          formatMs(kernMs),
          `${formatEen(kernMs / kaalMs)} × de kale lus (doel: hoogstens ${DOEL.kaal})`,
        ],
        typeof calc === 'string'
          ? ['LibreOffice', '–', `overgeslagen: ${calc}`]
          : [
              `${calc.versie}, ${calc.formules.toLocaleString('nl-NL')} formules`,
              formatMs(calc.milliseconden),
              `Impacttoets is ${Math.round(calc.milliseconden / kernMs)} × zo snel (doel: minstens ${DOEL.libreoffice})`,
            ],
      ],
      [1],
    ),
    `Per plan, met alle redenen en herleiding: scoren ${perPlan.score} µs, een impactmodel ${perPlan.model} µs.`,
    `Alles tegelijk geprobeerd: alle gewichten van deze plannen ${formatMs(gevoeligheidMs)} ms, alle parameters van één plan ${formatMs(aannamesMs)} ms.`,
  ].join('\n')
}

/** The core and the bare loop in turns, and the totals that they share: fte laag, gemiddeld, hoog, and score. */
function measureKern(gevallen: readonly Geval[], getallen: readonly (readonly number[])[]) {
  const modellen = packModellen(
    gevallen.map(({ model }) => model),
    KADER,
  )
  if (!modellen) throw new Error('De verzonnen modellen zijn niet in kolommen te zetten.')
  const scores = packScores(
    gevallen.map(({ plan }) => scorePlan(plan, KADER)),
    KADER,
  )
  const invoer = Float64Array.from(getallen.flat())
  const uit = new Float64Array(gevallen.length * UITKOMSTEN)
  let kolommen: readonly Kolom[] = []

  const kaal = () => computeKaal(invoer, uit)
  const kern = () => {
    const impact = computeKolommen(modellen)
    const fte = perScenario(scenario => impact[scenario].fte)
    kolommen = [fte.laag, fte.gemiddeld, fte.hoog, scoreKolommen(withFte(scores, fte))]
  }
  const [kaalMs = Number.NaN, kernMs = Number.NaN] = measureInTurns([kaal, kern], KEREN)
  const totalen = kolommen.map(kolom => kolom.reduce((som, waarde) => som + waarde, 0))
  const verwacht = totalen.map((_, plaats) =>
    uit.reduce((som, waarde, i) => (i % UITKOMSTEN === plaats ? som + waarde : som), 0),
  )
  assertSame('de kale lus', totalen, verwacht)
  return { kaalMs, kernMs, totalen }
}

/** What a person waits for: one plan with reasons, and one model with its messages and trace; microseconds. */
function measurePerPlan(gevallen: readonly Geval[]): { score: string; model: string } {
  const steekproef = gevallen.slice(0, 200)
  const score = () => {
    for (const { plan } of steekproef) scorePlan(plan, KADER)
  }
  const model = () => {
    for (const geval of steekproef) computeImpactmodel(geval.model, KADER)
  }
  const [scoreMs = Number.NaN, modelMs = Number.NaN] = measureInTurns([score, model], KEREN)
  const microseconden = (ms: number) => formatEen((ms * 1000) / steekproef.length)
  return { score: microseconden(scoreMs), model: microseconden(modelMs) }
}

/** What the columns are for in the product; milliseconds. */
function measureProberen(gevallen: readonly Geval[]): { gevoeligheidMs: number; aannamesMs: number } {
  const scores = gevallen.map(({ plan }) => scorePlan(plan, KADER))
  const [gevoeligheidMs = Number.NaN] = measureInTurns([() => measureGevoeligheid(scores, KADER)], 5)
  const [aannamesMs = Number.NaN] = measureInTurns(
    gevallen.slice(0, 1).map(
      ({ model, plan }) =>
        () =>
          weighAannames(model, plan, KADER),
    ),
    KEREN,
  )
  return { gevoeligheidMs, aannamesMs }
}

/** A bench of sums that differ would measure nothing. */
function assertSame(wie: string, totalen: readonly number[], verwacht: readonly number[]): void {
  const gelijk = totalen.every((totaal, i) => Math.abs(totaal - (verwacht[i] ?? Number.NaN)) <= totaal * 1e-9)
  if (!gelijk || totalen.length !== verwacht.length)
    throw new Error(
      `Impacttoets en ${wie} komen niet op hetzelfde uit: ${totalen.join(', ')} en ${verwacht.join(', ')}.`,
    )
}

const formatMs = (ms: number) => ms.toLocaleString('nl-NL', { maximumSignificantDigits: 3 })
const formatEen = (waarde: number) => waarde.toLocaleString('nl-NL', { maximumFractionDigits: 1 })
