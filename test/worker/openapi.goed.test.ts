import { beforeAll, describe, expect, it } from 'vitest'
import { AUTORISATIE, routesOf } from '#worker/autorisatie.ts'
import { ROUTES } from '#worker/contract.ts'
import { makeOpenapi } from '#worker/openapi/document.ts'
import { as } from './aanmelden.ts'
import { OpenapiDocument, type Operation, readSchema } from './openapi-vorm.ts'
import { ask, makeAanvraag, makeVraag, overTheWire, post, prepareDatabase, textOf } from './opstelling.ts'
import { findPersona, prepareVoorbeeld, runVoorbeeld } from './voorbeeld.ts'

beforeAll(prepareDatabase)

const document = OpenapiDocument.parse(
  makeOpenapi({
    CONTACT_EMAIL: 'beheer@impacttoets.example',
    CONTACT_URL: 'https://impacttoets.example/hulp.html',
  }),
)
const operaties = Object.entries(document.paths).flatMap(([pad, methoden]) =>
  Object.entries(methoden).map(([methode, operatie]) => ({ pad, methode, operatie })),
)

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
  // A security scheme is referred to by its name alone; the operations below do.
  expect(verwijzingen).toEqual(new Set(aanwezig.filter(naam => !naam.includes('/securitySchemes/'))))
})

describe.each(operaties)('$operatie.operationId', ({ pad, methode, operatie }) => {
  const adres = `/v1${pad.replace(/\{(\w+)\}/g, ':$1')}`
  const route = routesOf(AUTORISATIE).find(naam => naam === `${methode.toUpperCase()} ${adres}`)
  const run = async (koppen: Record<string, string> = {}) => {
    if (!route) return expect.unreachable(`${adres} is a route`)
    const persona = findPersona(route)
    return runVoorbeeld(route, { koppen, token: persona && (await as(persona)).token })
  }
  const gelukt =
    Object.keys(operatie.responses)
      .map(Number)
      .find(status => status < 300) ?? 0

  const prepare = async () => {
    await prepareDatabase()
    if (route) await prepareVoorbeeld(route)
  }
  beforeAll(prepare)
  /** What was done can't be done again; what was read can. */
  const prepareAgain = () => (methode === 'get' ? undefined : prepare())

  it('answers its example as the document says', async () => {
    const antwoord = await run()
    expect(antwoord.status).toBe(gelukt)
    const soort = antwoord.headers.get('Content-Type')?.replace(/;.*/, '') ?? ''
    const { schema, example } = contentOf(operatie, gelukt, soort)
    const inhoud = soort === 'application/json' ? await antwoord.json() : await textOf(antwoord)
    expect(readSchema(document, schema).safeParse(inhoud).error).toBeUndefined()
    // The example of the health check is that of production.
    if (example)
      expect(inhoud).toEqual(pad === '/gezondheid' ? { ...example, omgeving: 'test' } : overTheWire(example))
  })

  it('sends the headers that the document promises, also when nothing changed', async () => {
    await prepareAgain()
    const beloofd = (status: number) => Object.keys(operatie.responses[status]?.headers ?? {})
    const antwoord = await run()
    expect(beloofd(gelukt)).toContain('API-Version')
    for (const naam of beloofd(gelukt)) expect(antwoord.headers.has(naam), naam).toBe(true)
    const gelijk = await run({ 'If-None-Match': '*' })
    expect(gelijk.status === 304).toBe('304' in operatie.responses)
    for (const naam of beloofd(304)) expect(gelijk.headers.has(naam), naam).toBe(true)
  })

  it('refuses as the document says', async () => {
    const weigeringen = [
      await run({ Accept: 'image/png' }),
      await run({ Authorization: 'Bearer x' }),
      await ask(`${adres}?onbekend=1`, { method: methode.toUpperCase() }),
    ]
    for (const antwoord of weigeringen.filter(({ ok }) => !ok)) {
      const { schema } = contentOf(operatie, antwoord.status, 'application/problem+json')
      for (const naam of Object.keys(operatie.responses[antwoord.status]?.headers ?? {}))
        expect(antwoord.headers.has(naam), naam).toBe(true)
      expect(readSchema(document, schema).safeParse(await antwoord.json()).error).toBeUndefined()
    }
  })

  it('asks for a token exactly where the access table does', () => {
    expect(operatie.security).toEqual('401' in operatie.responses ? [{ entra: [] }] : [])
    expect(Object.keys(document.components.securitySchemes)).toEqual(['entra'])
  })
})

it.each([
  [200, {}],
  [200, { jaar: 2030 }],
  [400, { jaar: 1 }],
  [400, { pot: 'potje' }],
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
