import * as z from 'zod/mini'
import { Deelnemer, Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import { Bron } from '#shared/bronnen/bron.ts'

/**
 * How assessors score beside each other, in points of the scale of the kader. Below the minimum of double scores there
 * are no figures.
 */
export const Kalibraties = z.strictObject({
  kader: Kaderversie,
  minimum: z.strictObject({ dubbeleScores: z.int(), bron: Bron }),
  kalibraties: z.array(
    z.strictObject({
      beoordelaar: Deelnemer,
      criterium: z.string(),
      dubbeleScores: z.int(),
      uitkomst: z.union([
        z.literal('te-weinig-gegevens'),
        z.strictObject({
          gemiddelde: z.number(),
          standaardafwijking: z.number(),
          /** own points minus the mean of the others */
          verschil: z.number(),
          afstand: z.number(),
          /** share of the plans (0–1) on which the difference is at most one point */
          binnenEenPunt: z.number(),
        }),
      ]),
    }),
  ),
})
export type Kalibraties = z.output<typeof Kalibraties>
