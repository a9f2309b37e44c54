import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Antwoorden, Plannummer } from '../plan/plan.ts'

/** The id under which the service knows an organisation or a person; never a name. */
export const Organisatie = z.string().check(z.minLength(1), z.maxLength(200))
export type Organisatie = z.output<typeof Organisatie>
export const Persoon = z.string().check(z.minLength(1), z.maxLength(200))
export type Persoon = z.output<typeof Persoon>

/** Who does something, and for which organisation. */
export const Deelnemer = z.strictObject({ persoon: Persoon, organisatie: Organisatie })
export type Deelnemer = z.output<typeof Deelnemer>

const Versie = z.int().check(z.gte(1))

/** One published version of a kader. */
export const Kaderversie = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  versie: Versie,
})
export type Kaderversie = z.output<typeof Kaderversie>

/** What a judgement is about: one version of the plan, held against one version of the kader. */
export const Binding = z.strictObject({ planversie: Versie, kader: Kaderversie })
export type Binding = z.output<typeof Binding>

/**
 * What one assessor finds of one plan version. A concept belongs to its assessor alone; what is submitted is frozen.
 * `versie` counts the saves of the concept, so that a save on top of an older one can be refused.
 */
export const Beoordeling = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(200)),
    plan: Plannummer,
    ...Binding.shape,
    beoordelaar: Deelnemer,
    stand: z.enum(['concept', 'ingediend']),
    inhoud: Antwoorden,
    ingediendOp: z.nullable(Datum),
    versie: Versie,
  })
  .check(
    z.refine(({ stand, ingediendOp }) => (stand === 'ingediend') === (ingediendOp !== null), {
      error: 'Alleen een ingediende beoordeling heeft een datum van indiening.',
      path: ['ingediendOp'],
    }),
  )
export type Beoordeling = z.output<typeof Beoordeling>
