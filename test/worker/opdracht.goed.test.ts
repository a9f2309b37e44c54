import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { as, makeDossier } from './aanmelden.ts'
import { readInhoud, readLogboek } from './logboekhulp.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(async () => {
  await prepareDatabase()
  await makeDossier('DB-001')
})

const PAD = '/v1/plannen/DB-001/belangenverklaringen'
const GEEN_BELANG = { belang: false, toelichting: '' }
const WEL_BELANG = { belang: true, toelichting: 'Mijn zus werkt bij de aanvrager.' }
const count = async (tabel: string) => (await env.DB.prepare(`SELECT 1 FROM ${tabel}`).all()).results.length

describe('an act', () => {
  it('leaves a row: who, in which role, for whom, when, from what to what, through which request', async () => {
    const anna = await as('anna')
    await anna.post(PAD, GEEN_BELANG)
    const antwoord = await anna.post(PAD, WEL_BELANG, { 'X-Request-Id': 'venster-42' })
    const { regels, koppen } = await readLogboek()
    expect(regels).toHaveLength(2)
    expect(regels[1]).toMatchObject({
      keten: 'plan:DB-001',
      volgnr: 2,
      vorigeHash: regels[0]?.hash,
      wie: anna.persoon,
      rol: 'beoordelaar',
      organisatie: 'waterland',
      handeling: 'belang-verklaard',
      uitkomst: 'gedaan',
      route: 'POST /v1/plannen/:nummer/belangenverklaringen',
      status: 201,
      verzoek: 'venster-42',
    })
    expect(await readInhoud('plan:DB-001')).toEqual([
      [null, GEEN_BELANG],
      [GEEN_BELANG, WEL_BELANG],
    ])
    expect(antwoord.headers.get('ETag')).toBe(`"${koppen[0]?.hash}"`)
  })

  it('is not done when the logboek can not be written', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    await env.DB.prepare(
      "CREATE TRIGGER vol BEFORE INSERT ON logboek BEGIN SELECT RAISE(ABORT, 'geen plaats meer'); END",
    ).all()
    const anna = await as('anna')
    await problemIn(await anna.post(PAD, GEEN_BELANG, { 'Idempotency-Key': 'sleutel-1' }), 500)
    expect([await count('belangenverklaring'), await count('idempotentie')]).toEqual([0, 0])
  })
})

describe('people who write at the same moment', () => {
  it('all get their turn when the order does not matter, in one unbroken chain', async () => {
    const mensen = await Promise.all((['anna', 'bram', 'carla', 'daan', 'esther', 'hanna'] as const).map(as))
    const antwoorden = await Promise.all(mensen.map(mens => mens.post(PAD, GEEN_BELANG)))
    expect(antwoorden.map(({ status }) => status)).toEqual(mensen.map(() => 201))
    const { regels, koppen } = await readLogboek()
    expect(regels.map(({ volgnr }) => volgnr)).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(regels.map(({ wie }) => wie))).toEqual(new Set(mensen.map(({ persoon }) => persoon)))
    expect(await findBreuk(regels, koppen, true)).toBeUndefined()
  })

  it('decide on what the one before left: from and to connect', async () => {
    const anna = await as('anna')
    await Promise.all([1, 2, 3, 4].map(nummer => anna.post(PAD, { belang: true, toelichting: `${nummer}` })))
    const inhoud = await readInhoud('plan:DB-001')
    expect(inhoud).toHaveLength(4)
    const stand = (i: number) => Object(inhoud[i])
    for (const i of [1, 2, 3]) expect(stand(i)[0]).toEqual(stand(i - 1)[1])
  })
})

describe('a request with a key', () => {
  const koppen = { 'Idempotency-Key': 'b7e1a5d4-0000-4000-8000-000000000001' }

  it('gets the same answer when it comes again, and nothing happens', async () => {
    const anna = await as('anna')
    const [eerst, weer] = [
      await anna.post(PAD, GEEN_BELANG, koppen),
      await anna.post(PAD, GEEN_BELANG, koppen),
    ]
    expect([weer.status, weer.headers.get('ETag')]).toEqual([201, eerst.headers.get('ETag')])
    expect(await weer.json()).toEqual(await eerst.json())
    expect(await count('belangenverklaring')).toBe(1)
  })

  it('is done once when it comes ten times at the same moment', async () => {
    const anna = await as('anna')
    const antwoorden = await Promise.all(
      Array.from({ length: 10 }, () => anna.post(PAD, GEEN_BELANG, koppen)),
    )
    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(await Promise.all(antwoorden.map(antwoord => antwoord.text()))).size).toBe(1)
    expect([await count('belangenverklaring'), await count('logboek')]).toEqual([1, 1])
  })

  it('is refused when the key stood with something else: another body, or another plan', async () => {
    await makeDossier('DB-002')
    const anna = await as('anna')
    await anna.post(PAD, GEEN_BELANG, koppen)
    expect((await problemIn(await anna.post(PAD, WEL_BELANG, koppen), 422)).detail).toContain(
      'nieuwe sleutel',
    )
    await problemIn(await anna.post(PAD.replace('001', '002'), GEEN_BELANG, koppen), 422)
    expect(await count('belangenverklaring')).toBe(1)
  })

  it('has nothing to do with the same key of someone else', async () => {
    const [anna, bram] = [await as('anna'), await as('bram')]
    await anna.post(PAD, GEEN_BELANG, koppen)
    expect((await bram.post(PAD, WEL_BELANG, koppen)).status).toBe(201)
    expect(await count('belangenverklaring')).toBe(2)
  })

  it('needs a key that is one', async () => {
    const probleem = await problemIn(
      await (await as('anna')).post(PAD, GEEN_BELANG, { 'Idempotency-Key': 'x y' }),
      400,
    )
    expect(probleem.fouten?.[0]?.plaats).toBe('idempotency-key')
  })
})
