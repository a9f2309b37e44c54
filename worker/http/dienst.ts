import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { type RequestIdVariables, requestId } from 'hono/request-id'
import type { Datum } from '#shared/bronnen/datum.ts'
import { AUTORISATIE, TOEGELATEN_ROUTES, type Toegang } from '../autorisatie.ts'
import type { Antwoord, Gezondheid, Invoer, Route, WeigerStatus } from '../contract.ts'
import type { Database } from '../d1/database.ts'
import { dateInNederland } from '../klok.ts'
import { requireJsonAccepted } from './aanvaarding.ts'
import { answerUnchanged } from './etag.ts'
import { setApiHeaders, setSecureHeaders } from './koppen.ts'
import { respondProbleem, Weigering } from './probleem.ts'
import { respondStoring } from './storing.ts'
import { readInvoer } from './valideer.ts'

/** What wrangler.toml gives this Worker. */
export type Bindings = {
  DB: Database
  OMGEVING: Gezondheid['omgeving']
  CONTACT_URL: string
  CONTACT_EMAIL: string
}

/** What a handler may use besides its input. */
export type Werkplek = { database: Database; bindings: Bindings; vandaag: () => Datum }

/** Answers one route: the answer, or a refusal with one of the statuses in the contract. */
export type Handler<R extends Route> = (
  invoer: Invoer<R>,
  werkplek: Werkplek,
) => Promise<Antwoord<R> | Weigering<WeigerStatus<R>>>
export type Handlers<R extends Route = Route> = { [N in R]: Handler<N> }

export type Dienst = Hono<Omgeving>
type Omgeving = { Bindings: Bindings; Variables: RequestIdVariables }

/** The service over HTTP: the rules that hold for every route, and the routes that the access table grants. */
export function createDienst(handlers: Handlers): Dienst {
  const dienst: Dienst = new Hono()
  dienst.use(
    requestId(),
    setSecureHeaders,
    setApiHeaders,
    methodNotAllowed({ app: dienst, onMethodNotAllowed: refuseMethod }),
    requireJsonAccepted,
    bodyLimit({ maxSize: MAX_BYTES, onError: refuseSize }),
    answerUnchanged,
  )
  for (const route of TOEGELATEN_ROUTES) register(dienst, route, handlers)
  dienst.notFound(context => respondProbleem(context, new Weigering(404, 'Dit adres bestaat niet.')))
  dienst.onError(respondStoring)
  return dienst
}

/** Lets the caller in as the access table says, reads the input as the contract says, and answers. */
function register<R extends Route>(dienst: Dienst, route: R, handlers: Handlers): void {
  const [methode = '', pad = ''] = route.split(' ')
  const { wie, vanaf } = AUTORISATIE[route]
  const handle: Handler<R> = handlers[route]
  dienst.on(methode, pad, ADMISSION[wie], SHARING[vanaf], async context => {
    const invoer = await readInvoer(route, context)
    if (invoer instanceof Weigering) return respondProbleem(context, invoer)
    const uitkomst = await handle(invoer, {
      database: context.env.DB,
      bindings: context.env,
      vandaag: () => dateInNederland(new Date()),
    })
    if (uitkomst instanceof Weigering) return respondProbleem(context, uitkomst)
    return context.body(JSON.stringify(uitkomst), 200, { 'Content-Type': 'application/json' })
  })
}

/** How each kind of caller is recognised. */
const ADMISSION: Record<Toegang['wie'], MiddlewareHandler> = {
  openbaar: (_, next) => next(),
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
