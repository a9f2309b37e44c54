import type { z } from 'zod/mini'
import type { Aanmelding } from './aanmelding.ts'
import { type Gevolg, send } from './sturen.ts'

/** The header of a request by who is signed in. */
export const bearerOf = (aanmelding: Aanmelding) => ({ authorization: `Bearer ${aanmelding.token() ?? ''}` })

/**
 * Sends as who is signed in. A token that is refused is renewed once, without asking the person anything; when that
 * can't be done the sign-in ends, and what the call was about stays with its maker.
 */
export const askAs =
  (aanmelding: Aanmelding) =>
  async <S extends z.ZodMiniType>(
    schema: S,
    request: Parameters<typeof send>[1],
  ): Promise<Gevolg<z.output<S>>> => {
    await aanmelding.freshen()
    const eerste = await send(schema, request)
    if (!isUnrecognized(eerste)) return eerste
    const tweede = (await aanmelding.renew()) ? await send(schema, request) : eerste
    if (isUnrecognized(tweede)) aanmelding.expire()
    return tweede
  }

/** The same request, sent again by a network that lost the answer, is done once. */
export const once = () => ({ 'idempotency-key': crypto.randomUUID() })

const isUnrecognized = (gevolg: Gevolg<unknown>): boolean =>
  gevolg.soort === 'geweigerd' && gevolg.status === 401
