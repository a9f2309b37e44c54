import * as z from 'zod/mini'
import { Beoordeling, Binding, Deelnemer } from '#shared/beoordeling/beoordeling.ts'
import { Melding } from '#shared/plan/melding.ts'
import { Antwoord, Poortoordeel } from '#shared/plan/plan.ts'

const Getal = z.nullable(z.number())

/** What answers come to under their kader. `null`: not (yet) to be computed, which is never zero. */
export const Uitkomst = z.strictObject({
  /** 0–100; `null` while a criterium is open, and under a kader without points */
  score: Getal,
  voldoet: z.enum(['ja', 'nee', 'open']),
  rangschikbaar: z.boolean(),
  ftePerMiljoen: Getal,
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      stand: z.enum(['gescoord', 'nvt', 'open']),
      punten: Getal,
      /** what a computed criterium rests on, in the unit that the kader names */
      waarde: Getal,
      onderDrempel: z.boolean(),
    }),
  ),
  poorten: z.array(z.strictObject({ id: z.string(), stand: z.enum(['doorstaan', 'gezakt', 'open']) })),
})
export type Uitkomst = z.output<typeof Uitkomst>

/** A judgement with what it comes to. */
export const BeoordelingMetUitkomst = z.strictObject({ beoordeling: Beoordeling, uitkomst: Uitkomst })
export type BeoordelingMetUitkomst = z.output<typeof BeoordelingMetUitkomst>

/** The own judgement of what is judged now; `null` where there is none yet. Its ETag changes with its content only. */
export const EigenBeoordeling = z.strictObject({
  binding: z.nullable(Binding),
  magBeoordelen: z.boolean(),
  beoordeling: z.nullable(Beoordeling),
  uitkomst: z.nullable(Uitkomst),
  /** what is missing or wrong before it can be submitted */
  ontbreekt: z.array(Melding),
})
export type EigenBeoordeling = z.output<typeof EigenBeoordeling>

const beoordelaar = Deelnemer

/** What each assessor gave, side by side. Titles and scales are in the kader. */
export const Vergelijkingsuitkomst = z.strictObject({
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      scores: z.array(z.strictObject({ beoordelaar, ...Antwoord.shape })),
      gemiddelde: Getal,
      /** highest minus lowest */
      spreiding: Getal,
      verdeeld: z.boolean(),
    }),
  ),
  poorten: z.array(
    z.strictObject({
      id: z.string(),
      oordelen: z.array(z.strictObject({ beoordelaar, ...Poortoordeel.shape })),
      verdeeld: z.boolean(),
    }),
  ),
  /** where to talk, the most first */
  bespreken: z.array(z.strictObject({ soort: z.enum(['criterium', 'poort']), id: z.string() })),
})
export type Vergelijkingsuitkomst = z.output<typeof Vergelijkingsuitkomst>

/** The judgements that someone may see; `vergelijking` is there once the own one is submitted. */
export const Beoordelingenoverzicht = z.strictObject({
  binding: z.nullable(Binding),
  eigen: z.array(BeoordelingMetUitkomst),
  anderen: z.array(BeoordelingMetUitkomst),
  vergelijking: z.nullable(Vergelijkingsuitkomst),
})
export type Beoordelingenoverzicht = z.output<typeof Beoordelingenoverzicht>
