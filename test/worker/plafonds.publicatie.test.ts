import { beforeEach, describe, expect, it } from 'vitest'
import { propose } from '#shared/bronnen/documenten.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import { Plafondoverzicht } from '#worker/plafonds/antwoorden.ts'
import type { Plafondopgave } from '#worker/plafonds/contract.ts'
import { as } from './aanmelden.ts'
import { boek, makePlan, regel, reserveren, toekennen } from './geld.ts'
import { readInhoud } from './logboekhulp.ts'
import { ask, prepareDatabase, problemIn } from './opstelling.ts'
import { jsonOf } from './reis.ts'

beforeEach(async () => {
  await prepareDatabase()
  await makePlan('DB-001')
})

const versie = {
  pot: 'doorbraakmiddelen',
  versie: 2,
  bedrag: euro(410_000_000),
  werking: 'hard',
  geldigVan: '2027-01-01',
  geldigTot: null,
  besluit: { orgaan: 'Bestuurlijk overleg', datum: '2026-11-01' },
  bron: propose('een nieuw plafond', 'Verzonnen voor deze test.'),
} as const
const jaar = { ...versie, jaar: 2027 }
const SPUK = { ...versie, pot: 'spuk-transformatiemiddelen', van: 2024, tot: 2028, versie: 3 }

const publiceer = async (opgave: Plafondopgave, koppen = {}) =>
  (await as('karin')).post('/v1/plafonds', opgave, koppen)
const ruimteOn = async (peildatum: string) =>
  Plafondoverzicht.parse(await jsonOf(await ask(`/v1/plafonds?pot=doorbraakmiddelen&peildatum=${peildatum}`)))
    .standen[0]?.ruimte

describe('a new version', () => {
  it('holds from its day on, for who reads and for who books', async () => {
    expect((await publiceer(jaar)).status).toBe(201)
    expect([await ruimteOn('2026-12-31'), await ruimteOn('2027-01-01')]).toEqual([
      euro(400_000_000),
      euro(410_000_000),
    ])
    expect((await readInhoud('dienst')).at(-1)).toMatchObject([
      { versie: 1 },
      { id: 'doorbraakmiddelen-2027-v2' },
    ])
  })

  it('over a term as well', async () => {
    const { plafond } = await jsonOf<{ plafond: { id: string } }>(await publiceer(SPUK), 201)
    expect(plafond.id).toBe('spuk-transformatiemiddelen-2024-2028-v3')
  })

  it('that is lower binds what is booked today, and lets a reservation be that ends before it', async () => {
    await publiceer({ ...jaar, bedrag: euro(100_000_000) })
    await problemIn(await boek('DB-001', toekennen(regel(euro(150_000_000)))), 409)
    expect((await boek('DB-001', reserveren('2026-12-31', regel(euro(150_000_000))))).status).toBe(201)
  })

  it('gives the same answer to the same request', async () => {
    const koppen = { 'Idempotency-Key': 'plafond-2027-v2' }
    const [eerste, tweede] = [await publiceer(jaar, koppen), await publiceer(jaar, koppen)]
    expect(await tweede.json()).toEqual(await eerste.json())
  })
})

describe('is refused', () => {
  it('below what is booked, with the plans in the way', async () => {
    await boek('DB-001', toekennen(regel(euro(300_000_000))))
    const { fouten } = await problemIn(await publiceer({ ...jaar, bedrag: euro(299_000_000) }), 409)
    expect(fouten).toMatchObject([{ plaats: 'bedrag' }])
    expect(fouten?.[0]?.melding).toMatch(/In de weg: DB-001/)
    expect((await publiceer({ ...jaar, bedrag: euro(300_000_000) })).status).toBe(201)
  })

  it('below what is booked over its term', async () => {
    const spuk = (jaar: number) => regel(euro(100_000_000), { pot: SPUK.pot, jaar })
    await boek('DB-001', toekennen(spuk(2027), spuk(2028)))
    await problemIn(await publiceer({ ...SPUK, bedrag: euro(199_999_999) }), 409)
  })

  it.each([
    ['with a number that exists', { ...jaar, versie: 1 }, 409, 'versie'],
    ['that starts before the one before it', { ...jaar, geldigVan: '2025-01-01' }, 409, 'geldigVan'],
    ['for a pot that does not exist', { ...jaar, pot: 'potje' }, 400, 'pot'],
  ])('%s', async (_, opgave, status, plaats) => {
    const { fouten } = await problemIn(await publiceer(opgave), status)
    expect(fouten?.[0]?.plaats).toBe(plaats)
  })
})
