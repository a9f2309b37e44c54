import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { euro } from '#shared/middelen/bedrag.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { doNachtwerk } from '#worker/nachtwerk.ts'
import { readMiddelen } from '#worker/plafonds/vragen.ts'
import { readLogboek } from './logboekhulp.ts'
import { book, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const run = (moment: string) => doNachtwerk(env, new Date(moment))
const hold = (plan: string, tot: string) =>
  book(
    ...['doorbraakmiddelen', 'doorbraakmiddelen-overig'].map(pot => ({
      plan,
      pot,
      jaar: 2027,
      bedrag: euro(10),
      datum: '2026-10-01',
      rekening: 'gereserveerd' as const,
      tot,
    })),
  )
const inD1 = async () =>
  (
    await env.DB.prepare(
      "SELECT geboekt_cent FROM budgetstand WHERE pot = 'doorbraakmiddelen' AND eerste_jaar = 2027",
    ).all()
  ).results

it('books off what has lapsed, once, each in the chain of its plan', async () => {
  await hold('DB-001', '2026-10-30')
  await hold('DB-002', '2026-10-31')
  await hold('DB-003', '2026-11-30')
  expect(await inD1()).toEqual([{ geboekt_cent: 3_000 }])
  await run('2026-10-31T22:59:59Z')
  expect(await inD1()).toEqual([{ geboekt_cent: 2_000 }])
  await run('2026-10-31T23:20:00Z')
  await run('2026-10-31T23:20:00Z')
  expect(await inD1()).toEqual([{ geboekt_cent: 1_000 }])
  const { regels, koppen } = await readLogboek()
  expect(regels.map(({ keten, route, wie }) => [keten, route, wie])).toEqual([
    ['plan:DB-001', 'nachtwerk', null],
    ['plan:DB-002', 'nachtwerk', null],
  ])
  expect(await findBreuk(regels, koppen, true)).toBeUndefined()
})

it('changes no stand on any day: what has lapsed did not count there already', async () => {
  await hold('DB-001', '2026-10-31')
  const standen = () =>
    Promise.all(['2026-10-01', '2026-10-31', '2026-11-01'].map(dag => readMiddelen(env.DB, dag)))
  const voor = (await standen()).map(({ standen }) => standen)
  await run('2026-11-01T12:00:00Z')
  expect((await standen()).map(({ standen }) => standen)).toEqual(voor)
})
