import { NUL, plus } from '../middelen/bedrag.ts'
import type { Eurocent } from '../middelen/eurocent.ts'
import { postKey } from '../middelen/plafond.ts'
import { type Budgettoets, claimsOfPlan } from '../middelen/toets.ts'
import type { Plannummer } from '../plan/plan.ts'
import { aanvragenOf, totalsOf, type Verdeelregel, type Verdeling } from './op-rang.ts'

/** A checked portfolio as two parts that together are the whole. */
export type Verdeeld = { readonly keuze: Verdeling; readonly buiten: Verdeling }

/**
 * Looks at some plans of a portfolio, and at the rest. Every plan keeps the rank and the outcome that it has among all
 * of them, so a choice never makes room that is not there: of each pot and year only what these plans ask and get is
 * counted again, while the ceiling, what is booked, and whether it all fits stay those of the whole.
 */
export function splitVerdeling(geheel: Verdeling, gekozen: ReadonlySet<Plannummer>): Verdeeld {
  const isGekozen = ({ score }: Verdeelregel) => gekozen.has(score.plan.nummer)
  return {
    keuze: narrow(geheel, geheel.regels.filter(isGekozen)),
    buiten: narrow(
      geheel,
      geheel.regels.filter(regel => !isGekozen(regel)),
    ),
  }
}

const narrow = (geheel: Verdeling, regels: readonly Verdeelregel[]): Verdeling => ({
  ...geheel,
  regels,
  toets: narrowToets(geheel, regels),
  ...totalsOf(regels),
})

function narrowToets({ toets, kader }: Verdeling, regels: readonly Verdeelregel[]): Budgettoets {
  const potten = [...new Map(toets.regels.map(({ pot }) => [pot.id, pot])).values()]
  const gevraagd = new Map<string, Eurocent>()
  const ingepast = new Map<string, Eurocent>()
  const add = (stand: Map<string, Eurocent>, post: string, bedrag: Eurocent) =>
    stand.set(post, plus(stand.get(post) ?? NUL, bedrag))
  for (const { score, uitkomst } of regels) {
    for (const { pot, jaar, bedrag } of claimsOfPlan(aanvragenOf([score], kader), potten)) {
      add(gevraagd, postKey(pot, jaar), bedrag)
      if (uitkomst === 'voorgesteld') add(ingepast, postKey(pot, jaar), bedrag)
    }
  }
  const nummers = new Set(regels.map(({ score }) => score.plan.nummer))
  return {
    peildatum: toets.peildatum,
    regels: toets.regels.map(regel => ({
      ...regel,
      gevraagd: gevraagd.get(postKey(regel.pot.id, regel.jaar)) ?? NUL,
      ingepast: ingepast.get(postKey(regel.pot.id, regel.jaar)) ?? NUL,
      overschrijders: regel.overschrijders.filter(plan => nummers.has(plan)),
    })),
    plannen: toets.plannen.filter(({ plan }) => nummers.has(plan)),
  }
}
