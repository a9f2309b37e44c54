import { type PerScenario, perScenario } from '../plan/scenario.ts'
import type { Ambitie, Ambitielijst } from './ambities-2025.ts'
import type { Impact } from './impact.ts'
import type { Afspraak } from './kpmg-2025.ts'
import { sumMetPm } from './optellen.ts'

/** What one plan brings to an ambition: the afspraak it carries out, and its impact as far as the kader can give it. */
export type Ambitiebijdrage = { afspraak: Afspraak | null; impact: Impact | undefined }

/** How much of one ambition a portfolio states, gross. */
export type Ambitieaandeel = {
  ambitie: Ambitie
  /** plans that count towards it */
  plannen: number
  werknemers: PerScenario<number | null>
  /** of those plans, how many don't state the scenario */
  pm: PerScenario<number>
  /** werknemers per persoon of the ambition, 0.05 for 5 %; `null` where every plan is on PM */
  aandeel: PerScenario<number | null>
}

/**
 * The share of each ambition that the plans state together: of all accords, of this accord, and of its parts by the
 * afspraak of the plan. A plan without a part still counts towards the accord.
 */
export function shareAmbities(
  bijdragen: readonly Ambitiebijdrage[],
  { landelijk, akkoord, delen }: Ambitielijst,
): Ambitieaandeel[] {
  return [
    share(landelijk, bijdragen),
    share(akkoord, bijdragen),
    ...delen.map(deel =>
      share(
        deel,
        bijdragen.filter(({ afspraak }) => afspraak !== null && deel.afspraken.includes(afspraak)),
      ),
    ),
  ]
}

function share(ambitie: Ambitie, bijdragen: readonly Ambitiebijdrage[]): Ambitieaandeel {
  const { som, pm } = sumMetPm(bijdragen.map(({ impact }) => impactWerknemers(impact)))
  return {
    ambitie,
    plannen: bijdragen.length,
    werknemers: som,
    pm,
    aandeel: perScenario(scenario => {
      const werknemers = som[scenario]
      return werknemers === null ? null : werknemers / ambitie.personen
    }),
  }
}

/** The impact in werknemers: fte ÷ deeltijdfactor. PM stays PM, and so does what the kader has no factor for. */
export const impactWerknemers = (impact: Impact | undefined): PerScenario<number | null> =>
  perScenario(scenario => {
    const fte = impact?.fte[scenario] ?? null
    return impact === undefined || fte === null ? null : fte / impact.deeltijdfactor.factor
  })
