import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import { type Databasefout, readDatabasefout } from '#worker/d1/fouten.ts'
import { as, makeDossier } from './aanmelden.ts'
import { type Boeking, book, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const FONDS = { pot: 'doorbraakmiddelen', jaar: 2027 }
const BOEKING = 'boeking (opdracht, plan, pot, jaar, bedrag_cent, datum, rekening)'
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
    `SELECT geboekt_cent FROM budgetstand WHERE pot = '${pot}' AND eerste_jaar = ${jaar}
     ORDER BY vanaf DESC LIMIT 1`,
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
    const teVeel = `INSERT OR ${conflict} INTO ${BOEKING} VALUES ('o', 'p', 'doorbraakmiddelen', 2027, 40000000001, '2026-12-01', 'toegekend')`
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

  it('that drops later binds what is held then, from now on', async () => {
    await insertVersie(2, 10_000_000_000, '2027-06-01')
    expect(await lawOf(book({ ...FONDS, bedrag: cent(10_000_000_001) }))).toBe('plafond-overschreden')
    const tijdelijk = { ...FONDS, bedrag: cent(10_000_000_001), rekening: 'gereserveerd' } as const
    expect(await lawOf(book({ ...tijdelijk, tot: '2027-06-01' }))).toBe('plafond-overschreden')
    await book({ ...tijdelijk, tot: '2027-05-31' })
  })

  it('holds over a whole term, whatever the year', async () => {
    const spuk = { pot: 'spuk-transformatiemiddelen', bedrag: euro(176_486_662) }
    await book({ ...spuk, jaar: 2026 }, { ...spuk, jaar: 2027 })
    expect(await lawOf(book({ ...spuk, jaar: 2028, bedrag: euro(2) }))).toBe('plafond-overschreden')
    await book({ ...spuk, jaar: 2028, bedrag: euro(1) })
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
    const opnieuw =
      'INSERT OR REPLACE INTO budgetstand SELECT soort, pot, eerste_jaar, laatste_jaar, vanaf, NULL, 0, 0 FROM budgetstand'
    expect(['alleen-toevoegen', 'stand-klopt-niet']).toContain(await lawOf(run(opnieuw)))
    expect(await geboekt()).toEqual([{ geboekt_cent: 1_000 }])
  })

  it('is also the sum per day, whoever writes it', async () => {
    await book({ ...FONDS, bedrag: euro(10) })
    expect(await lawOf(run('UPDATE dagstand SET bedrag_cent = 0'))).toBe('stand-klopt-niet')
    expect(await lawOf(run('INSERT OR REPLACE INTO dagstand SELECT * FROM dagstand'))).toBe(
      'stand-klopt-niet',
    )
    expect(await lawOf(run('DELETE FROM dagstand'))).toBe('alleen-toevoegen')
  })

  it('is also the sum per pot, whoever writes it', async () => {
    await book({ ...FONDS, bedrag: euro(10) })
    expect(await lawOf(run('UPDATE potstand SET bedrag_cent = 0'))).toBe('stand-klopt-niet')
    expect(await lawOf(run("UPDATE potstand SET laatste_dag = '2020-01-01'"))).toBe('stand-klopt-niet')
    expect(await lawOf(run('INSERT OR REPLACE INTO potstand SELECT * FROM potstand'))).toBe(
      'stand-klopt-niet',
    )
    expect(await lawOf(run('DELETE FROM potstand'))).toBe('alleen-toevoegen')
  })

  it('never goes back to an earlier day of the same pot and year', async () => {
    await book({ ...FONDS, bedrag: euro(10), datum: '2026-12-02' })
    expect(await lawOf(book({ ...FONDS, bedrag: euro(1), datum: '2026-12-01' }))).toBe('datum-terug')
    await book({ ...FONDS, jaar: 2028, bedrag: euro(1), datum: '2026-12-01' })
  })

  it.each([
    ['of nothing', 0, '2026-12-01'],
    ['beyond what adds exactly', 2e15, '2026-12-01'],
    ['on a date that does not exist', 100, '2026-02-30'],
  ])('has no line %s', async (_, bedrag, datum) => {
    const regel = `INSERT INTO ${BOEKING} VALUES ('o', 'p', 'doorbraakmiddelen', 2027, ${bedrag}, '${datum}', 'toegekend')`
    await expect(run(regel)).rejects.toThrow('CHECK constraint failed')
  })

  it('is in whole cents', async () => {
    const regel = `INSERT INTO ${BOEKING} VALUES ('o', 'p', 'doorbraakmiddelen', 2027, 0.5, '2026-12-01', 'toegekend')`
    await expect(run(regel)).rejects.toThrow('cannot store REAL value in INTEGER column')
  })
})

