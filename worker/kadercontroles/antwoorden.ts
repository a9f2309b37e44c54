import * as z from 'zod/mini'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import { Bron } from '#shared/bronnen/bron.ts'
import { Kader } from '#shared/kader/kader.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import { Melding } from '#shared/plan/melding.ts'
import { Poortoordeel } from '#shared/plan/plan.ts'
import { Kaderverschil } from '../kaders/antwoorden.ts'

const listOf = <S extends z.ZodMiniType>(deel: S) => z.readonly(z.array(deel))

/** A question as an assessor gets it: what can be answered and by whom, or in words what is computed. */
export const Formuliervraag = z.strictObject({
  id: z.string(),
  soort: z.enum(['poort', 'criterium']),
  titel: z.string(),
  label: z.string(),
  /** in all weights, in percent; `null` for a poort */
  aandeel: z.nullable(z.number()),
  drempel: z.nullable(z.number()),
  antwoord: z.discriminatedUnion('soort', [
    z.strictObject({
      soort: z.literal('invoer'),
      vraag: z.string(),
      rollen: listOf(z.enum(codesOf(ROLLEN))),
      wie: listOf(z.string()),
      keuzes: listOf(
        z.strictObject({
          waarde: z.union([z.number(), z.literal('nvt'), Poortoordeel.shape.oordeel]),
          naam: z.string(),
          uitleg: z.string(),
        }),
      ),
      hoogste: z.nullable(z.number()),
      onderbouwing: z.enum(['nodig', 'nodig-bij-uitleg', 'mag']),
      bron: z.nullable(Bron),
    }),
    z.strictObject({ soort: z.literal('berekend'), tekst: z.string(), bron: z.nullable(Bron) }),
  ]),
  uitweg: z.string(),
  bron: Bron,
})

/** A kader as the form that it gives. */
export const Kaderformulier = z.strictObject({
  secties: listOf(
    z.strictObject({
      id: z.string(),
      titel: z.string(),
      uitleg: z.string(),
      bron: z.nullable(Bron),
      vragen: listOf(Formuliervraag),
    }),
  ),
})

/** What would come of publishing a kader now. Without a `formulier` the JSON is no kader; `meldingen` say why. */
export const Kadercontrole = z.strictObject({
  publiceerbaar: z.boolean(),
  meldingen: z.array(Melding),
  /** the version that it would follow; `null`: there is none */
  vorige: z.nullable(Kader.shape.versie),
  /** from that version to this one */
  verschillen: z.array(Kaderverschil),
  formulier: z.nullable(Kaderformulier),
})
export type Kadercontrole = z.output<typeof Kadercontrole>
