import type { Toeval } from '#test/proef/gegevens/toeval.ts'
import { PERSONA_IDS, PERSONAS, type PersonaId } from '#worker/aanmeldingen/personas.ts'
import { Probleem } from '#worker/antwoorden.ts'
import { AUTORISATIE, routesOf, type Toegang } from '#worker/autorisatie.ts'
import { HOSTIEL } from './hostiel.ts'
import type { OpenapiDocument, Operation } from './openapi-vorm.ts'
import { type Bederf, makeWaarden } from './vervuilde-waarden.ts'

/*
 * Requests that nobody in his right mind sends, made from the OpenAPI document: of every operation the example, or
 * something made from its schema, more or less spoilt. The same seed gives the same requests.
 */

export type Verzoek = {
  methode: string
  pad: string
  koppen: Record<string, string>
  inhoud: Uint8Array<ArrayBuffer> | undefined
  persona: PersonaId | undefined
}

/** Draws one request. `versies`: the ETags that were read, by path, so that some writes get through. */
export function makeVerzoekmaker(
  document: OpenapiDocument,
  toeval: Toeval,
  versies: ReadonlyMap<string, string>,
): () => Verzoek {
  const waarden = makeWaarden(document, toeval)
  const operaties = Object.entries(document.paths).flatMap(([pad, methoden]) =>
    Object.entries(methoden).map(([methode, operatie]) => ({
      pad,
      methode: methode.toUpperCase(),
      operatie,
    })),
  )
  const { pick, chance } = toeval
  const choose = <T>(lijst: readonly T[]): T => {
    const [eerste, ...rest] = lijst
    if (eerste === undefined) throw new RangeError('There is nothing to choose from')
    return pick([eerste, ...rest])
  }

  return function makeVerzoek() {
    const { pad, methode, operatie } = choose(operaties)
    const adres = `/v1${fillPath(pad)}`
    const gestuurd = chance(0.05) ? choose(METHODEN) : methode
    const metInhoud = !['GET', 'HEAD'].includes(gestuurd) && (operatie.requestBody || chance(0.05))
    return {
      methode: gestuurd,
      pad: (chance(0.04) ? choose(PADEN) : adres) + fillQuery(operatie),
      koppen: fillHeaders(operatie, adres),
      inhoud: metInhoud ? fillBody(operatie) : undefined,
      persona: drawPersona(`${methode} /v1${pad}`),
    }
  }

  /** Mostly someone whose role lets them in, else nobody would get any further than the door. */
  function drawPersona(operatie: string): PersonaId | undefined {
    if (chance(0.1)) return undefined
    return choose(chance(0.3) ? PERSONA_IDS : admittedTo(operatie))
  }

  function fillPath(pad: string): string {
    return pad.replace(/\{(\w+)\}/g, (_, naam: string) => {
      const waarde = chance(0.1) ? choose(HOSTIEL) : choose(PADWAARDEN[naam] ?? ['1'])
      return encodeURIComponent(waarde.toWellFormed())
    })
  }

  function fillQuery({ parameters }: Operation): string {
    const vraag = new URLSearchParams()
    for (const { in: plek, name, required, schema } of parameters)
      if (plek === 'query' && (required || chance(0.3)))
        vraag.append(name, chance(0.25) ? choose(HOSTIEL) : String(waarden.fromSchema(schema)))
    if (chance(0.03)) vraag.append(choose(HOSTIEL), choose(HOSTIEL))
    const tekst = vraag.size > 0 ? `?${vraag}` : ''
    return chance(0.02) ? `${tekst}${tekst ? '&' : '?'}a=%E0%A4%A&%00=%` : tekst
  }

  function fillHeaders({ parameters, requestBody }: Operation, adres: string): Record<string, string> {
    const koppen: Record<string, string> = requestBody
      ? { 'content-type': chance(0.02) ? 'text/csv' : 'application/json' }
      : {}
    for (const { name } of parameters.filter(({ in: plek }) => plek === 'header'))
      if (chance(0.9)) koppen[name] = name === 'if-match' ? versieOf(adres) : drawSleutel()
    if (chance(0.06)) koppen[choose(KOPNAMEN)] = choose(KOPWAARDEN)
    return koppen
  }

  function versieOf(adres: string): string {
    const gelezen = adres.replace(/\/(versies|overgangen|indiening|doorschuivingen)$/, '')
    return versies.get(gelezen) ?? `"${'0'.repeat(64)}"`
  }

  function drawSleutel(): string {
    return `sleutel-${Math.floor(toeval.fraction() * 1e6)}`
  }

  function fillBody({ requestBody }: Operation): Uint8Array<ArrayBuffer> {
    const { example, schema = {} } = requestBody?.content['application/json'] ?? {}
    const waarde = example === undefined || chance(0.4) ? waarden.fromSchema(schema) : example
    return spoil(waarden.spoil(waarde, choose<Bederf>(['niets', 'iets', 'veel'])))
  }

  /** The bytes of a body, of which now and then something is wrong that JSON doesn't know. */
  function spoil(waarde: unknown): Uint8Array<ArrayBuffer> {
    const tekst = JSON.stringify(waarde)
    if (!chance(0.12)) return UTF8.encode(tekst)
    return choose<() => Uint8Array<ArrayBuffer>>([
      () => UTF8.encode(tekst.slice(0, Math.floor(tekst.length * toeval.fraction()))),
      () => UTF8.encode(`\ufeff${tekst}`),
      () => UTF8.encode(`${tekst}${tekst}`),
      () => UTF8.encode(tekst.replace('{', '{"__proto__":{"a":1},"constructor":1,')),
      () => UTF8.encode('['.repeat(20_000)),
      () => UTF8.encode(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
      () => UTF8.encode('NaN'),
      () => UTF8.encode('1e999'),
      () => new Uint8Array(),
      () => Uint8Array.from([...UTF8.encode(tekst.slice(0, 20)), 0xff, 0xc0, 0x80]),
      () => new Uint8Array(new Uint16Array([...tekst].map(teken => teken.charCodeAt(0))).buffer),
      () => UTF8.encode(`"${'x'.repeat(chance(0.05) ? 5_000_000 : 100_000)}"`),
    ])()
  }
}

/** Whoever has a role that the access table lets through to this operation. */
function admittedTo(operatie: string): readonly PersonaId[] {
  const route = routesOf(AUTORISATIE).find(naam => naam.replace(/:(\w+)/g, '{$1}') === operatie)
  const toegang: Toegang | undefined = route && AUTORISATIE[route]
  return toegang?.wie === 'aangemeld'
    ? PERSONA_IDS.filter(id => toegang.rollen.includes(PERSONAS[id].rol))
    : PERSONA_IDS
}

/** Where a version is to be had, for who sends it back. */
export const isVersie = (etag: string | null): etag is string => /^"[0-9a-f]{64}"$/.test(etag ?? '')

/** What is wrong with an answer; `undefined` when it is as it should be, whatever was asked. */
export function findGebrek(
  { methode }: Verzoek,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  tekst: string,
): string | undefined {
  if (status >= 500) return `status ${status}`
  for (const naam of ['API-Version', 'X-Request-Id', 'X-Content-Type-Options', 'Content-Security-Policy'])
    if (!headers.has(naam)) return `${naam} is missing`
  if (/\n\s+at |SQLITE|D1_ERROR|ZodError|TypeError|node_modules/.test(tekst)) return 'something of the inside'
  if (status < 400 || methode === 'HEAD') return undefined
  if (headers.get('Content-Type') !== 'application/problem+json') return `${headers.get('Content-Type')}`
  const probleem = Probleem.safeParse(parse(tekst))
  if (!probleem.success) return 'no problem'
  return probleem.data.status === status ? undefined : `status ${probleem.data.status} in the body`
}

/** A request as something to send again, for who has to find out what went wrong. */
export const describeVerzoek = ({ inhoud, ...verzoek }: Verzoek): string =>
  JSON.stringify({ ...verzoek, inhoud: inhoud && [...inhoud.slice(0, 4_000)].map(toEscaped).join('') })

const toEscaped = (byte: number): string =>
  byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`

function parse(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    return undefined
  }
}

const UTF8 = new TextEncoder()

/** The plans that requests are about; the first exists from the start, others come to be. */
export const PLANNEN = ['DB-001', 'DB-002', 'DB-003'] as const

const PADWAARDEN: Readonly<Record<string, readonly string[]>> = {
  nummer: PLANNEN,
  id: ['doorbraak-concept-2026', 'iza-2023'],
  pot: ['doorbraakmiddelen', 'transformatiemiddelen', 'potje'],
  versie: ['1', '2', '999999999'],
}

const METHODEN = ['PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND', 'GET', 'POST', 'PUT']

const PADEN = [
  '/v1',
  '/v1/',
  '/v1//kaders',
  '/v1/kaders/',
  '/v1/kaders/..%2f..%2fpot',
  '/v1/kaders/%2e%2e/plannen',
  '/v1/kaders/%E0%A4%A',
  '/v1/kaders/%00',
  '/v1/plannen/DB-001%2fversies%2f1',
  '/v1/plannen/DB-001;jsessionid=1',
  `/v1/kaders/${'x'.repeat(6_000)}`,
  '/v1/__proto__',
  '/v1/constructor/prototype',
  '/v1/.env',
  '/V1/KADERS',
  '/v9/kaders',
]

const KOPNAMEN = [
  'accept',
  'content-type',
  'authorization',
  'if-match',
  'if-none-match',
  'idempotency-key',
  'x-request-id',
  'x-http-method-override',
  'x-forwarded-for',
  'range',
  'origin',
]

const KOPWAARDEN = [
  '',
  '*',
  '*/*;q=0',
  'application/json;q=0.0, */*',
  'text/html',
  'application/json; charset=latin1',
  'multipart/form-data; boundary=x',
  'Bearer ',
  `Bearer ${'a'.repeat(70_000 / 10)}`,
  'Bearer e30.e30.e30',
  'Basic YTpi',
  '"',
  `W/"${'f'.repeat(64)}"`,
  'DELETE',
  'bytes=0-1',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  'x'.repeat(8_000),
]
