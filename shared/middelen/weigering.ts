import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Jaar } from '../plan/plan.ts'
import { Rekening } from './boeking.ts'
import { Eurocent } from './eurocent.ts'
import { Periode } from './periode.ts'
import { PotId } from './plafond.ts'

const hier = { pot: PotId, jaar: Jaar }

/** What holds for the saldo of a plan: `klein` is never more than `groot`. */
export const Saldowet = z.strictObject({ klein: z.enum(['nul', ...Rekening.options]), groot: Rekening })
export type Saldowet = z.output<typeof Saldowet>

/** Why a command is not booked, with what it would have to fit in. */
export const Weigering = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('onbekende-pot'), pot: PotId }),
  z.strictObject({ soort: z.literal('niets-te-boeken') }),
  /** there is an entry of a later day already */
  z.strictObject({ soort: z.literal('te-vroeg'), ...hier, laatste: Datum }),
  /** the year is over, and what it left has lapsed */
  z.strictObject({ soort: z.literal('jaar-gesloten'), ...hier }),
  z.strictObject({ soort: z.literal('geen-plafond'), ...hier }),
  z.strictObject({
    soort: z.literal('plafond'),
    pot: PotId,
    periode: Periode,
    /** the version that is in the way, and the day on which: a lower ceiling may come later */
    plafond: z.string(),
    op: Datum,
    gevraagd: Eurocent,
    /** what is left without this command, on that day */
    ruimte: Eurocent,
    tekort: Eurocent,
  }),
  /** `ruimte`: what the plan has left within that law without this command */
  z.strictObject({ soort: z.literal('saldo'), ...hier, wet: Saldowet, ruimte: Eurocent }),
  z.strictObject({ soort: z.literal('reservering-vervallen'), ...hier, tot: Datum }),
  /** the plan holds a reservation until another day already */
  z.strictObject({ soort: z.literal('andere-termijn'), ...hier, tot: z.nullable(Datum) }),
])
export type Weigering = z.output<typeof Weigering>
