import type { Plannummer } from '../plan/plan.ts'
import { amountAt, checkKeuze, measureMinimum } from './controle.ts'
import type { Doel } from './doel.ts'
import { measure, yieldOf } from './meting.ts'
import type { Kandidaat, Portefeuille } from './portefeuille.ts'
import { type Keuze, type Structuur, structure } from './structuur.ts'

/** The rules that give every plan a turn in an order: who came first, the kader, or the most fte for a euro. */
export const REGELS = ['aankomst', 'rang', 'fte-per-euro'] as const
export type Regel = (typeof REGELS)[number]

export const REGELTEKST: Readonly<Record<Regel, string>> = {
  aankomst: 'Volgorde van binnenkomst',
  rang: 'Rangorde van het kader',
  'fte-per-euro': 'Meeste fte per euro',
}

/**
 * Allocates by a rule, at once. Every candidate gets its turn in order and goes in whole when it fits, together with
 * its package; a plan that needs another one waits for it. Demands go first: plans that have to be in, then minima.
 * The outcome never passes a limit or breaks a group. A demand that can't be met this way is left open: `checkKeuze`
 * names it.
 */
export const allocate = (portefeuille: Portefeuille, regel: Regel): Keuze =>
  fillInOrder(portefeuille, ORDE[regel])

/** The best answer there is without a solver: of each rule, and of the most for a euro by the goal itself. */
export function allocateGreedy(portefeuille: Portefeuille, doel: Doel): Keuze {
  const antwoorden = [...REGELS.map(regel => ORDE[regel]), byYieldPerEuro(doel)].map(orde => {
    const keuze = fillInOrder(portefeuille, orde)
    return {
      keuze,
      open: checkKeuze(portefeuille, keuze).length,
      waarde: yieldOf(portefeuille, keuze, doel),
    }
  })
  return antwoorden.reduce((beste, ander) =>
    ander.open < beste.open || (ander.open === beste.open && ander.waarde > beste.waarde) ? ander : beste,
  ).keuze
}

/**
 * Adds what still fits and helps the goal, most for a euro first. An answer within a margin of the best may leave room
 * for a small plan, and nobody could explain why it is out.
 */
export function fillUp(portefeuille: Portefeuille, keuze: Keuze, doel: Doel): Keuze {
  const { kandidaten } = portefeuille
  let ids = new Set(keuze)
  let { over } = measure(portefeuille, keuze)
  for (const kandidaat of kandidaten.toSorted(byYieldPerEuro(doel))) {
    if (ids.has(kandidaat.id) || !kandidaat.opbrengst[doel]) continue
    if (over.some(({ grens, over: rest }) => amountAt(kandidaat, grens) > rest)) continue
    const meer = new Set([...ids, kandidaat.id])
    if (checkKeuze(portefeuille, [...meer]).length > 0) continue
    ids = meer
    over = measure(portefeuille, [...ids]).over
  }
  return kandidaten.map(({ id }) => id).filter(id => ids.has(id))
}

type Orde = (a: Kandidaat, b: Kandidaat) => number

const byRang: Orde = (a, b) => a.rang - b.rang

/** PM comes last, and what costs nothing first. */
const byYieldPerEuro = (doel: Doel): Orde => {
  const perEuro = ({ opbrengst, gevraagd }: Kandidaat) => {
    const waarde = opbrengst[doel]
    return waarde === null || waarde === 0 ? 0 : waarde / gevraagd
  }
  return (a, b) => compareNumber(perEuro(b), perEuro(a)) || byRang(a, b)
}

const byBedrag: Orde = (a, b) => a.gevraagd - b.gevraagd || byRang(a, b)

const ORDE: Readonly<Record<Regel, Orde>> = {
  aankomst: (a, b) => a.aankomst - b.aankomst || byRang(a, b),
  rang: byRang,
  'fte-per-euro': byYieldPerEuro('gemiddeld'),
}

const compareNumber = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

