import * as z from 'zod/mini'
import type { Database } from '#worker/d1/database.ts'
import type { Bindings } from '#worker/http/werkplek.ts'
import dienst from '#worker/lokaal.ts'
import { VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'

// A line in the log costs a Worker in production next to nothing, but wrangler takes milliseconds to bring it here.
console.log = () => {}

/** The service with two routes beside it, for the bench alone: a bare insert, and many plans at once. */
export default {
  async fetch(verzoek: Request, bindings: Bindings): Promise<Response> {
    const { pathname, searchParams } = new URL(verzoek.url)
    const getal = (naam: string) => Number(searchParams.get(naam))
    if (pathname === '/v1/kaal') await insertKaal(bindings.DB)
    else if (pathname === '/v1/vul') await fill(bindings.DB, getal('van'), getal('tot'))
    else return dienst.fetch(verzoek, bindings)
    return new Response('', { status: 201 })
  },
}

/** A single row in a table without laws, as D1 does it: one statement, one transaction. */
async function insertKaal(database: Database): Promise<void> {
  await database.prepare('INSERT INTO kaal (id, bedrag) VALUES (?, 1)').bind(crypto.randomUUID()).all()
}

/**
 * Adds the plans with these numbers. Of four plans one has money, one waits for it, and two are being judged, one of
 * these with a reservation; each on one of the same 200 days. The first thousand are written under all laws. What
 * those ask is copied to the others, and for these the days of the ledger may start over: so that a hundred thousand
 * can be there in seconds.
 */
async function fill(database: Database, van: number, tot: number): Promise<void> {
  const write = (sql: string) => database.prepare(sql).bind(van, tot)
  if (van === 1) {
    await database.prepare('CREATE TABLE kaal (id TEXT PRIMARY KEY, bedrag INTEGER NOT NULL)').all()
    await database.batch(VUL.map(write))
    return
  }
  const { results } = await database.prepare(WETTEN).all()
  const wetten = z.array(z.object({ name: z.string(), sql: z.string() })).parse(results)
  await database.batch([
    ...wetten.map(({ name }) => database.prepare(`DROP TRIGGER ${name}`)),
    ...[...VUL, NEEM_OVER].map(write),
    ...wetten.map(({ sql }) => database.prepare(sql)),
  ])
}

const WETTEN = `
  SELECT name, sql FROM sqlite_master
  WHERE type = 'trigger' AND (name LIKE '%!_staat!_open' ESCAPE '!' OR name = 'boeking_gaat_niet_terug')`

const NUMMERS = 'WITH RECURSIVE nummer (n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM nummer WHERE n < ?2)'
const INHOUD = JSON.stringify({ ...VOORBEELDINHOUD, nummer: '' }).replaceAll("'", "''")
const DAG = `date('2026-01-01', '+' || (n % 200) || ' days')`

const VUL = [
  `INSERT INTO dossier (plan, soort, aangemaakt)
  ${NUMMERS} SELECT 'VUL-' || n, 'doorbraakplan', '2026-01-01T09:00:00.000Z' FROM nummer`,
  `INSERT INTO planversie (plan, versie, inhoud, hash, datum)
  ${NUMMERS} SELECT 'VUL-' || n, 1, json_set('${INHOUD}', '$.nummer', 'VUL-' || n), '${'0'.repeat(64)}', '2026-01-01'
  FROM nummer`,
  `INSERT INTO overgang (plan, volgnr, gebeurtenis, van, naar, datum, persoon, organisatie, planversie, gegevens)
  ${NUMMERS} SELECT 'VUL-' || n, 1, 'stap', 'nieuw', iif(n % 4 < 2, 'goedgekeurd', 'in-beoordeling'), ${DAG}, 'bench',
    'duinzicht', 1, '{}'
  FROM nummer`,
  `INSERT INTO boeking (opdracht, datum, plan, pot, jaar, rekening, tot, bedrag_cent)
  ${NUMMERS} SELECT 'vul-' || n, ${DAG}, 'VUL-' || n, pot.value, 2027, iif(n % 4 = 0, 'toegekend', 'gereserveerd'),
    iif(n % 4 = 0, NULL, '2027-06-30'), 1
  FROM nummer, json_each('["doorbraakmiddelen", "doorbraakmiddelen-overig"]') AS pot
  WHERE n % 2 = 0 ORDER BY n % 200`,
]

const NEEM_OVER = `
  INSERT INTO openstaand (plan, datum, post, pot, jaar, bedrag_cent)
  ${NUMMERS} SELECT 'VUL-' || n, datum, post, pot, jaar, bedrag_cent
  FROM nummer JOIN openstaand ON plan = 'VUL-' || ((n - 1) % 1000 + 1)`
