import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import { type Databasefout, readDatabasefout } from '#worker/d1/fouten.ts'
import { type Boeking, book, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const FONDS = { pot: 'doorbraakmiddelen', jaar: 2027 }
const run = (sql: string) => env.DB.prepare(sql).all()

/** The law that stopped it; fails when nothing or something else did. */
async function lawOf(poging: Promise<unknown>): Promise<Databasefout | undefined> {
  const fout: unknown = await poging.then(
    () => undefined,
    (reden: unknown) => reden,
  )
  expect(fout, 'this should have been refused').toBeInstanceOf(Error)
  return readDatabasefout(fout)
}

async function geboekt({ pot, jaar } = FONDS): Promise<unknown> {
  const { results } = await run(
    `SELECT geboekt_cent FROM budgetstand WHERE pot = '${pot}' AND jaar = ${jaar}`,
  )
  return results
}

describe('a ceiling', () => {
  it('is not passed by one cent, and the whole command is undone', async () => {
    await book({ ...FONDS, bedrag: euro(400_000_000) })
    const ander: Boeking = { pot: 'doorbraakmiddelen', jaar: 2028, bedrag: euro(1) }
    expect(await lawOf(book(ander, { ...FONDS, bedrag: cent(1) }))).toBe('plafond-overschreden')
    expect(await geboekt()).toEqual([{ geboekt_cent: 40_000_000_000 }])
    expect(await geboekt(ander)).toEqual([{ geboekt_cent: 0 }])
  })

  it('also binds a part of a fund', async () => {
    const deel = { pot: 'doorbraakmiddelen-sociaal-domein', jaar: 2027 }
    expect(await lawOf(book({ ...deel, bedrag: cent(10_000_000_001) }))).toBe('plafond-overschreden')
  })

  it('holds for who books at the same moment', async () => {
    const pogingen = Array.from({ length: 30 }, () => book({ ...FONDS, bedrag: euro(30_000_000) }))
    const gelukt = (await Promise.allSettled(pogingen)).filter(({ status }) => status === 'fulfilled')
    expect(gelukt).toHaveLength(13)
    expect(await geboekt()).toEqual([{ geboekt_cent: 39_000_000_000 }])
  })

  it.each(['IGNORE', 'REPLACE', 'FAIL'])('is not passed with INSERT OR %s', async conflict => {
    const teVeel = `INSERT OR ${conflict} INTO boeking VALUES ('o', 'p', 'doorbraakmiddelen', 2027, 40000000001, '2026-12-01')`
    expect(await lawOf(run(teVeel))).toBe('plafond-overschreden')
    expect((await run('SELECT * FROM boeking')).results).toEqual([])
  })

  it('is not lowered under what is booked', async () => {
    await book({ ...FONDS, bedrag: euro(300_000_000) })
    expect(await lawOf(insertVersie(2, 29_999_999_999))).toBe('plafond-overschreden')
    expect(await lawOf(run('UPDATE budgetstand SET plafond_cent = 29999999999 WHERE geboekt_cent > 0'))).toBe(
      'plafond-overschreden',
    )
  })

  it('counts in the version that holds on the date of the booking', async () => {
    await insertVersie(2, 50_000_000_000, '2027-01-01')
    const boven = { ...FONDS, bedrag: euro(450_000_000) }
    expect(await lawOf(book({ ...boven, datum: '2026-12-31' }))).toBe('plafond-overschreden')
    await book({ ...boven, datum: '2027-01-01' })
    expect(await geboekt()).toEqual([{ geboekt_cent: 45_000_000_000 }])
  })

  it('must exist for the pot, the year and the date', async () => {
    expect(await lawOf(book({ pot: 'potje', jaar: 2027, bedrag: euro(1) }))).toBe('geen-plafond')
    expect(await lawOf(book({ ...FONDS, jaar: 2029, bedrag: euro(1) }))).toBe('geen-plafond')
    expect(await lawOf(book({ ...FONDS, bedrag: euro(1), datum: '2025-09-07' }))).toBe('geen-plafond')
  })
})

describe('what is booked', () => {
  it('never goes below zero', async () => {
    await book({ ...FONDS, bedrag: euro(10) })
    expect(await lawOf(book({ ...FONDS, bedrag: cent(-1_001) }))).toBe('plafond-overschreden')
  })

  it('is the sum of the bookings, whoever writes it', async () => {
    await book({ ...FONDS, bedrag: euro(10) })
    expect(await lawOf(run('UPDATE budgetstand SET geboekt_cent = 0'))).toBe('stand-klopt-niet')
    expect(await lawOf(run('DELETE FROM budgetstand'))).toBe('alleen-toevoegen')
    const opnieuw = "INSERT OR REPLACE INTO budgetstand VALUES ('doorbraakmiddelen', 2027, 40000000000, 0)"
    expect(await lawOf(run(opnieuw))).toBe('alleen-toevoegen')
    expect(await geboekt()).toEqual([{ geboekt_cent: 1_000 }])
  })

  it.each([
    ['of nothing', 0, '2026-12-01'],
    ['beyond what adds exactly', 2e15, '2026-12-01'],
    ['on a date that does not exist', 100, '2026-02-30'],
  ])('has no line %s', async (_, bedrag, datum) => {
    const regel = `INSERT INTO boeking VALUES ('o', 'p', 'doorbraakmiddelen', 2027, ${bedrag}, '${datum}')`
    await expect(run(regel)).rejects.toThrow('CHECK constraint failed')
  })

  it('is in whole cents', async () => {
    const regel = "INSERT INTO boeking VALUES ('o', 'p', 'doorbraakmiddelen', 2027, 0.5, '2026-12-01')"
    await expect(run(regel)).rejects.toThrow('cannot store REAL value in INTEGER column')
  })
})

describe('what is published or booked stays as it is', () => {
  beforeEach(() => book({ ...FONDS, bedrag: euro(10), opdracht: 'eerste' }))

  it.each(['kaderversie', 'pot', 'plafond', 'boeking'])(
    '%s: no change, no removal, no replacement',
    async tabel => {
      const voor = (await run(`SELECT * FROM ${tabel}`)).results
      expect(voor).not.toEqual([])
      for (const poging of [
        `UPDATE ${tabel} SET ${KOLOM[tabel]} = ${KOLOM[tabel]}`,
        `UPDATE OR IGNORE ${tabel} SET ${KOLOM[tabel]} = ${KOLOM[tabel]}`,
        `DELETE FROM ${tabel}`,
        `INSERT INTO ${tabel} SELECT * FROM ${tabel}`,
        `INSERT OR REPLACE INTO ${tabel} SELECT * FROM ${tabel}`,
        `INSERT OR IGNORE INTO ${tabel} SELECT * FROM ${tabel}`,
      ])
        expect(await lawOf(run(poging)), poging).toBe('alleen-toevoegen')
      expect((await run(`SELECT * FROM ${tabel}`)).results).toEqual(voor)
    },
  )

  it('a ceiling is not replaced through its other key either', async () => {
    const zelfdeVersie = `INSERT OR REPLACE INTO plafond SELECT 'ander-id', pot, jaar, versie, 1, werking, geldig_van, geldig_tot,
      besluit_orgaan, besluit_datum, bron FROM plafond WHERE id = 'doorbraakmiddelen-2028-v1'`
    expect(await lawOf(run(zelfdeVersie))).toBe('alleen-toevoegen')
  })

  it('a kader says of itself which version it is', async () => {
    const verschoven = `INSERT INTO kaderversie SELECT id, 2, status, inhoud, hash FROM kaderversie`
    await expect(run(verschoven)).rejects.toThrow('inhoud_is_deze_versie')
  })
})

const KOLOM: Record<string, string> = {
  kaderversie: 'hash',
  pot: 'naam',
  plafond: 'bedrag_cent',
  boeking: 'bedrag_cent',
}

function insertVersie(versie: number, bedragCent: number, geldigVan = '2026-01-01'): Promise<unknown> {
  return run(
    `INSERT INTO plafond SELECT 'v' || ${versie}, pot, jaar, ${versie}, ${bedragCent}, werking, '${geldigVan}', NULL,
     besluit_orgaan, besluit_datum, bron FROM plafond WHERE id = 'doorbraakmiddelen-2027-v1'`,
  )
}
