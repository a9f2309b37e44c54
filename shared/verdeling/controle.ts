import { cent, type Eurocent, NUL, sum } from '../middelen/bedrag.ts'
import type { Jaar, Plannummer } from '../plan/plan.ts'
import type { Grens, Groepen, Kandidaat, Minimum, Portefeuille } from './portefeuille.ts'
import type { Keuze } from './structuur.ts'

/** Why a choice is not allowed. `tekort` is what is short under the ceiling, in eurocents. */
export type Bezwaar =
  | { soort: 'onbekend'; id: string }
  | { soort: 'plafond'; grens: Grens; gekozen: Eurocent; tekort: Eurocent; plannen: readonly Plannummer[] }
  | { soort: 'varianten'; plan: Plannummer; kandidaten: readonly string[] }
  | { soort: 'pakket'; pakket: readonly Plannummer[]; ontbreekt: readonly Plannummer[] }
  | { soort: 'afhankelijkheid'; plan: Plannummer; nodig: Plannummer }
  | { soort: 'uitsluiting'; plannen: readonly Plannummer[] }
  | { soort: 'erin'; plan: Plannummer }
  | { soort: 'eruit'; plan: Plannummer }
  | { soort: 'minimum'; minimum: Minimum; gehaald: number }

export type Groepsbezwaar = Extract<Bezwaar, { soort: 'pakket' | 'afhankelijkheid' | 'uitsluiting' }>

/**
 * Checks a choice in whole eurocents against every limit, group and demand. This is the only judge of what is
 * allowed: an answer of a rule or of a solver counts when this finds nothing.
 */
export function checkKeuze(portefeuille: Portefeuille, keuze: Keuze): Bezwaar[] {
  const { kandidaten, groepen, eisen } = portefeuille
  const bekend = new Map(kandidaten.map(kandidaat => [kandidaat.id, kandidaat]))
  const gekozen = keuze.flatMap(id => bekend.get(id) ?? [])
  const plannen = new Set(gekozen.map(({ plan }) => plan))
  const isIn = (plan: Plannummer) => plannen.has(plan)
  return [
    ...keuze.flatMap((id): Bezwaar[] => (bekend.has(id) ? [] : [{ soort: 'onbekend', id }])),
    ...checkGrenzen(portefeuille, gekozen),
    ...[...Map.groupBy(gekozen, ({ plan }) => plan)].flatMap(([plan, delen]): Bezwaar[] =>
      delen.length > 1 ? [{ soort: 'varianten', plan, kandidaten: delen.map(({ id }) => id) }] : [],
    ),
    ...checkGroepen(groepen, plannen),
    ...eisen.erin.flatMap((plan): Bezwaar[] => (isIn(plan) ? [] : [{ soort: 'erin', plan }])),
    ...eisen.eruit.flatMap((plan): Bezwaar[] => (isIn(plan) ? [{ soort: 'eruit', plan }] : [])),
    ...eisen.minima.flatMap((minimum): Bezwaar[] => {
      const gehaald = measureMinimum(minimum, gekozen)
      return gehaald < minimum.minimaal ? [{ soort: 'minimum', minimum, gehaald }] : []
    }),
  ]
}

/** Where the plans that are in break what ties plans together. */
export function checkGroepen(groepen: Groepen, plannen: ReadonlySet<Plannummer>): Groepsbezwaar[] {
  const isIn = (plan: Plannummer) => plannen.has(plan)
  return [
    ...groepen.pakketten.flatMap((pakket): Groepsbezwaar[] =>
      pakket.some(isIn) && !pakket.every(isIn)
        ? [{ soort: 'pakket', pakket, ontbreekt: pakket.filter(plan => !isIn(plan)) }]
        : [],
    ),
    ...groepen.afhankelijkheden.flatMap(({ plan, nodig }): Groepsbezwaar[] =>
      isIn(plan) && !isIn(nodig) ? [{ soort: 'afhankelijkheid', plan, nodig }] : [],
    ),
    ...groepen.uitsluitingen.flatMap((uitsluiting): Groepsbezwaar[] => {
      const samen = [...new Set(uitsluiting)].filter(isIn)
      return samen.length > 1 ? [{ soort: 'uitsluiting', plannen: samen }] : []
    }),
  ]
}

/** What of a choice counts for a minimum: a number of plans, or eurocents. */
export const measureMinimum = (
  { kenmerk, waarde, eenheid }: Minimum,
  gekozen: readonly Kandidaat[],
): number =>
  gekozen
    .filter(kandidaat => kandidaat[kenmerk] === waarde)
    .reduce((som, { gevraagd }) => som + (eenheid === 'plannen' ? 1 : gevraagd), 0)

/** What a candidate takes of a limit, in eurocents. */
export const amountAt = ({ bedragen }: Kandidaat, { pot, jaar }: { pot: string; jaar: Jaar }): Eurocent =>
  bedragen.find(deel => deel.pot === pot && deel.jaar === jaar)?.bedrag ?? NUL

function checkGrenzen({ grenzen }: Portefeuille, gekozen: readonly Kandidaat[]): Bezwaar[] {
  return grenzen.flatMap((grens): Bezwaar[] => {
    const rakend = gekozen.filter(kandidaat => amountAt(kandidaat, grens) > 0)
    const totaal = sum(rakend.map(kandidaat => amountAt(kandidaat, grens)))
    if (totaal <= grens.ruimte) return []
    return [
      {
        soort: 'plafond',
        grens,
        gekozen: totaal,
        tekort: cent(totaal - grens.ruimte),
        plannen: rakend.map(({ plan }) => plan),
      },
    ]
  })
}
