import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'

/** The root of the project. */
export const WORTEL = fileURLToPath(new URL('../..', import.meta.url))
const WRANGLER = `${WORTEL}node_modules/wrangler/bin/wrangler.js`

/** A Worker with its own D1, on this machine only. */
export type LokaleWorker = { oorsprong: string; stop(): Promise<void> }

/** Something a person can mend; its message is shown without a stack trace. */
export class Uitleg extends Error {}

/**
 * Migrates and seeds a local D1 in `opslag` (emptied first) and serves the Worker on `poort`.
 * Throws an `Uitleg` when the port is taken or wrangler stops.
 */
export async function startLokaleWorker(poort: number, opslag: string): Promise<LokaleWorker> {
  if (await isTaken(poort)) {
    throw new Uitleg(
      `Poort ${poort} is bezet.\nSluit het programma dat haar gebruikt, of kies een andere poort: npm start -- --poort ${poort + 1}`,
    )
  }
  rmSync(opslag, { recursive: true, force: true })
  await run(['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', opslag])
  await run(['d1', 'execute', 'DB', '--local', '--persist-to', opslag, '--file', `${WORTEL}dist/zaai.sql`])
  return serve(poort, opslag)
}

async function serve(poort: number, opslag: string): Promise<LokaleWorker> {
  const oorsprong = `http://localhost:${poort}`
  const proces = wrangler([
    'dev',
    '--port',
    String(poort),
    '--ip',
    '127.0.0.1',
    '--persist-to',
    opslag,
    '--show-interactive-dev-session=false',
  ])
  const gestopt = new Promise<never>((_, reject) => {
    proces.once('exit', code =>
      reject(new Uitleg(`De Worker is gestopt (code ${code}).\n${proces.uitvoer()}`)),
    )
  })
  gestopt.catch(() => {})
  await Promise.race([answers(`${oorsprong}/v1/gezondheid`), gestopt])
  return {
    oorsprong,
    stop: () =>
      new Promise(resolve => {
        if (proces.exitCode !== null) return resolve()
        proces.once('exit', () => resolve())
        proces.kill('SIGTERM')
      }),
  }
}

type Wrangler = ChildProcess & { uitvoer(): string }

/** wrangler without update check, telemetry or any other connection to the outside. */
function wrangler(argumenten: readonly string[]): Wrangler {
  const regels: string[] = []
  const proces = spawn(process.execPath, [WRANGLER, ...argumenten], {
    cwd: WORTEL,
    env: { ...process.env, ...parseEnv(readFileSync(`${WORTEL}worker/wrangler.env`, 'utf8')), CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stroom of [proces.stdout, proces.stderr]) stroom.on('data', deel => regels.push(String(deel)))
  return Object.assign(proces, { uitvoer: () => regels.join('').trim().slice(-4000) })
}

function run(argumenten: readonly string[]): Promise<void> {
  const proces = wrangler(argumenten)
  return new Promise((resolve, reject) => {
    proces.once('exit', code => (code === 0 ? resolve() : reject(new Uitleg(proces.uitvoer()))))
  })
}

/** A port that nobody uses now. */
export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address()
      server.close(() =>
        adres && typeof adres === 'object'
          ? resolve(adres.port)
          : reject(new Error('Er is geen poort vrij.')),
      )
    })
  })

const isTaken = (poort: number): Promise<boolean> =>
  new Promise(resolve => {
    const verbinding = connect({ port: poort, host: '127.0.0.1' })
    verbinding.once('connect', () => {
      verbinding.destroy()
      resolve(true)
    })
    verbinding.once('error', () => resolve(false))
  })

async function answers(adres: string): Promise<void> {
  for (;;) {
    const antwoord = await fetch(adres).catch(() => undefined)
    if (antwoord?.ok) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
