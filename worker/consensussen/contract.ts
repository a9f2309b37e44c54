import * as z from 'zod/mini'
import { Consensus } from '#shared/beoordeling/consensus.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { type Contractdeel, geenQuery, idempotentiekop, LEEST, SCHRIJFT } from '../http/invoer.ts'
import { ConsensusMetUitkomst, Consensussen } from './antwoorden.ts'

/** What the parties find together; which version that becomes and when follow from the request. */
export const Consensusopgave = z.omit(Consensus, { versie: true, vastgesteldOp: true })
export type Consensusopgave = z.output<typeof Consensusopgave>

const param = z.strictObject({ nummer: Plannummer })

export const consensusContract = {
  'GET /v1/plannen/:nummer/consensussen': {
    invoer: z.strictObject({ param, query: geenQuery }),
    antwoord: Consensussen,
    weigeringen: [...LEEST, 404],
  },
  'POST /v1/plannen/:nummer/consensussen': {
    invoer: z.strictObject({
      param,
      query: geenQuery,
      header: z.object(idempotentiekop),
      json: Consensusopgave,
    }),
    antwoord: ConsensusMetUitkomst,
    status: 201,
    etag: true,
    weigeringen: [...SCHRIJFT, 404],
  },
} as const satisfies Contractdeel
