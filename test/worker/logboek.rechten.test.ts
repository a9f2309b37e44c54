import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { as, declare, makeDossier, persoonOf } from './aanmelden.ts'
import { readInhoud, readLogboek } from './logboekhulp.ts'
import { ask, prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(async () => {
  await prepareDatabase()
  await makeDossier('DB-001')
})

const PAD = '/v1/plannen/DB-001/belangenverklaringen'
const GEEN_BELANG = { belang: false, toelichting: '' }

describe('a refused attempt', () => {
  it('is recorded without a person when nobody was recognised', async () => {
    await problemIn(await ask(PAD, { headers: { Authorization: 'Bearer verzonnen' } }), 401)
    const { regels } = await readLogboek({ keten: 'dienst' })
    expect(regels).toHaveLength(1)
    expect(regels[0]).toMatchObject({
      wie: null,
      organisatie: null,
      handeling: 'verzoek-geweigerd',
      uitkomst: 'geweigerd',
      route: 'GET /v1/plannen/:nummer/belangenverklaringen',
      status: 401,
    })
  })

  it('is recorded with who tried, in which role, and at which plan', async () => {
    await problemIn(await (await as('jorrit')).post(PAD, GEEN_BELANG), 403)
    await problemIn(await (await as('floor')).post(PAD, GEEN_BELANG), 404)
    const { regels } = await readLogboek({ keten: 'dienst' })
    expect(regels.map(({ wie, rol, status }) => ({ wie, rol, status }))).toEqual([
      { wie: await persoonOf('jorrit'), rol: 'gremium', status: 403 },
      { wie: await persoonOf('floor'), rol: 'beoordelaar', status: 404 },
    ])
    expect(await readInhoud('dienst')).toEqual([
      [null, { plan: 'DB-001' }],
      [null, { plan: 'DB-001' }],
    ])
  })

  it('is recorded too when it was let in, and what it asks for is hidden', async () => {
    await problemIn(await (await as('esther')).get(`/v1/verdelingen/${'0'.repeat(64)}`), 404)
    await problemIn(await ask('/v1/kaders/bestaat-niet'), 404)
    const { regels } = await readLogboek({ keten: 'dienst' })
    expect(regels.map(({ wie, route }) => [wie, route])).toEqual([
      [await persoonOf('esther'), 'GET /v1/verdelingen/:hash'],
    ])
  })

  it('does nothing else', async () => {
    await (await as('floor')).post(PAD, GEEN_BELANG)
    const { results } = await env.DB.prepare('SELECT * FROM belangenverklaring').all()
    expect([results, (await readLogboek({ keten: 'plan:DB-001' })).regels]).toEqual([[], []])
  })

  it('keeps the chain whole when many come at the same moment', async () => {
    const antwoorden = await Promise.all(Array.from({ length: 20 }, () => ask('/v1/ik')))
    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([401]))
    const { regels, koppen } = await readLogboek()
    expect(regels).toHaveLength(20)
    expect(await findBreuk(regels, koppen, true)).toBeUndefined()
  })

  it('is not answered when it can not be recorded', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    await env.DB.prepare(
      "CREATE TRIGGER vol BEFORE INSERT ON logboek BEGIN SELECT RAISE(ABORT, 'geen plaats meer'); END",
    ).all()
    await problemIn(await ask('/v1/ik'), 500)
  })
})

describe('who may not know of a plan', () => {
  const answerTo = async (persona: Parameters<typeof as>[0], plan: string) => {
    const antwoord = await (await as(persona)).get(`/v1/plannen/${plan}/belangenverklaringen`)
    return [antwoord.status, await antwoord.text()]
  }

  it('gets word for word the answer that there is no such plan', async () => {
    expect(await answerTo('floor', 'DB-001')).toEqual(await answerTo('floor', 'DB-404'))
  })

  it('may always declare anew, and read what was declared', async () => {
    await declare('DB-001', 'anna', true)
    expect((await answerTo('anna', 'DB-001'))[0]).toBe(200)
  })
})
