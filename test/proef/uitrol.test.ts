import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { unstable_splitSqlQuery } from 'wrangler'
import { prepareDatabase, requireSchema } from '#worker/uitrol/database.ts'
import type { Instellingen } from '#worker/uitrol/instellingen.ts'
import { verifyKopie } from '#worker/uitrol/kopie.ts'
import { runProeven } from '#worker/uitrol/proeven.ts'
import { checkVoorwaarden } from '#worker/uitrol/voorwaarden.ts'
import { type Doel, executeBestand, runWrangler } from '#worker/uitrol/wrangler.ts'
import { findFreePort, WORTEL } from './lokaal.ts'

const MIGRATIES = join(WORTEL, 'worker/d1/migrations')

/** Runs a command of this project as a person would, and gives how it ended and what it said. */
const run = (bestand: string, ...argumenten: string[]): Promise<{ code: number | null; tekst: string }> =>
  new Promise(resolve => {
    const proces = spawn(process.execPath, [bestand, ...argumenten], { cwd: WORTEL })
    let tekst = ''
    for (const stroom of [proces.stdout, proces.stderr]) {
      stroom.on('data', deel => {
        tekst += String(deel)
      })
    }
    proces.once('close', code => resolve({ code, tekst }))
  })

describe('de rooktest', () => {
  it('vindt een dienst goed die alles doet', async () => {
    const { code, tekst } = await run('worker/uitrol/rooktest.ts', inject('oorsprong'))
    expect(tekst).toContain(`${inject('oorsprong')} doet wat het moet doen.`)
    expect([code, tekst.includes('FOUT')]).toEqual([0, false])
  })

  it('noemt wat er mis is met een dienst die zegt dat hij productie is', async () => {
    const fouten = (await runProeven(await serveSpoiled())).filter(({ fout }) => fout !== undefined)
    expect(fouten.map(({ fout }) => fout)).toEqual([
      '/v1/openapi.json noemt nog een adres uit het voorbeeld',
      'de lijst is leeg',
      'Strict-Transport-Security ontbreekt of is anders',
      '/v1/ik antwoordt 200 in plaats van 401',
      expect.stringContaining('wie dit adres kent, kan zich voor een ander uitgeven'),
      '/functions.json ontbreekt',
      expect.stringContaining('bouw met --basis'),
    ])
  })

  it('zegt van een adres zonder dienst dat het niet antwoordt', async () => {
    const { code, tekst } = await run('worker/uitrol/rooktest.ts', `http://localhost:${await findFreePort()}`)
    expect([code, tekst.includes('het adres antwoordt niet')]).toEqual([1, true])
  })

  /** The real Worker, behind a door that says it is production and lets some things go wrong. */
  async function serveSpoiled(): Promise<string> {
    const BEDORVEN: Record<string, [status: number, inhoud: unknown]> = {
      '/v1/gezondheid': [200, { status: 'gezond', versie: '1.0.0', omgeving: 'productie' }],
      '/v1/kaders': [200, { kaders: [], pagina: 1, paginaGrootte: 20, totaal: 0 }],
      '/v1/ik': [200, { persoon: 'iedereen' }],
      '/functions.json': [404, ''],
    }
    const deur = createServer(async ({ url = '/', method = 'GET' }, antwoord) => {
      const echt = await fetch(new URL(url, inject('oorsprong')), { method })
      const [status, inhoud] = BEDORVEN[url] ?? [echt.status, undefined]
      const koppen = [...echt.headers].filter(
        ([naam]) => !/^(content-(length|encoding)|transfer|connection)/.test(naam),
      )
      antwoord.writeHead(status, Object.fromEntries(koppen))
      antwoord.end(inhoud === undefined ? Buffer.from(await echt.arrayBuffer()) : JSON.stringify(inhoud))
    })
    const poort = await findFreePort()
    await new Promise<void>(resolve => deur.listen(poort, '127.0.0.1', resolve))
    onTestFinished(() => {
      deur.closeAllConnections()
      deur.close()
    })
    return `http://127.0.0.1:${poort}`
  }
})

