import type { z } from 'zod/mini'
import type { Aanmelding } from './aanmelding.ts'
import { type Gevolg, send } from './sturen.ts'

/** The header of a request by who is signed in. */
export const bearerOf = (aanmelding: Aanmelding) => ({ authorization: `Bearer ${aanmelding.token() ?? ''}` })

/** Sends as who is signed in; a refused token ends the sign-in, and what the call was about stays with its maker. */
export const askAs =
  (aanmelding: Aanmelding) =>
  async <S extends z.ZodMiniType>(
    schema: S,
    request: Parameters<typeof send>[1],
  ): Promise<Gevolg<z.output<S>>> => {
    const gevolg = await send(schema, request)
    if (gevolg.soort === 'geweigerd' && gevolg.status === 401) aanmelding.expire()
    return gevolg
  }

/** The same request, sent again by a network that lost the answer, is done once. */
export const once = () => ({ 'idempotency-key': crypto.randomUUID() })