describe('what is published or booked stays as it is', () => {
  beforeEach(async () => {
    await book({ ...FONDS, bedrag: euro(10), opdracht: 'eerste' })
    await makeDossier('DB-001')
    const anna = await as('anna')
    const verklaring = { belang: false, toelichting: '' }
    await anna.post('/v1/plannen/DB-001/belangenverklaringen', verklaring, { 'Idempotency-Key': 'sleutel-1' })
  })

  it.each(['kaderversie', 'pot', 'plafond', 'boeking', 'belangenverklaring'])(
    '%s: no change, no removal, no replacement',
    async tabel => {
      const kolommen = await columnsOf(tabel)
      const voor = (await run(`SELECT * FROM ${tabel}`)).results
      expect(voor).not.toEqual([])
      for (const poging of [
        `UPDATE ${tabel} SET ${KOLOM[tabel]} = ${KOLOM[tabel]}`,
        `UPDATE OR IGNORE ${tabel} SET ${KOLOM[tabel]} = ${KOLOM[tabel]}`,
        `DELETE FROM ${tabel}`,
        `INSERT INTO ${tabel} (${kolommen}) SELECT ${kolommen} FROM ${tabel}`,
        `INSERT OR REPLACE INTO ${tabel} (${kolommen}) SELECT ${kolommen} FROM ${tabel}`,
        `INSERT OR IGNORE INTO ${tabel} (${kolommen}) SELECT ${kolommen} FROM ${tabel}`,
      ])
        expect(await lawOf(run(poging)), poging).toBe('alleen-toevoegen')
      expect((await run(`SELECT * FROM ${tabel}`)).results).toEqual(voor)
    },
  )

  it('logboek: no change and no removal, and who comes second has lost a race', async () => {
    expect(await lawOf(run('UPDATE logboek SET status = status'))).toBe('alleen-toevoegen')
    expect(await lawOf(run('DELETE FROM logboek'))).toBe('alleen-toevoegen')
    for (const conflict of ['', 'OR REPLACE', 'OR IGNORE'])
      expect(await lawOf(run(`INSERT ${conflict} INTO logboek SELECT * FROM logboek`))).toBe(
        'versie-conflict',
      )
  })

  it('an answer that is kept for a key: no change and no replacement', async () => {
    expect(await lawOf(run("UPDATE idempotentie SET antwoord = '{}'"))).toBe('alleen-toevoegen')
    for (const conflict of ['', 'OR REPLACE', 'OR IGNORE'])
      expect(await lawOf(run(`INSERT ${conflict} INTO idempotentie SELECT * FROM idempotentie`))).toBe(
        'sleutel-gebruikt',
      )
  })

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

describe('a series of plan numbers', () => {
  const reeks = (voorvoegsel: string, organisatie = 'heidekroon') =>
    `INSERT INTO nummerreeks (voorvoegsel, organisatie) VALUES ('${voorvoegsel}', '${organisatie}')`

  it('is of one organisation for ever', async () => {
    for (const poging of [
      reeks('DB-'),
      reeks('DB-').replace('INSERT', 'INSERT OR REPLACE'),
      "UPDATE nummerreeks SET organisatie = 'heidekroon' WHERE voorvoegsel = 'DB-'",
      "DELETE FROM nummerreeks WHERE voorvoegsel = 'DB-'",
    ])
      expect([poging, await lawOf(run(poging))]).toEqual([poging, 'alleen-toevoegen'])
    await run(reeks('DBX-'))
  })

  it.each(['DB', 'D-B-', 'db-', '1D-', '-', 'DUIZENDPOOT-'])('is not %s', voorvoegsel =>
    expect(run(reeks(voorvoegsel))).rejects.toThrow('CHECK'),
  )

  it('is of an insurer', async () => {
    expect(await lawOf(run(reeks('VO-', 'veenoever')))).toBe('verwijzing-onbekend')
  })

  it('holds no plan of others', async () => {
    await makeDossier('ZK-1', { coordinerend: 'duinzicht' })
    await expect(run(reeks('ZK-'))).rejects.toThrow('nummerreeks_bezet')
    await run(reeks('ZK-', 'duinzicht'))
  })
})

describe('a dossier', () => {
  const dossier = (plan: string) =>
    `INSERT INTO dossier (plan, soort, aangemaakt) VALUES ('${plan}', 'doorbraakplan', '2026-12-01T09:00:00.000Z')`
  const partij = (organisatie: string, partijrol: string) =>
    `INSERT INTO dossierpartij (plan, organisatie, partijrol) VALUES ('DB-001', '${organisatie}', '${partijrol}')`
  const batch = (...opdrachten: string[]) => env.DB.batch(opdrachten.map(sql => env.DB.prepare(sql)))
  const volledig = [dossier('DB-001'), partij('duinzicht', 'coordinerend')]

  it('has a coordinating insurer before anything can be done with it, and for ever', async () => {
    const verklaring = `INSERT INTO belangenverklaring (plan, persoon, volgnr, belang, toelichting, datum)
      VALUES ('DB-001', 'p-1', 1, 0, '', '2026-12-01')`
    await batch(dossier('DB-001'), partij('waterland', 'marktleider'))
    expect(await lawOf(run(verklaring))).toBe('verwijzing-onbekend')
    await run(partij('duinzicht', 'coordinerend'))
    await run(verklaring)
    for (const poging of [
      "DELETE FROM dossierpartij WHERE partijrol = 'coordinerend'",
      "UPDATE dossierpartij SET partijrol = 'marktleider' WHERE partijrol = 'coordinerend'",
    ])
      expect(await lawOf(run(poging))).toBe('alleen-toevoegen')
  })

  it('can pass to another coordinating insurer', async () => {
    await batch(...volledig)
    await run("UPDATE dossierpartij SET organisatie = 'waterland'")
    expect(await lawOf(run("UPDATE dossierpartij SET organisatie = 'veenoever'"))).toBe('verwijzing-onbekend')
    expect((await run('SELECT organisatie FROM dossierpartij')).results).toEqual([
      { organisatie: 'waterland' },
    ])
  })

  it.each([
    ['two coordinating insurers', partij('waterland', 'coordinerend')],
    ['an organisation in two roles', partij('duinzicht', 'marktleider')],
    ['a role that does not exist', partij('waterland', 'toeschouwer')],
  ])('never has %s', async (_, teVeel) => {
    await batch(...volledig)
    await expect(run(teVeel)).rejects.toThrow(/UNIQUE|CHECK/)
  })

  it('never has three insurers, or two municipalities', async () => {
    await batch(...volledig, partij('waterland', 'marktleider'), partij('veenoever', 'medebeoordelaar'))
    await expect(run(partij('heidekroon', 'marktleider'))).rejects.toThrow('UNIQUE')
    await expect(run(partij('heidekroon', 'medebeoordelaar'))).rejects.toThrow(/UNIQUE|FOREIGN/)
  })

  it('has insurers as market leaders and municipalities as co-assessors, and not the other way', async () => {
    await batch(...volledig)
    expect(await lawOf(run(partij('veenoever', 'marktleider')))).toBe('verwijzing-onbekend')
    expect(await lawOf(run(partij('waterland', 'medebeoordelaar')))).toBe('verwijzing-onbekend')
    expect(await lawOf(run(partij('nza', 'medebeoordelaar')))).toBe('verwijzing-onbekend')
  })

  it('exists once', async () => {
    await batch(...volledig)
    expect(await lawOf(run(dossier('DB-001')))).toBe('dossier-bestaat')
    expect(await lawOf(run(dossier('DB-001').replace('INSERT', 'INSERT OR REPLACE')))).toBe('dossier-bestaat')
  })
})

describe('the chain of the logboek', () => {
  const hash = (teken: string) => teken.repeat(64)
  const regel = (volgnr: number, eigen: string, vorige?: string) =>
    `INSERT INTO logboek VALUES ('dienst', ${volgnr}, ${vorige ? volgnr - 1 : null}, ${vorige ? `'${vorige}'` : null}, '${eigen}',
     '2026-12-01T09:00:00.000Z', NULL, NULL, NULL, 'x', 'gedaan', 'r', 200, NULL, NULL, NULL, 'v', '{"schemaversie":1}')`

  beforeEach(async () => {
    await run(regel(1, hash('a')))
    await run(regel(2, hash('b'), hash('a')))
  })

  it('has no fork, no gap and no second beginning', async () => {
    expect(await lawOf(run(regel(2, hash('c'), hash('a'))))).toBe('versie-conflict')
    expect(await lawOf(run(regel(1, hash('c'))))).toBe('versie-conflict')
    expect(await lawOf(run(regel(3, hash('c'), hash('a'))))).toBe('verwijzing-onbekend')
    expect(await lawOf(run(regel(4, hash('c'), hash('b'))))).toBe('alleen-toevoegen')
    await expect(run(regel(3, hash('c')))).rejects.toThrow('keten_breuk')
  })

  it('knows its last row, which can not be moved back', async () => {
    expect((await run('SELECT * FROM ketenkop')).results).toEqual([
      { keten: 'dienst', volgnr: 2, hash: hash('b') },
    ])
    const terug = `INSERT OR REPLACE INTO ketenkop VALUES ('dienst', 1, '${hash('a')}')`
    expect(await lawOf(run(terug))).toBe('alleen-toevoegen')
    expect(await lawOf(run(`UPDATE ketenkop SET volgnr = 1, hash = '${hash('a')}'`))).toBe('alleen-toevoegen')
    expect(await lawOf(run('DELETE FROM ketenkop'))).toBe('alleen-toevoegen')
  })

  it('loses no row, not even for who takes the triggers away', async () => {
    const { results } = await run("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (const { name } of z.array(z.object({ name: z.string() })).parse(results))
      await run(`DROP TRIGGER ${name}`)
    for (const volgnr of [1, 2])
      expect(await lawOf(run(`DELETE FROM logboek WHERE volgnr = ${volgnr}`))).toBe('verwijzing-onbekend')
  })
})

/** The columns that can be written; those that the schema works out itself are not among them. */
async function columnsOf(tabel: string): Promise<string[]> {
  const { results } = await run(`SELECT name FROM pragma_table_info('${tabel}')`)
  return z
    .array(z.object({ name: z.string() }))
    .parse(results)
    .map(({ name }) => name)
}

const KOLOM: Record<string, string> = {
  kaderversie: 'hash',
  pot: 'naam',
  plafond: 'bedrag_cent',
  boeking: 'bedrag_cent',
  belangenverklaring: 'belang',
}

function insertVersie(versie: number, bedragCent: number, geldigVan = '2026-01-01'): Promise<unknown> {
  return run(
    `INSERT INTO plafond SELECT 'v' || ${versie}, pot, jaar, ${versie}, ${bedragCent}, werking, '${geldigVan}', NULL,
     besluit_orgaan, besluit_datum, bron FROM plafond WHERE id = 'doorbraakmiddelen-2027-v1'`,
  )
}
