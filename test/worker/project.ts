import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { assetHeaders, assetRedirects } from '#worker/koppen-activa.ts'
import { computeInNode } from './nodeuitkomsten.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const migraties = join(root, 'worker/d1/migrations')

/** The Vitest project that runs the Worker in workerd, with `env.test` of wrangler.toml and a real D1. */
export async function workerProject() {
  await writeActiva(join(root, 'dist/test'))
  return {
    root,
    plugins: [
      cloudflareTest({
        wrangler: { configPath: join(root, 'wrangler.toml'), environment: 'test' },
        miniflare: {
          d1Databases: { DB: 'impacttoets-test', LEEG: 'zonder-tabellen' },
          ratelimits: { KRAP: { namespace_id: 'krap', simple: { limit: 5, period: 60 } } },
          bindings: {
            MIGRATIES: await readD1Migrations(migraties),
            MIGRATIETEKSTEN: await readTeksten(),
            NODE_UITKOMSTEN: computeInNode(),
          },
        },
      }),
    ],
    test: {
      name: 'worker',
      include: ['test/worker/**/*.test.ts'],
      isolate: false,
      restoreMocks: true,
      // Some walk every route as every person; on a busy machine that takes its time.
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }
}

/** The migration files as they are on disk, by name. */
async function readTeksten(): Promise<Record<string, string>> {
  const namen = await readdir(migraties)
  return Object.fromEntries(
    await Promise.all(
      namen.map(async naam => [naam, await readFile(join(migraties, naam), 'utf8')] as const),
    ),
  )
}

/** Stand-ins for the built files, with the real header rules of this machine. */
async function writeActiva(map: string): Promise<void> {
  const bestanden = {
    _headers: assetHeaders('lokaal'),
    _redirects: assetRedirects('lokaal'),
    'taskpane.html': '<!doctype html><title>venster</title>',
    'hulp.html': '<!doctype html><title>hulp</title>',
    'docs/index.html': '<!doctype html><title>api</title>',
    'docs/autorisatie.html': '<!doctype html><title>wie mag wat</title>',
    'runtime.js': '',
    'functions.json': '{}',
    'iconen/toets-32.png': '',
    'assets/main-a1b2c3.js': '',
    'assets/oplosser.worker-a1b2c3.js': '',
    'proef/index.html': '<!doctype html><title>proef</title>',
  }
  for (const [naam, inhoud] of Object.entries(bestanden)) {
    await mkdir(dirname(join(map, naam)), { recursive: true })
    await writeFile(join(map, naam), inhoud)
  }
}
