import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { euro } from '#shared/middelen/bedrag.ts'
import { verifyGrootboek } from '#worker/boekingen/verificatie.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { as } from './aanmelden.ts'
import { boek, bookDrie, regel, toekennen } from './geld.ts'
import { readLogboek } from './logboekhulp.ts'
import { doMigratie, redoMigratie } from './migraties.ts'
import { prepareDatabase } from './opstelling.ts'

/** What every splitter of D1 reads alike; a file that breaks one of these can half apply in production. */
const REGELS: [regel: string, isGebroken: (sql: string) => boolean][] = [
  ['LF line ends', sql => sql.includes('\r')],
  [
    'BEGIN and END in capitals',
    sql => wordsIn(sql, /\b(begin|end)\b/gi).some(woord => !/[A-Z]{3}/.test(woord)),
  ],
  ['a trigger on one line with one statement', sql => !triggersOf(sql).every(isOneStatement)],
  ['no CASE', sql => /\bCASE\b/i.test(withoutComments(sql))],
  ['no semicolon in a comment', sql => /^--.*;/m.test(sql)],
  ['comments on their own line', sql => /\S.*--|\/\*/.test(sql.replace(/^--.*$/gm, ''))],
  // D1 makes a transaction itself, and refuses one that a file starts.
  [
    'no transaction or setting of its own',
    sql => /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|PRAGMA)\b/im.test(withoutComments(sql)),
  ],
  // A copy of D1 makes its triggers before its views, so one on a view can't be put back.
  ['no trigger on a view', sql => /\bINSTEAD OF\b/i.test(withoutComments(sql))],
  ['no statement of 100 kB', sql => sql.split(';\n').some(opdracht => opdracht.length > 100_000)],
]

const wordsIn = (sql: string, gezocht: RegExp) => withoutComments(sql).match(gezocht) ?? []
const withoutComments = (sql: string) => sql.replace(/^--.*$/gm, '')
const triggersOf = (sql: string) =>
  sql.split('\n').filter(regel => /\bTRIGGER\b/i.test(regel) && !/^(--|DROP TRIGGER \w+;$)/.test(regel))
const isOneStatement = (regel: string) => /^CREATE TRIGGER [^;]+ BEGIN [^;]+; END;$/.test(regel)

describe.each(Object.entries(env.MIGRATIETEKSTEN))('%s', (naam, sql) => {
  it.each(REGELS)('has %s', (_, isGebroken) => expect(isGebroken(sql)).toBe(false))

  it('has a number and a name', () => expect(naam).toMatch(/^\d{4}_[a-z_]+\.sql$/))
})

it.each([
  ['LF line ends', 'SELECT 1;\r\n'],
  ['BEGIN and END in capitals', 'CREATE TRIGGER t AFTER INSERT ON a begin SELECT 1; END;'],
  ['a trigger on one line with one statement', 'CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\nEND;'],
  [
    'a trigger on one line with one statement',
    'CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;',
  ],
  ['no CASE', 'SELECT CASE WHEN 1 THEN 2 END;'],
  ['no semicolon in a comment', '-- one; two\nSELECT 1;'],
  ['comments on their own line', 'SELECT 1; -- why'],
  [
    'no trigger on a view',
    'CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN INSERT INTO a VALUES (NEW.b); END;',
  ],
  ['no transaction or setting of its own', 'BEGIN TRANSACTION;\nSELECT 1;'],
  ['no transaction or setting of its own', 'PRAGMA foreign_keys = OFF;'],
])('the rule "%s" sees %j', (regel, sql) => {
  expect(REGELS.find(([naam]) => naam === regel)?.[1](sql)).toBe(true)
})

it('every trigger in the files exists in the database after migrating', async () => {
  await prepareDatabase()
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
  ).all()
  const regels = Object.values(env.MIGRATIETEKSTEN).flatMap(triggersOf)
  // A later file may write a trigger anew.
  const geschreven = [...new Set(regels.map(regel => regel.split(' ')[2] ?? ''))].sort()
  expect(results).toEqual(geschreven.map(name => ({ name })))
  expect(results.length).toBeGreaterThan(15)
})

describe('on a ledger that is in use', () => {
  const bookAll = async () => {
    await prepareDatabase()
    await bookDrie()
    const verklaring = { belang: false, toelichting: '' }
    await (await as('anna')).post('/v1/plannen/DB-001/belangenverklaringen', verklaring, {
      'Idempotency-Key': 'sleutel-1',
    })
  }
  const rowsOf = async (tabel: string) =>
    (await env.DB.prepare(`SELECT * FROM ${tabel}`).all()).results.map(rij => JSON.stringify(rij)).sort()

  it('the sum per pot counts what was booked already', async () => {
    await bookAll()
    const voor = await rowsOf('potstand')
    await redoMigratie('0011_potstand.sql')
    expect(voor.length).toBeGreaterThan(4)
    expect(await rowsOf('potstand')).toEqual(voor)
    expect((await boek('DB-002', toekennen(regel(euro(1))))).status).toBe(201)
    expect(await verifyGrootboek(env.DB)).toMatchObject({ breuk: null })
  })

  it('the logboek and the kept answers are laid out anew row for row, and go on', async () => {
    await bookAll()
    const tabellen = ['logboek', 'ketenkop', 'idempotentie']
    const voor = await Promise.all(tabellen.map(tabel => rowsOf(tabel)))
    await env.DB.prepare('CREATE INDEX boeking_per_post ON boeking (pot, jaar, datum)').all()
    await doMigratie('0012_minder_bladen.sql')
    expect(voor.map(({ length }) => length > 0)).toEqual([true, true, true])
    expect(await Promise.all(tabellen.map(tabel => rowsOf(tabel)))).toEqual(voor)
    expect((await boek('DB-002', toekennen(regel(euro(1))))).status).toBe(201)
    const { regels, koppen } = await readLogboek()
    expect(await findBreuk(regels, koppen, true)).toBeUndefined()
  })
})
