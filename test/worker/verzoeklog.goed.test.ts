import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import dienst from '#worker/index.ts'
import { as, makeDossier } from './aanmelden.ts'
import { ask, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

/** What the service wrote about what was done, line by line. */
async function linesOf(act: () => Promise<unknown>): Promise<string[]> {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  await act()
  return log.mock.calls.map(([regel]) => String(regel))
}

describe('every request leaves one line of JSON', () => {
  it.each([
    ['/v1/kaders/doorbraak-concept-2026?', {}, 'GET /v1/kaders/:id', 200],
    ['/v1/kaders/geheim-nummer', {}, 'GET /v1/kaders/:id', 404],
    ['/v1/geheim', {}, 'onbekend', 404],
    ['/v1/kaders?geheim=1', {}, 'GET /v1/kaders', 400],
    ['/v1/ik', { headers: { Authorization: 'Bearer geheim.geheim.geheim' } }, 'GET /v1/ik', 401],
    ['/v1/budgettoetsen', { method: 'POST', body: 'geheim' }, 'POST /v1/budgettoetsen', 415],
    ['/v1/kaders', { headers: { Accept: 'geheim/geheim' } }, 'GET /v1/kaders', 406],
    ['/v1/plafonds', { method: 'DELETE' }, 'onbekend', 405],
  ])('%s', async (pad, verzoek, route, status) => {
    const headers = { ...('headers' in verzoek ? verzoek.headers : {}), 'X-Request-Id': 'melding-7' }
    const regels = await linesOf(() => ask(pad, { ...verzoek, headers }))
    expect(regels).toHaveLength(1)
    expect(JSON.parse(regels[0] ?? '')).toEqual({
      niveau: 'info',
      requestId: 'melding-7',
      route,
      status,
      duur: expect.any(Number),
    })
    expect(regels[0]).not.toContain('geheim')
  })

  it('also a request that fails', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const regels = await linesOf(async () => dienst.request('/v1/kaders', {}, { ...env, DB: env.LEEG }))
    expect(regels.map(regel => JSON.parse(regel))).toMatchObject([{ route: 'GET /v1/kaders', status: 503 }])
  })
})

it('nothing of a plan or a person is in it', async () => {
  await makeDossier('DB-777')
  const regels = await linesOf(async () => {
    const anna = await as('anna')
    const inhoud = { belang: true, toelichting: 'Mijn zus werkt bij de aanvrager.' }
    await anna.post('/v1/plannen/DB-777/belangenverklaringen', inhoud)
    await anna.get('/v1/plannen/DB-777')
  })
  expect(regels.map(regel => JSON.parse(regel).status)).toEqual([201, 201, 404])
  expect(regels.join()).not.toMatch(/DB-777|anna|wit|zus|p-[0-9a-f]{20}|eyJ/i)
})
