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

/** Puts approaches side by side: what each yields and leaves, and what it costs in fte against `maatstaf`. */
export function compareAanpakken(
  portefeuille: Portefeuille,
  aanpakken: readonly Aanpak[],
  maatstaf: Aanpak,
): Vergeleken[] {
  const beste = measure(portefeuille, maatstaf.keuze)
  return aanpakken.map(aanpak => {
    const meting = measure(portefeuille, aanpak.keuze)
    return {
      ...aanpak,
      meting,
      kosten: perScenario(scenario => beste.opbrengst[scenario] - meting.opbrengst[scenario]),
    }
  })
}

/** The plans whose place is not the same under all approaches, in the order of the portfolio. */
export function findVerschillen({ kandidaten }: Portefeuille, aanpakken: readonly Aanpak[]): Plannummer[] {
  const keuzes = aanpakken.map(({ keuze }) => new Set(keuze))
  const plaatsen = new Map<Plannummer, string[]>()
  for (const { id, plan } of kandidaten) {
    const per = plaatsen.get(plan) ?? keuzes.map(() => '')
    plaatsen.set(
      plan,
      per.map((plaats, i) => (keuzes[i]?.has(id) ? id : plaats)),
    )
  }
  return [...plaatsen].filter(([, per]) => new Set(per).size > 1).map(([plan]) => plan)
}

/** Why a plan is in or out, under each approach. */
export const explainVerschil = (
  portefeuille: Portefeuille,
  aanpakken: readonly Aanpak[],
  plan: Plannummer,
): Planverschil => ({
  plan,
  per: aanpakken.map(({ id, keuze }) => ({ aanpak: id, reden: explainPlan(portefeuille, keuze, plan) })),
})

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

const identify = (bezwaar: Bezwaar): string => JSON.stringify(bezwaar)
