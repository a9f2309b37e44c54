import * as z from 'zod/mini'
import { Tijdstip } from '../antwoorden.ts'

/** The first place where the ledger is not what the logboek says of it, or a stand not the sum of its entries. */
export const Boekbreuk = z.strictObject({
  soort: z.enum(['gewijzigd', 'verwijderd', 'ingevoegd', 'stand']),
  /** the command, or the stand */
  waar: z.string(),
  /** what is wrong, in Dutch */
  uitleg: z.string(),
})
export type Boekbreuk = z.output<typeof Boekbreuk>

/** The whole ledger, held against the logboek. */
export const Grootboekcontrole = z.strictObject({
  tijd: Tijdstip,
  /** how many entries were looked at */
  boekingen: z.int().check(z.gte(0)),
  /** `null`: all of it is as it was written */
  breuk: z.nullable(Boekbreuk),
})
export type Grootboekcontrole = z.output<typeof Grootboekcontrole>
