import { explainErin, minimizeEisen } from '#shared/verdeling/conflict.ts'
import {
  findGrijzeZone,
  type GrijzeZone,
  type Variatie,
  varyImpact,
  varyScenarios,
  varyWegingen,
} from '#shared/verdeling/grijze-zone.ts'
import type { Opgave } from '#shared/verdeling/opgave.ts'
import type { LosOp, Opdracht, Oplossing } from '#shared/verdeling/oplossing.ts'
import type { Eisen } from '#shared/verdeling/portefeuille.ts'
import { type Eisprijs, priceEisen, priceGrenzen, type Schaduwprijs } from '#shared/verdeling/prijzen.ts'
import { allocate } from '#shared/verdeling/regels.ts'

/** Everything that takes a solver or some time; `null` is not computed (yet). */
export type Doorrekening = {
  readonly oplossing: Oplossing
  /** when nothing meets all demands and the core can't tell why at once: the fewest that can't be met together */
  readonly kern: Eisen | null
  readonly eisprijzen: readonly Eisprijs[] | null
  readonly grensprijzen: readonly Schaduwprijs[] | null
  readonly grijs: GrijzeZone | null
}

export const FASEN = ['optimum', 'prijzen', 'grijs'] as const
export type Fase = (typeof FASEN)[number]

type Gang = {
  losOp: LosOp
  signaal: AbortSignal
  onFase(fase: Fase): void
}

/**
 * Computes step by step, and gives what is known after each: the optimum, then prices, then the grey zone. After a
 * stop it gives the optimum as far as it came, and nothing that rests on an unfinished answer.
 */
export async function* computeThrough(
  opgave: Opgave,
  opdracht: Opdracht,
  { losOp, signaal, onFase }: Gang,
): AsyncGenerator<Doorrekening> {
  onFase('optimum')
  const oplossing = await losOp(opdracht)
  let tot: Doorrekening = { oplossing, kern: null, eisprijzen: null, grensprijzen: null, grijs: null }
  yield tot
  if (signaal.aborted) return

  onFase('prijzen')
  if (oplossing.stand === 'onhaalbaar') {
    if (explainErin(opdracht.portefeuille).length > 0) return
    const kern = await minimizeEisen(opdracht.portefeuille, async portefeuille => {
      const { stand } = await losOp({ ...opdracht, portefeuille })
      return stand !== 'onhaalbaar'
    })
    if (!signaal.aborted) yield { ...tot, kern }
    return
  }
  const eisprijzen = await priceEisen(opdracht, oplossing, losOp)
  const grensprijzen = await priceGrenzen(opdracht, oplossing, losOp)
  if (signaal.aborted) return
  tot = { ...tot, eisprijzen, grensprijzen }
  yield tot

  onFase('grijs')
  const grijs = await findGrijs(opgave, opdracht, oplossing, losOp, signaal)
  if (!signaal.aborted) yield { ...tot, grijs }
}

async function findGrijs(
  { portefeuille, inzendingen, kader, middelen }: Opgave,
  opdracht: Opdracht,
  oplossing: Oplossing,
  losOp: LosOp,
  signaal: AbortSignal,
): Promise<GrijzeZone> {
  const isScenario = opdracht.doel !== 'score' && opdracht.doel !== 'betrouwbaar'
  // Another goal than fte has no scenarios of its own: then the middle one is what the others are held against.
  const { keuze } = isScenario ? oplossing : await losOp({ ...opdracht, doel: 'gemiddeld' })
  const scenarios = await varyScenarios(opdracht, losOp)
  const { groepen, eisen, peildatum } = portefeuille
  const wegingen = varyWegingen(inzendingen, kader, middelen, peildatum, { groepen, eisen })
  const impact = await collect(varyImpact(portefeuille, inzendingen, kader), signaal)
  return {
    optimum: findGrijzeZone(portefeuille, keuze, scenarios),
    rang: findGrijzeZone(portefeuille, allocate(portefeuille, 'rang'), [...wegingen, ...impact]),
  }
}

/** Long enough to get on, short enough for the pane to answer a key meanwhile. */
const BEURT_MS = 25

/** Walks through the variations with a pause now and then, until someone stops it. */
async function collect(variaties: Iterable<Variatie>, signaal: AbortSignal): Promise<Variatie[]> {
  const lijst: Variatie[] = []
  let beurt = performance.now()
  for (const variatie of variaties) {
    if (signaal.aborted) break
    lijst.push(variatie)
    if (performance.now() - beurt < BEURT_MS) continue
    await new Promise(resolve => setTimeout(resolve))
    beurt = performance.now()
  }
  return lijst
}
