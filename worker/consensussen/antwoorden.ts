import * as z from 'zod/mini'
import { Consensus } from '#shared/beoordeling/consensus.ts'
import { Uitkomst } from '../beoordelingen/antwoorden.ts'

/** A consensus with what it comes to. */
export const ConsensusMetUitkomst = z.strictObject({ consensus: Consensus, uitkomst: Uitkomst })
export type ConsensusMetUitkomst = z.output<typeof ConsensusMetUitkomst>

/** The versions of the consensus that someone may see; the last one counts. */
export const Consensussen = z.strictObject({ consensussen: z.array(ConsensusMetUitkomst) })
export type Consensussen = z.output<typeof Consensussen>
