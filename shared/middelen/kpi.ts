import * as z from 'zod/mini'
import type { Bron } from '../bronnen/bron.ts'
import { Plannummer } from '../plan/plan.ts'
import { minus, plus, sum } from './bedrag.ts'
import { Eurocent } from './eurocent.ts'

/** The money of one KPI of an approved plan, and how far it has come. */
export const Kpi = z.strictObject({
  plan: Plannummer,
  mijlpaal: z.string(),
  /** what was made available for it when the plan was approved */
  beschikbaar: Eurocent,
  stand: z.discriminatedUnion('soort', [
    /** not made payable or paid yet: what is expected of it now */
    z.strictObject({ soort: z.literal('verwacht'), bedrag: Eurocent }),
    /** made payable or paid: the final amount, and whether what was not reached has been released for good */
    z.strictObject({ soort: z.enum(['betaalbaar', 'betaald']), bedrag: Eurocent, vrijgegeven: z.boolean() }),
  ]),
})
export type Kpi = z.output<typeof Kpi>

/** The money of KPI's by the definitions of the progress report of May 2025. */
export const Kpioverzicht = z.strictObject({
  /** what all approved plans asked together */
  beschikbaarGesteld: Eurocent,
  /** expected of KPI's that are not payable or paid */
  verwacht: Eurocent,
  /** final amounts of KPI's that are payable or paid */
  betaalbaarEnBetaald: Eurocent,
  /** `verwacht` and `betaalbaarEnBetaald` together */
  raming: Eurocent,
  /** not paid because a KPI was not (fully) met: released for good, and still to be released */
  definitiefVrijgegeven: Eurocent,
  nogVrijTeGeven: Eurocent,
  /** available less expected, of KPI's that are not met yet */
  mogelijkNogVrijTeGeven: Eurocent,
})
export type Kpioverzicht = z.output<typeof Kpioverzicht>

/** A published overview with its source. */
export type Kpipublicatie = { readonly titel: string; readonly bron: Bron; readonly overzicht: Kpioverzicht }

/**
 * Adds up KPI's by the published definitions. `beschikbaarGesteld` is what the plans were granted, which is another
 * count than that of their KPI's: `reconcileKpis` tells whether the two agree.
 */
export function measureKpis(kpis: readonly Kpi[], beschikbaarGesteld: Eurocent): Kpioverzicht {
  const open = kpis.filter(({ stand }) => stand.soort === 'verwacht')
  const gehaald = kpis.filter(({ stand }) => stand.soort !== 'verwacht')
  const verwacht = sum(open.map(({ stand }) => stand.bedrag))
  const betaalbaarEnBetaald = sum(gehaald.map(({ stand }) => stand.bedrag))
  return {
    beschikbaarGesteld,
    verwacht,
    betaalbaarEnBetaald,
    raming: plus(verwacht, betaalbaarEnBetaald),
    definitiefVrijgegeven: leftOver(gehaald.filter(isVrijgegeven)),
    nogVrijTeGeven: leftOver(gehaald.filter(kpi => !isVrijgegeven(kpi))),
    mogelijkNogVrijTeGeven: leftOver(open),
  }
}

/** A figure beside the sum of its parts. `verschil` is the sum less the figure: what the parts have too much. */
export const Kpiaansluiting = z.strictObject({
  wat: z.enum(['raming', 'beschikbaar-gesteld']),
  genoemd: Eurocent,
  opgeteld: Eurocent,
  verschil: Eurocent,
})
export type Kpiaansluiting = z.output<typeof Kpiaansluiting>

/**
 * Sets the raming beside its two parts, and what was made available beside all that it can have become (V-20): paid,
 * expected, or released in one of three ways. What does not agree is there with its size, and nothing is corrected.
 */
export function reconcileKpis(overzicht: Kpioverzicht): Kpiaansluiting[] {
  const { beschikbaarGesteld, verwacht, betaalbaarEnBetaald, raming } = overzicht
  const { definitiefVrijgegeven, nogVrijTeGeven, mogelijkNogVrijTeGeven } = overzicht
  const vrij = [definitiefVrijgegeven, nogVrijTeGeven, mogelijkNogVrijTeGeven]
  return [
    compare('raming', raming, [verwacht, betaalbaarEnBetaald]),
    compare('beschikbaar-gesteld', beschikbaarGesteld, [verwacht, betaalbaarEnBetaald, ...vrij]),
  ]
}

function compare(wat: Kpiaansluiting['wat'], genoemd: Eurocent, delen: readonly Eurocent[]): Kpiaansluiting {
  const opgeteld = sum(delen)
  return { wat, genoemd, opgeteld, verschil: minus(opgeteld, genoemd) }
}

/** What was made available and is not expected or paid. */
const leftOver = (kpis: readonly Kpi[]): Eurocent =>
  sum(kpis.map(({ beschikbaar, stand }) => minus(beschikbaar, stand.bedrag)))

const isVrijgegeven = ({ stand }: Kpi): boolean => stand.soort !== 'verwacht' && stand.vrijgegeven
