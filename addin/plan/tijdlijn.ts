import type { Overgang } from '#shared/beoordeling/dossier.ts'
import { GEBEURTENISSEN } from '#shared/beoordeling/gebeurtenissen.ts'
import type { Datum } from '#shared/bronnen/datum.ts'
import type { Beoordelingenoverzicht } from '#worker/beoordelingen/antwoorden.ts'

/** Something that happened to a plan: a step, or a judgement that was submitted. */
export type Voorval =
  | {
      readonly soort: 'stap'
      readonly datum: Datum
      readonly wie: string
      readonly naam: string
      readonly reden: string
    }
  | {
      readonly soort: 'beoordeling'
      readonly datum: Datum
      readonly wie: string
      readonly score: number | null
    }

/** The history of a plan as far as its reader may see it, the latest first; `wie` is the id of an organisation. */
export function tijdlijnOf(
  overgangen: readonly Overgang[],
  overzicht: Pick<Beoordelingenoverzicht, 'eigen' | 'anderen'> | null,
): Voorval[] {
  const stappen = overgangen.map(
    ({ gebeurtenis, datum, door, gegevens }): Voorval => ({
      soort: 'stap',
      datum,
      wie: door.organisatie,
      naam: GEBEURTENISSEN.codes[gebeurtenis],
      reden: gegevens.reden ?? '',
    }),
  )
  const beoordelingen = [...(overzicht?.eigen ?? []), ...(overzicht?.anderen ?? [])].flatMap(
    ({ beoordeling: { beoordelaar, ingediendOp }, uitkomst }): Voorval[] =>
      ingediendOp === null
        ? []
        : [{ soort: 'beoordeling', datum: ingediendOp, wie: beoordelaar.organisatie, score: uitkomst.score }],
  )
  return [...stappen, ...beoordelingen]
    .toReversed()
    .sort((een, ander) => ander.datum.localeCompare(een.datum))
}
