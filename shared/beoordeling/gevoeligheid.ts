import type { Kolom } from '../impact/kolom.ts'
import type { Criterium, Kader } from '../kader/kader.ts'
import type { Plannummer } from '../plan/plan.ts'
import { GEWICHTSMARGE, sharesOf, shiftGewicht } from './gewichten.ts'
import { packScores, type Scorekolommen, scoreKolommen } from './scorekolommen.ts'
import { compareBijGelijkeScore, compareRang, type Planscore } from './scoren.ts'

/** How much the ranking of a portfolio hangs on the weights: which a kader of this project only proposes. */
export type Gevoeligheid = {
  /** percentage points that each weight was varied, up and down */
  readonly marge: number
  /** how many plans are ranked; the others have no place that could change */
  readonly plannen: number
  readonly gewichten: readonly Gewichtsgevoeligheid[]
  /** the smallest change of any weight that lets two plans change places, and that changes who is first */
  readonly kleinste: Omslag | null
  readonly kleinsteBovenaan: Omslag | null
}

/** What varying one weight does: its share grows or shrinks, and the others keep their proportions. */
export type Gewichtsgevoeligheid = {
  readonly criterium: Pick<Criterium, 'id' | 'label'>
  /** its share in all weights, in percent */
  readonly aandeel: number
  /** the plans whose rank changes somewhere within the margin, looked at per whole percentage point */
  readonly verschuivingen: readonly Rangverschuiving[]
  /** the first change of places among all plans, and at the top; `null`: none within the margin */
  readonly omslag: Omslag | null
  readonly omslagBovenaan: Omslag | null
}

/** A plan with its rank now, and the best and worst it gets. */
export type Rangverschuiving = {
  readonly plan: Plannummer
  readonly rang: number
  readonly beste: number
  readonly slechtste: number
}

/** Where the order tips: at this change of a weight (percentage points, to the hundredth) the later plan goes first. */
export type Omslag = {
  readonly criterium: Pick<Criterium, 'id' | 'label'>
  readonly stap: number
  readonly rang: number
  readonly eerst: Plannummer
  readonly dan: Plannummer
}

/**
 * Varies each weight by up to `marge` percentage points and looks at who changes places. Gates and thresholds don't
 * depend on weights, so the same plans are ranked throughout.
 */
export function measureGevoeligheid(
  scores: readonly Planscore[],
  kader: Kader,
  marge: number = GEWICHTSMARGE,
): Gevoeligheid {
  const rangorde = new Rangorde(scores, kader)
  const gewichten = kader.criteria.map((_, welk) => rangorde.vary(welk, marge))
  return {
    marge,
    plannen: rangorde.aantal,
    gewichten,
    kleinste: smallest(gewichten.map(({ omslag }) => omslag)),
    kleinsteBovenaan: smallest(gewichten.map(({ omslagBovenaan }) => omslagBovenaan)),
  }
}

/** The order of a portfolio under the weights of its kader, to compare with the order under others. */
class Rangorde {
  private readonly plannen: readonly Plannummer[]
  private readonly criteria: Kader['criteria']
  private readonly kolommen: Scorekolommen
  /** the place of each plan among plans with an equal score */
  private readonly bijGelijk: readonly number[]

  constructor(scores: readonly Planscore[], kader: Kader) {
    const opRang = scores.filter(({ rangschikbaar }) => rangschikbaar).toSorted(compareRang)
    this.plannen = opRang.map(({ plan }) => plan.nummer)
    this.criteria = kader.criteria
    this.kolommen = packScores(opRang, kader)
    this.bijGelijk = placesWhenEqual(opRang)
  }

  get aantal(): number {
    return this.plannen.length
  }

  vary(welk: number, marge: number): Gewichtsgevoeligheid {
    const aandeel = sharesOf(this.gewichten)[welk] ?? 0
    const tips = (isOmgeslagen: (scores: Kolom) => boolean) =>
      smallest([marge, -marge].map(uiterste => this.findOmslag(welk, uiterste, isOmgeslagen)))
    return {
      criterium: this.nameOf(welk),
      aandeel,
      verschuivingen: this.collectVerschuivingen(welk, marge),
      omslag: tips(scores => !this.keepsOrder(scores)),
      omslagBovenaan: tips(scores => !this.keepsTop(scores)),
    }
  }

  private get gewichten(): number[] {
    return this.criteria.map(({ gewicht }) => gewicht)
  }

  private nameOf(welk: number): Pick<Criterium, 'id' | 'label'> {
    const { id = '', label = '' } = this.criteria[welk] ?? {}
    return { id, label }
  }

