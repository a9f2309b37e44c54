import type { Context } from 'hono'
import { routePath } from 'hono/route'
import { readDatabasefout } from '../d1/fouten.ts'
import { respondProbleem, Weigering } from './probleem.ts'

/**
 * The answer to what nobody foresaw: no details to the caller, one JSON line in the log. The line holds the
 * route and the error, never the address as typed or the body, so nothing of a plan or a person gets there.
 */
export function respondStoring(fout: Error, context: Context): Response {
  const requestId: string = context.get('requestId')
  const oorzaak = readDatabasefout(fout)
  console.error(
    JSON.stringify({
      niveau: 'fout',
      requestId,
      route: `${context.req.method} ${routePath(context, -1)}`,
      oorzaak,
      naam: fout.name,
      melding: fout.message,
      plek: fout.stack?.split('\n').filter(regel => regel.trimStart().startsWith('at ')),
    }),
  )
  const weigering =
    oorzaak === 'niet-ingericht'
      ? new Weigering(503, 'De database is nog niet ingericht. Probeer het later nog eens.')
      : new Weigering(
          500,
          `Er ging iets mis aan onze kant. Probeer het zo nog eens. Blijft het misgaan, noem dan nummer ${requestId}.`,
        )
  return respondProbleem(context, weigering)
}
