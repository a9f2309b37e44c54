import type { Plannummer } from '../plan/plan.ts'
import { type PerScenario, perScenario } from '../plan/scenario.ts'
import { type Bezwaar, checkKeuze } from './controle.ts'
import { type Meting, measure } from './meting.ts'
import type { Portefeuille } from './portefeuille.ts'
import type { Keuze } from './structuur.ts'

/** One way to allocate, with what it chose: a rule, or the optimum for a goal. */
export type Aanpak = { readonly id: string; readonly naam: string; readonly keuze: Keuze }

export type Vergeleken = Aanpak & {
  meting: Meting
  /** fte less than the yardstick, per scenario; negative where this one yields more in that scenario */
  kosten: PerScenario<number>
}

/** A plan that is in under one approach and out, or in as another variant, under another. */
export type Planverschil = {
  plan: Plannummer
  /** in the order of the approaches */
  per: readonly { aanpak: string; reden: Reden }[]
}

/**
 * Why a plan is in or out. `bezwaren` is what stands in the way of adding it, in the variant with the fewest
 * objections; `levert-niets` could still be added but does not help the goal; `geen-kandidaat` was never in the running.
 */
export type Reden =
  | { soort: 'gekozen'; kandidaat: string }
  | { soort: 'bezwaren'; kandidaat: string; bezwaren: readonly Bezwaar[] }
  | { soort: 'levert-niets'; kandidaat: string }
  | { soort: 'geen-kandidaat' }

export type Vergelijking = { aanpakken: readonly Vergeleken[]; verschillen: readonly Planverschil[] }

/** Puts approaches side by side: what each yields and leaves, what it costs against `maatstaf`, and who differs. */
export function compareAanpakken(
  portefeuille: Portefeuille,
  aanpakken: readonly Aanpak[],
  maatstaf: Aanpak,
): Vergelijking {
  const beste = measure(portefeuille, maatstaf.keuze)
  return {
    aanpakken: aanpakken.map(aanpak => {
      const meting = measure(portefeuille, aanpak.keuze)
      return {
        ...aanpak,
        meting,
        kosten: perScenario(scenario => beste.opbrengst[scenario] - meting.opbrengst[scenario]),
      }
    }),
    verschillen: [...new Set(portefeuille.kandidaten.map(({ plan }) => plan))]
      .filter(plan => !isSameEverywhere(portefeuille, aanpakken, plan))
      .map(plan => ({
        plan,
        per: aanpakken.map(({ id, keuze }) => ({
          aanpak: id,
          reden: explainPlan(portefeuille, keuze, plan),
        })),
      })),
  }
}

/** Why a plan is in or out of a choice. */
export function explainPlan(portefeuille: Portefeuille, keuze: Keuze, plan: Plannummer): Reden {
  const varianten = portefeuille.kandidaten.filter(kandidaat => kandidaat.plan === plan)
  const gekozen = varianten.find(({ id }) => keuze.includes(id))
  if (gekozen) return { soort: 'gekozen', kandidaat: gekozen.id }
  const eerder = new Set(checkKeuze(portefeuille, keuze).map(identify))
  const [beste] = varianten
    .map(({ id }) => ({
      kandidaat: id,
      bezwaren: checkKeuze(portefeuille, [...keuze, id]).filter(bezwaar => !eerder.has(identify(bezwaar))),
    }))
    .toSorted((a, b) => a.bezwaren.length - b.bezwaren.length)
  if (!beste) return { soort: 'geen-kandidaat' }
  return beste.bezwaren.length === 0
    ? { soort: 'levert-niets', kandidaat: beste.kandidaat }
    : { soort: 'bezwaren', ...beste }
}

function isSameEverywhere(
  { kandidaten }: Portefeuille,
  aanpakken: readonly Aanpak[],
  plan: Plannummer,
): boolean {
  const ids = kandidaten.filter(kandidaat => kandidaat.plan === plan).map(({ id }) => id)
  return new Set(aanpakken.map(({ keuze }) => ids.find(id => keuze.includes(id)))).size < 2
}

const identify = (bezwaar: Bezwaar): string => JSON.stringify(bezwaar)
