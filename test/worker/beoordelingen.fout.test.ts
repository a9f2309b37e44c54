import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Antwoorden } from '#shared/plan/plan.ts'
import type { EigenBeoordeling } from '#worker/beoordelingen/antwoorden.ts'
import { VOORBEELDANTWOORDEN, VOORBEELDBINDING } from '#worker/plannen/voorbeeld.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { beoordeel, bewaar, dienIn, etagOf, jsonOf, pad, reisNaar } from './reis.ts'

beforeEach(prepareDatabase)

const LEEG: Antwoorden = { antwoorden: {}, oordelen: {} }
const eigen = pad('eigen-beoordeling')

describe('a concept', () => {
  beforeEach(() => reisNaar('in-beoordeling'))

  it('is not written over by someone who read an older one', async () => {
    const anna = await as('anna')
    const opgave = { ...VOORBEELDBINDING, inhoud: VOORBEELDANTWOORDEN }
    const eerste = await anna.put(eigen, { ...opgave, inhoud: LEEG })
    const gelezen = { 'If-Match': eerste.headers.get('ETag') ?? '' }
    await problemIn(await anna.put(eigen, opgave), 428)
    await jsonOf(await anna.put(eigen, opgave, gelezen))
    await problemIn(await anna.put(eigen, { ...opgave, inhoud: LEEG }, gelezen), 412)
    await problemIn(await anna.post(`${eigen}/indiening`, undefined, gelezen), 412)
    expect(await jsonOf(await anna.get(eigen))).toMatchObject({
      beoordeling: { versie: 2, inhoud: VOORBEELDANTWOORDEN },
    })
  })

  it('is saved once by two who save on top of the same', async () => {
    const anna = await as('anna')
    await bewaar('anna', LEEG)
    const gelezen = { 'If-Match': await etagOf(anna, eigen) }
    const opgave = { ...VOORBEELDBINDING, inhoud: VOORBEELDANTWOORDEN }
    const antwoorden = await Promise.all([anna.put(eigen, opgave, gelezen), anna.put(eigen, opgave, gelezen)])
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('is saved once by who sends it twice with the same key', async () => {
    const anna = await as('anna')
    const sleutel = { 'Idempotency-Key': '0b7a2f0e-1111-4000-8000-000000000002' }
    const opgave = { ...VOORBEELDBINDING, inhoud: LEEG }
    const eerst = await jsonOf(await anna.put(eigen, opgave, sleutel))
    expect(await jsonOf(await anna.put(eigen, opgave, sleutel))).toEqual(eerst)
    await problemIn(await anna.put(eigen, { ...opgave, inhoud: VOORBEELDANTWOORDEN }, sleutel), 422)
  })

  it.each([
    { planversie: 2 },
    { kader: { id: 'iza-2023', versie: 1 } },
    { kader: { id: 'doorbraak-concept-2026', versie: 2 } },
  ])('is about the versions that are judged, not %j', async wijziging => {
    const anna = await as('anna')
    await problemIn(await anna.put(eigen, { ...VOORBEELDBINDING, inhoud: LEEG, ...wijziging }), 409)
  })

  it('is submitted only when it is complete', async () => {
    await jsonOf(await bewaar('anna', LEEG))
    const { fouten = [] } = await problemIn(await dienIn('anna'), 409)
    expect(fouten).toHaveLength(2)
    await jsonOf(await bewaar('anna', VOORBEELDANTWOORDEN))
    await jsonOf(await dienIn('anna'), 201)
  })

  it('must be there to be submitted', async () => {
    await problemIn(await dienIn('anna'), 409)
  })
})

it('can be made only while the plan is judged', async () => {
  await reisNaar('ingediend')
  const anna = await as('anna')
  const { detail } = await problemIn(await anna.put(eigen, { ...VOORBEELDBINDING, inhoud: LEEG }), 409)
  expect(detail).toContain('“Ingediend”')
})

describe('what is submitted', () => {
  beforeEach(async () => {
    await reisNaar('in-beoordeling')
    await beoordeel('anna')
  })

  it('does not change through a route', async () => {
    const voor = await jsonOf<EigenBeoordeling>(await (await as('anna')).get(eigen))
    await problemIn(await bewaar('anna', LEEG), 409)
    await problemIn(await dienIn('anna'), 409)
    expect(await jsonOf(await (await as('anna')).get(eigen))).toEqual(voor)
  })

  it.each([
    "UPDATE beoordeling SET inhoud = '{}', versie = versie + 1",
    "UPDATE beoordeling SET inhoud = '{}'",
    "UPDATE beoordeling SET stand = 'concept', ingediend_op = NULL, versie = versie + 1",
    "UPDATE OR IGNORE beoordeling SET persoon = 'ander', versie = versie + 1",
    'DELETE FROM beoordeling',
    `INSERT OR REPLACE INTO beoordeling SELECT id, plan, planversie, kader, kaderversie, persoon, organisatie,
     'concept', '{}', NULL, 9 FROM beoordeling`,
  ])('does not change by SQL: %s', async sql => {
    await expect(env.DB.prepare(sql).all()).rejects.toThrow(/alleen_toevoegen|versie_conflict/)
  })
})

describe('what is kept of a plan', () => {
  const TABELLEN = ['planversie', 'overgang', 'consensus', 'vraag', 'vraagantwoord', 'mededingingsverslag']

  it('can only be added to', async () => {
    await reisNaar('goedgekeurd')
    for (const tabel of TABELLEN) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${tabel}`).all()
      expect([tabel, results.length > 0]).toEqual([tabel, true])
      for (const sql of [
        `UPDATE ${tabel} SET plan = plan`,
        `UPDATE OR REPLACE ${tabel} SET plan = plan`,
        `DELETE FROM ${tabel}`,
      ])
        await expect(env.DB.prepare(sql).all(), sql).rejects.toThrow('alleen_toevoegen')
    }
    await expect(
      env.DB.prepare(
        `INSERT OR REPLACE INTO overgang
         (plan, volgnr, gebeurtenis, van, naar, datum, persoon, organisatie, planversie, gegevens)
         SELECT plan, volgnr, gebeurtenis, van, 'afgekeurd', datum, persoon, organisatie, planversie, gegevens
         FROM overgang WHERE naar = 'goedgekeurd'`,
      ).all(),
    ).rejects.toThrow('alleen_toevoegen')
  })

  it('follows on what was there: no step from elsewhere, no version out of order', async () => {
    await reisNaar('ingediend')
    await expect(
      env.DB.prepare(
        `INSERT INTO overgang
         (plan, volgnr, gebeurtenis, van, naar, datum, persoon, organisatie, planversie, gegevens)
         SELECT plan, volgnr + 1, 'goedkeuren', 'besluitvorming', 'goedgekeurd', datum, persoon, organisatie,
         planversie, gegevens FROM overgang WHERE naar = 'ingediend'`,
      ).all(),
    ).rejects.toThrow('FOREIGN KEY')
    await expect(
      env.DB.prepare(
        'INSERT INTO planversie (plan, versie, inhoud, hash, datum) SELECT plan, 3, inhoud, hash, datum FROM planversie',
      ).all(),
    ).rejects.toThrow('FOREIGN KEY')
  })
})
