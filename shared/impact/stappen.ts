import type { Melding } from '../plan/melding.ts'
import { type PerScenario, perScenario, SCENARIOS, type Scenario } from '../plan/scenario.ts'
import { evaluateFormule, type Formule, parseFormule, type Rekenfout, referencesOf } from './formule.ts'
import type { Impactmodel, Scenarioformules } from './impactmodel.ts'
import { effectveld, stapveld } from './velden.ts'

export type Waarden = PerScenario<number | null>

/** Every parameter, step and outcome of a model with its value; what could not be computed is PM with a message. */
export type Rekenblad = {
  waarden: ReadonlyMap<string, Waarden>
  formules: ReadonlyMap<string, PerScenario<Formule | null>>
  /** by effect, in the order of the model */
  uitkomsten: readonly { waarde: Waarden; formule: PerScenario<Formule | null> }[]
  meldingen: readonly Melding[]
}

/** Computes steps 2 and 3 of a model: formulas may refer to steps before or after them, but not in a circle. */
export function computeStappen(model: Impactmodel): Rekenblad {
  const lezer = new Formulelezer(model)
  const stappen = model.effecten.flatMap(effect => effect.stappen)
  const formules = new Map(
    stappen.map(({ id, formule }) => [id, lezer.read(formule, scenario => stapveld(id, scenario))]),
  )
  const uitkomsten = model.effecten.map(({ uitkomst }, i) =>
    lezer.read(uitkomst.formule, scenario => effectveld(i, scenario)),
  )
  const rekeningen = perScenario(scenario => new Scenariorekening(model, formules, scenario))
  const ids = [...model.parameters.map(({ id }) => id), ...formules.keys()]
  return {
    waarden: new Map(ids.map(id => [id, perScenario(scenario => rekeningen[scenario].valueOf(id))])),
    formules,
    uitkomsten: uitkomsten.map((formule, i) => ({
      formule,
      waarde: perScenario(scenario =>
        rekeningen[scenario].evaluate(formule[scenario], effectveld(i, scenario)),
      ),
    })),
    meldingen: [
      ...doubleIds(model),
      ...lezer.meldingen,
      ...SCENARIOS.flatMap(scenario => rekeningen[scenario].meldingen),
    ],
  }
}

/** Parses formulas and keeps a message for each that can't be read or that refers to nothing. */
class Formulelezer {
  readonly meldingen: Melding[] = []
  private readonly plan: string
  private readonly bekend: ReadonlySet<string>
  private readonly gelezen = new Map<string, ReturnType<typeof parseFormule>>()

  constructor({ plan, parameters, effecten }: Impactmodel) {
    this.plan = plan
    this.bekend = new Set([...parameters, ...effecten.flatMap(({ stappen }) => stappen)].map(({ id }) => id))
  }

  read(formules: Scenarioformules, veldOf: (scenario: Scenario) => string): PerScenario<Formule | null> {
    return perScenario(scenario => this.readOne(formules[scenario], veldOf(scenario)))
  }

  private readOne(tekst: string | null, veld: string): Formule | null {
    if (tekst === null) return null
    const lezing = this.gelezen.get(tekst) ?? parseFormule(tekst)
    this.gelezen.set(tekst, lezing)
    if (!lezing.goed) {
      this.report('impact/formule', veld, `${lezing.tekst} (teken ${lezing.positie})`, lezing.uitweg)
      return null
    }
    const zoek = referencesOf(lezing.formule).filter(id => !this.bekend.has(id))
    if (zoek.length === 0) return lezing.formule
    this.report(
      'impact/verwijzing',
      veld,
      `De formule verwijst naar ${zoek.join(' en ')}, maar daar staat niets.`,
      'Verwijs naar een ingevulde parameter of rekenstap.',
    )
    return null
  }

  private report(regel: string, veld: string, tekst: string, uitweg: string): void {
    this.meldingen.push({ ernst: 'fout', regel, tekst, uitweg, plaats: { plan: this.plan, veld } })
  }
}

/** The values of one scenario, each computed once, when it is first asked for. */
class Scenariorekening {
  readonly meldingen: Melding[] = []
  private readonly plan: string
  private readonly scenario: Scenario
  private readonly formules: ReadonlyMap<string, PerScenario<Formule | null>>
  private readonly waarden: Map<string, number | null>
  private readonly pad: string[] = []

  constructor(
    model: Impactmodel,
    formules: ReadonlyMap<string, PerScenario<Formule | null>>,
    scenario: Scenario,
  ) {
    this.plan = model.plan
    this.scenario = scenario
    this.formules = formules
    this.waarden = new Map(model.parameters.map(({ id, waarde }) => [id, waarde[scenario]]))
  }

  valueOf(id: string): number | null {
    const bekend = this.waarden.get(id)
    if (bekend !== undefined) return bekend
    if (this.pad.includes(id)) {
      this.reportCircle(id)
      return null
    }
    this.pad.push(id)
    const waarde = this.evaluate(this.formules.get(id)?.[this.scenario] ?? null, stapveld(id, this.scenario))
    this.pad.pop()
    this.waarden.set(id, waarde)
    return waarde
  }

  evaluate(formule: Formule | null, veld: string): number | null {
    if (formule === null) return null
    const uitkomst = evaluateFormule(formule, id => this.valueOf(id))
    if (typeof uitkomst !== 'string') return uitkomst
    this.report('impact/rekenfout', veld, ...REKENFOUT[uitkomst])
    return null
  }

  private reportCircle(id: string): void {
    const kring = [...this.pad.slice(this.pad.indexOf(id)), id]
    this.report(
      'impact/kring',
      stapveld(id, this.scenario),
      `De rekenstappen verwijzen in een kring naar elkaar: ${kring.join(' → ')}.`,
      'Laat elke stap alleen verwijzen naar parameters en naar stappen die er niet zelf op rusten.',
    )
  }

  private report(regel: string, veld: string, tekst: string, uitweg: string): void {
    this.meldingen.push({ ernst: 'fout', regel, tekst, uitweg, plaats: { plan: this.plan, veld } })
  }
}

const REKENFOUT: Readonly<Record<Rekenfout, readonly [tekst: string, uitweg: string]>> = {
  'deling-door-nul': [
    'De formule deelt door nul.',
    'Controleer de noemer; zet PM bij een parameter die nog niet bekend is.',
  ],
  'te-groot': ['De uitkomst is te groot om mee te rekenen.', 'Controleer de parameters en hun eenheden.'],
}

function doubleIds({ plan, parameters, effecten }: Impactmodel): Melding[] {
  const ids = [...parameters, ...effecten.flatMap(({ stappen }) => stappen)].map(({ id }) => id)
  const dubbel = new Set(ids.filter((id, i) => ids.indexOf(id) !== i))
  return [...dubbel].map(id => ({
    ernst: 'fout',
    regel: 'impact/dubbel',
    tekst: `Het nummer ${id} staat er vaker.`,
    uitweg: 'Geef elke parameter en elke rekenstap een eigen nummer.',
    plaats: { plan, veld: id },
  }))
}
