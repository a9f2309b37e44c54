import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Eurocent } from '../middelen/eurocent.ts'
import { PotId } from '../middelen/plafond.ts'
import { Jaar, Plannummer } from '../plan/plan.ts'
import { DOELEN } from './doel.ts'

/** Room under one ceiling, in eurocents: plafond − geboekt on the peildatum, and never below nothing. */
export const Grens = z.strictObject({
  pot: PotId,
  potnaam: z.string(),
  /** the fund this pot is a part of; `null` for a fund itself */
  onderdeelVan: z.nullable(PotId),
  jaar: Jaar,
  /** the version of the ceiling that the room rests on */
  plafond: z.string(),
  ruimte: Eurocent.check(z.gte(0)),
})
export type Grens = z.output<typeof Grens>

/** `null` is PM: it adds nothing to the goal, and is counted apart so that it never passes for zero. */
const Opbrengstwaarde = z.nullable(z.number().check(z.gte(0), z.lte(1_000_000_000)))

/** A plan, or one of its variants, that is chosen as a whole or not at all. */
export const Kandidaat = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(120)),
  plan: Plannummer,
  /** a phase or a smaller scope of the plan; of the candidates of one plan at most one is chosen */
  variant: z.nullable(z.string()),
  gevraagd: Eurocent.check(z.gte(0)),
  /** what it takes of each limit, sub-pots included; a limit it takes nothing of may be left out */
  bedragen: z.array(z.strictObject({ pot: PotId, jaar: Jaar, bedrag: Eurocent.check(z.gte(0)) })),
  /** fte per scenario, score (0–100), and fte weighed by reliability */
  opbrengst: z.record(z.enum(DOELEN), Opbrengstwaarde),
  /** 1 for who came first; variants of a plan share it */
  aankomst: z.int().check(z.gte(1)),
  /** 1 for the first in the order of the kader */
  rang: z.int().check(z.gte(1)),
  regio: z.string(),
  sector: z.string(),
})
export type Kandidaat = z.output<typeof Kandidaat>

/** What ties plans together. A plan is in when one of its candidates is; a plan without a candidate never is. */
export const Groepen = z.strictObject({
  /** all or none */
  pakketten: z.array(z.array(Plannummer).check(z.minLength(2))),
  /** `plan` only together with `nodig` */
  afhankelijkheden: z.array(z.strictObject({ plan: Plannummer, nodig: Plannummer })),
  /** at most one */
  uitsluitingen: z.array(z.array(Plannummer).check(z.minLength(2))),
})
export type Groepen = z.output<typeof Groepen>

/** So many plans, or so many eurocents, at least for one region or sector. */
export const Minimum = z.strictObject({
  kenmerk: z.enum(['regio', 'sector']),
  waarde: z.string(),
  eenheid: z.enum(['plannen', 'eurocent']),
  minimaal: z.int().check(z.gte(0)),
})
export type Minimum = z.output<typeof Minimum>

/** What a person demands of the outcome, on top of the rule. Each demand has its price in fte. */
export const Eisen = z.strictObject({
  erin: z.array(Plannummer),
  eruit: z.array(Plannummer),
  minima: z.array(Minimum),
})
export type Eisen = z.output<typeof Eisen>

/** An allocation problem, complete: who solves it needs nothing else. */
export const Portefeuille = z
  .strictObject({
    kader: z.strictObject({ id: z.string(), versie: z.int() }),
    peildatum: Datum,
    grenzen: z.array(Grens),
    kandidaten: z.array(Kandidaat),
    groepen: Groepen,
    eisen: Eisen,
  })
  .check(
    z.refine(({ kandidaten }) => isUnique(kandidaten.map(({ id }) => id)), {
      error: 'Elke kandidaat heeft een eigen id.',
      path: ['kandidaten'],
    }),
    z.refine(({ grenzen }) => isUnique(grenzen.map(place)), {
      error: 'Een pot heeft per jaar één grens.',
      path: ['grenzen'],
    }),
    z.refine(({ kandidaten }) => kandidaten.every(({ bedragen }) => isUnique(bedragen.map(place))), {
      error: 'Een kandidaat heeft per pot en jaar één bedrag.',
      path: ['kandidaten'],
    }),
    z.refine(({ grenzen, kandidaten }) => isLimited(grenzen.map(place), kandidaten), {
      error: 'Een bedrag hoort bij een grens van dezelfde pot en hetzelfde jaar.',
      path: ['kandidaten'],
    }),
  )
export type Portefeuille = z.output<typeof Portefeuille>

export const GEEN_GROEPEN: Groepen = { pakketten: [], afhankelijkheden: [], uitsluitingen: [] }
export const GEEN_EISEN: Eisen = { erin: [], eruit: [], minima: [] }

const place = ({ pot, jaar }: { pot: PotId; jaar: Jaar }) => `${pot}/${jaar}`
const isUnique = (waarden: readonly string[]) => new Set(waarden).size === waarden.length

/** An amount without a limit would slip past every ceiling. */
function isLimited(plaatsen: readonly string[], kandidaten: readonly Kandidaat[]): boolean {
  const bekend = new Set(plaatsen)
  return kandidaten.every(({ bedragen }) => bedragen.every(bedrag => bekend.has(place(bedrag))))
}
