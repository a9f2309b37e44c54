import * as z from 'zod/mini'
import { Organisatie } from '../beoordeling/beoordeling.ts'
import { Leesdossier } from '../beoordeling/leesdossier.ts'
import { Datum } from '../bronnen/datum.ts'
import { Kader } from '../kader/kader.ts'
import { Aanvraagregel, Mijlpaal } from '../middelen/aanvraagregel.ts'
import { Plafond, Pot } from '../middelen/plafond.ts'
import { Stand } from '../middelen/toets.ts'
import { Plan } from '../plan/plan.ts'
import { Blokvorm } from './blokvorm.ts'
import { Samenvattingkeuze } from './keuze.ts'

/** An id of the service with the name that a reader knows it by. */
export const Organisatienaam = z.strictObject({ id: Organisatie, naam: z.string() })

/**
 * All that a summary is made of, and nothing that follows from it: whoever has this, makes the same summary again.
 * Ranking and ceilings are computed from it and never taken along, so no total can be trusted that does not follow.
 */
export const Samenvattinginvoer = z.strictObject({
  formaat: z.literal(1),
  opgesteldOp: Datum,
  peildatum: Datum,
  /** the workbook holds invented plans: said on every page */
  fictief: z.boolean(),
  /** the ceilings and bookings came from the Worker, or (offline) from what the add-in carries */
  actueel: z.boolean(),
  /** rows that could not be read, which are therefore not in the figures */
  nietGelezen: z.int().check(z.gte(0)),
  kader: Kader,
  /** all that were ranked, in the order in which they were read */
  plannen: z.readonly(z.array(Plan)),
  /** the ones among them that the summary is about; `null` for all, as in summaries from before there was a choice */
  keuze: z._default(z.nullable(Samenvattingkeuze), null),
  /** the pots, their ceilings and what is booked on them */
  middelen: z.strictObject({
    potten: z.readonly(z.array(Pot)),
    plafonds: z.readonly(z.array(Plafond)),
    standen: z.readonly(z.array(Stand)),
  }),
  /** the money of plans by sector and party, and what hangs on it; a plan without them shows its years alone */
  aanvraagregels: z.readonly(z.array(Aanvraagregel)),
  mijlpalen: z.readonly(z.array(Mijlpaal)),
  /** what the service shows of plans to who makes the summary; `null` when it was not asked, or did not answer */
  dossiers: z.nullable(z.readonly(z.array(Leesdossier))),
  organisaties: z.readonly(z.array(Organisatienaam)),
  /** blocks that other views attach, such as an opened scenario, as they were then */
  bijlagen: z.readonly(z.array(Blokvorm)),
})
export type Samenvattinginvoer = z.output<typeof Samenvattinginvoer>
