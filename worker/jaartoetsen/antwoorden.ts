import * as z from 'zod/mini'
import { Jaartoets, Jaartoetsregel, Termijntoetsregel } from '#shared/middelen/jaartoets.ts'

/** The address, within this service, of the entries behind the figures of a line. */
const herleiding = z.string()

/**
 * The test of the NZa with, per line, where its figures come from. `nogTeBeschikken` is the gap: what insurers
 * granted and the NZa has not (yet) given a beschikking for.
 */
export const Jaartoetsantwoord = z.strictObject({
  ...Jaartoets.shape,
  regels: z.array(z.strictObject({ ...Jaartoetsregel.shape, herleiding })),
  termijnen: z.array(z.strictObject({ ...Termijntoetsregel.shape, herleiding })),
})
export type Jaartoetsantwoord = z.output<typeof Jaartoetsantwoord>
