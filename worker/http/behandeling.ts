import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { Toegang } from '../autorisatie.ts'
import type { Definitie, Route } from '../contract.ts'
import { dateInNederland, tijdstipOf } from '../klok.ts'
import { recordWeigering } from '../logboek/opdrachten.ts'
import type { Uitkomst } from './antwoord.ts'
import { repeatAntwoord } from './idempotentie.ts'
import type { Herkenning } from './identiteit.ts'
import { Weigering } from './probleem.ts'
import { admit, type Toelating } from './toegang.ts'
import { readInvoer } from './valideer.ts'
import type { EigenWerkplek, Handler, Omgeving, Voorbereid, Werkplek, WerkplekOf } from './werkplek.ts'

/** What a service is made of: what its routes take and give, who may call them, and what answers them. */
export type Onderdelen<R extends Route> = {
  contract: { readonly [N in R]: Definitie<N> }
  autorisatie: Readonly<Record<R, Toegang>>
  handlers: { readonly [N in R]: Handler<N> }
  /** how the caller is recognised */
  herken: Herkenning
}

/**
 * The way of every request: let the caller in as the access table says, read the input as the contract says, give
 * the same answer to the same request, and do what it asks. A refused attempt is recorded before it is answered,
 * unless it was one too many: else the logboek could be filled by who only keeps asking.
 */
export async function handleVerzoek<R extends Route>(
  route: R,
  { contract, autorisatie, handlers, herken }: Onderdelen<R>,
  context: Context<Omgeving>,
): Promise<Uitkomst<R> | Weigering> {
  const definitie: Definitie<R> = contract[route]
  const { ask, handle } = stepsOf<R>(handlers[route])
  const beller = autorisatie[route].wie === 'aangemeld' ? await herken(context) : undefined
  // Whoever has no right token makes us read nothing; and whoever may not ask isn't told what is wrong with it.
  const gelezen = ask && beller && (await readInvoer(definitie, context))
  const vraag = gelezen && !(gelezen instanceof Weigering) ? ask?.(gelezen) : undefined
  const toelating = await admit(autorisatie[route], context, beller, vraag)
  if (toelating.weigering?.status === 429) return toelating.weigering
  if (toelating.weigering) return record(route, context, toelating, toelating.weigering)
  const invoer = gelezen ?? (await readInvoer(definitie, context))
  if (invoer instanceof Weigering) return invoer
  const werkplek = makeWerkplek(route, definitie, context, toelating, invoer)
  const uitkomst =
    ('verzoek' in werkplek && (await repeatAntwoord(werkplek.verzoek, toelating.eerder))) ||
    (await handle(invoer, asWerkplekOf<R>(werkplek), toelating.antwoord))
  return isGeweigerd(uitkomst, toelating) ? record(route, context, toelating, uitkomst) : uitkomst
}

const stepsOf = <R extends Route>(
  handler: Handler<R>,
): Pick<Voorbereid<R>, 'handle'> & Partial<Pick<Voorbereid<R>, 'ask'>> =>
  typeof handler === 'function' ? { handle: handler } : handler

/**
 * What a handler refuses is an attempt when it was forbidden, hidden or against a rule. Whoever asks for something
 * public that doesn't exist attempted nothing.
 */
const isGeweigerd = (uitkomst: unknown, { identiteit }: Toelating): uitkomst is Weigering<403 | 404 | 409> =>
  uitkomst instanceof Weigering && (identiteit ? [403, 404, 409] : [409]).includes(uitkomst.status)

const record = <W extends Weigering>(
  route: Route,
  context: Context<Omgeving>,
  { identiteit }: Toelating,
  weigering: W,
) =>
  recordWeigering(
    context.env.DB,
    {
      route,
      identiteit,
      tijd: tijdstipOf(new Date()),
      verzoek: context.get('requestId'),
      plan: context.req.param('nummer')?.slice(0, 40) ?? null,
    },
    weigering,
  )

function makeWerkplek(
  route: Route,
  { status = 200 }: { status?: number },
  context: Context<Omgeving>,
  { identiteit, relatie }: Toelating,
  invoer: unknown,
): Werkplek | EigenWerkplek {
  const werkplek: Werkplek = {
    database: context.env.DB,
    bindings: context.env,
    vandaag: () => dateInNederland(new Date()),
    nu: () => tijdstipOf(new Date()),
  }
  if (!identiteit) return werkplek
  const { header: { 'idempotency-key': sleutel, ...koppen } = {}, ...rest } = Gevraagd.parse(invoer)
  const verzoek = { id: context.get('requestId'), route, status, sleutel, inhoud: { ...rest, koppen } }
  return { ...werkplek, identiteit, verzoek, ...(relatie ? { relatie } : {}) }
}

const Gevraagd = z.looseObject({
  header: z.optional(z.looseObject({ 'idempotency-key': z.optional(z.string()) })),
})

/** `admit` gave what the table asks for this very route; that is more than the types can follow. */
const asWerkplekOf = <R extends Route>(werkplek: Werkplek): WerkplekOf<R> => werkplek as WerkplekOf<R>
