import type { Bindings } from '#worker/http/werkplek.ts'
import dienst from '#worker/lokaal.ts'
import { VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'

/** The service with two routes beside it, for the bench alone: a bare insert, and many booked plans at once. */
export default {
  fetch(verzoek: Request, bindings: Bindings): Response | Promise<Response> {
    const { pathname, searchParams } = new URL(verzoek.url)
    const getal = (naam: string) => Number(searchParams.get(naam))
    if (pathname === '/v1/kaal') return run(bindings, [KAAL], [crypto.randomUUID()])
    if (pathname === '/v1/vul') return run(bindings, VUL, [getal('van'), getal('tot')])
    return dienst.fetch(verzoek, bindings)
  },
}

async function run(
  { DB }: Bindings,
  sql: readonly string[],
  waarden: (string | number)[],
): Promise<Response> {
  await DB.prepare('CREATE TABLE IF NOT EXISTS kaal (id TEXT PRIMARY KEY, bedrag INTEGER NOT NULL)').all()
  await DB.batch(sql.map(opdracht => DB.prepare(opdracht).bind(...waarden)))
  return new Response('', { status: 201 })
}

const KAAL = 'INSERT INTO kaal (id, bedrag) VALUES (?, 1)'

const NUMMERS = 'WITH RECURSIVE nummer (n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM nummer WHERE n < ?2)'
const INHOUD = JSON.stringify({ ...VOORBEELDINHOUD, nummer: '' }).replaceAll("'", "''")

/** Approved plans: each has one euro cent of each of two funds, on one of 200 days. */
const VUL = [
  `INSERT INTO dossier (plan, soort, aangemaakt)
  ${NUMMERS} SELECT 'VUL-' || n, 'doorbraakplan', '2026-01-01T09:00:00.000Z' FROM nummer`,
  `INSERT INTO planversie (plan, versie, inhoud, hash, datum)
  ${NUMMERS} SELECT 'VUL-' || n, 1, json_set('${INHOUD}', '$.nummer', 'VUL-' || n), '${'0'.repeat(64)}', '2026-01-01'
  FROM nummer`,
  `INSERT INTO overgang (plan, volgnr, gebeurtenis, van, naar, datum, persoon, organisatie, planversie, gegevens)
  ${NUMMERS} SELECT 'VUL-' || n, 1, 'goedkeuren', 'nieuw', 'goedgekeurd', '2026-01-01', 'bench', 'duinzicht', 1, '{}'
  FROM nummer`,
  `INSERT INTO boeking (opdracht, datum, plan, pot, jaar, rekening, bedrag_cent)
  ${NUMMERS} SELECT 'vul-' || n, date('2026-01-01', '+' || (n * 200 / 100000) || ' days'), 'VUL-' || n, pot.value, 2027,
    'toegekend', 1
  FROM nummer, json_each('["doorbraakmiddelen", "doorbraakmiddelen-overig"]') AS pot`,
]
