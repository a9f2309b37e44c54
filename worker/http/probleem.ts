import type { Context } from 'hono'
import type { Probleem } from '../antwoorden.ts'
import type { WeigerStatus } from '../contract.ts'

export type Fout = NonNullable<Probleem['fouten']>[number]
/** What a route refuses with, and what the service does before or after any route. */
export type Probleemstatus = WeigerStatus | 401 | 403 | 404 | 405 | 409 | 412 | 428 | 429 | 500

/** A request that is refused, as a value: an expected outcome that the types know, not an exception. */
export class Weigering<Status extends Probleemstatus = Probleemstatus> {
  readonly status: Status
  readonly detail: string
  readonly fouten: readonly Fout[]
  constructor(status: Status, detail: string, fouten: readonly Fout[] = []) {
    this.status = status
    this.detail = detail
    this.fouten = fouten
  }
}

/** A refusal that names the first wrong field in its text, and all of them as data. */
export function refuseFouten<Status extends Probleemstatus>(
  status: Status,
  fouten: readonly Fout[],
): Weigering<Status> {
  const eerste = fouten.slice(0, 1).map(({ plaats, melding }) => `${plaats}: ${melding}`)
  const rest = fouten.length > 1 ? [`In totaal zijn er ${fouten.length} fouten.`] : []
  return new Weigering(status, [...eerste, ...rest].join(' '), fouten)
}

/**
 * The refusal as a response. `detail` and `fouten` are Dutch and meant for the person who asked. A 401 says how to
 * sign in and nothing of what was wrong; a 429 says when to come back.
 */
export function respondProbleem(context: Context, { status, detail, fouten }: Weigering): Response {
  const probleem: Probleem = {
    type: 'about:blank',
    title: TITELS[status],
    status,
    detail,
    ...(fouten.length > 0 ? { fouten: fouten.slice(0, MAX_FOUTEN) } : {}),
  }
  if (status === 401) context.header('WWW-Authenticate', 'Bearer')
  if (status === 429) context.header('Retry-After', String(TIJDVAK))
  return context.body(JSON.stringify(probleem), status, { 'Content-Type': 'application/problem+json' })
}

/** Seconds over which the limits in wrangler.toml count, and so the longest that a caller has to wait. */
export const TIJDVAK = 60

/** More errors than this help no one: a column was pasted wrong. */
const MAX_FOUTEN = 100

/** What each status means, in Dutch. */
export const TITELS: Record<Probleemstatus, string> = {
  400: 'Onjuist verzoek',
  401: 'Niet aangemeld',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  405: 'Kan hier niet',
  406: 'Alleen JSON',
  409: 'Botst met een ander',
  412: 'Intussen veranderd',
  413: 'Te groot',
  415: 'Alleen JSON',
  422: 'Sleutel al gebruikt',
  428: 'Versie ontbreekt',
  429: 'Te veel verzoeken',
  500: 'Storing',
  503: 'Even niet beschikbaar',
}
