import * as z from 'zod/mini'
import { Plannummer } from '../plan/plan.ts'
import type { Aanvraagregel, Mijlpaal } from './aanvraagregel.ts'
import { type Eurocent, minus, NUL, plus, sum } from './bedrag.ts'
import { Eurocent as Bedrag } from './eurocent.ts'
import { type Kpi, type Kpiaansluiting, type Kpioverzicht, measureKpis, reconcileKpis } from './kpi.ts'
import { PotId } from './plafond.ts'

/** What the ledger says of the KPI money of one plan in one fund, over all years, for one mijlpaal or for none. */
export const Kpistand = z.strictObject({
  plan: Plannummer,
  pot: PotId,
  /** `null`: booked without a mijlpaal */
  mijlpaal: z.nullable(z.string()),
  /** granted, before anything of it was let go */
  toegekend: Bedrag,
  betaalbaar: Bedrag,
  betaald: Bedrag,
  /** granted and let go again, because a KPI was not (fully) met */
  vrijgevallen: Bedrag,
})
export type Kpistand = z.output<typeof Kpistand>

/** The mijlpalen of a plan, with the lines that hang on them. */
export type Planmijlpalen = {
  readonly plan: Plannummer
  readonly mijlpalen: readonly Mijlpaal[]
  readonly regels: readonly Pick<Aanvraagregel, 'pot' | 'bedrag' | 'mijlpaal'>[]
}

/** The KPI money of one fund: its KPI's, their sums, and what does not add up. */
export type Fondskpis = {
  readonly kpis: readonly Kpi[]
  readonly overzicht: Kpioverzicht
  readonly aansluitingen: readonly Kpiaansluiting[]
  /** booked on no mijlpaal that is known, and so in no KPI */
  readonly zonderKpi: { readonly betaalbaar: Eurocent; readonly vrijgevallen: Eurocent }
}

/**
 * Works out the KPI money of a fund from what its plans promised and what was booked for them. Only plans that were
 * granted something count: before that, nothing was made available. A KPI is final once something of it was made
 * payable or let go; until then all of it is expected.
 */
export function kpisOfFonds(
  fonds: PotId,
  plannen: readonly Planmijlpalen[],
  standen: readonly Kpistand[],
): Fondskpis {
  const hier = standen.filter(({ pot }) => pot === fonds)
  const toegekend = new Set(hier.filter(stand => stand.toegekend > 0).map(({ plan }) => plan))
  const perKpi = Map.groupBy(hier, ({ plan, mijlpaal }) => kpiKey(plan, mijlpaal))
  const beloofd = plannen.filter(({ plan }) => toegekend.has(plan)).flatMap(plan => promisesIn(fonds, plan))
  const kpis = beloofd.flatMap(belofte =>
    kpiPartsOf(belofte, perKpi.get(kpiKey(belofte.plan, belofte.mijlpaal)) ?? []),
  )
  const overzicht = measureKpis(kpis, sum(hier.map(stand => stand.toegekend)))
  const bekend = new Set(beloofd.map(({ plan, mijlpaal }) => kpiKey(plan, mijlpaal)))
  const los = hier.filter(({ plan, mijlpaal }) => !bekend.has(kpiKey(plan, mijlpaal)))
  return {
    kpis,
    overzicht,
    aansluitingen: reconcileKpis(overzicht),
    zonderKpi: {
      betaalbaar: sum(los.map(stand => stand.betaalbaar)),
      vrijgevallen: sum(los.map(stand => stand.vrijgevallen)),
    },
  }
}

type Belofte = { readonly plan: Plannummer; readonly mijlpaal: string; readonly beschikbaar: Eurocent }

/**
 * What hangs on each mijlpaal in this fund. A mijlpaal names one amount; where its lines ask of several funds, the
 * amount is taken from them in the order of the lines, from each as much as it asks.
 */
const promisesIn = (fonds: PotId, { plan, mijlpalen, regels }: Planmijlpalen): Belofte[] =>
  mijlpalen.flatMap(({ id, bedrag }) => {
    const eigen = regels.filter(({ mijlpaal }) => mijlpaal === id)
    const [beschikbaar] = eigen.reduce(
      ([gevonden, over]: [Eurocent, Eurocent], regel): [Eurocent, Eurocent] => {
        const deel = regel.bedrag < over ? regel.bedrag : over
        return [regel.pot === fonds ? plus(gevonden, deel) : gevonden, minus(over, deel)]
      },
      [NUL, bedrag],
    )
    return beschikbaar > 0 ? [{ plan, mijlpaal: id, beschikbaar }] : []
  })

/** A KPI of which a part was let go is two: that part, released for good, and the rest. */
function kpiPartsOf({ plan, mijlpaal, beschikbaar }: Belofte, standen: readonly Kpistand[]): Kpi[] {
  const betaalbaar = sum(standen.map(stand => stand.betaalbaar))
  const betaald = sum(standen.map(stand => stand.betaald))
  const vrijgevallen = sum(standen.map(stand => stand.vrijgevallen))
  if (betaalbaar === 0 && vrijgevallen === 0)
    return [{ plan, mijlpaal, beschikbaar, stand: { soort: 'verwacht', bedrag: beschikbaar } }]
  const soort = betaald > 0 ? 'betaald' : 'betaalbaar'
  const rest: Kpi = {
    plan,
    mijlpaal,
    beschikbaar: minus(beschikbaar, vrijgevallen),
    stand: { soort, bedrag: betaalbaar, vrijgegeven: false },
  }
  if (vrijgevallen === 0) return [rest]
  return [
    rest,
    { plan, mijlpaal, beschikbaar: vrijgevallen, stand: { soort, bedrag: NUL, vrijgegeven: true } },
  ]
}

const kpiKey = (plan: Plannummer, mijlpaal: string | null): string => `${plan}\n${mijlpaal ?? ''}`
