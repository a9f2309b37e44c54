import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { verifyGrootboek } from '#worker/boekingen/verificatie.ts'
import { HANDELINGEN } from '#worker/logboek/handelingen.ts'
import { bookDrie } from './geld.ts'
import { prepareDatabase } from './opstelling.ts'

const breuk = async () => (await verifyGrootboek(env.DB)).breuk
const run = (sql: string) => env.DB.prepare(sql).all()
const Nummers = z.array(z.object({ volgnr: z.int(), opdracht: z.string() }))
const entries = async () =>
  Nummers.parse((await run('SELECT volgnr, opdracht FROM boeking ORDER BY volgnr')).results)

/** Three commands of two plans, in a database without its laws. */
beforeEach(async () => {
  await prepareDatabase()
  await bookDrie()
  const { results } = await run("SELECT name FROM sqlite_master WHERE type = 'trigger'")
  for (const { name } of z.array(z.object({ name: z.string() })).parse(results))
    await run(`DROP TRIGGER ${name}`)
})

describe('behind the back of the service', () => {
  it('nothing is wrong as long as nobody touches it', async () => {
    expect(await breuk()).toBeNull()
  })

  it.each([
    'bedrag_cent = bedrag_cent + 1',
    "datum = '2026-01-01'",
    "plan = 'DB-900'",
    "mijlpaal = 'M9'",
    "oorzaak = 'vervallen'",
  ])('any changed entry is named: %s', async verandering => {
    for (const { volgnr, opdracht } of await entries()) {
      await run(`CREATE TABLE heel AS SELECT * FROM boeking`)
      await run(`UPDATE boeking SET ${verandering} WHERE volgnr = ${volgnr}`)
      expect(await breuk()).toMatchObject({ soort: 'gewijzigd', waar: opdracht })
      await run('DELETE FROM boeking')
      await run('INSERT INTO boeking SELECT * FROM heel')
      await run('DROP TABLE heel')
    }
  })

  it('a row of before commands could name a verdeling is still read, and held against its entries', async () => {
    const { results } = await run(
      "SELECT inhoud ->> 'schemaversie' AS versie, inhoud -> 'naar' AS naar FROM logboek WHERE handeling = 'geboekt'",
    )
    const rijen = z.array(z.object({ versie: z.int(), naar: z.string() })).parse(results)
    expect(rijen.map(({ versie }) => versie)).toEqual([2, 2, 2])
    for (const { naar } of rijen) {
      expect(JSON.parse(naar).opdracht).not.toHaveProperty('verdeling')
      expect(HANDELINGEN.geboekt.inhoud.safeParse(JSON.parse(naar)).success).toBe(true)
    }
    await run("UPDATE logboek SET inhoud = json_set(inhoud, '$.schemaversie', 1) WHERE handeling = 'geboekt'")
    expect(await breuk()).toBeNull()
    await run('UPDATE boeking SET bedrag_cent = bedrag_cent + 1 WHERE volgnr = 1')
    expect(await breuk()).toMatchObject({ soort: 'gewijzigd' })
  })

  it('any removed entry is named', async () => {
    for (const { volgnr, opdracht } of (await entries()).toReversed()) {
      await run(`DELETE FROM boeking WHERE volgnr >= ${volgnr}`)
      expect(await breuk()).toMatchObject({ soort: 'verwijderd', waar: opdracht })
    }
  })

  it('an added entry is named', async () => {
    await run(
      `INSERT INTO boeking SELECT 99, 'erbij', datum, plan, pot, jaar, rekening, tot, bedrag_cent, mijlpaal, oorzaak
       FROM boeking WHERE volgnr = 1`,
    )
    expect(await breuk()).toMatchObject({ soort: 'ingevoegd', waar: 'erbij' })
  })

  it('a stand that is not the sum of its entries is named', async () => {
    await run(
      "UPDATE budgetstand SET geboekt_cent = 1 WHERE pot = 'doorbraakmiddelen' AND eerste_jaar = 2028",
    )
    expect(await breuk()).toMatchObject({
      soort: 'stand',
      waar: 'doorbraakmiddelen 2028-2028 vanaf 2025-09-08',
    })
  })

  it.each(['bedrag_cent = bedrag_cent + 1', "laatste_dag = '2026-01-01'"])(
    'a stand of a pot that does not follow from its entries is named: %s',
    async verandering => {
      await run(`UPDATE potstand SET ${verandering} WHERE pot = 'doorbraakmiddelen' AND jaar = 2028`)
      expect(await breuk()).toMatchObject({ soort: 'stand', waar: 'doorbraakmiddelen 2028' })
    },
  )

  it('a sum per day that is not the sum of its entries is named', async () => {
    await run(
      "UPDATE dagstand SET bedrag_cent = bedrag_cent + 1 WHERE pot = 'doorbraakmiddelen' AND jaar = 2028",
    )
    expect(await breuk()).toMatchObject({ soort: 'stand' })
  })
})
