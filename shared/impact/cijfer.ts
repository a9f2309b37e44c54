import { perScenario } from '../plan/scenario.ts'
import { impactFromPotentie } from './impact.ts'
import type { Impactmodel } from './impactmodel.ts'
import { type SomMetPm, sumMetPm } from './optellen.ts'
import type { Waarden } from './stappen.ts'

/** One figure of an outcome. It says itself what it is: fte or werknemers, bruto or netto, and how much is PM. */
export type Cijfer = SomMetPm & {
  readonly eenheid: 'fte' | 'werknemers'
  readonly basis: 'bruto' | 'netto'
}

/** Adds gross figures of one unit. */
export const sumCijfer = (delen: readonly Waarden[], eenheid: Cijfer['eenheid']): Cijfer => ({
  eenheid,
  basis: 'bruto',
  ...sumMetPm(delen),
})

/** Impact from potential: × the factor of the invulling. */
export const weighCijfer = (cijfer: Cijfer, factor: number): Cijfer => ({
  ...cijfer,
  som: perScenario(scenario => impactFromPotentie(cijfer.som[scenario], factor)),
})

/** (potentie − overlap) × invulling, in fte; `null` until both questions on overlap are answered. */
export function toNetto(
  potentie: Cijfer,
  samenloop: Impactmodel['samenloop'],
  factor: number,
): Cijfer | null {
  const vragen = [samenloop.plannen, samenloop.hlo]
  if (vragen.some(({ antwoord }) => antwoord === null)) return null
  const overlap = overlapOf(samenloop)
  return {
    eenheid: 'fte',
    basis: 'netto',
    pm: perScenario(
      scenario =>
        potentie.pm[scenario] +
        vragen.filter(({ antwoord, fte }) => antwoord === 'ja' && fte[scenario] === null).length,
    ),
    som: perScenario(scenario => {
      const [bruto, eraf] = [potentie.som[scenario], overlap[scenario]]
      return bruto === null || eraf === null ? null : (bruto - eraf) * factor
    }),
  }
}

/** The fte that come off before a figure is net, summed over what was answered with ja; one PM makes it PM. */
export function overlapOf({ plannen, hlo }: Impactmodel['samenloop']): Waarden {
  const overlappend = [plannen, hlo].filter(({ antwoord }) => antwoord === 'ja')
  return perScenario(scenario =>
    overlappend.some(({ fte }) => fte[scenario] === null)
      ? null
      : overlappend.reduce((totaal, { fte }) => totaal + (fte[scenario] ?? 0), 0),
  )
}
