import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Eurocent } from '../middelen/eurocent.ts'
import { codesOf, MIDDELENSTATUSSEN, PLANSOORTEN, PLANSTATUSSEN, SECTOREN } from '../plan/codelijsten.ts'
import { Plannummer } from '../plan/plan.ts'
import { BETROKKENHEDEN } from './betrokkenheid.ts'

const Sectorcode = z.enum(codesOf(SECTOREN))
const Naam = z
  .string()
  .check(z.minLength(1), z.maxLength(200, 'De naam van een thema of regio is hoogstens 200 tekens lang.'))

/** One plan as the reports need it: a row of the database of plans on a peildatum. Amounts in eurocents. */
export const Rapportageplan = z.strictObject({
  nummer: Plannummer,
  titel: z.string().check(z.maxLength(10_000, 'Een titel is hoogstens 10.000 tekens lang.')),
  soort: z.enum(codesOf(PLANSOORTEN)),
  status: z.enum(codesOf(PLANSTATUSSEN)),
  middelenstatus: z.enum(codesOf(MIDDELENSTATUSSEN)),
  /** all that the plan touches; counts by these overlap */
  sectoren: z.array(Sectorcode),
  themas: z.array(Naam),
  regios: z.array(Naam),
  betrokkenheid: z.enum(codesOf(BETROKKENHEDEN)),
  /** `null` is PM: not known yet, which is never zero */
  gevraagd: z.nullable(Eurocent),
  /** the requested amount by sector or party; a sector without an amount is left out */
  bedragen: z.partialRecord(Sectorcode, Eurocent),
  ingediendOp: z.nullable(Datum),
  toegekendOp: z.nullable(Datum),
  /** `null`: the amount that was asked is what was granted */
  toegekend: z.nullable(Eurocent),
  /** until when a reservering holds without a voorgenomen besluit (V-10) */
  reserveringTot: z.nullable(Datum),
})
export type Rapportageplan = z.output<typeof Rapportageplan>