function fillInOrder(portefeuille: Portefeuille, orde: Orde): Keuze {
  const bouw = structure(portefeuille)
  const { erin } = portefeuille.eisen
  const opOrde = portefeuille.kandidaten.toSorted(orde)
  const moetErin = new Set(erin.flatMap(plan => [...bouw.closureOf(plan)]))
  const geeist = opOrde.filter(({ plan }) => moetErin.has(plan))

  const eerste = new Vulling(bouw)
  for (const kandidaat of geeist) eerste.offer(kandidaat)
  // In the order of the rule the first variants may leave too little room for the next demanded plan.
  const zuinig = new Vulling(bouw)
  if (!erin.every(plan => eerste.isIn(plan)))
    for (const kandidaat of geeist.toSorted(byBedrag)) zuinig.offer(kandidaat)
  const vulling = erin.every(plan => zuinig.isIn(plan)) && erin.length > 0 ? zuinig : eerste

  for (const minimum of portefeuille.eisen.minima) {
    for (const kandidaat of opOrde.filter(({ [minimum.kenmerk]: waarde }) => waarde === minimum.waarde)) {
      if (measureMinimum(minimum, vulling.chosen()) >= minimum.minimaal) break
      vulling.offer(kandidaat)
    }
  }
  for (const kandidaat of opOrde) vulling.offer(kandidaat)
  const gekozen = new Set(vulling.chosen().map(({ id }) => id))
  return portefeuille.kandidaten.map(({ id }) => id).filter(id => gekozen.has(id))
}

/** The room while plans take their turn: allowed at every moment, whatever is offered. */
class Vulling {
  readonly #bouw: Structuur
  readonly #eruit: ReadonlySet<Plannummer>
  readonly #gekozen = new Map<Plannummer, Kandidaat>()
  #vrij: readonly number[]
  #uitgesteld: readonly Kandidaat[] = []

  constructor(bouw: Structuur) {
    this.#bouw = bouw
    this.#vrij = bouw.portefeuille.grenzen.map(({ ruimte }) => ruimte)
    this.#eruit = new Set(bouw.portefeuille.eisen.eruit)
  }

  isIn(plan: Plannummer): boolean {
    return this.#gekozen.has(plan)
  }

  chosen(): Kandidaat[] {
    return [...this.#gekozen.values()]
  }

  /** Takes the candidate with its package when it fits; keeps it for later when it waits for another plan. */
  offer(kandidaat: Kandidaat): void {
    if (this.isIn(kandidaat.plan)) return
    if (!this.#isReady(kandidaat)) {
      this.#uitgesteld = [...this.#uitgesteld, kandidaat]
      return
    }
    if (!this.#take(kandidaat)) return
    const klaar = this.#uitgesteld.filter(ander => this.#isReady(ander))
    this.#uitgesteld = this.#uitgesteld.filter(ander => !this.#isReady(ander))
    for (const ander of klaar) this.offer(ander)
  }

  #isReady({ plan }: Kandidaat): boolean {
    const bundel = this.#bouw.bundelOf(plan)
    return [...this.#bouw.closureOf(plan)].every(nodig => bundel.includes(nodig) || this.isIn(nodig))
  }

  /** The candidate itself, and of each plan that has to come along the first variant that still fits. */
  #take(kandidaat: Kandidaat): boolean {
    const erbij: Kandidaat[] = []
    let vrij = this.#vrij
    for (const plan of this.#bouw.bundelOf(kandidaat.plan)) {
      const varianten = plan === kandidaat.plan ? [kandidaat] : this.#bouw.variantenOf(plan)
      const past = this.#isAllowed(plan, erbij)
        ? varianten.find(variant => fits(this.#bouw.kostenOf(variant), vrij))
        : undefined
      if (!past) return false
      const kosten = this.#bouw.kostenOf(past)
      vrij = vrij.map((bedrag, i) => bedrag - (kosten[i] ?? 0))
      erbij.push(past)
    }
    this.#vrij = vrij
    for (const past of erbij) this.#gekozen.set(past.plan, past)
    return true
  }

  #isAllowed(plan: Plannummer, erbij: readonly Kandidaat[]): boolean {
    const rivalen = this.#bouw.rivalenOf(plan)
    return (
      !this.#eruit.has(plan) &&
      ![...rivalen].some(rivaal => this.isIn(rivaal)) &&
      !erbij.some(ander => rivalen.has(ander.plan))
    )
  }
}

const fits = (kosten: readonly number[], vrij: readonly number[]) =>
  kosten.every((bedrag, i) => bedrag <= (vrij[i] ?? 0))
