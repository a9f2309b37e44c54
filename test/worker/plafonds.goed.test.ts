import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { cent, euro, minus } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { dateInNederland } from '#worker/klok.ts'
import { Plafondoverzicht } from '#worker/plafonds/antwoorden.ts'
import { ask, book, PEILDATUM, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const overzicht = async (query: string) =>
  Plafondoverzicht.parse(await (await ask(`/v1/plafonds${query}`)).json())

it('gives every pot and, per pot and year, the ceiling with its source and what is left', async () => {
  await book({ pot: 'doorbraakmiddelen', jaar: 2027, bedrag: cent(15_000_000_055) })
  const { potten, standen, peildatum } = await overzicht(`?peildatum=${PEILDATUM}`)
  expect(peildatum).toBe(PEILDATUM)
  expect(potten).toEqual(INRICHTING.potten)
  expect(standen.map(({ plafond }) => plafond)).toEqual(expect.arrayContaining([...INRICHTING.plafonds]))
  expect(standen).toHaveLength(INRICHTING.plafonds.length)
  expect(standen[0]).toEqual({
    pot: DOORBRAAKPOTTEN[0],
    jaar: 2027,
    plafond: DOORBRAAKPLAFONDS[0],
    geboekt: cent(15_000_000_055),
    ruimte: minus(euro(400_000_000), cent(15_000_000_055)),
  })
})

it('leaves out a year whose ceiling did not hold yet on the peildatum', async () => {
  const { potten, standen } = await overzicht('?peildatum=2025-09-07&pot=doorbraakmiddelen')
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

it('gives the SPUK over its term, in the version of the peildatum, and by year as unknown', async () => {
  const spuk = (peildatum: string) => overzicht(`?peildatum=${peildatum}&pot=spuk-transformatiemiddelen`)
  expect((await spuk('2026-03-31')).looptijden).toMatchObject([
    { plafond: { versie: 1 }, ruimte: euro(185_742_677) },
  ])
  const { looptijden, standen } = await spuk('2026-04-01')
  expect(looptijden).toMatchObject([
    { plafond: { versie: 2, van: 2024, tot: 2028 }, ruimte: euro(352_973_325) },
  ])
  expect(standen.map(({ ruimte }) => ruimte)).toEqual([null, null, null, null, null])
})

it('counts what was booked up to the peildatum, and a reservation up to and including its day', async () => {
  const fonds = { pot: 'doorbraakmiddelen', jaar: 2027 }
  await book(
    { ...fonds, bedrag: euro(10), datum: '2026-12-01' },
    { ...fonds, bedrag: euro(5), datum: '2026-12-03', rekening: 'gereserveerd', tot: '2026-12-05' },
  )
  const geboektOn = async (peildatum: string) =>
    (await overzicht(`?peildatum=${peildatum}&pot=doorbraakmiddelen`)).standen[0]?.geboekt
  expect(await geboektOn('2026-11-30')).toBe(euro(0))
  expect(await geboektOn('2026-12-02')).toBe(euro(10))
  expect(await geboektOn('2026-12-05')).toBe(euro(15))
  expect(await geboektOn('2026-12-06')).toBe(euro(10))
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
