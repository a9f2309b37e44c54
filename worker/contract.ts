import type { Hono } from 'hono'
import type { BlankEnv } from 'hono/types'
import type { z } from 'zod/mini'
import type { aanmeldContract } from './aanmeldingen/contract.ts'
import { aanmeldwijzeContract } from './aanmeldwijzen/contract.ts'
import { aanvraagimportContract } from './aanvraagimporten/contract.ts'
import { aanvraagregelContract } from './aanvraagregels/contract.ts'
import { agendaContract } from './agenda/contract.ts'
import type { Probleem } from './antwoorden.ts'
import { belangContract } from './belangenverklaringen/contract.ts'
import { beoordelingContract } from './beoordelingen/contract.ts'
import { besluitContract } from './besluiten/contract.ts'
import { boekingContract } from './boekingen/contract.ts'
import { budgetmutatieContract } from './budgetmutaties/contract.ts'
import { budgetoverzichtContract } from './budgetoverzichten/contract.ts'
import { budgettoetsContract } from './budgettoetsen/contract.ts'
import { consensusContract } from './consensussen/contract.ts'
import { dossierContract } from './dossiers/contract.ts'
import { gevoeligheidContract } from './gevoeligheden/contract.ts'
import { gezondheidContract } from './gezondheid/contract.ts'
import { grootboekcontroleContract } from './grootboekcontroles/contract.ts'
import type { Contractdeel, Routedefinitie } from './http/invoer.ts'
import { ikContract } from './ik/contract.ts'
import { jaartoetsContract } from './jaartoetsen/contract.ts'
import { kadercontroleContract } from './kadercontroles/contract.ts'
import { kaderproefContract } from './kaderproeven/contract.ts'
import { kaderContract } from './kaders/contract.ts'
import { kalibratieContract } from './kalibraties/contract.ts'
import { kpigeldContract } from './kpigelden/contract.ts'
import { logboekContract } from './logboek/contract.ts'
import { verslagContract } from './mededingingsverslagen/contract.ts'
import { narekeningContract } from './narekeningen/contract.ts'
import { openapiContract } from './openapi/contract.ts'
import { organisatieContract } from './organisaties/contract.ts'
import { overgangContract } from './overgangen/contract.ts'
import { plafondContract } from './plafonds/contract.ts'
import { planContract } from './plannen/contract.ts'
import { verdelingContract } from './verdelingen/contract.ts'
import { vraagContract } from './vragenronde/contract.ts'
import { wachtrijContract } from './wachtrijen/contract.ts'

/** The typed client of this service is `hc<Api>(origin)`. Amounts are whole eurocents, dates are `YYYY-MM-DD`. */
export type Api = ApiOf<Productieroute>
/** The same with the local sign-in, which exists on a developer's machine and in tests only. */
export type LokaleApi = ApiOf<Route>

/**
 * Every route: what comes in (and nothing else), what goes out, and the statuses of its refusals. The handlers,
 * the validation, the typed client and the OpenAPI document all follow from this. A new route is a row in the
 * contract of its room, a row in `autorisatie.ts`, a handler, and a description; the types ask for all four.
 */
export const ROUTES = {
  ...gezondheidContract,
  ...aanmeldwijzeContract,
  ...openapiContract,
  ...kaderContract,
  ...kadercontroleContract,
  ...kaderproefContract,
  ...gevoeligheidContract,
  ...plafondContract,
  ...boekingContract,
  ...wachtrijContract,
  ...jaartoetsContract,
  ...budgetoverzichtContract,
  ...budgetmutatieContract,
  ...kpigeldContract,
  ...grootboekcontroleContract,
  ...aanvraagimportContract,
  ...aanvraagregelContract,
  ...budgettoetsContract,
  ...verdelingContract,
  ...narekeningContract,
  ...ikContract,
  ...organisatieContract,
  ...belangContract,
  ...planContract,
  ...overgangContract,
  ...beoordelingContract,
  ...consensusContract,
  ...vraagContract,
  ...verslagContract,
  ...besluitContract,
  ...dossierContract,
  ...agendaContract,
  ...kalibratieContract,
  ...logboekContract,
} as const satisfies Contractdeel

/** The routes of production. */
export type Productieroute = keyof typeof ROUTES
export type Route = keyof Definities
/** Only the type: nothing of the local sign-in is part of what production runs. */
type Definities = typeof ROUTES & typeof aanmeldContract

export type Invoer<R extends Route> = z.output<Definities[R]['invoer']>
export type Antwoord<R extends Route> = z.output<Definities[R]['antwoord']>
/** The statuses with which this route refuses. */
export type WeigerStatus<R extends Route = Route> = Definities[R]['weigeringen'][number]

/** The definition of a route in a type that keeps its input by itself when the route is a type parameter. */
export type Definitie<R extends Route> = Pick<Routedefinitie, 'status' | 'media'> & {
  invoer: z.ZodMiniType<Invoer<R>> & Pick<z.ZodMiniObject, 'shape'>
}

type ApiOf<R extends Route> = Hono<
  BlankEnv,
  { [P in PadOf<R>]: { [N in RouteAt<R, P> as MethodOf<N>]: Endpoint<N> } },
  '/'
>
type PadOf<R extends Route> = R extends `${string} ${infer P}` ? P : never
type RouteAt<R extends Route, P extends string> = Extract<R, `${string} ${P}`>
type MethodOf<R extends Route> = R extends `${infer M} ${string}` ? `$${Lowercase<M>}` : never
type Endpoint<R extends Route> = { input: z.input<Definities[R]['invoer']> } & (
  | (Definities[R] extends { media: string }
      ? { output: string; outputFormat: 'text'; status: 200 }
      : { output: Antwoord<R>; outputFormat: 'json'; status: SuccesStatus<R> })
  | { output: Probleem; outputFormat: 'json'; status: WeigerStatus<R> | 429 | 500 }
)
type SuccesStatus<R extends Route> = Definities[R] extends { status: infer S extends number } ? S : 200
