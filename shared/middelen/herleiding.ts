import type { Datum } from '../bronnen/datum.ts'
import type { Jaar, Plannummer } from '../plan/plan.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import type { Boeking } from './boeking.ts'
import type { Inrichting } from './fondsen.ts'
import type { Opdracht } from './opdracht.ts'
import { type Plafond, type PotId, selectPlafond } from './plafond.ts'
import { addBoeking, LEEG_SALDO, type Saldo } from './saldo.ts'

/** A total, the plans that it is made of, their entries, and the commands and the ceiling behind those. */
export type Herleiding = {
  readonly pot: PotId
  readonly jaar: Jaar
  readonly peildatum: Datum
  readonly plafond: Plafond | null
  readonly totaal: Saldo
  readonly plannen: readonly Planherleiding[]
}
export type Planherleiding = {
  readonly plan: Plannummer
  readonly saldo: Saldo
  readonly boekingen: readonly {
    readonly boeking: Boeking
    /** what was ordered and why; `null` when the command was not given along */
    readonly opdracht: Pick<Opdracht, 'soort' | 'reden'> | null
  }[]
}

/** Everything behind the figures of one pot and year on the peildatum. One pass over the entries. */
export function explainPost(
  { pot, jaar }: { readonly pot: PotId; readonly jaar: Jaar },
  boekingen: Iterable<Boeking>,
  opdrachten: ReadonlyMap<string, Pick<Opdracht, 'soort' | 'reden'>>,
  { plafonds }: Pick<Inrichting, 'plafonds'>,
  peildatum: Datum,
): Herleiding {
  const hier = [...boekingen].filter(
    boeking => boeking.pot === pot && boeking.jaar === jaar && boeking.datum <= peildatum,
  )
  const perPlan = [...Map.groupBy(hier, ({ plan }) => plan)]
  return {
    pot,
    jaar,
    peildatum,
    plafond: selectPlafond(plafonds, pot, jaar, peildatum) ?? null,
    totaal: hier.reduce(addBoeking, LEEG_SALDO),
    plannen: perPlan
      .toSorted(([a], [b]) => comparePlannummer(a, b))
      .map(([plan, delen]) => ({
        plan,
        saldo: delen.reduce(addBoeking, LEEG_SALDO),
        boekingen: delen.map(boeking => ({ boeking, opdracht: opdrachten.get(boeking.opdracht) ?? null })),
      })),
  }
}