  /** The scores when one weight is shifted, the plans in their present order. */
  private scoresAt(welk: number, stap: number): Kolom | undefined {
    const gewichten = shiftGewicht(this.gewichten, welk, stap)
    return gewichten && scoreKolommen(this.kolommen, gewichten)
  }

  private compare(scores: Kolom, a: number, b: number): number {
    return (scores[b] ?? 0) - (scores[a] ?? 0) || (this.bijGelijk[a] ?? 0) - (this.bijGelijk[b] ?? 0)
  }

  private keepsOrder(scores: Kolom): boolean {
    return this.plannen.every((_, i) => i === 0 || this.compare(scores, i - 1, i) < 0)
  }

  private keepsTop(scores: Kolom): boolean {
    return this.plannen.every((_, i) => i === 0 || this.compare(scores, 0, i) < 0)
  }

  private orderAt(scores: Kolom): number[] {
    return this.plannen.map((_, i) => i).sort((a, b) => this.compare(scores, a, b))
  }

  private collectVerschuivingen(welk: number, marge: number): Rangverschuiving[] {
    const beste = this.plannen.map((_, i) => i + 1)
    const slechtste = [...beste]
    for (const stap of wholeSteps(marge)) {
      const scores = this.scoresAt(welk, stap)
      if (!scores || this.keepsOrder(scores)) continue
      this.orderAt(scores).forEach((plan, plek) => {
        beste[plan] = Math.min(beste[plan] ?? plek + 1, plek + 1)
        slechtste[plan] = Math.max(slechtste[plan] ?? plek + 1, plek + 1)
      })
    }
    return this.plannen
      .map((plan, i) => ({
        plan,
        rang: i + 1,
        beste: beste[i] ?? i + 1,
        slechtste: slechtste[i] ?? i + 1,
      }))
      .filter(plan => plan.beste < plan.slechtste)
  }

  /** Looks outward per whole percentage point for where the order tips, and then for the hundredth within it. */
  private findOmslag(
    welk: number,
    uiterste: number,
    isOmgeslagen: (scores: Kolom) => boolean,
  ): Omslag | null {
    const richting = Math.sign(uiterste)
    const tipsAt = (honderdsten: number) => {
      const scores = this.scoresAt(welk, (richting * honderdsten) / 100)
      return scores !== undefined && isOmgeslagen(scores)
    }
    for (let tot = 100; tot <= Math.abs(uiterste) * 100; tot += 100) {
      if (!tipsAt(tot)) continue
      const honderdsten = firstThatTips(tipsAt, tot - 100, tot)
      return this.describeOmslag(welk, (richting * honderdsten) / 100)
    }
    return null
  }

  private describeOmslag(welk: number, stap: number): Omslag | null {
    const scores = this.scoresAt(welk, stap)
    if (!scores) return null
    const volgorde = this.orderAt(scores)
    const plek = volgorde.findIndex((plan, i) => plan !== i)
    const [dan, eerst] = [this.plannen[plek], this.plannen[volgorde[plek] ?? -1]]
    if (dan === undefined || eerst === undefined) return null
    return { criterium: this.nameOf(welk), stap, rang: plek + 1, eerst, dan }
  }
}

/** What decides between plans with an equal score never depends on the weights. */
function placesWhenEqual(scores: readonly Planscore[]): number[] {
  const plekken = scores.map(() => 0)
  scores
    .map((score, i) => ({ score, i }))
    .sort((a, b) => compareBijGelijkeScore(a.score, b.score))
    .forEach(({ i }, plek) => {
      plekken[i] = plek
    })
  return plekken
}

/** −marge … −1, 1 … marge. */
const wholeSteps = (marge: number): number[] =>
  Array.from({ length: Math.floor(marge) }, (_, i) => [-(i + 1), i + 1]).flat()

/** The first whole number after `niet` up to `wel` for which it holds, given that it holds for `wel`. */
function firstThatTips(tipsAt: (getal: number) => boolean, niet: number, wel: number): number {
  if (wel - niet <= 1) return wel
  const midden = Math.floor((niet + wel) / 2)
  return tipsAt(midden) ? firstThatTips(tipsAt, niet, midden) : firstThatTips(tipsAt, midden, wel)
}

const smallest = (omslagen: readonly (Omslag | null)[]): Omslag | null =>
  omslagen.reduce(
    (kleinste, omslag) =>
      omslag && (!kleinste || Math.abs(omslag.stap) < Math.abs(kleinste.stap)) ? omslag : kleinste,
    null,
  )
