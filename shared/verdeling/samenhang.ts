import { list } from '../plan/opsomming.ts'
import type { Plannummer } from '../plan/plan.ts'
import { GEEN_GROEPEN, type Groepen } from './portefeuille.ts'
import { structureBanden } from './structuur.ts'

/** What a row of the portfolio says of its ties with other plans. */
export type Bandopgave = {
  readonly plan: Plannummer
  /** the plan of which this is a phase or a smaller scope; of a plan and its variants at most one is chosen */
  readonly variantVan: Plannummer | null
  readonly alleenMet: readonly Plannummer[]
  readonly nietSamenMet: readonly Plannummer[]
  /** plans with the same name here are judged as one: all or none */
  readonly pakket: string | null
}

/** The ties of a portfolio: which plans are variants of which, and what ties plans together. */
export type Banden = {
  /** the plan that each variant belongs to */
  readonly varianten: ReadonlyMap<Plannummer, Plannummer>
  readonly groepen: Groepen
}
export const GEEN_BANDEN: Banden = { varianten: new Map(), groepen: GEEN_GROEPEN }

/** Something about a tie that a person should look at, in Dutch, with the part of the row that it is about. */
export type Bandmelding = {
  readonly plan: Plannummer
  readonly veld: Exclude<keyof Bandopgave, 'plan'>
  readonly tekst: string
  readonly uitweg: string
}

/**
 * Makes the ties of a portfolio of what each row says. A tie that can't be right (an unknown plan, the plan itself, a
 * variant of a variant) does not count and is named; one that is odd but possible (a circle, plans that need and
 * exclude each other) counts and is named. A tie with a variant is a tie with its plan, whichever variant is chosen.
 */
export function tiePlannen(opgaven: readonly Bandopgave[]): { banden: Banden; meldingen: Bandmelding[] } {
  const knoper = new Knoper(opgaven)
  const varianten = knoper.varianten()
  const groepen: Groepen = {
    pakketten: knoper.pakketten(),
    afhankelijkheden: knoper.paren('alleenMet').map(([plan, nodig]) => ({ plan, nodig })),
    uitsluitingen: distinct(knoper.paren('nietSamenMet').map(paar => paar.toSorted())),
  }
  return {
    banden: { varianten, groepen },
    meldingen: [...knoper.meldingen, ...findKringen(groepen), ...findTegenstrijdig(groepen)],
  }
}

/** The ties of a plan as a person reads them; empty when it has none. */
export function describeBanden(
  { pakketten, afhankelijkheden, uitsluitingen }: Groepen,
  plan: Plannummer,
): string[] {
  const othersIn = (groepen: readonly Plannummer[][]) =>
    groepen.filter(groep => groep.includes(plan)).flatMap(groep => groep.filter(ander => ander !== plan))
  const samen = othersIn(pakketten)
  const nodig = afhankelijkheden.filter(band => band.plan === plan).map(band => band.nodig)
  const niet = othersIn(uitsluitingen)
  return [
    ...(samen.length > 0 ? [`in een pakket met ${list(samen)}`] : []),
    ...(nodig.length > 0 ? [`alleen met ${list(nodig)}`] : []),
    ...(niet.length > 0 ? [`niet samen met ${list(niet)}`] : []),
  ]
}

/** Reads the ties out of the rows, and keeps a message for each that can't be right. */
class Knoper {
  readonly meldingen: Bandmelding[] = []
  readonly #opgaven: readonly Bandopgave[]
  readonly #perPlan: ReadonlyMap<Plannummer, Bandopgave>

  constructor(opgaven: readonly Bandopgave[]) {
    this.#opgaven = opgaven
    this.#perPlan = new Map(opgaven.map(opgave => [opgave.plan, opgave]))
  }

