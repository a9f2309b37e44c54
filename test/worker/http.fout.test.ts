import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import dienst from '#worker/index.ts'
import { ask, prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

describe('an address that does not exist', () => {
  it.each([
    '/v1',
    '/v1/',
    '/v1/kaders/',
    '/v1/plafonds/',
    '/v1//kaders',
    '/v1/Kaders',
    '/v2/kaders',
    '/v1/kaders/doorbraak-concept-2026/versies/1/',
  ])('%s is 404', async pad => {
    expect((await problemIn(await ask(pad), 404)).detail).toBe('Dit adres bestaat niet.')
  })
})

describe('a method that an address does not have', () => {
  it.each([
    ['PUT', '/v1/kaders', 'GET, HEAD, POST'],
    ['DELETE', '/v1/kaders/doorbraak-concept-2026', 'GET, HEAD'],
    ['PUT', '/v1/plafonds', 'GET, HEAD, POST'],
    ['PATCH', '/v1/gezondheid', 'GET, HEAD'],
    ['GET', '/v1/budgettoetsen', 'POST'],
    ['HEAD', '/v1/budgettoetsen', 'POST'],
    ['OPTIONS', '/v1/budgettoetsen', 'POST'],
  ])('%s %s is 405 and says what it has', async (method, pad, allow) => {
    const antwoord = await ask(pad, { method })
    expect(antwoord.headers.get('Allow')).toBe(allow)
    if (method === 'HEAD') expect(antwoord.status).toBe(405)
    else expect((await problemIn(antwoord, 405)).detail).toContain(allow)
  })
})

it('says so when a caller takes no JSON', async () => {
  const antwoord = await ask('/v1/kaders', { headers: { Accept: 'application/xml, text/*' } })
  expect((await problemIn(antwoord, 406)).detail).toContain('application/json')
})

it('refuses a query on every address that takes none', async () => {
  for (const pad of ['/v1/gezondheid', '/v1/openapi.json'])
    expect((await problemIn(await ask(`${pad}?debug=1`), 400)).fouten?.[0]?.plaats).toBe('debug')
})

it.each([
  ['/v1/plafonds?__proto__=1', 400],
  ['/v1/plafonds?constructor=1', 400],
  ['/v1/plafonds?pot=%E0%A4%A', 400],
  ['/v1/plafonds?=', 400],
  ['/v1/kaders/constructor', 404],
  ['/v1/kaders/%E0%A4%A', 404],
  ['/v1/kaders/..%2f..%2fpot', 404],
  ["/v1/kaders/'%20OR%201=1%00", 404],
  [`/v1/kaders/${'x'.repeat(5_000)}`, 400],
])('is not led astray by %s', async (pad, status) => {
  await problemIn(await ask(pad), status)
})

describe('half a character', () => {
  const send = (persona: string) =>
    ask('/v1/aanmeldingen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: `{"persona":"${persona}"}`,
    })

  it.each(['\\ud800', 'a\\udfffb', '\\udc00\\ud800', '\\\\\\ud800'])('is refused: %s', async tekst => {
    expect((await problemIn(await send(tekst), 400)).detail).toContain('half Unicode-teken')
  })

  it.each(['\\ud83d\\ude00', '\\\\ud800', '\\ufffd'])('is something else than %s', async tekst => {
    expect((await problemIn(await send(tekst), 400)).detail).toContain('persona')
  })
})

describe('what nobody foresaw', () => {
  it('tells the caller a number and nothing else, and the log what happened', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    await env.DB.prepare("INSERT INTO kaderversie VALUES ('kapot', 1, 'concept', ?, ?)")
      .bind('{"id":"kapot","versie":1,"status":"concept","geheim":"niet tonen"}', '0'.repeat(64))
      .all()
    const antwoord = await ask('/v1/kaders/kapot?', { headers: { 'X-Request-Id': 'melding-7' } })
    const probleem = await problemIn(antwoord, 500)
    expect(probleem.detail).toContain('melding-7')
    expect(JSON.stringify(probleem)).not.toMatch(/zod|geheim|kapot|Error/i)

    expect(log).toHaveBeenCalledOnce()
    const [regel] = log.mock.calls[0] ?? []
    expect(regel).not.toContain('\n')
    expect(regel).not.toContain('niet tonen')
    expect(JSON.parse(regel)).toMatchObject({
      niveau: 'fout',
      requestId: 'melding-7',
      route: 'GET /v1/kaders/:id',
      naam: '$ZodError',
      plek: expect.arrayContaining([expect.stringContaining('at ')]),
    })
  })

  it('is a temporary problem when the database has no tables yet', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    for (const pad of ['/v1/kaders', '/v1/kaders/x', '/v1/plafonds']) {
      await problemIn(await dienst.request(pad, {}, { ...env, DB: env.LEEG }), 503)
    }
    expect(log).toHaveBeenCalledTimes(3)
    expect(JSON.parse(log.mock.calls[0]?.[0])).toMatchObject({ oorzaak: 'niet-ingericht' })
  })
})
