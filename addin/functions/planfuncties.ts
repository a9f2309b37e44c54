import type { Celscore, Planscores } from '../toetsing/celscores.ts'
import { mapCellen } from './bereik.ts'
import { type Argument, type Celuitkomst, type Functie, Invoerfout, NietBeschikbaar } from './functie.ts'

const NIET_GELEZEN = 'Niet gelezen'

/** What the kader of this workbook says of plans in the table Plannen; empty where the columns of the check are. */
export const PLANFUNCTIES = {
  SCORE: perPlan(async () => (_, plan) => plan.score ?? ''),
  RANG: perPlan(async () => (_, plan) => plan.rang ?? ''),
  OORDEEL: perPlan(async plannen => {
    const oordelen = await plannen.oordelen()
    if (!oordelen)
      throw new NietBeschikbaar(
        'Een oordeel kan niet zonder de plafonds, en de dienst gaf die nu niet. Herbereken later opnieuw.',
      )
    return nummer => oordelen.get(nummer) ?? ''
  }),
} satisfies Record<string, Functie>

type Antwoord = (nummer: string, plan: Celscore) => Celuitkomst

/** A function of plan numbers. Its second argument only tells Excel what the answer hangs on, so its cells are not read. */
function perPlan(prepare: (plannen: Planscores) => Promise<Antwoord>): Functie {
  return {
    argumenten: 2,
    bereik: true,
    run: async ([nummers = null], bron) => {
      const plannen = await bron.plannen()
      const answer = await prepare(plannen)
      return mapCellen([nummers], ([cel]): Celuitkomst => {
        const nummer = readNummer(cel)
        if (!plannen.perPlan.has(nummer))
          throw new NietBeschikbaar(`Plan ${nummer} staat niet in de tabel Plannen.`)
        const plan = plannen.perPlan.get(nummer)
        return plan ? answer(nummer, plan) : NIET_GELEZEN
      })
    },
  }
}

function readNummer(cel: Argument | undefined): string {
  const nummer = String(cel ?? '').trim()
  if (nummer === '') throw new Invoerfout('Vul een plannummer in.')
  return nummer
}
