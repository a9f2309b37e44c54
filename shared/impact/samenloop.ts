import type { Melding } from '../plan/melding.ts'
import type { Fteaantal, Plan, Plannummer, SamenloopOpgave } from '../plan/plan.ts'
import { type PerScenario, perScenario, SCENARIOS, type Scenario } from '../plan/scenario.ts'
import { comparePlannummer } from '../plan/volgorde.ts'
import { type Impact, impactFromPotentie, sumFte } from './impact.ts'
import { type SomMetPm, sumMetPm } from './optellen.ts'

/** One plan of a selection: its impact, and what it says about overlap; `null` is not answered. */
export type Samenlooppost = {
  readonly nummer: Plannummer
  readonly impact: Impact | undefined
  readonly samenloop: SamenloopOpgave | null
}

/** fte that two plans both count, and that come off once; in a scenario on PM nothing comes off. */
export type Paaraftrek = {
  readonly plannen: readonly [Plannummer, Plannummer]
  readonly fte: PerScenario<number>
}

/** The fte of a selection before and after overlap. PM parts are in neither, and are counted. */
export type NettoFte = {
  readonly bruto: SomMetPm
  readonly netto: PerScenario<number | null>
  readonly tussenPlannen: PerScenario<number>
  readonly metHlo: PerScenario<number>
  /** the pairs of which something comes off, the largest first in the scenario gemiddeld */
  readonly paren: readonly Paaraftrek[]
  /** overlaps of which nobody knows how large they are: nothing comes off for them */
  readonly overlapPm: PerScenario<number>
  /** plans that have not said whether they overlap: they count gross */
  readonly onbeantwoord: readonly Plannummer[]
}

/**
 * The fte of these plans together after overlap with each other and with the HLO (V-18). A pair counts once, by the
 * larger of both claims; overlap with a plan outside the selection changes nothing. What comes off a plan is never more
 * than its own fte: first the HLO, then the pairs, in proportion where they claim more than is left. So a plan that is
 * added never lowers the sum, and the order makes no difference.
 */
export function netFte(selectie: readonly Samenlooppost[]): NettoFte {
  const posten = selectie.toSorted((a, b) => comparePlannummer(a.nummer, b.nummer))
  const opgaven = claimsPerPair(posten)
  const bruto = sumMetPm(posten.map(({ impact }) => impact?.fte ?? PM))
  const aftrek = perScenario(scenario => deduct(posten, opgaven, scenario))
  const paren = opgaven.map(({ plannen }, i) => ({
    plannen,
    fte: perScenario(scenario => aftrek[scenario].paren[i] ?? 0),
  }))
  const tussenPlannen = sumFte(paren.map(({ fte }) => fte)).fte
  const metHlo = perScenario(scenario => aftrek[scenario].hlo)
  return {
    bruto,
    netto: perScenario(scenario => {
      const som = bruto.som[scenario]
      return som === null ? null : Math.max(0, som - metHlo[scenario] - tussenPlannen[scenario])
    }),
    tussenPlannen,
    metHlo,
    paren: paren
      .filter(({ fte }) => SCENARIOS.some(scenario => fte[scenario] > 0))
      .sort((a, b) => b.fte.gemiddeld - a.fte.gemiddeld),
    overlapPm: countPm(posten, opgaven),
    onbeantwoord: posten.flatMap(({ nummer, samenloop }) => (samenloop ? [] : [nummer])),
  }
}

/** V-18: what a plan says to overlap is at most its whole potential, with other plans than itself, each named once. */
export function checkSamenloopOpgave(
  { nummer, samenloop }: Pick<Plan, 'nummer' | 'samenloop'>,
  impact: Impact | undefined,
): Melding[] {
  if (!samenloop) return []
  const genoemd = samenloop.plannen.map(({ plan }) => plan)
  const fault = (tekst: string, uitweg: string): Melding => ({
    ernst: 'fout',
    regel: 'V-18',
    tekst,
    uitweg,
    plaats: { plan: nummer, veld: 'Overlap met' },
  })
  const overlap = sumFte([...samenloop.plannen.map(({ fte }) => fte), samenloop.hlo ?? GEEN]).fte
  const teVeel = SCENARIOS.find(
    scenario => overlap[scenario] > (impact?.potentieFte[scenario] ?? Number.POSITIVE_INFINITY) + RUIS,
  )
  return [
    ...(genoemd.includes(nummer)
      ? [fault('Het plan noemt overlap met zichzelf.', 'Noem alleen andere plannen, HLO of geen.')]
      : []),
    ...(new Set(genoemd).size < genoemd.length
      ? [fault('Een plan staat hier vaker.', 'Noem elk plan één keer.')]
      : []),
    ...(teVeel
      ? [
          fault(
            `In het scenario ${teVeel} is de overlap groter dan de hele potentie van dit plan.`,
            'De overlap is in fte, vóór de invulling, en hoogstens werknemers × deeltijdfactor.',
          ),
        ]
      : []),
  ]
}

