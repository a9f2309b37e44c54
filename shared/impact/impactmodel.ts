import * as z from 'zod/mini'
import { BEROEPSGROEPEN, codesOf, INVULLINGEN } from '../plan/codelijsten.ts'
import { Jaar, Plannummer } from '../plan/plan.ts'
import { BETROUWBAARHEDEN, DRIVERS, DUREN, NEVENEFFECTEN } from './drivers.ts'
import { MAX_FORMULETEKENS } from './formule.ts'

const Tekst = z.string().check(z.maxLength(10_000))
const Eenheid = z.string().check(z.maxLength(60))

/** A number per scenario; `null` is PM: not quantified (yet), which is never zero. */
export const Scenariowaarden = perScenario(z.number().check(z.gte(-1e15), z.lte(1e15)))
export type Scenariowaarden = z.output<typeof Scenariowaarden>

/** A formula per scenario, in the language of `formule.ts`; `null` is PM. */
export const Scenarioformules = perScenario(z.string().check(z.maxLength(MAX_FORMULETEKENS)))
export type Scenarioformules = z.output<typeof Scenarioformules>

/** Step 2 of the method: a number with its unit, and where it comes from or on which assumption it rests. */
export const Parameter = z.strictObject({
  id: z.string().check(z.regex(/^P[1-9]\d{0,2}$/)),
  naam: Tekst,
  waarde: Scenariowaarden,
  eenheid: Eenheid,
  bron: Tekst,
})
export type Parameter = z.output<typeof Parameter>

/** One line of step 3: a formula per scenario over parameters and other steps. */
export const Rekenstap = z.strictObject({
  id: z.string().check(z.regex(/^R[1-9]\d{0,2}$/)),
  naam: Tekst,
  eenheid: Eenheid,
  formule: Scenarioformules,
})
export type Rekenstap = z.output<typeof Rekenstap>

/** Step 3 for one driver: its steps, and the outcome in fte or in werknemers. */
export const Effect = z.strictObject({
  driver: z.enum(codesOf(DRIVERS)),
  duur: z.enum(codesOf(DUREN)),
  /** the first calendar year in which the effect is there; `null` when it is not known yet */
  vanaf: z.nullable(Jaar),
  stappen: z.array(Rekenstap).check(z.maxLength(200)),
  uitkomst: z.strictObject({ eenheid: z.enum(['fte', 'werknemers']), formule: Scenarioformules }),
})
export type Effect = z.output<typeof Effect>

/** A question that must be answered with ja or nee; after ja, how many fte it concerns. `null`: not answered. */
export const Vraag = z.strictObject({
  antwoord: z.nullable(z.enum(['ja', 'nee'])),
  fte: Scenariowaarden,
  toelichting: Tekst,
})
export type Vraag = z.output<typeof Vraag>

/** How werknemers become fte: a group of the kader, or an own group, which brings its factor and the source of it. */
export const Omrekening = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('kader'), beroepsgroep: z.enum(codesOf(BEROEPSGROEPEN)) }),
  z.strictObject({ soort: z.literal('eigen'), naam: Tekst, factor: z.nullable(z.number()), bron: Tekst }),
])
export type Omrekening = z.output<typeof Omrekening>

/** The whole calculation behind the impact of one plan, in the four steps of the published method. */
export const Impactmodel = z.strictObject({
  plan: Plannummer,
  toelichting: Tekst,
  omrekening: Omrekening,
  /** step 1, in words: what the measure does, by driver */
  kwalitatief: z.record(z.string(), Tekst),
  betrouwbaarheid: z.nullable(z.enum(codesOf(BETROUWBAARHEDEN))),
  neveneffecten: z.nullable(z.enum(codesOf(NEVENEFFECTEN))),
  /** the rating of each condition on the list of the cluster, by its id */
  randvoorwaarden: z.strictObject({
    cluster: z.string(),
    oordelen: z.record(z.string(), z.enum(codesOf(INVULLINGEN))),
  }),
  samenloop: z.strictObject({
    plannen: Vraag,
    hlo: Vraag,
    /** with which plans, and for how much each: together what the first question says */
    perPlan: z.array(z.strictObject({ plan: Plannummer, fte: Scenariowaarden })).check(z.maxLength(50)),
  }),
  verschuiving: z.strictObject({ sector: Vraag, wmo: Vraag, eersteLijn: Vraag }),
  parameters: z.array(Parameter).check(z.maxLength(200)),
  effecten: z.array(Effect).check(z.maxLength(21)),
  /** what is kept as werknemers when that is not what the model gives, and why; `null`: the model is followed */
  afwijking: z.nullable(z.strictObject({ werknemers: Scenariowaarden, reden: Tekst })),
})
export type Impactmodel = z.output<typeof Impactmodel>

function perScenario<Schema extends z.core.SomeType>(schema: Schema) {
  return z.strictObject({ laag: z.nullable(schema), gemiddeld: z.nullable(schema), hoog: z.nullable(schema) })
}
