import { codesOf, VERSCHUIVINGSDOELEN } from '../plan/codelijsten.ts'
import type { SamenloopOpgave, VerschuivingOpgave } from '../plan/plan.ts'
import type { Impactmodel } from './impactmodel.ts'
import type { Impactuitkomst } from './rekenmodel.ts'
import type { Waarden } from './stappen.ts'

/** What goes from an impact model into the row of its plan; `null` is not answered (yet) and leaves the row as it is. */
export type Overname = {
  readonly werknemers: Waarden
  readonly samenloop: SamenloopOpgave | null
  readonly verschuiving: VerschuivingOpgave | null
}

/** What a person may take over from a model and its outcome. */
export const overnameOf = (model: Impactmodel, { aangehouden }: Impactuitkomst): Overname => ({
  werknemers: aangehouden,
  samenloop: samenloopOf(model),
  verschuiving: verschuivingOf(model),
})

/** An answer to both questions; overlap with other plans only counts as answered when it names them. */
function samenloopOf({ samenloop: { plannen, hlo, perPlan } }: Impactmodel): SamenloopOpgave | null {
  if (plannen.antwoord === null || hlo.antwoord === null) return null
  if (plannen.antwoord === 'ja' && perPlan.length === 0) return null
  return {
    plannen: plannen.antwoord === 'ja' ? [...perPlan] : [],
    hlo: hlo.antwoord === 'ja' ? hlo.fte : null,
  }
}

/** An answer to all three questions. */
function verschuivingOf({ verschuiving }: Impactmodel): VerschuivingOpgave | null {
  const vragen = codesOf(VERSCHUIVINGSDOELEN).map(naar => ({ naar, ...verschuiving[naar] }))
  if (vragen.some(({ antwoord }) => antwoord === null)) return null
  const posten = vragen.filter(({ antwoord }) => antwoord === 'ja')
  return {
    posten: posten.map(({ naar, fte }) => ({ naar, fte })),
    toelichting: posten
      .filter(({ toelichting }) => toelichting !== '')
      .map(({ naar, toelichting }) => `${VERSCHUIVINGSDOELEN.codes[naar]}: ${toelichting}`)
      .join('; '),
  }
}