  varianten(): Map<Plannummer, Plannummer> {
    for (const opgave of this.#opgaven) this.#checkVariant(opgave)
    return new Map(
      this.#opgaven.flatMap(({ plan }) => (this.#mainOf(plan) === plan ? [] : [[plan, this.#mainOf(plan)]])),
    )
  }

  /** The plan with each plan that it names, apart from what can't be meant. */
  paren(veld: 'alleenMet' | 'nietSamenMet'): [Plannummer, Plannummer][] {
    return this.#main(veld, opgave => opgave[veld].length > 0).flatMap(opgave => {
      const onbekend = opgave[veld].filter(plan => !this.#perPlan.has(plan))
      if (onbekend.length > 0) this.#report(opgave, veld, `Niet als plan gelezen: ${list(onbekend)}.`)
      const genoemd = new Set(
        opgave[veld].filter(plan => this.#perPlan.has(plan)).map(plan => this.#mainOf(plan)),
      )
      if (genoemd.delete(opgave.plan))
        this.#report(opgave, veld, 'Dit plan noemt hier zichzelf, of een eigen variant.')
      return [...genoemd].map((ander): [Plannummer, Plannummer] => [opgave.plan, ander])
    })
  }

  pakketten(): Plannummer[][] {
    const leden = this.#main('pakket', ({ pakket }) => pakket !== null)
    const pakketten = [...Map.groupBy(leden, ({ pakket }) => pakket?.toLowerCase()).values()]
    for (const [enige, ander] of pakketten)
      if (enige && !ander)
        this.#report(enige, 'pakket', `Alleen dit plan staat in pakket “${enige.pakket}”.`, GEEF_NAAM)
    return pakketten.filter(({ length }) => length > 1).map(delen => delen.map(({ plan }) => plan))
  }

  /** The rows that say something here and are a plan; what a variant says belongs with its plan. */
  #main(veld: Bandmelding['veld'], isGevuld: (opgave: Bandopgave) => boolean): Bandopgave[] {
    return this.#opgaven.filter(isGevuld).filter(opgave => {
      const hoofd = this.#mainOf(opgave.plan)
      if (hoofd !== opgave.plan)
        this.#report(
          opgave,
          veld,
          'Dit staat bij een variant.',
          `Zet het bij ${hoofd}; het geldt voor elke variant.`,
        )
      return hoofd === opgave.plan
    })
  }

  #checkVariant(opgave: Bandopgave): void {
    const { plan, variantVan } = opgave
    if (variantVan === null || this.#mainOf(plan) !== plan) return
    if (variantVan === plan) this.#report(opgave, 'variantVan', 'Dit plan is een variant van zichzelf.')
    else if (!this.#perPlan.has(variantVan))
      this.#report(opgave, 'variantVan', `Niet als plan gelezen: ${variantVan}.`)
    else this.#report(opgave, 'variantVan', `${variantVan} is zelf een variant.`, NOEM_HOOFDPLAN)
  }

  /** The plan that a variant belongs to; any other plan is its own. */
  #mainOf(plan: Plannummer): Plannummer {
    const hoofd = this.#perPlan.get(this.#perPlan.get(plan)?.variantVan ?? plan)
    return hoofd && hoofd.variantVan === null ? hoofd.plan : plan
  }

  #report({ plan }: Bandopgave, veld: Bandmelding['veld'], tekst: string, uitweg = TELT_NIET): void {
    this.meldingen.push({ plan, veld, tekst, uitweg })
  }
}

const TELT_NIET = 'Deze band telt niet mee. Verbeter het plannummer, of maak de cel leeg.'
const NOEM_HOOFDPLAN = 'Deze band telt niet mee. Noem het plan waar het een variant van is.'
const GEEF_NAAM = 'Geef de andere plannen van het pakket dezelfde naam, of maak de cel leeg.'

/** Plans that point at each other in a circle: allowed, and then a package that nobody called one. */
function findKringen({ afhankelijkheden }: Groepen): Bandmelding[] {
  const bouw = structureBanden({ ...GEEN_GROEPEN, afhankelijkheden })
  const gezien = new Set<Plannummer>()
  return afhankelijkheden.flatMap(({ plan }): Bandmelding[] => {
    const kring = bouw.bundelOf(plan)
    if (gezien.has(plan) || kring.length < 2) return []
    for (const lid of kring) gezien.add(lid)
    return [
      {
        plan,
        veld: 'alleenMet',
        tekst: `${list(kring)} wijzen in een kring naar elkaar: zij kunnen er alleen samen in.`,
        uitweg: 'Is dat de bedoeling, geef ze dan hetzelfde pakket. Maak anders een van de cellen leeg.',
      },
    ]
  })
}

/** Plans that can never be in, because what they need excludes itself. */
function findTegenstrijdig(groepen: Groepen): Bandmelding[] {
  const bouw = structureBanden(groepen)
  const { pakketten, afhankelijkheden } = groepen
  const gebonden = new Set([...pakketten.flat(), ...afhankelijkheden.map(({ plan }) => plan)])
  return [...gebonden].flatMap((plan): Bandmelding[] => {
    const nodig = [...bouw.closureOf(plan)]
    const een = nodig.find(lid => nodig.some(ander => bouw.rivalenOf(lid).has(ander)))
    if (een === undefined) return []
    const botsing = [een, ...nodig.filter(ander => bouw.rivalenOf(een).has(ander))].sort()
    return [
      {
        plan,
        veld: pakketten.some(pakket => pakket.includes(plan)) ? 'pakket' : 'alleenMet',
        tekst: `Dit plan kan er nooit in: ${list(botsing)} horen erbij en sluiten elkaar uit.`,
        uitweg: 'Haal een van deze banden weg.',
      },
    ]
  })
}

const distinct = (paren: readonly Plannummer[][]): Plannummer[][] => [
  ...new Map(paren.map(paar => [paar.join('\n'), paar])).values(),
]
