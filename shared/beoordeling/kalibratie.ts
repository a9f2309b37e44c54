import { propose } from '../bronnen/documenten.ts'
import type { Kader } from '../kader/kader.ts'
import type { Betrokkenheid } from './agenda.ts'
import type { Beoordeling, Deelnemer } from './beoordeling.ts'
import { compareBeoordelaar, isIngediend } from './binding.ts'
import { meanOf } from './vergelijken.ts'
import { viewOf } from './zicht.ts'

/** From how many double scores on the figures are shown. */
export const KALIBRATIEMINIMUM = {
  dubbeleScores: 5,
  bron: propose(
    'minimum voor kalibratie',
    'Geen bron noemt een aantal; onder vijf plannen die ook een ander beoordeelde zeggen de cijfers te weinig.',
  ),
} as const

/** How one assessor scores on one criterium. */
export type Kalibratie = {
  readonly beoordelaar: Deelnemer
  readonly criterium: string
  /** plans that someone else scored on this criterium as well */
  readonly dubbeleScores: number
  readonly uitkomst: 'te-weinig-gegevens' | Kalibratiecijfers
}

/** In points of the scale of the kader; all over the plans with a double score. */
export type Kalibratiecijfers = {
  readonly gemiddelde: number
  readonly standaardafwijking: number
  /** own points minus the mean of the others: above zero is milder, below zero stricter */
  readonly verschil: number
  /** the same without its sign */
  readonly afstand: number
  /** share of the plans (0–1) on which that is at most one point */
  readonly binnenEenPunt: number
}

/**
 * Calibration for someone: over nothing but the judgements that this person may see, so that no figure, and no change
 * of a figure, tells what is still blind or of a plan with an interest.
 */
export const kalibratieFor = (
  betrokkenheden: readonly Betrokkenheid[],
  kader: Kader,
  minimum: number = KALIBRATIEMINIMUM.dubbeleScores,
): Kalibratie[] =>
  calibrate(
    betrokkenheden.flatMap(({ dossier, wie }) => {
      const zicht = viewOf(wie, dossier)
      return zicht.soort === 'inhoud' ? [...zicht.eigen, ...zicht.anderen] : []
    }),
    kader,
    minimum,
  )

/** Mean, spread and agreement per assessor and criterium of this kader version, from a minimum of double scores on. */
export function calibrate(
  beoordelingen: readonly Beoordeling[],
  { id, versie, criteria }: Kader,
  minimum: number = KALIBRATIEMINIMUM.dubbeleScores,
): Kalibratie[] {
  const ingediend = beoordelingen
    .filter(
      beoordeling =>
        isIngediend(beoordeling) && beoordeling.kader.id === id && beoordeling.kader.versie === versie,
    )
    .sort(compareBeoordelaar)
  const perBeoordelaar = Map.groupBy(ingediend, ({ beoordelaar }) => beoordelaar.persoon)
  return [...perBeoordelaar.values()].flatMap(eigen =>
    criteria
      .filter(({ soort }) => soort !== 'berekend')
      .flatMap(criterium => {
        const paren = eigen.flatMap(beoordeling => pairWithOthers(beoordeling, ingediend, criterium.id))
        const [eerste] = eigen
        return eerste ? [toKalibratie(eerste.beoordelaar, criterium.id, paren, minimum)] : []
      }),
  )
}

/** Own points on a plan, and the mean of the others there. */
type Paar = { readonly plan: string; readonly eigen: number; readonly anderen: number }

function pairWithOthers(beoordeling: Beoordeling, alle: readonly Beoordeling[], criterium: string): Paar[] {
  const eigen = pointsOf(beoordeling, criterium)
  const anderen = meanOf(
    alle
      .filter(
        ander =>
          ander.plan === beoordeling.plan &&
          ander.planversie === beoordeling.planversie &&
          ander.beoordelaar.persoon !== beoordeling.beoordelaar.persoon,
      )
      .flatMap(ander => pointsOf(ander, criterium)),
  )
  return eigen.flatMap(punten =>
    anderen === null ? [] : [{ plan: beoordeling.plan, eigen: punten, anderen }],
  )
}

/** The points given, if any: "niet van toepassing" is not a score. */
function pointsOf({ inhoud }: Beoordeling, criterium: string): number[] {
  const punten = inhoud.antwoorden[criterium]?.punten
  return typeof punten === 'number' ? [punten] : []
}

function toKalibratie(
  beoordelaar: Deelnemer,
  criterium: string,
  paren: readonly Paar[],
  minimum: number,
): Kalibratie {
  const dubbeleScores = new Set(paren.map(({ plan }) => plan)).size
  return {
    beoordelaar,
    criterium,
    dubbeleScores,
    uitkomst: dubbeleScores >= Math.max(minimum, LAAGSTE_MINIMUM) ? measure(paren) : 'te-weinig-gegevens',
  }
}

/** Over one plan the figures would be the score of someone else. */
const LAAGSTE_MINIMUM = 2

function measure(paren: readonly Paar[]): Kalibratiecijfers {
  const meanBy = (waardeOf: (paar: Paar) => number) => meanOf(paren.map(waardeOf)) ?? 0
  const gemiddelde = meanBy(({ eigen }) => eigen)
  const afstandOf = ({ eigen, anderen }: Paar) => Math.abs(eigen - anderen)
  return {
    gemiddelde,
    standaardafwijking: Math.sqrt(meanBy(({ eigen }) => (eigen - gemiddelde) ** 2)),
    verschil: meanBy(({ eigen, anderen }) => eigen - anderen),
    afstand: meanBy(afstandOf),
    binnenEenPunt: meanBy(paar => (afstandOf(paar) <= 1 ? 1 : 0)),
  }
}
