import type { Context } from 'hono'
import type { Antwoord, Definitie, Route, WeigerStatus } from '../contract.ts'
import { respondProbleem, Weigering } from './probleem.ts'

/** What a handler gives back: the answer, with or without the version it is in, or a refusal as in the contract. */
export type Uitkomst<R extends Route> =
  | Antwoord<R>
  | MetEtag<Antwoord<R>>
  | Herhaling
  | Weigering<WeigerStatus<R>>

/** An answer with the version of what it is about, which the caller sends back as If-Match. */
export class MetEtag<Inhoud> {
  readonly etag: string
  readonly inhoud: Inhoud
  constructor(etag: string, inhoud: Inhoud) {
    this.etag = etag
    this.inhoud = inhoud
  }
}

/** The answer that was given before to the same request, as JSON text. Nothing was done this time. */
export class Herhaling {
  readonly etag: string
  readonly json: string
  constructor(etag: string, json: string) {
    this.etag = etag
    this.json = json
  }
}

/** The outcome as a response, in the status and the kind of content that the contract names. */
export function respond<R extends Route>(
  context: Context,
  { status, media }: Definitie<R>,
  uitkomst: Uitkomst<R> | Weigering,
): Response {
  if (uitkomst instanceof Weigering) return respondProbleem(context, uitkomst)
  if (uitkomst instanceof MetEtag || uitkomst instanceof Herhaling)
    context.header('ETag', `"${uitkomst.etag}"`)
  context.header('Content-Type', media ? `${media}; charset=utf-8` : 'application/json')
  if (uitkomst instanceof Herhaling) return context.body(uitkomst.json, status)
  const inhoud = uitkomst instanceof MetEtag ? uitkomst.inhoud : uitkomst
  return context.body(typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud), status)
}
