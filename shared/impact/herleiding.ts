import type { Bron } from '../bronnen/bron.ts'
import type { Scenario } from '../plan/scenario.ts'
import { overlapOf } from './cijfer.ts'
import { DRIVERS } from './drivers.ts'
import { type Formule, formatFormule, referencesOf } from './formule.ts'
import type { Impactmodel } from './impactmodel.ts'
import type { Impactuitkomst } from './rekenmodel.ts'
import { VELD } from './velden.ts'

/**
 * How one figure came about: its formula for reading, the figures that went in, and at the ends the parameters and
 * factors with their source. `waarde` is `null` for PM.
 */
export type Herleiding = {
  readonly naam: string
  readonly eenheid: string
  readonly waarde: number | null
  readonly formule: string
  readonly invoer: readonly Herleiding[]
  readonly bronnen: readonly (Bron | string)[]
}

/** The figures of an outcome that can be traced. */
export type Doel = 'werknemers' | 'fte' | 'impact' | 'netto'

/** Traces a structural figure of an outcome in one scenario, down to the parameters and their sources. */
export function trace(
  model: Impactmodel,
  uitkomst: Impactuitkomst,
  doel: Doel,
  scenario: Scenario,
): Herleiding {
  const spoor = new Spoor(model, uitkomst, scenario)
  switch (doel) {
    case 'werknemers':
    case 'fte':
      return spoor.potentie(doel)
    case 'impact':
      return spoor.impact()
    case 'netto':
      return spoor.netto()
  }
}

/** The ends of a trace: every parameter and factor that a figure rests on, each once. */
export function endsOf(herleiding: Herleiding): Herleiding[] {
  const einden = new Map<string, Herleiding>()
  const collect = (deel: Herleiding): void => {
    if (deel.invoer.length === 0) einden.set(deel.naam, deel)
    for (const invoer of deel.invoer) collect(invoer)
  }
  collect(herleiding)
  return [...einden.values()]
}

class Spoor {
  private readonly model: Impactmodel
  private readonly uitkomst: Impactuitkomst
  private readonly scenario: Scenario
  /** the steps on the way down, so that a circle ends */
  private readonly pad: string[] = []

  constructor(model: Impactmodel, uitkomst: Impactuitkomst, scenario: Scenario) {
    this.model = model
    this.uitkomst = uitkomst
    this.scenario = scenario
  }

  potentie(eenheid: 'werknemers' | 'fte'): Herleiding {
    const invoer = this.uitkomst.effecten.flatMap(({ duur }, i) =>
      duur === 'structureel' ? [this.effect(i, eenheid)] : [],
    )
    return {
      naam: `Potentie, bruto (${this.scenario})`,
      eenheid,
      waarde: this.uitkomst.structureel[eenheid].som[this.scenario],
      formule: invoer.map(({ naam }) => naam).join(' + '),
      invoer,
      bronnen: [],
    }
  }

  impact(): Herleiding {
    return {
      naam: `Fte-impact, bruto (${this.scenario})`,
      eenheid: 'fte',
      waarde: this.uitkomst.impact?.som[this.scenario] ?? null,
      formule: 'potentie × invulling',
      invoer: [this.potentie('fte'), this.invulling()],
      bronnen: [],
    }
  }

  netto(): Herleiding {
    return {
      naam: `Fte-impact, netto (${this.scenario})`,
      eenheid: 'fte',
      waarde: this.uitkomst.netto?.som[this.scenario] ?? null,
      formule: '(potentie − overlap) × invulling',
      invoer: [this.potentie('fte'), this.overlap(), this.invulling()],
      bronnen: [],
    }
  }

  private overlap(): Herleiding {
    const { plannen, hlo, perPlan } = this.model.samenloop
    const invoer = [
      ...(plannen.antwoord === 'ja'
        ? perPlan.map(({ plan, fte }) => this.end(`Overlap met ${plan}`, 'fte', fte[this.scenario], []))
        : []),
      ...(hlo.antwoord === 'ja'
        ? [this.end(VELD.overlapHlo, 'fte', hlo.fte[this.scenario], [hlo.toelichting].filter(Boolean))]
        : []),
    ]
    return {
      naam: 'Overlap met andere plannen en het HLO',
      eenheid: 'fte',
      waarde: this.uitkomst.netto && overlapOf(this.model.samenloop)[this.scenario],
      formule: invoer.map(({ naam }) => naam).join(' + '),
      invoer,
      bronnen: [plannen.toelichting].filter(Boolean),
    }
  }

  private effect(index: number, eenheid: 'werknemers' | 'fte'): Herleiding {
    const effect = this.model.effecten[index]
    const uitkomst = this.uitkomst.effecten[index]
    const gerekend = this.uitkomst.rekenblad.uitkomsten[index]
    const naam = `${uitkomst ? DRIVERS.codes[uitkomst.driver] : ''} (${index + 1})`
    const berekend: Herleiding = {
      naam,
      eenheid: effect?.uitkomst.eenheid ?? eenheid,
      waarde: gerekend?.waarde[this.scenario] ?? null,
      ...this.fromFormule(gerekend?.formule[this.scenario] ?? null),
      bronnen: [],
    }
    if (berekend.eenheid === eenheid) return berekend
    return {
      naam: `${naam} in ${eenheid}`,
      eenheid,
      waarde: uitkomst?.[eenheid][this.scenario] ?? null,
      formule: eenheid === 'fte' ? 'werknemers × deeltijdfactor' : 'fte ÷ deeltijdfactor',
      invoer: [berekend, this.deeltijdfactor()],
      bronnen: [],
    }
  }

  private figure(id: string): Herleiding {
    const parameter = this.model.parameters.find(kandidaat => kandidaat.id === id)
    const waarde = this.uitkomst.rekenblad.waarden.get(id)?.[this.scenario] ?? null
    if (parameter) return this.end(`${id} ${parameter.naam}`, parameter.eenheid, waarde, [parameter.bron])
    const stap = this.model.effecten.flatMap(({ stappen }) => stappen).find(kandidaat => kandidaat.id === id)
    const formule = this.uitkomst.rekenblad.formules.get(id)?.[this.scenario] ?? null
    this.pad.push(id)
    const onderbouwing = this.fromFormule(formule)
    this.pad.pop()
    return {
      naam: `${id} ${stap?.naam ?? ''}`,
      eenheid: stap?.eenheid ?? '',
      waarde,
      ...onderbouwing,
      bronnen: [],
    }
  }

  private fromFormule(formule: Formule | null): Pick<Herleiding, 'formule' | 'invoer'> {
    if (!formule) return { formule: 'PM', invoer: [] }
    return {
      formule: formatFormule(formule),
      invoer: referencesOf(formule)
        .filter(id => !this.pad.includes(id))
        .map(id => this.figure(id)),
    }
  }

  private deeltijdfactor(): Herleiding {
    const gevonden = this.uitkomst.deeltijdfactor
    return this.end(
      'Deeltijdfactor',
      'fte per werknemer',
      gevonden?.factor ?? null,
      gevonden ? [gevonden.bron] : [],
    )
  }

  private invulling(): Herleiding {
    const gevonden = this.uitkomst.invulling
    return this.end(
      'Invulling randvoorwaarden',
      'deel van de potentie',
      gevonden?.factor ?? null,
      gevonden?.bronnen ?? [],
    )
  }

  private end(
    naam: string,
    eenheid: string,
    waarde: number | null,
    bronnen: readonly (Bron | string)[],
  ): Herleiding {
    return { naam, eenheid, waarde, formule: '', invoer: [], bronnen }
  }
}
