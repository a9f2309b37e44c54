import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { codesOf, SECTOREN } from '../plan/codelijsten.ts'
import { Jaar, Plannummer } from '../plan/plan.ts'
import { NUL, plus } from './bedrag.ts'
import { Eurocent } from './eurocent.ts'
import type { Sector } from './narekenen.ts'
import { PotId, postKey } from './plafond.ts'
import type { Aanvraag } from './toets.ts'

const Mijlpaalnaam = z.string().check(z.minLength(1), z.maxLength(80))
const Partij = z.string().check(z.minLength(1, 'Noem de partij die het geld krijgt.'), z.maxLength(300))
const Bedrag = Eurocent.check(z.gte(0, 'Een gevraagd bedrag is niet negatief.'))

/** What a plan asks of a pot in a year for one sector and one party: the split that a plan has to hold already. */
export const Aanvraagregel = z.strictObject({
  plan: Plannummer,
  pot: PotId,
  jaar: Jaar,
  sector: z.enum(codesOf(SECTOREN)),
  partij: Partij,
  kosten: z.enum(['eenmalig', 'structureel']),
  bedrag: Bedrag,
  /** the mijlpaal of the same plan on which this money hangs; `null`: on none */
  mijlpaal: z.nullable(Mijlpaalnaam),
})
export type Aanvraagregel = z.output<typeof Aanvraagregel>

/** What a party promises in a year, the amount that hangs on it, and what shows that it was reached. */
export const Mijlpaal = z.strictObject({
  plan: Plannummer,
  id: Mijlpaalnaam,
  omschrijving: z.string().check(z.minLength(1), z.maxLength(1000)),
  kpi: z.string().check(z.minLength(1), z.maxLength(500)),
  jaar: Jaar,
  partij: Partij,
  bedrag: Bedrag,
  /** how it will be shown, such as a report or a count */
  bewijs: z.string().check(z.maxLength(1000)),
})
export type Mijlpaal = z.output<typeof Mijlpaal>

/** All that a plan asks, line by line, as it was recorded at one time. */
export const Aanvraagopgave = z.strictObject({
  plan: Plannummer,
  /** 0: nothing was recorded yet */
  versie: z.int().check(z.gte(0)),
  /** the version of the plan that these lines are of */
  planversie: z.int().check(z.gte(1)),
  datum: z.nullable(Datum),
  /** `gedrukt`: copied from a printed overview, which may be one euro off by rounding (V-14) */
  herkomst: z.enum(['opgave', 'gedrukt']),
  regels: z.array(Aanvraagregel),
  mijlpalen: z.array(Mijlpaal),
})
export type Aanvraagopgave = z.output<typeof Aanvraagopgave>

/** The sectors that are the social domain: the source adds these two up, under no name. */
export const SECTOREN_SOCIAAL_DOMEIN: ReadonlySet<Sector> = new Set<Sector>([
  'gemeente',
  'sociaal-domein-partner',
])

/** The lines of plans as the test of the ceilings takes them: one aanvraag per plan, pot and year, in their order. */
export function toAanvragen(regels: readonly Aanvraagregel[]): Aanvraag[] {
  const samen = new Map<string, Aanvraag>()
  for (const { plan, pot, jaar, sector, bedrag } of regels) {
    const sleutel = `${postKey(pot, jaar)}/${plan}`
    const eerder = samen.get(sleutel)
    const deel = SECTOREN_SOCIAAL_DOMEIN.has(sector) ? bedrag : NUL
    samen.set(sleutel, {
      plan,
      pot,
      jaar,
      bedrag: plus(eerder?.bedrag ?? NUL, bedrag),
      deelSociaalDomein: plus(eerder?.deelSociaalDomein ?? NUL, deel),
    })
  }
  return [...samen.values()]
}
