import type { Plannummer } from '../plan/plan.ts'
import type { Groepen, Kandidaat, Portefeuille } from './portefeuille.ts'

/** The ids of the chosen candidates, in the order of the portfolio. */
export type Keuze = readonly string[]

/** Who needs whom, and who excludes whom. */
export type Bandenstructuur = {
  /** every plan that has to be in when this one is, itself included */
  closureOf(plan: Plannummer): ReadonlySet<Plannummer>
  /** the plans that can only be in together with this one: its packages, and circles of dependencies */
  bundelOf(plan: Plannummer): readonly Plannummer[]
  /** the plans that can't be in together with this one */
  rivalenOf(plan: Plannummer): ReadonlySet<Plannummer>
}

/** A portfolio prepared for looking things up: amounts by limit, candidates by plan, and who needs whom. */
export type Structuur = Bandenstructuur & {
  portefeuille: Portefeuille
  /** the candidates of a plan; a plan that does not take part has none */
  variantenOf(plan: Plannummer): readonly Kandidaat[]
  /** what a candidate takes of each limit, in eurocents, in the order of the limits */
  kostenOf(kandidaat: Kandidaat): readonly number[]
}

export function structure(portefeuille: Portefeuille): Structuur {
  const { grenzen, kandidaten, groepen } = portefeuille
  const plaatsen = new Map(grenzen.map(({ pot, jaar }, i) => [`${pot}/${jaar}`, i]))
  const kosten = new Map(
    kandidaten.map(kandidaat => {
      const rij = grenzen.map(() => 0)
      for (const { pot, jaar, bedrag } of kandidaat.bedragen)
        rij[plaatsen.get(`${pot}/${jaar}`) ?? -1] = bedrag
      return [kandidaat.id, rij]
    }),
  )
  const varianten = Map.groupBy(kandidaten, ({ plan }) => plan)
  return {
    portefeuille,
    ...structureBanden(groepen),
    variantenOf: plan => varianten.get(plan) ?? [],
    kostenOf: ({ id }) => kosten.get(id) ?? [],
  }
}

export function structureBanden(groepen: Groepen): Bandenstructuur {
  const nodig = new Map<Plannummer, Set<Plannummer>>()
  const rivalen = new Map<Plannummer, Set<Plannummer>>()
  for (const { plan, nodig: ander } of groepen.afhankelijkheden) addTo(nodig, plan, [ander])
  for (const pakket of groepen.pakketten) for (const plan of pakket) addTo(nodig, plan, pakket)
  for (const uitsluiting of groepen.uitsluitingen) {
    for (const plan of uitsluiting)
      addTo(
        rivalen,
        plan,
        uitsluiting.filter(ander => ander !== plan),
      )
  }
  const closures = new Map([...nodig.keys()].map(plan => [plan, reach(plan, nodig)]))
  const closureOf = (plan: Plannummer) => closures.get(plan) ?? new Set([plan])

  return {
    closureOf,
    bundelOf: plan => [...closureOf(plan)].filter(ander => closureOf(ander).has(plan)),
    rivalenOf: plan => rivalen.get(plan) ?? NIEMAND,
  }
}

const NIEMAND: ReadonlySet<Plannummer> = new Set()

function reach(
  plan: Plannummer,
  nodig: ReadonlyMap<Plannummer, ReadonlySet<Plannummer>>,
): ReadonlySet<Plannummer> {
  const bereikt = new Set([plan])
  // A set can grow while it is walked: whoever is added gets a turn of its own.
  for (const ander of bereikt) for (const volgende of nodig.get(ander) ?? []) bereikt.add(volgende)
  return bereikt
}

function addTo(
  groepen: Map<Plannummer, Set<Plannummer>>,
  plan: Plannummer,
  anderen: readonly Plannummer[],
): void {
  const groep = groepen.get(plan) ?? new Set()
  for (const ander of anderen) groep.add(ander)
  groepen.set(plan, groep)
}
