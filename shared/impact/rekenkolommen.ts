import type { Kader } from '../kader/kader.ts'
import { type PerScenario, perScenario, type Scenario } from '../plan/scenario.ts'
import { findDeeltijdfactor } from './deeltijdfactor.ts'
import { type Formule, parseFormule } from './formule.ts'
import type { Effect, Impactmodel } from './impactmodel.ts'
import { execute, type Kolom, type Opdracht, toKolom } from './kolom.ts'
import { combineRandvoorwaarden } from './randvoorwaarden.ts'

/** Models that share their formulas, with their numbers in columns: to calculate thousands of them at once. */
export type Rekenkolommen = PerScenario<Impactkolommen & { readonly blokken: readonly Blok[] }>

/** The gross impact of each plan in one scenario, and how many of its drivers are PM. */
export type Impactkolommen = { readonly fte: Kolom; readonly pm: Kolom }

/** Some plans in one scenario: few enough for all that is calculated to stay close to the processor. */
type Blok = Impactkolommen & {
  readonly opdrachten: readonly Opdracht[]
  /** the outcomes of the structural drivers, and what makes fte of each: 1, or the deeltijdfactor */
  readonly uitkomsten: readonly { readonly waarde: Kolom; readonly factor: Kolom }[]
  readonly invulling: Kolom
}

type Rekenregels = Pick<Kader, 'deeltijdfactoren' | 'invullingsfactoren' | 'randvoorwaarden'>

/**
 * Puts models in columns. `undefined` when they don't have the same formulas, or when a formula has a fault: calculate
 * those with `computeImpactmodel`, which says what is wrong.
 */
export function packModellen(
  modellen: readonly Impactmodel[],
  kader: Rekenregels,
): Rekenkolommen | undefined {
  const rekening = modellen[0] && describeRekening(modellen[0])
  if (modellen.some(model => describeRekening(model) !== rekening)) return undefined
  try {
    return perScenario(scenario => packScenario(modellen, kader, scenario))
  } catch (fout) {
    if (fout instanceof Onrekenbaar) return undefined
    throw fout
  }
}

/** Calculates all plans; the columns are those of the package and are overwritten by the next calculation. */
export function computeKolommen(kolommen: Rekenkolommen): PerScenario<Impactkolommen> {
  return perScenario(scenario => {
    const { blokken, fte, pm } = kolommen[scenario]
    blokken.forEach(computeBlok)
    return { fte, pm }
  })
}

function computeBlok({ opdrachten, uitkomsten, invulling, fte, pm }: Blok): void {
  opdrachten.forEach(execute)
  fte.fill(0)
  pm.fill(0)
  for (const { waarde, factor } of uitkomsten) addUitkomst(waarde, factor, fte, pm)
  weighFte(fte, pm, uitkomsten.length, invulling)
}

/** What two models must share: the same parameters, and the same formulas to the same outcomes. */
const describeRekening = ({ parameters, effecten }: Impactmodel): string =>
  JSON.stringify([
    parameters.map(({ id }) => id),
    effecten.map(({ duur, stappen, uitkomst }) => [
      duur,
      stappen.map(({ id, formule }) => [id, formule]),
      uitkomst,
    ]),
  ])

const PLANNEN_PER_BLOK = 1_000

function packScenario(
  modellen: readonly Impactmodel[],
  kader: Rekenregels,
  scenario: Scenario,
): Rekenkolommen[Scenario] {
  const fte = new Float64Array(modellen.length)
  const pm = new Float64Array(modellen.length)
  const aantalBlokken = Math.ceil(modellen.length / PLANNEN_PER_BLOK)
  const blokken = Array.from({ length: aantalBlokken }, (_, nummer) => {
    const [van, tot] = [nummer * PLANNEN_PER_BLOK, (nummer + 1) * PLANNEN_PER_BLOK]
    return {
      ...packBlok(modellen.slice(van, tot), kader, scenario),
      fte: fte.subarray(van, tot),
      pm: pm.subarray(van, tot),
    }
  })
  return { fte, pm, blokken }
}