/** Where sheet and row come from the same sum, the last digits may differ. */
const RUIS = 1e-6
const PM: Fteaantal = { laag: null, gemiddeld: null, hoog: null }
const GEEN: Fteaantal = { laag: 0, gemiddeld: 0, hoog: 0 }

type Paaropgave = { plannen: readonly [Plannummer, Plannummer]; fte: Fteaantal[] }

/** What either plan of a pair says, in fte of impact, for the pairs of which both plans are here. */
function claimsPerPair(posten: readonly Samenlooppost[]): Paaropgave[] {
  const nummers = new Set(posten.map(({ nummer }) => nummer))
  const paren = new Map<string, Paaropgave>()
  for (const post of posten) {
    for (const { plan, fte } of post.samenloop?.plannen ?? []) {
      if (plan === post.nummer || !nummers.has(plan)) continue
      const plannen: Paaropgave['plannen'] =
        comparePlannummer(post.nummer, plan) < 0 ? [post.nummer, plan] : [plan, post.nummer]
      const sleutel = JSON.stringify(plannen)
      const paar = paren.get(sleutel) ?? { plannen, fte: [] }
      paar.fte.push(toImpact(fte, post.impact))
      paren.set(sleutel, paar)
    }
  }
  return [...paren.values()]
}

/** Overlap is stated in fte of potential; what comes off is weighed by the invulling like the potential itself. */
const toImpact = (fte: Fteaantal, impact: Impact | undefined): Fteaantal =>
  perScenario(scenario => (impact ? impactFromPotentie(fte[scenario], impact.invulling.factor) : null))

/** What comes off in one scenario: with the HLO over all plans together, and per pair in the order of the claims. */
function deduct(
  posten: readonly Samenlooppost[],
  opgaven: readonly Paaropgave[],
  scenario: Scenario,
): { hlo: number; paren: number[] } {
  let hlo = 0
  const over = new Map<Plannummer, number>()
  for (const { nummer, impact, samenloop } of posten) {
    const fte = impact?.fte[scenario] ?? 0
    const eraf = Math.min(toImpact(samenloop?.hlo ?? GEEN, impact)[scenario] ?? 0, fte)
    hlo += eraf
    over.set(nummer, fte - eraf)
  }
  const overOf = (nummer: Plannummer) => over.get(nummer) ?? 0
  const gevraagd = opgaven.map(({ plannen: [een, ander], fte }) =>
    Math.min(Math.max(...fte.map(opgave => opgave[scenario] ?? 0)), overOf(een), overOf(ander)),
  )
  const totaal = new Map<Plannummer, number>()
  opgaven.forEach(({ plannen }, i) => {
    for (const nummer of plannen) totaal.set(nummer, (totaal.get(nummer) ?? 0) + (gevraagd[i] ?? 0))
  })
  const shareOf = (nummer: Plannummer) => Math.min(1, overOf(nummer) / (totaal.get(nummer) || 1))
  return {
    hlo,
    paren: opgaven.map(
      ({ plannen: [een, ander] }, i) => (gevraagd[i] ?? 0) * Math.min(shareOf(een), shareOf(ander)),
    ),
  }
}

/** A pair of which one claim is known counts by that one; it is on PM when no claim says how large it is. */
const countPm = (posten: readonly Samenlooppost[], opgaven: readonly Paaropgave[]): PerScenario<number> =>
  perScenario(
    scenario =>
      opgaven.filter(({ fte }) => fte.every(opgave => opgave[scenario] === null)).length +
      posten.filter(({ samenloop }) => samenloop?.hlo && samenloop.hlo[scenario] === null).length,
  )
