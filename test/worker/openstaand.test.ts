import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Datum } from '#shared/bronnen/datum.ts'
import { euro, NUL } from '#shared/middelen/bedrag.ts'
import { verifyGrootboek } from '#worker/boekingen/verificatie.ts'
import { selectClaims } from '#worker/wachtrijen/claims.ts'
import { boek, makePlan, regel, toekennen } from './geld.ts'
import { levenslopen, live } from './levensloop.ts'
import { redoMigratie } from './migraties.ts'
import { prepareDatabase } from './opstelling.ts'

/*
 * What plans ask beyond what they have is kept as a stand. It must be what the dossiers and the entries say.
 */

beforeEach(prepareDatabase)

const run = async (sql: string): Promise<unknown[]> => (await env.DB.prepare(sql).all()).results

/** What is asked on a day: by the stand, per plan and together, and by the dossiers and entries themselves. */
const PER_PLAN = `
  SELECT plan, post, pot, jaar, sum(bedrag_cent) AS bedrag FROM openstaand WHERE datum <= ?1
  GROUP BY plan, post, pot, jaar HAVING sum(bedrag_cent) <> 0 ORDER BY plan, post, pot, jaar`
const SAMEN = `
  SELECT post, pot, jaar, sum(bedrag_cent) AS bedrag FROM claimstand WHERE datum <= ?1
  GROUP BY post, pot, jaar HAVING sum(bedrag_cent) <> 0 ORDER BY post, pot, jaar`
const PER_PLAN_GETELD = `
  SELECT plan, post, pot, jaar, bedrag FROM (${selectClaims('?1')}) ORDER BY plan, post, pot, jaar`
const SAMEN_GETELD = `
  SELECT post, pot, jaar, sum(bedrag) AS bedrag FROM (${selectClaims('?1')})
  GROUP BY post, pot, jaar ORDER BY post, pot, jaar`

/** Holds the stands on these days against the dossiers; gives how many rows there were. */
async function compareOp(dagen: readonly Datum[]): Promise<number> {
  const gelezen = await env.DB.batch(
    dagen.flatMap(dag =>
      [PER_PLAN, PER_PLAN_GETELD, SAMEN, SAMEN_GETELD].map(sql => env.DB.prepare(sql).bind(dag)),
    ),
  )
  const rijen = gelezen.map(({ results }) => results)
  for (const [i, dag] of dagen.entries()) {
    const [perPlan, perPlanGeteld, samen, samenGeteld] = rijen.slice(4 * i)
    expect([dag, perPlan, samen]).toEqual([dag, perPlanGeteld, samenGeteld])
  }
  return rijen.flat().length
}

describe('law: the stand of what plans ask', () => {
  it('is on every day what the dossiers and entries say, whatever happened', async () => {
    let gezien = 0
    await fc.assert(
      fc.asyncProperty(levenslopen, async levensloop => {
        await prepareDatabase()
        gezien += await compareOp(await live(levensloop))
      }),
      { numRuns: 12 },
    )
    expect(gezien).toBeGreaterThan(200)
  }, 60_000)
})

describe('by hand', () => {
  const PLAN = 'DB-001'
  const op = async (tabel: string) =>
    run(`SELECT post, sum(bedrag_cent) AS bedrag FROM ${tabel} WHERE pot = 'doorbraakmiddelen' AND jaar = 2027
      GROUP BY post HAVING sum(bedrag_cent) <> 0 ORDER BY post`)

  it('a plan stops waiting in the transaction that grants it money', async () => {
    await makePlan(PLAN)
    const asks = { post: 'goedgekeurd', bedrag: euro(2_000_000) }
    expect(await op('claimstand')).toEqual([asks, { ...asks, post: 'wachtrij' }])
    await boek(PLAN, toekennen(regel(euro(1))))
    expect(await op('claimstand')).toEqual([asks])
  })

  it('a command that is refused leaves it as it was', async () => {
    await makePlan(PLAN)
    const eerst = await op('openstaand')
    expect((await boek(PLAN, toekennen(regel(euro(400_000_001))))).status).toBe(409)
    expect(await op('openstaand')).toEqual(eerst)
    expect(eerst).not.toEqual([])
  })

  it.each([
    ['claimstand', "UPDATE claimstand SET bedrag_cent = bedrag_cent + 1 WHERE post = 'wachtrij'", 'wachtrij'],
    ['openstaand', "UPDATE openstaand SET bedrag_cent = bedrag_cent + 1 WHERE post = 'wachtrij'", PLAN],
  ])('the verification names a row of %s that was changed', async (_, sql, naam) => {
    await makePlan(PLAN)
    expect((await verifyGrootboek(env.DB)).breuk).toBeNull()
    await run(sql)
    expect((await verifyGrootboek(env.DB)).breuk).toMatchObject({
      soort: 'stand',
      waar: expect.stringContaining(naam),
    })
  })

  it.each(['claimstand', 'openstaand'])('nothing is taken out of %s', async tabel => {
    await makePlan(PLAN)
    await expect(run(`DELETE FROM ${tabel}`)).rejects.toThrow('alleen_toevoegen')
  })
})

it('counts what is there already when the stand is made', async () => {
  await makePlan('DB-001')
  await makePlan('DB-002', 'in-beoordeling')
  await boek('DB-001', toekennen(regel(euro(5), { deelSociaalDomein: NUL })))
  const voor = await run('SELECT * FROM openstaand ORDER BY plan, datum, post, pot, jaar')
  await redoMigratie('0009_openstaand.sql')
  const na = await run(
    'SELECT * FROM openstaand WHERE bedrag_cent <> 0 ORDER BY plan, datum, post, pot, jaar',
  )
  expect(na).toEqual(voor.filter(rij => Bedrag.parse(rij).bedrag_cent !== 0))
  expect(na.length).toBeGreaterThan(8)
})

const Bedrag = z.looseObject({ bedrag_cent: z.int() })
