import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { routesOf, type Toegang } from '../autorisatie.ts'
import type { Route } from '../contract.ts'
import { requireJsonAccepted } from './aanvaarding.ts'
import { respond } from './antwoord.ts'
import { handleVerzoek, type Onderdelen } from './behandeling.ts'
import { answerUnchanged } from './etag.ts'
import { setApiHeaders, setSecureHeaders } from './koppen.ts'
import { respondProbleem, Weigering } from './probleem.ts'
import { respondStoring } from './storing.ts'
import { logVerzoek } from './verzoeklog.ts'
import type { Omgeving } from './werkplek.ts'

export type Dienst = Hono<Omgeving>

/** The service over HTTP: the rules that hold for every route, and the routes that the access table grants. */
export function createDienst<R extends Route>(onderdelen: Onderdelen<R>): Dienst {
  const dienst: Dienst = new Hono()
  dienst.use(
    requestId(),
    logVerzoek,
    setSecureHeaders,
    setApiHeaders,
    methodNotAllowed({ app: dienst, onMethodNotAllowed: refuseMethod }),
    requireJsonAccepted,
    bodyLimit({ maxSize: MAX_BYTES, onError: refuseSize }),
    answerUnchanged,
  )
  for (const route of routesOf(onderdelen.autorisatie)) register(dienst, route, onderdelen)
  dienst.notFound(context => respondProbleem(context, new Weigering(404, 'Dit adres bestaat niet.')))
  dienst.onError(respondStoring)
  return dienst
}

function register<R extends Route>(dienst: Dienst, route: R, onderdelen: Onderdelen<R>): void {
  const [methode = '', pad = ''] = route.split(' ')
  dienst.on(methode, pad, SHARING[onderdelen.autorisatie[route].vanaf], async context =>
    respond(context, onderdelen.contract[route], await handleVerzoek(route, onderdelen, context)),
  )
}

/** Other sites can read only what we say they can: without the header a browser keeps the answer from them. */
const SHARING: Record<Toegang['vanaf'], MiddlewareHandler> = {
  'eigen-site': (_, next) => next(),
  'elke-site': (context, next) => {
    context.header('Access-Control-Allow-Origin', '*')
    return next()
  },
}

/** Twenty thousand aanvragen of two hundred bytes. */
const MAX_BYTES = 4 * 1024 * 1024

const refuseSize = (context: Context) =>
  respondProbleem(
    context,
    new Weigering(413, 'Het verzoek is groter dan 4 MB. Stuur minder gegevens tegelijk.'),
  )

function refuseMethod(context: Context, methoden: string[]): Response {
  const toegestaan = methoden.join(', ')
  context.header('Allow', toegestaan)
  return respondProbleem(context, new Weigering(405, `Op dit adres kan alleen ${toegestaan}.`))
}
