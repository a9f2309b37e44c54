import type { RequestIdVariables } from 'hono/request-id'
import type { Datum } from '#shared/bronnen/datum.ts'
import type { AANMELDTOEGANG } from '../aanmeldingen/toegang.ts'
import type { Tijdstip } from '../antwoorden.ts'
import type { AUTORISATIE } from '../autorisatie.ts'
import type { Invoer, Route } from '../contract.ts'
import type { Database, Vraag } from '../d1/database.ts'
import type { Planrelatie, Relatie } from '../dossiers/relatie.ts'
import type { Gezondheid } from '../gezondheid/antwoorden.ts'
import type { Uitkomst } from './antwoord.ts'
import type { Identiteit } from './identiteit.ts'
import type { Limiet } from './limieten.ts'

/** What wrangler.toml gives this Worker. */
export type Bindings = {
  DB: Database
  OMGEVING: Gezondheid['omgeving']
  CONTACT_URL: string
  CONTACT_EMAIL: string
  /** the issuer of tokens, with `{tenantid}` where the tenant of the caller stands */
  UITGEVER: string
  /** where a person signs in, for the pane; without it the service is only read without a name */
  AANMELDEN_BIJ?: string
  /** the app registration that a token must be meant for */
  CLIENT_ID: string
  /** where the issuer publishes its signing keys */
  SLEUTELS_URI: string
  /** how much one person, or one address, may ask */
  LIMIET_BELLERS?: Limiet
  /** how often one address may ask something without being recognised */
  LIMIET_ONBEKENDEN?: Limiet
}

/** The environment of a request, for Hono. */
export type Omgeving = { Bindings: Bindings; Variables: RequestIdVariables }

/** Answers one route. What it has at hand follows from the access table. */
export type Handler<R extends Route> = Handeling<R> | Voorbereid<R>
export type Handlers<R extends Route = Route> = { [N in R]: Handler<N> }

type Handeling<R extends Route> = (invoer: Invoer<R>, werkplek: WerkplekOf<R>) => Promise<Uitkomst<R>>

/**
 * One that has D1 answer its first question together with that about who calls, because every question to D1 is a
 * journey. It is asked before it is known whether this person may know: only `handle` sees the answer.
 */
export type Voorbereid<R extends Route> = {
  ask(invoer: Invoer<R>): Vraag
  handle(invoer: Invoer<R>, werkplek: WerkplekOf<R>, antwoord: unknown): Promise<Uitkomst<R>>
}

/** What any handler may use besides its input. */
export type Werkplek = {
  database: Database
  bindings: Bindings
  vandaag: () => Datum
  nu: () => Tijdstip
}
/** On a route for who is signed in. */
export type EigenWerkplek = Werkplek & { identiteit: Identiteit; verzoek: Verzoek }
/** On a route about one plan, for who has something to do with it. */
export type Dossierwerkplek = EigenWerkplek & { relatie: Planrelatie }

export type WerkplekOf<R extends Route> = Toegangen[R] extends { relatie: readonly Relatie[] }
  ? Dossierwerkplek
  : Toegangen[R] extends { wie: 'aangemeld' }
    ? EigenWerkplek
    : Werkplek
type Toegangen = typeof AUTORISATIE & typeof AANMELDTOEGANG

/** What was asked, for the logboek and for who asks it twice. */
export type Verzoek = {
  id: string
  route: Route
  /** the status when it succeeds */
  status: number
  /** the Idempotency-Key */
  sleutel: string | undefined
  /** all that was asked, without that key */
  inhoud: unknown
}
