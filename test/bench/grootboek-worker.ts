import type { Bindings } from '#worker/http/werkplek.ts'
import dienst from '#worker/lokaal.ts'

/** The service with two routes beside it, for the bench alone: a bare insert, and many booked plans at once. */
export default {
  fetch(verzoek: Request, bindings: Bindings): Response | Promise<Response> {
    const { pathname, searchParams } = new URL(verzoek.url)
    const getal = (naam: string) => Number(searchParams.get(naam))
    if (pathname === '/v1/kaal') return run(bindings, KAAL, [crypto.randomUUID()])
    if (pathname === '/v1/vul') return run(bindings, VUL, [getal('van'), getal('tot')])
    return dienst.fetch(verzoek, bindings)
  },
}

async function run({ DB }: Bindings, sql: string, waarden: (string | number)[]): Promise<Response> {
  await DB.prepare('CREATE TABLE IF NOT EXISTS kaal (id TEXT PRIMARY KEY, bedrag INTEGER NOT NULL)').all()
  await DB.prepare(sql)
    .bind(...waarden)
    .all()
  return new Response('', { status: 201 })
}

const KAAL = 'INSERT INTO kaal (id, bedrag) VALUES (?, 1)'

/** A plan gets one euro cent of each of two funds, on one of 200 days. */
const VUL = `
  INSERT INTO boeking (opdracht, datum, plan, pot, jaar, rekening, bedrag_cent)
  WITH RECURSIVE nummer (n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM nummer WHERE n < ?2)
  SELECT 'vul-' || n, date('2026-01-01', '+' || (n * 200 / 100000) || ' days'), 'VUL-' || n, pot.value, 2027, 'toegekend', 1
  FROM nummer, json_each('["doorbraakmiddelen", "doorbraakmiddelen-overig"]') AS pot`