function packBlok(
  modellen: readonly Impactmodel[],
  kader: Rekenregels,
  scenario: Scenario,
): Omit<Blok, keyof Impactkolommen> {
  const kolomOf = (waardeOf: (model: Impactmodel) => number | null | undefined) =>
    toKolom(modellen.map(waardeOf))
  const { parameters = [], effecten = [] } = modellen[0] ?? {}
  const bekend = parameters.map(({ id }, nummer): [string, Kolom] => [
    id,
    kolomOf(model => model.parameters[nummer]?.waarde[scenario]),
  ])
  const deeltijdfactor = kolomOf(({ omrekening }) => findDeeltijdfactor(omrekening, kader)?.factor)
  const een = kolomOf(() => 1)
  const bouw = new Kolombouw(modellen.length, scenario, effecten, bekend)
  const uitkomsten = effecten.map(({ duur, uitkomst }) => ({
    duur,
    waarde: bouw.compileTekst(uitkomst.formule[scenario]),
    factor: uitkomst.eenheid === 'fte' ? een : deeltijdfactor,
  }))
  return {
    opdrachten: bouw.opdrachten,
    uitkomsten: uitkomsten.filter(({ duur }) => duur === 'structureel'),
    invulling: kolomOf(({ randvoorwaarden }) => combineRandvoorwaarden(randvoorwaarden, kader)?.factor),
  }
}

/** A formula that can't be calculated: no reader for it, nothing behind a reference, or a circle. */
class Onrekenbaar extends Error {}

/** Turns formulas into operations on columns, each step once and after the steps that it rests on. */
class Kolombouw {
  readonly opdrachten: Opdracht[] = []
  private readonly aantal: number
  private readonly formules: ReadonlyMap<string, string | null>
  private readonly kolommen: Map<string, Kolom>
  private readonly getallen = new Map<number | null, Kolom>()
  private readonly bezig = new Set<string>()

  constructor(
    aantal: number,
    scenario: Scenario,
    effecten: readonly Effect[],
    parameters: readonly [string, Kolom][],
  ) {
    const stappen = effecten.flatMap(effect => effect.stappen)
    this.aantal = aantal
    this.formules = new Map(stappen.map(({ id, formule }) => [id, formule[scenario]]))
    this.kolommen = new Map(parameters)
    if (this.formules.size < stappen.length || this.kolommen.size < parameters.length) throw new Onrekenbaar()
    for (const id of this.formules.keys()) this.compileStap(id)
  }

  /** The column that will hold the outcome of a formula; without a formula it is PM. */
  compileTekst(tekst: string | null): Kolom {
    if (tekst === null) return this.constant(null)
    const lezing = parseFormule(tekst)
    if (!lezing.goed) throw new Onrekenbaar()
    return this.compile(lezing.formule)
  }

  private compileStap(id: string): Kolom {
    const klaar = this.kolommen.get(id)
    if (klaar) return klaar
    const formule = this.formules.get(id)
    if (formule === undefined || this.bezig.has(id)) throw new Onrekenbaar()
    this.bezig.add(id)
    const kolom = this.compileTekst(formule)
    this.kolommen.set(id, kolom)
    return kolom
  }

  private compile(formule: Formule): Kolom {
    switch (formule.soort) {
      case 'getal':
        return this.constant(formule.waarde)
      case 'verwijzing':
        return this.compileStap(formule.id)
      case 'tegengestelde':
        return this.add('*', this.constant(-1), this.compile(formule.van))
      case 'bewerking':
        return this.add(formule.teken, this.compile(formule.links), this.compile(formule.rechts))
    }
  }

  private constant(waarde: number | null): Kolom {
    const kolom = this.getallen.get(waarde) ?? toKolom(Array.from({ length: this.aantal }, () => waarde))
    this.getallen.set(waarde, kolom)
    return kolom
  }

  private add(teken: Opdracht['teken'], links: Kolom, rechts: Kolom): Kolom {
    const uit = new Float64Array(this.aantal)
    this.opdrachten.push({ teken, links, rechts, uit })
    return uit
  }
}

/** Adds an outcome in fte, or counts it when it is PM. */
function addUitkomst(waarde: Kolom, factor: Kolom, fte: Kolom, pm: Kolom): void {
  for (let i = 0; i < fte.length; i++) {
    const deel = (waarde[i] ?? 0) * (factor[i] ?? 0)
    if (Number.isNaN(deel)) pm[i] = (pm[i] ?? 0) + 1
    else fte[i] = (fte[i] ?? 0) + deel
  }
}

/** Potential × invulling; where every driver is PM the sum is PM, not zero. */
function weighFte(fte: Kolom, pm: Kolom, drivers: number, invulling: Kolom): void {
  for (let i = 0; i < fte.length; i++)
    fte[i] = drivers > 0 && pm[i] === drivers ? Number.NaN : (fte[i] ?? 0) * (invulling[i] ?? 0)
}
