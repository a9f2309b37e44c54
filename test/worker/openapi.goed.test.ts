import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { BESCHRIJVINGEN } from '#worker/beschrijvingen.ts'
import { ROUTES } from '#worker/contract.ts'
import { makeOpenapi } from '#worker/openapi.ts'
import { OpenapiDocument, type Operation, readSchema } from './openapi-vorm.ts'
import { ask, makeAanvraag, makeVraag, overTheWire, post, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const document = OpenapiDocument.parse(
  makeOpenapi({
    CONTACT_EMAIL: 'beheer@impacttoets.example',
    CONTACT_URL: 'https://impacttoets.example/hulp.html',
  }),
)
const operaties = Object.entries(document.paths).flatMap(([pad, methoden]) =>
  Object.entries(methoden).map(([methode, operatie]) => ({ pad, methode, operatie })),
)

/** An example, whichever route it is of. */
const Invoer = z.strictObject({
  param: z.optional(z.record(z.string(), z.string())),
  query: z.optional(z.record(z.string(), z.string())),
  json: z.optional(z.unknown()),
})

it('is what the service publishes', async () => {
  const gepubliceerd = OpenapiDocument.parse(await (await ask('/v1/openapi.json')).json())
  expect(gepubliceerd).toEqual(document)
})

it('describes every route and no other', () => {
  const beschreven = operaties.map(
    ({ pad, methode }) => `${methode.toUpperCase()} /v1${pad.replace(/\{(\w+)\}/g, ':$1')}`,
  )
  expect(beschreven).toEqual(Object.keys(ROUTES))
})

it('refers only to what is in it, and holds nothing that nobody refers to', () => {
  const verwijzingen = new Set(JSON.stringify(document).match(/#\/components\/\w+\/[\w-]+/g))
  const aanwezig = Object.entries(document.components).flatMap(([soort, delen]) =>
    Object.keys(delen).map(naam => `#/components/${soort}/${naam}`),
  )
  expect(verwijzingen).toEqual(new Set(aanwezig))
})

describe.each(operaties)('$operatie.operationId', ({ pad, methode, operatie }) => {
  const { voorbeeld } = Object.values(BESCHRIJVINGEN).find(({ id }) => id === operatie.operationId) ?? {}
  const invoer = Invoer.parse(voorbeeld?.invoer)
  const run = (koppen: Record<string, string> = {}) => {
    const adres = `/v1${pad.replace(/\{(\w+)\}/g, (_, naam) => invoer.param?.[naam] ?? '')}`
    const query = new URLSearchParams(invoer.query).toString()
    return methode === 'post'
      ? post(adres, invoer.json, koppen)
      : ask(query ? `${adres}?${query}` : adres, { headers: koppen })
  }

  it('answers its example as the document says', async () => {
    const antwoord = await run()
    expect(antwoord.status).toBe(200)
    const { schema, example } = contentOf(operatie, 200, 'application/json')
    const inhoud = await antwoord.json()
    expect(readSchema(document, schema).safeParse(inhoud).error).toBeUndefined()
    // The example of the health check is that of production.
    if (example)
      expect(inhoud).toEqual(pad === '/gezondheid' ? { ...example, omgeving: 'test' } : overTheWire(example))
  })

  it('sends the headers that the document promises, also when nothing changed', async () => {
    const beloofd = (status: number) => Object.keys(operatie.responses[status]?.headers ?? {})
    const antwoord = await run()
    expect(beloofd(200)).toContain('API-Version')
    for (const naam of beloofd(200)) expect(antwoord.headers.has(naam), naam).toBe(true)
    const gelijk = await run({ 'If-None-Match': antwoord.headers.get('ETag') ?? '' })
    expect(gelijk.status === 304).toBe('304' in operatie.responses)
    for (const naam of beloofd(304)) expect(gelijk.headers.has(naam), naam).toBe(true)
  })

  it('refuses as the document says', async () => {
    const weigeringen = [
      await run({ Accept: 'text/html' }),
      await ask(`/v1${pad.replace(/\{\w+\}/g, 'x')}?onbekend=1`, { method: methode.toUpperCase() }),
    ]
    for (const antwoord of weigeringen) {
      const { schema } = contentOf(operatie, antwoord.status, 'application/problem+json')
      expect(readSchema(document, schema).safeParse(await antwoord.json()).error).toBeUndefined()
    }
  })
})

it.each([
  [200, {}],
  [200, { jaar: 2030 }],
  [422, { jaar: 1 }],
  [422, { pot: 'potje' }],
])('answers %i to an aanvraag with %j, and has a schema for that', async (status, afwijking) => {
  const antwoord = await post('/v1/budgettoetsen', makeVraag(makeAanvraag(afwijking)))
  expect(antwoord.status).toBe(status)
  const operatie = document.paths['/budgettoetsen']?.post
  const soort = status === 200 ? 'application/json' : 'application/problem+json'
  const { schema } = contentOf(operatie, status, soort)
  expect(readSchema(document, schema).safeParse(await antwoord.json()).error).toBeUndefined()
})

function contentOf(operatie: Operation | undefined, status: number, soort: string) {
  const inhoud = operatie?.responses[status]?.content?.[soort]
  if (!inhoud) throw new Error(`no ${soort} for ${status}`)
  return inhoud
}
