import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { BEWAARTERMIJNEN } from '#worker/bewaartermijnen/termijnen.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { doNachtwerk } from '#worker/nachtwerk.ts'
import { as } from './aanmelden.ts'
import { readInhoud, readLogboek } from './logboekhulp.ts'
import { prepareDatabase } from './opstelling.ts'
import { beoordeel, bewaar, PLAN, pad, reisNaar } from './reis.ts'

const LEEG = { antwoorden: {}, oordelen: {} }

/** Runs the night work as so many days from now. */
const runAfter = (dagen: number) => doNachtwerk(env, new Date(Date.now() + dagen * 24 * 60 * 60 * 1000))

const count = async (tabel: string): Promise<number> => {
  const { results } = await env.DB.prepare(`SELECT count(*) AS aantal FROM ${tabel}`).all()
  return Number(Object(results[0]).aantal)
}

const handelingen = async () => (await readLogboek()).regels.map(({ handeling }) => handeling)

beforeEach(prepareDatabase)

describe('the answer to a request with a key', () => {
  const { termijn } = BEWAARTERMIJNEN.antwoorden

  beforeEach(async () => {
    await reisNaar('in-beoordeling')
    await declareWith('sleutel-1')
    await declareWith('sleutel-2')
  })

  const declareWith = async (sleutel: string) =>
    (await as('anna')).post(
      pad('belangenverklaringen'),
      { belang: false, toelichting: '' },
      { 'Idempotency-Key': sleutel },
    )

  it('is kept as long as the table says, and then goes with a row that tells how many', async () => {
    const aantal = await count('idempotentie')
    expect(aantal).toBe(2)
    await runAfter(termijn - 0.01)
    expect([await count('idempotentie'), (await handelingen()).includes('antwoorden-opgeruimd')]).toEqual([
      aantal,
      false,
    ])
    await runAfter(termijn + 0.01)
    expect(await count('idempotentie')).toBe(0)
    expect((await readInhoud('dienst')).at(-1)).toEqual([null, { voor: expect.any(String), aantal }])
  })

  it('leaves no second row when there is nothing to remove', async () => {
    await runAfter(termijn + 1)
    await runAfter(termijn + 2)
    expect((await handelingen()).filter(handeling => handeling === 'antwoorden-opgeruimd')).toHaveLength(1)
  })

  it('is not removed by anything else, nor with those that are', async () => {
    const removeAll = () => env.DB.prepare('DELETE FROM idempotentie').all()
    await expect(removeAll()).rejects.toThrow('alleen_toevoegen')
    await env.DB.prepare(
      "INSERT INTO idempotentie SELECT wie, 'oud', verzoek_hash, etag, antwoord, '2026-01-01T00:00:00.000Z' FROM idempotentie LIMIT 1",
    ).all()
    await runAfter(0)
    expect(await count('idempotentie')).toBe(2)
    await expect(removeAll()).rejects.toThrow('alleen_toevoegen')
  })
})

describe('a judgement that was not submitted', () => {
  const { termijn } = BEWAARTERMIJNEN.concepten

  beforeEach(async () => {
    await reisNaar('in-beoordeling')
    await bewaar('anna', LEEG)
  })

  it('is kept for as long as the table says since it was last saved', async () => {
    await runAfter(termijn - 1)
    expect(await count('beoordeling')).toBe(1)
    await runAfter(termijn + 1)
    expect(await count('beoordeling')).toBe(0)
  })

  it('goes with a row in its chain, done by nobody, and the chain holds', async () => {
    await runAfter(termijn + 1)
    const anna = await as('anna')
    const { regels, koppen } = await readLogboek()
    const laatste = regels.filter(({ keten }) => keten === `plan:${PLAN}/${anna.persoon}`).at(-1)
    expect(laatste).toMatchObject({
      handeling: 'concept-opgeruimd',
      wie: null,
      route: 'nachtwerk',
      planversie: 1,
    })
    expect(await findBreuk(regels, koppen, true)).toBeUndefined()
  })

  it('can be made again by the same assessor', async () => {
    await runAfter(termijn + 1)
    expect((await bewaar('anna', LEEG)).ok).toBe(true)
  })

  it('is not removed by anything else', async () => {
    await expect(env.DB.prepare('DELETE FROM beoordeling').all()).rejects.toThrow('alleen_toevoegen')
    await runAfter(termijn + 1)
    await bewaar('anna', LEEG)
    await expect(env.DB.prepare('DELETE FROM beoordeling').all()).rejects.toThrow('alleen_toevoegen')
  })
})

it('what was submitted stays', async () => {
  await reisNaar('in-beoordeling')
  await beoordeel('anna')
  await runAfter(10_000)
  expect(await count('beoordeling')).toBe(1)
})
