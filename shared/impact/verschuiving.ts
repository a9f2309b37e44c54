import { codesOf, VERSCHUIVINGSDOELEN } from '../plan/codelijsten.ts'
import type { Plan } from '../plan/plan.ts'
import { type SomMetPm, sumMetPm } from './optellen.ts'

export type Verschuivingsdoel = keyof typeof VERSCHUIVINGSDOELEN.codes

/** What a selection of plans asks for elsewhere, beside its gain: it is never subtracted. */
export type Verschoven = {
  /** where anything goes, in the order of the code list */
  readonly perDoel: readonly {
    readonly naar: Verschuivingsdoel
    readonly plannen: number
    readonly fte: SomMetPm
  }[]
  /** plans that have not said whether labour shifts (V-24) */
  readonly onbeantwoord: number
}

/** Adds up the labour that these plans ask for elsewhere, in fte. */
export function sumVerschuiving(plannen: readonly Pick<Plan, 'verschuiving'>[]): Verschoven {
  return {
    perDoel: codesOf(VERSCHUIVINGSDOELEN).flatMap(naar => {
      const posten = plannen.flatMap(({ verschuiving }) =>
        (verschuiving?.posten ?? []).filter(post => post.naar === naar),
      )
      return posten.length === 0
        ? []
        : [{ naar, plannen: posten.length, fte: sumMetPm(posten.map(({ fte }) => fte)) }]
    }),
    onbeantwoord: plannen.filter(({ verschuiving }) => verschuiving === null).length,
  }
}
