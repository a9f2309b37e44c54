import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { cent, euro, minus } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { Plafondoverzicht } from '#worker/contract.ts'
import { dateInNederland } from '#worker/klok.ts'
import { ask, book, PEILDATUM, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const overzicht = async (query: string) =>
  Plafondoverzicht.parse(await (await ask(`/v1/plafonds${query}`)).json())

it('gives every pot and, per pot and year, the ceiling with its source and what is left', async () => {
  await book({ pot: 'doorbraakmiddelen', jaar: 2027, bedrag: cent(15_000_000_055) })
  const { potten, standen, peildatum } = await overzicht(`?peildatum=${PEILDATUM}`)
  expect(peildatum).toBe(PEILDATUM)
  expect(potten).toEqual(DOORBRAAKPOTTEN)
  expect(standen.map(({ plafond }) => plafond)).toEqual(expect.arrayContaining([...DOORBRAAKPLAFONDS]))
  expect(standen).toHaveLength(DOORBRAAKPLAFONDS.length)
  expect(standen[0]).toEqual({
    pot: DOORBRAAKPOTTEN[0],
    jaar: 2027,
    plafond: DOORBRAAKPLAFONDS[0],
    geboekt: cent(15_000_000_055),
    ruimte: minus(euro(400_000_000), cent(15_000_000_055)),
  })
})

it('leaves out a year whose ceiling did not hold yet on the peildatum', async () => {
  const { potten, standen } = await overzicht('?peildatum=2025-09-07')
  expect(potten).toEqual(DOORBRAAKPOTTEN)
  expect(standen).toEqual([])
})

it('answers with the version that holds on the peildatum', async () => {
  await insertPlafond({ versie: 2, bedrag: euro(410_000_000), geldigVan: '2027-01-01' })
  const bedragOn = async (peildatum: string) =>
    (await overzicht(`?peildatum=${peildatum}&pot=doorbraakmiddelen`)).standen[0]?.plafond
  expect(await bedragOn('2026-12-31')).toMatchObject({ versie: 1, bedrag: euro(400_000_000) })
  expect(await bedragOn('2027-01-01')).toMatchObject({ versie: 2, bedrag: euro(410_000_000) })
})

it('says unknown, not zero, when an amount is not published', async () => {
  await insertPlafond({ versie: 2, bedrag: null, geldigVan: '2026-01-01' })
  const { standen } = await overzicht(`?peildatum=${PEILDATUM}`)
  expect(standen[0]).toMatchObject({ plafond: { bedrag: null }, geboekt: 0, ruimte: null })
})

it('narrows to a pot with its parts, or to a part alone', async () => {
  const ids = async (pot: string) =>
    (await overzicht(`?peildatum=${PEILDATUM}&pot=${pot}`)).potten.map(({ id }) => id)
  expect(await ids('doorbraakmiddelen')).toEqual(DOORBRAAKPOTTEN.map(({ id }) => id))
  expect(await ids('doorbraakmiddelen-overig')).toEqual(['doorbraakmiddelen-overig'])
})

it('takes today in the Netherlands when no peildatum is asked', async () => {
  const voor = dateInNederland(new Date())
  const { peildatum } = await overzicht('')
  expect([voor, dateInNederland(new Date())]).toContain(peildatum)
})

it('knows that the Dutch day starts before that of Greenwich', () => {
  expect(dateInNederland(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
  expect(dateInNederland(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  expect(dateInNederland(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
})

async function insertPlafond(nieuw: {
  versie: number
  bedrag: number | null
  geldigVan: string
}): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO plafond SELECT 'nieuw', pot, jaar, ?1, ?2, werking, ?3, NULL, besluit_orgaan, besluit_datum, bron
     FROM plafond WHERE id = 'doorbraakmiddelen-2027-v1'`,
  )
    .bind(nieuw.versie, nieuw.bedrag, nieuw.geldigVan)
    .all()
}
