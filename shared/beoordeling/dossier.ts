import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { codesOf, PLANSTATUSSEN } from '../plan/codelijsten.ts'
import { type Planinhoud, Plannummer } from '../plan/plan.ts'
import type { Belangenverklaring } from './belang.ts'
import { type Beoordeling, Deelnemer, Kaderversie, Organisatie } from './beoordeling.ts'
import type { Planbesluit, Vervulling } from './besluit.ts'
import type { Consensus } from './consensus.ts'
import { GEBEURTENISSEN } from './gebeurtenissen.ts'
import type { Mededingingsverslag } from './mededinging.ts'
import { PARTIJROLLEN } from './rollen.ts'

const Tekst = z.string().check(z.maxLength(10_000))

/** What an organisation is to this plan. */
export const Partij = z.strictObject({ organisatie: Organisatie, partijrol: z.enum(codesOf(PARTIJROLLEN)) })
export type Partij = z.output<typeof Partij>

/** A party with the name that people know it by. */
export const Dossierpartij = z.strictObject({ ...Partij.shape, naam: z.string() })
export type Dossierpartij = z.output<typeof Dossierpartij>

/** What is given along with a step. Which of it is needed, the table of steps says. */
export const Stapgegevens = z.strictObject({
  reden: z.nullable(Tekst),
  /** why a higher ranked plan that waits is passed over */
  redenRang: z.nullable(Tekst),
  /** the parties in whose name this is decided */
  akkoord: z.array(Organisatie).check(z.maxLength(200)),
  /** the version under which the plan is judged from here on */
  kader: z.nullable(Kaderversie),
})
export type Stapgegevens = z.output<typeof Stapgegevens>

/** One step that was taken. */
export const Overgang = z.strictObject({
  volgnr: z.int().check(z.gte(1)),
  gebeurtenis: z.enum(codesOf(GEBEURTENISSEN)),
  van: z.enum(['nieuw', ...codesOf(PLANSTATUSSEN)]),
  naar: z.enum(codesOf(PLANSTATUSSEN)),
  datum: Datum,
  door: Deelnemer,
  planversie: z.int().check(z.gte(1)),
  gegevens: Stapgegevens,
})
export type Overgang = z.output<typeof Overgang>

/** A question of another insurer, with what was answered. */
export const Vraag = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  plan: Plannummer,
  door: Deelnemer,
  tekst: Tekst.check(z.minLength(1)),
  datum: Datum,
  antwoorden: z.array(z.strictObject({ door: Deelnemer, tekst: Tekst.check(z.minLength(1)), datum: Datum })),
})
export type Vraag = z.output<typeof Vraag>

/**
 * All there is about one plan, as it is kept: nobody sees this whole. `zicht.ts` says what of it a person sees.
 * Lists are in the order in which things were recorded.
 */
export type Dossier = {
  /** the newest version of the plan */
  readonly inhoud: Planinhoud
  readonly planversie: number
  readonly partijen: readonly Dossierpartij[]
  readonly geschiedenis: readonly Overgang[]
  readonly verklaringen: readonly Belangenverklaring[]
  readonly beoordelingen: readonly Beoordeling[]
  readonly consensussen: readonly Consensus[]
  readonly vragen: readonly Vraag[]
  readonly mededingingsverslagen: readonly Mededingingsverslag[]
  readonly besluiten: readonly Planbesluit[]
  readonly vervullingen: readonly Vervulling[]
}
