import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Antwoord, Poortoordeel } from '../plan/plan.ts'
import { Binding, Organisatie } from './beoordeling.ts'

const Tekst = z.string().check(z.maxLength(10_000))
const Id = z.string().check(z.minLength(1), z.maxLength(80))

/** What a minority view is about. */
export const Onderwerp = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('criterium'), id: Id }),
  z.strictObject({ soort: z.literal('poort'), id: Id }),
  z.strictObject({ soort: z.literal('geheel') }),
])
export type Onderwerp = z.output<typeof Onderwerp>

export const Minderheidsstandpunt = z.strictObject({
  organisatie: Organisatie,
  over: Onderwerp,
  standpunt: Tekst,
})
export type Minderheidsstandpunt = z.output<typeof Minderheidsstandpunt>

/** Where the parties leave what was computed: another scenario, or another place in the ranking. */
export const Afwijking = z.strictObject({
  soort: z.enum(['scenario', 'rang']),
  van: z.string().check(z.maxLength(200)),
  naar: z.string().check(z.maxLength(200)),
  reden: Tekst,
})
export type Afwijking = z.output<typeof Afwijking>

/** What the parties find together of one plan version under one kader version. A change is a new version. */
export const Consensus = z.strictObject({
  versie: z.int().check(z.gte(1)),
  ...Binding.shape,
  /** the judgements it rests on, by id: one more and the consensus has to be made again */
  beoordelingen: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200)),
  criteria: z.record(Id, z.strictObject({ punten: Antwoord.shape.punten, reden: Tekst })),
  poorten: z.record(Id, z.strictObject({ oordeel: Poortoordeel.shape.oordeel, reden: Tekst })),
  minderheid: z.array(Minderheidsstandpunt).check(z.maxLength(200)),
  afwijkingen: z.array(Afwijking).check(z.maxLength(20)),
  vastgesteldOp: Datum,
  door: z.array(Organisatie).check(z.maxLength(200)),
})
export type Consensus = z.output<typeof Consensus>