describe('uitrollen', () => {
  it('begint niet zolang er nog iets is in te vullen, en zegt wat', async () => {
    const { code, tekst } = await run('worker/uitrol/uitrol.ts', '--basis', 'https://localhost')
    expect(code).toBe(1)
    for (const deel of [
      'Er is niets uitgerold',
      'database_id',
      '--jurisdiction eu',
      'CLIENT_ID',
      'CONTACT_URL',
      '--basis',
    ])
      expect(tekst).toContain(deel)
  })

  const KLAAR: Instellingen = {
    main: '/impacttoets/worker/index.ts',
    vars: {
      OMGEVING: 'productie',
      CONTACT_URL: 'https://impacttoets.nl/hulp.html',
      CONTACT_EMAIL: 'beheer@impacttoets.nl',
      UITGEVER: 'https://login.microsoftonline.com/{tenantid}/v2.0',
      CLIENT_ID: '8f0c3d52-6a1e-4b7c-9d20-51e3a7c4b9f6',
      SLEUTELS_URI: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
    },
    d1_databases: [{ binding: 'DB', database_id: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed' }],
    triggers: { crons: ['20 23 * * *'] },
    ratelimits: [{ name: 'LIMIET_BELLERS' }, { name: 'LIMIET_ONBEKENDEN' }],
    observability: { logs: { invocation_logs: false } },
  }

  it('kan als alles is ingevuld', () => {
    expect(checkVoorwaarden(KLAAR, 'https://impacttoets.nl')).toEqual([])
  })

  it.each<[string, Partial<Instellingen>]>([
    ['kan iedereen iedereen zijn', { main: '/impacttoets/worker/lokaal.ts' }],
    ['kan iedereen iedereen zijn', { vars: { ...KLAAR.vars, OMGEVING: 'test' } }],
    ['database_id', { d1_databases: [{ binding: 'DB' }] }],
    ['CLIENT_ID', { vars: { ...KLAAR.vars, CLIENT_ID: '00000000-0000-0000-0000-000000000000' } }],
    ['UITGEVER', { vars: { ...KLAAR.vars, SLEUTELS_URI: 'https://aanmelden.impacttoets.example/sleutels' } }],
    ['CONTACT_EMAIL', { vars: { ...KLAAR.vars, CONTACT_EMAIL: 'beheer@impacttoets.example' } }],
    ['crons', { triggers: {} }],
    ['invocation_logs', { observability: {} }],
    ['LIMIET_ONBEKENDEN', { ratelimits: [{ name: 'LIMIET_BELLERS' }] }],
  ])('kan niet, en zegt waarom: %s', (deel, wijziging) => {
    expect(checkVoorwaarden({ ...KLAAR, ...wijziging }, 'https://impacttoets.nl')).toEqual([
      expect.stringContaining(deel),
    ])
  })

  it.each([
    '',
    'impacttoets.nl',
    'http://impacttoets.nl',
    'https://localhost:8787',
    'https://impacttoets.nl/',
  ])('kan niet naar “%s”', basis =>
    expect(checkVoorwaarden(KLAAR, basis)).toEqual([expect.stringContaining('--basis')]),
  )
})

it.each(readdirSync(MIGRATIES))('wrangler knipt %s in dezelfde opdrachten als wij', naam => {
  const sql = readFileSync(join(MIGRATIES, naam), 'utf8')
  const opdrachten = sql.replace(/^--.*$/gm, '').match(/;$/gm) ?? []
  expect(unstable_splitSqlQuery(sql)).toHaveLength(opdrachten.length)
})

describe('de database', () => {
  const map = mkdtempSync(join(tmpdir(), 'impacttoets-herstel-'))
  const oud = { soort: 'map', map: join(map, '.wrangler/state') } as const satisfies Doel
  const nieuw = { soort: 'map', map: join(map, 'nieuw') } as const satisfies Doel
  afterAll(() => rmSync(map, { recursive: true, force: true }))

  it('is na een ongeluk terug te zetten uit een kopie, tot en met elke wet, regel en boeking', async () => {
    await fetch(new URL('/v1/ik', inject('oorsprong')))
    const kopie = await exportFrom(join(WORTEL, '.wrangler/test'))

    damage(sqliteIn(oud.map))
    await expect(requireSchema(oud)).rejects.toThrow('Trigger logboek_blijft ontbreekt')
    expect(await verifyKopie(sqliteIn(oud.map))).toEqual([
      'Trigger logboek_blijft ontbreekt',
      'Logboek, keten dienst: Regel 1 is niet wat zij was toen zij werd geschreven.',
      expect.stringMatching(/^Grootboek: .*staat niet in het logboek/),
    ])

    await executeBestand(nieuw, kopie)
    const gezegd: string[] = []
    await prepareDatabase(nieuw, regel => gezegd.push(regel))
    expect(gezegd[0]).toMatch(/^De database heeft \d+ tabellen, \d+ views, \d+ indexen en \d{2,} triggers/)
    expect(await verifyKopie(sqliteIn(nieuw.map))).toEqual([])
  }, 240_000)

  /** The database of the running Worker, as it is at this moment, as SQL. */
  async function exportFrom(opslag: string): Promise<string> {
    const bron = sqliteIn(opslag)
    const doel = join(oud.map, relative(opslag, bron))
    mkdirSync(dirname(doel), { recursive: true })
    const database = new DatabaseSync(bron, { readOnly: true })
    database.prepare('VACUUM INTO ?').run(doel)
    database.close()
    // wrangler exports what is kept beside its settings.
    const instellingen = join(map, 'wrangler.toml')
    copyFileSync(join(WORTEL, 'wrangler.toml'), instellingen)
    const kopie = join(map, 'kopie.sql')
    await runWrangler('d1', 'export', 'DB', '--local', '--config', instellingen, '--output', kopie)
    return kopie
  }

  function damage(bestand: string): void {
    const database = new DatabaseSync(bestand)
    database.exec(`
      DROP TRIGGER logboek_blijft;
      UPDATE logboek SET status = 200 WHERE keten = 'dienst' AND volgnr = 1;
      INSERT INTO boeking (opdracht, plan, pot, jaar, bedrag_cent, datum, rekening)
      VALUES ('vals', 'DB-999', 'doorbraakmiddelen', 2027, 100, '2027-01-01', 'toegekend');`)
    database.close()
  }

  function sqliteIn(opslag: string): string {
    const d1 = join(opslag, 'v3/d1/miniflare-D1DatabaseObject')
    const [bestand = ''] = readdirSync(d1).filter(naam => /^[0-9a-f]+\.sqlite$/.test(naam))
    return join(d1, bestand)
  }
})
