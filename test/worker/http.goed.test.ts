import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { acceptsJson } from '#worker/http/aanvaarding.ts'
import dienst from '#worker/index.ts'
import { ask, makeVraag, PEILDATUM, post, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const LEZEN = [
  '/v1/gezondheid',
  '/v1/openapi.json',
  '/v1/kaders',
  '/v1/kaders/doorbraak-concept-2026',
  '/v1/kaders/doorbraak-concept-2026/versies/1',
  `/v1/plafonds?peildatum=${PEILDATUM}`,
]

describe.each(LEZEN)('GET %s', pad => {
  it('is JSON with a version, a request number and the headers that keep a browser safe', async () => {
    const antwoord = await ask(pad)
    expect(antwoord.status).toBe(200)
    expect(Object.fromEntries(antwoord.headers)).toMatchObject({
      'content-type': 'application/json',
      'api-version': '1.0.0',
      'cache-control': 'no-cache',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  })

  it('is 304 without a body for who has it already, and 200 for who has something else', async () => {
    const etag = (await ask(pad)).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/)
    const gelijk = await ask(pad, { headers: { 'If-None-Match': `"anders", W/${etag}` } })
    expect([gelijk.status, await gelijk.text()]).toEqual([304, ''])
    expect(gelijk.headers.get('ETag')).toBe(etag)
    expect(gelijk.headers.get('API-Version')).toBe('1.0.0')
    expect(gelijk.headers.get('Cache-Control')).toBe('no-cache')
    expect((await ask(pad, { headers: { 'If-None-Match': '"anders"' } })).status).toBe(200)
  })

  it('has the same headers and no body for HEAD', async () => {
    const [get, head] = [await ask(pad), await ask(pad, { method: 'HEAD' })]
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'))
    expect(head.headers.get('Cache-Control')).toBe('no-cache')
  })
})

it('gives Dutch letters as they are', async () => {
  expect(await (await ask('/v1/kaders/doorbraak-concept-2026')).text()).toContain('andere regio’s')
})

it('demands https everywhere but on a machine of a developer', async () => {
  const hstsIn = async (OMGEVING: 'lokaal' | 'productie') =>
    (await dienst.request('/v1/kaders', {}, { ...env, OMGEVING })).headers.get('Strict-Transport-Security')
  expect(await hstsIn('productie')).toBe('max-age=31536000; includeSubDomains')
  expect(await hstsIn('lokaal')).toBeNull()
})

it('stores no calculation', async () => {
  const antwoord = await post('/v1/budgettoetsen', makeVraag())
  expect(antwoord.headers.get('Cache-Control')).toBe('no-store')
  expect(antwoord.headers.get('ETag')).toBeNull()
})

it('takes over the request number of the caller, unless it is no number', async () => {
  const nummerFor = async (nummer: string) =>
    (await ask('/v1/kaders', { headers: { 'X-Request-Id': nummer } })).headers.get('X-Request-Id')
  expect(await nummerFor('venster-42')).toBe('venster-42')
  expect(await nummerFor('<script>')).toMatch(/^[0-9a-f-]{36}$/)
})

it.each([
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['application/json', true],
  ['text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['APPLICATION/*', true],
  ['text/html', false],
  ['application/json;q=0, */*', false],
  ['*/*;q=0.0', false],
])('reads Accept: %s', (accept, past) => expect(acceptsJson(accept)).toBe(past))
