import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Jaar, Plannummer } from '../plan/plan.ts'
import { NUL } from './bedrag.ts'
import { Boekbedrag } from './boeking.ts'
import { PotId } from './plafond.ts'

/** What a command does in one fund and year: the amount, and which part of it is for the social domain. */
const velden = {
  pot: PotId,
  jaar: Jaar,
  bedrag: Boekbedrag,
  deelSociaalDomein: z._default(Boekbedrag, NUL),
}

const Regel = z.strictObject(velden).check(
  z.refine(({ bedrag, deelSociaalDomein: deel }) => deel >= 0 && deel <= bedrag, {
    error: 'Het bedrag is niet negatief, en het deel sociaal domein is er een deel van.',
    path: ['deelSociaalDomein'],
  }),
)
export type Opdrachtregel = z.output<typeof Regel>

/** A negative amount takes back what was booked too much: that is how a correction is made. */
const Correctieregel = z.strictObject(velden).check(
  z.refine(
    ({ bedrag, deelSociaalDomein: deel }) =>
      Math.abs(deel) <= Math.abs(bedrag) && (deel === 0 || Math.sign(deel) === Math.sign(bedrag)),
    {
      error: 'Het deel sociaal domein is een deel van het bedrag, en gaat dezelfde kant op.',
      path: ['deelSociaalDomein'],
    },
  ),
)

const algemeen = {
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  datum: Datum,
  plan: Plannummer,
  reden: z.string().check(z.trim(), z.minLength(1, 'Geef een reden.'), z.maxLength(2000)),
}
/** The name of the mijlpaal that it is about; `null` when it is about none. */
const mijlpaal = z.nullable(z.string().check(z.maxLength(80)))
/** The saved scenario that the act says it follows, by its hash. */
const verdeling = z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/)))
const regels = <R extends z.ZodMiniType>(regel: R) =>
  z.array(regel).check(z.minLength(1, 'Noem minstens één bedrag.'), z.maxLength(100))

/** An act on the money of one plan. It is booked as a whole or not at all. */
export const Opdracht = z.discriminatedUnion('soort', [
  /** holds money, up to and including a day or without an end */
  z.strictObject({
    ...algemeen,
    soort: z.literal('reserveren'),
    verdeling,
    tot: z.nullable(Datum),
    regels: regels(Regel),
  }),
  /** the voorgenomen besluit came in time: every reservation of the plan stays, without an end (V-10) */
  z.strictObject({ ...algemeen, soort: z.literal('vasthouden') }),
  /** grants money, and lets go of what was reserved for the plan in those funds and years */
  z.strictObject({ ...algemeen, soort: z.literal('toekennen'), verdeling, regels: regels(Regel) }),
  /** sets what is granted to this amount */
  z.strictObject({ ...algemeen, soort: z.literal('bijstellen'), regels: regels(Regel) }),
  /** lets money go */
  z.strictObject({
    ...algemeen,
    soort: z.literal('vrijvallen'),
    uit: z.enum(['gereserveerd', 'toegekend']),
    /** the mijlpaal that was not (fully) met, when that is why */
    mijlpaal: z.optional(mijlpaal),
    regels: regels(Regel),
  }),
  z.strictObject({
    ...algemeen,
    soort: z.literal('betaalbaar-stellen'),
    mijlpaal,
    regels: regels(Correctieregel),
  }),
  z.strictObject({
    ...algemeen,
    soort: z.literal('betalen'),
    mijlpaal,
    regels: regels(Correctieregel),
  }),
  /** the NZa's beschikking, asked for by insurer and provider together */
  z.strictObject({ ...algemeen, soort: z.literal('beschikken'), regels: regels(Correctieregel) }),
])
export type Opdracht = z.output<typeof Opdracht>
export type Opdrachtsoort = Opdracht['soort']
