import type { Context } from 'hono'
import { routePath } from 'hono/route'
import { type Databasefout, readDatabasefout } from '../d1/fouten.ts'
import { respondProbleem, Weigering } from './probleem.ts'
import { SleutelsOnbereikbaar } from './sleutels.ts'

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
  return respondProbleem(context, explain(fout, oorzaak, requestId))
}

function explain(fout: Error, oorzaak: Databasefout | undefined, requestId: string): Weigering<500 | 503> {
  if (oorzaak === 'niet-ingericht')
    return new Weigering(503, 'De database is nog niet ingericht. Probeer het later nog eens.')
  if (fout instanceof SleutelsOnbereikbaar)
    return new Weigering(503, 'Uw aanmelding kan nu niet worden gecontroleerd. Probeer het zo nog eens.')
  return new Weigering(
    500,
    `Er ging iets mis aan onze kant. Probeer het zo nog eens. Blijft het misgaan, noem dan nummer ${requestId}.`,
  )
}
