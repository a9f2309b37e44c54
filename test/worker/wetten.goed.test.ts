import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import { book, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const FONDS = { pot: 'doorbraakmiddelen', jaar: 2027 }

async function standOf({ pot, jaar } = FONDS): Promise<unknown> {
  const { results } = await env.DB.prepare(
    'SELECT geboekt_cent FROM budgetstand WHERE pot = ? AND eerste_jaar = ? ORDER BY vanaf DESC LIMIT 1',
  )
    .bind(pot, jaar)
    .all()
  return results
}

it('a fund can be booked to the last cent', async () => {
  await book({ ...FONDS, bedrag: cent(39_999_999_999) }, { ...FONDS, bedrag: cent(1) })
  expect(await standOf()).toEqual([{ geboekt_cent: 40_000_000_000 }])
})

it('one command books several pots and years at once', async () => {
  const opdracht = 'goedkeuring DB-900'
  const deel = { pot: 'doorbraakmiddelen-sociaal-domein', jaar: 2028 }
  await book({ ...FONDS, bedrag: euro(5), opdracht }, { ...deel, bedrag: euro(2), opdracht })
  expect([await standOf(), await standOf(deel)]).toEqual([[{ geboekt_cent: 500 }], [{ geboekt_cent: 200 }]])
})

it('a counter-entry frees the money for another plan', async () => {
  await book({ ...FONDS, bedrag: euro(400_000_000) })
  await book({ ...FONDS, bedrag: euro(-100_000_000) })
  await book({ ...FONDS, bedrag: euro(100_000_000) })
  expect(await standOf()).toEqual([{ geboekt_cent: 40_000_000_000 }])
})

it('a signal is counted but stops nothing', async () => {
  const overig = { pot: 'doorbraakmiddelen-overig', jaar: 2027 }
  await book({ ...overig, bedrag: euro(350_000_000) })
  expect(await standOf(overig)).toEqual([{ geboekt_cent: 35_000_000_000 }])
})

it('a higher version of a ceiling makes room from the day it holds', async () => {
  await book({ ...FONDS, bedrag: euro(400_000_000) })
  await env.DB.prepare(
    `INSERT INTO plafond SELECT 'v2', pot, jaar, 2, bedrag_cent + 1, werking, '2027-01-01', NULL,
     besluit_orgaan, besluit_datum, bron FROM plafond WHERE id = 'doorbraakmiddelen-2027-v1'`,
  ).all()
  await book({ ...FONDS, bedrag: cent(1), datum: '2027-01-01' })
  expect(await standOf()).toEqual([{ geboekt_cent: 40_000_000_001 }])
})

describe('a reservation', () => {
  const held = { ...FONDS, rekening: 'gereserveerd', tot: '2026-12-31' } as const

  it('takes room while it is held, and none under a ceiling that starts after its day', async () => {
    await lowerFrom('2027-01-01', 10_000_000_000)
    await book({ ...held, bedrag: euro(400_000_000) })
    expect(await standOf()).toEqual([{ geboekt_cent: 0 }])
    await book({ ...FONDS, bedrag: euro(100_000_000), datum: '2027-01-01' })
    expect(await standOf()).toEqual([{ geboekt_cent: 10_000_000_000 }])
  })

  it('that is still held when a version starts counts there as well, and so does its release', async () => {
    await book({ ...held, tot: '2027-06-30', bedrag: euro(100) })
    await lowerFrom('2027-01-01', 10_000)
    expect(await standOf()).toEqual([{ geboekt_cent: 10_000 }])
    await book({ ...held, tot: '2027-06-30', bedrag: euro(-40) })
    expect(await standOf()).toEqual([{ geboekt_cent: 6_000 }])
  })
})

it('what is paid of granted money takes no room', async () => {
  await book(
    { ...FONDS, bedrag: euro(400_000_000) },
    { ...FONDS, bedrag: euro(400_000_000), rekening: 'betaald' },
  )
  expect(await standOf()).toEqual([{ geboekt_cent: 40_000_000_000 }])
})

function lowerFrom(vanaf: string, bedragCent: number): Promise<unknown> {
  return env.DB.prepare(
    `INSERT INTO plafond SELECT 'v2', pot, jaar, 2, ?, werking, ?, NULL, besluit_orgaan, besluit_datum, bron
     FROM plafond WHERE id = 'doorbraakmiddelen-2027-v1'`,
  )
    .bind(bedragCent, vanaf)
    .all()
}
