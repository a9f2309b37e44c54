import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Kop, Logregel } from '#worker/logboek/antwoorden.ts'
import { hashOf } from '#worker/logboek/regel.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { as, makeDossier } from './aanmelden.ts'
import { readLogboek } from './logboekhulp.ts'
import { prepareDatabase } from './opstelling.ts'

const KETEN = 'plan:DB-001'
const NUMMERS = [1, 2, 3, 4]

/** One plan with four acts. */
beforeEach(async () => {
  await prepareDatabase()
  await makeDossier('DB-001')
  const anna = await as('anna')
  for (const nummer of NUMMERS)
    await anna.post('/v1/plannen/DB-001/belangenverklaringen', { belang: true, toelichting: `${nummer}` })
})

async function runAll(...opdrachten: string[]): Promise<void> {
  for (const sql of opdrachten) await env.DB.prepare(sql).all()
}

async function checkDatabase() {
  const { regels, koppen } = await readLogboek()
  return findBreuk(regels, koppen, true)
}

describe('behind the back of the service, in a database without its laws', () => {
  /** The same rows without a constraint or a trigger, and a copy to start every attempt from. */
  beforeEach(() =>
    runAll(
      'CREATE TABLE heel AS SELECT * FROM logboek',
      'CREATE TABLE heeleinde AS SELECT * FROM ketenkop',
      'DROP TABLE ketenkop',
      'DROP TABLE logboek',
      'CREATE TABLE logboek AS SELECT * FROM heel',
      'CREATE TABLE ketenkop AS SELECT * FROM heeleinde',
    ),
  )
  const restore = () => runAll('DELETE FROM logboek', 'INSERT INTO logboek SELECT * FROM heel')

  it('nothing is wrong as long as nobody touches it', async () => {
    expect(await checkDatabase()).toBeUndefined()
  })

  it.each([
    "wie = 'p-00000000000000000000'",
    "rol = 'coordinator'",
    "organisatie = 'duinzicht'",
    "tijd = '2020-01-01T00:00:00.000Z'",
    "handeling = 'iets-anders'",
    "uitkomst = 'geweigerd'",
    "route = 'GET /v1/ik'",
    'status = 200',
    "kader = 'iza-2023', kaderversie = 1",
    'planversie = 9',
    "verzoek = 'ander'",
    "inhoud = json_set(inhoud, '$.naar.belang', json('false'))",
    "inhoud = json_set(inhoud, '$.zout', 'ander')",
    `hash = '${'0'.repeat(64)}'`,
    `vorige_hash = '${'0'.repeat(64)}'`,
  ])('a changed row is named: %s', async verandering => {
    for (const volgnr of NUMMERS) {
      await runAll(`UPDATE logboek SET ${verandering} WHERE volgnr = ${volgnr}`)
      expect(await checkDatabase()).toMatchObject({ keten: KETEN, volgnr, soort: 'gewijzigd' })
      await restore()
    }
  })

  it.each(NUMMERS)('a removed row is named: %i', async volgnr => {
    await runAll(`DELETE FROM logboek WHERE volgnr = ${volgnr}`)
    expect(await checkDatabase()).toMatchObject({ keten: KETEN, volgnr, soort: 'verwijderd' })
  })

  it.each(NUMMERS)('an added row is named: a second %i', async volgnr => {
    await runAll(`INSERT INTO logboek SELECT * FROM logboek WHERE volgnr = ${volgnr}`)
    expect(await checkDatabase()).toMatchObject({ keten: KETEN, volgnr, soort: 'ingevoegd' })
  })

  it('a row that was moved to another chain is named', async () => {
    await runAll("UPDATE logboek SET keten = 'plan:DB-900' WHERE volgnr = 1")
    expect(await checkDatabase()).toMatchObject({ volgnr: 1 })
  })
})

describe('in an export', () => {
  let regels: Logregel[]
  let koppen: Kop[]
  beforeEach(async () => {
    ;({ regels, koppen } = await readLogboek())
  })
  const at = (plaats: number) => regels[plaats] ?? expect.unreachable('there are four rows')
  const check = (anders: Logregel[], volledig = true) => findBreuk(anders, koppen, volledig)

  it('rows that changed places are named', async () => {
    expect(await check([at(1), at(0), at(2), at(3)])).toMatchObject({ volgnr: 1, soort: 'verplaatst' })
    expect(await check([at(0), at(2), at(1), at(3)])).toMatchObject({ volgnr: 2, soort: 'verplaatst' })
    expect(await check([at(0), at(2), at(1), at(3)], false)).toMatchObject({ volgnr: 2, soort: 'verplaatst' })
  })

  it('a row that was written anew, with a hash that fits, is named', async () => {
    const nieuw = { ...at(1), wie: 'p-00000000000000000000' }
    const vervalst = { ...nieuw, hash: await hashOf(nieuw) }
    expect(await check([at(0), vervalst, at(2), at(3)])).toMatchObject({ volgnr: 2, soort: 'gewijzigd' })
    expect(await check([at(0), vervalst, at(2)], false)).toMatchObject({ volgnr: 2, soort: 'gewijzigd' })
  })

  it('a new last row, with a hash that fits, is named', async () => {
    const nieuw = { ...at(3), volgnr: 5, vorigeHash: at(3).hash }
    const extra = { ...nieuw, hash: await hashOf(nieuw) }
    expect(await check([...regels, extra])).toMatchObject({ volgnr: 5, soort: 'ingevoegd' })
    const anders = { ...at(3), tijd: '2030-01-01T00:00:00.000Z' }
    const vervangen = { ...anders, hash: await hashOf(anders) }
    expect(await check([at(0), at(1), at(2), vervangen])).toMatchObject({ volgnr: 4, soort: 'gewijzigd' })
  })

  it('a chain that is gone altogether is named', async () => {
    expect(await check([])).toMatchObject({ keten: KETEN, volgnr: 1, soort: 'verwijderd' })
  })

  it('a selection may leave rows out, but what it holds must be right', async () => {
    expect(await check([at(1), at(3)], false)).toBeUndefined()
    const vervalst = { ...at(3), rol: 'nza' }
    expect(await check([at(1), vervalst], false)).toMatchObject({ volgnr: 4, soort: 'gewijzigd' })
  })
})
