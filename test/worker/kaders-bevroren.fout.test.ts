import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { AUTORISATIE, routesOf } from '#worker/autorisatie.ts'
import { readDatabasefout } from '#worker/d1/fouten.ts'
import { as } from './aanmelden.ts'
import { ANDER_KADER } from './kaders-voorbeeld.ts'
import { ask, prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(async () => {
  await prepareDatabase()
  await (await as('karin')).post('/v1/kaders', ANDER_KADER)
})

const readRijen = async () =>
  (await env.DB.prepare('SELECT * FROM kaderversie ORDER BY id, versie').all()).results
const ANDERS = `json_set(inhoud, '$.titel', 'Anders')`
const KOLOMMEN = 'id, versie, status, inhoud, hash'

describe('a published kader stays as it is', () => {
  it.each([
    `UPDATE kaderversie SET inhoud = ${ANDERS}`,
    `UPDATE OR REPLACE kaderversie SET inhoud = ${ANDERS}`,
    `UPDATE OR IGNORE kaderversie SET hash = '${'0'.repeat(64)}'`,
    `UPDATE kaderversie SET versie = versie + 1, inhoud = json_set(inhoud, '$.versie', versie + 1)`,
    'DELETE FROM kaderversie',
    `INSERT OR REPLACE INTO kaderversie SELECT id, versie, status, ${ANDERS}, hash FROM kaderversie`,
    `REPLACE INTO kaderversie SELECT id, versie, status, ${ANDERS}, hash FROM kaderversie`,
    `INSERT OR IGNORE INTO kaderversie SELECT id, versie, status, ${ANDERS}, hash FROM kaderversie`,
    `INSERT INTO kaderversie (${KOLOMMEN}) SELECT id, versie, status, ${ANDERS}, hash FROM kaderversie WHERE true
     ON CONFLICT (id, versie) DO UPDATE SET inhoud = excluded.inhoud`,
    `INSERT INTO kaderversie (${KOLOMMEN}) SELECT ${KOLOMMEN} FROM kaderversie WHERE true ON CONFLICT DO NOTHING`,
  ])('whatever the Worker would run: %s', async sql => {
    const voor = await readRijen()
    expect(voor).toHaveLength(3)
    const fout: unknown = await env.DB.prepare(sql)
      .all()
      .catch((reden: unknown) => reden)
    expect(readDatabasefout(fout)).toBe('alleen-toevoegen')
    expect(await readRijen()).toEqual(voor)
  })

  it('whatever anyone asks: no address of a kader takes a change, and publishing again is refused', async () => {
    const voor = await readRijen()
    const karin = await as('karin')
    const adressen = routesOf(AUTORISATIE)
      .map(route => route.replace(/^\w+ /, ''))
      .filter(pad => pad.startsWith('/v1/kaders'))
      .map(pad => pad.replace(':id', ANDER_KADER.id).replace(':versie', '1'))
    expect(new Set(adressen).size).toBe(5)
    for (const pad of new Set(adressen))
      for (const method of ['PUT', 'PATCH', 'DELETE'])
        await problemIn(await ask(pad, { method, headers: { Authorization: `Bearer ${karin.token}` } }), 405)
    await problemIn(await karin.post('/v1/kaders', { ...ANDER_KADER, titel: 'Anders' }), 409)
    expect(await readRijen()).toEqual(voor)
  })
})
