import * as z from 'zod/mini'
import { Bron } from '../bronnen/bron.ts'
import { AANVRAGERS, codesOf, ONDERWERPEN } from '../plan/codelijsten.ts'
import { Jaar } from '../plan/plan.ts'
import { SCENARIOS } from '../plan/scenario.ts'
import { FASEN } from './fasen.ts'
import { Id, Label, listOf, Plansoorten, Rollen, Tekst } from './velden.ts'

/**
 * Which rule a poort applies. The kinds are code; what they are held against is data of the kader. An `oordeel` is
 * no rule that can be computed: a person answers its question.
 */
export const Poortregel = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('hoofdaanvrager'), toegestaan: listOf(z.enum(codesOf(AANVRAGERS))) }),
  z.strictObject({
    soort: z.literal('gemeente-niet-bij'),
    onderwerpen: listOf(z.enum(codesOf(ONDERWERPEN))),
  }),
  z.strictObject({ soort: z.literal('onderwerp'), toegestaan: listOf(z.enum(codesOf(ONDERWERPEN))) }),
  z.strictObject({ soort: z.literal('jaren'), toegestaan: listOf(Jaar) }),
  z.strictObject({ soort: z.literal('impact-ingevuld'), scenario: z.enum(SCENARIOS) }),
  z.strictObject({ soort: z.literal('oordeel'), vraag: Tekst }),
])
export type Poortregel = z.output<typeof Poortregel>

/** A pass/fail condition, apart from any score. */
export const Poort = z.strictObject({
  id: Id,
  groep: Id,
  titel: Tekst,
  label: Label,
  regel: Poortregel,
  plansoorten: Plansoorten,
  /** who judges it; nobody when the rule is computed */
  rollen: Rollen,
  /** the plan may explain why it does not comply, and then passes */
  pasToeOfLegUit: z.boolean(),
  onderbouwingVerplicht: z.boolean(),
  uitweg: Tekst,
  bron: Bron,
})
export type Poort = z.output<typeof Poort>

/** Poorten that are asked together, and how many of them a plan must pass. */
export const Poortgroep = z.strictObject({
  id: Id,
  titel: Tekst,
  fase: z.enum(codesOf(FASEN)),
  minstens: z.union([z.int().check(z.gte(1)), z.literal('alle')]),
  /** asked only of plans that ask for money */
  alleenBij: z.nullable(z.literal('bedrag-gevraagd')),
  plansoorten: Plansoorten,
  bron: Bron,
})
export type Poortgroep = z.output<typeof Poortgroep>
