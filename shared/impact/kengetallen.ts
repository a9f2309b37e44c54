import { cent, type Eurocent, sum } from '../middelen/bedrag.ts'
import { type PerScenario, perScenario } from '../plan/scenario.ts'
import { ftePerMiljoen } from './impact.ts'
import { sumMetPm } from './optellen.ts'

/** What a plan asks over all years, and its structural fte. */
export type Post = { gevraagd: Eurocent; fte: PerScenario<number | null> }

/** What the money yields, per scenario; `null` where nothing is asked, the fte is PM, or there is none to divide by. */
export type Kengetallen = {
  ftePerMiljoen: PerScenario<number | null>
  /** eurocents asked per structural fte, rounded to the cent */
  eurocentPerFte: PerScenario<Eurocent | null>
  /** plans that don't state the scenario: neither their fte nor their money is in its figures */
  pm: PerScenario<number>
}

/**
 * Figures of one plan or of several together. Money and fte are of the same plans: a plan on PM would otherwise
 * count its money with a silent zero for its fte.
 */
export function deriveKengetallen(posten: readonly Post[]): Kengetallen {
  const totaal = perScenario(scenario => {
    const bekend = posten.filter(({ fte }) => fte[scenario] !== null)
    return {
      gevraagd: sum(bekend.map(({ gevraagd }) => gevraagd)),
      fte: sumMetPm(bekend.map(({ fte }) => fte)).som[scenario],
      pm: posten.length - bekend.length,
    }
  })
  return {
    ftePerMiljoen: perScenario(scenario => ftePerMiljoen(totaal[scenario].fte, totaal[scenario].gevraagd)),
    eurocentPerFte: perScenario(scenario => eurocentPerFte(totaal[scenario].fte, totaal[scenario].gevraagd)),
    pm: perScenario(scenario => totaal[scenario].pm),
  }
}

/** Eurocents asked per structural fte; `null` when the fte is PM or zero, or too small for an amount. */
export function eurocentPerFte(fte: number | null, gevraagd: Eurocent): Eurocent | null {
  if (fte === null || fte <= 0) return null
  const centen = Math.round(gevraagd / fte)
  return Number.isSafeInteger(centen) ? cent(centen) : null
}
