import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'

/** The root of the project. */
export const WORTEL = fileURLToPath(new URL('../..', import.meta.url))
const WRANGLER = `${WORTEL}node_modules/wrangler/bin/wrangler.js`

/** A Worker with its own D1, on this machine only. */
export type LokaleWorker = {
  oorsprong: string
  stop(): Promise<void>
  /** Ends it at once, as a power cut would, with all that it started. Only for one that was served `los`. */
  kill(): Promise<void>
}

/** Something a person can mend; its message is shown without a stack trace. */
export class Uitleg extends Error {}

/** Throws an `Uitleg` with the way out when the port is in use. */
export async function requireFreePort(poort: number): Promise<void> {
  if (!(await isTaken(poort))) return
  throw new Uitleg(
    `Poort ${poort} is bezet.\nSluit het programma dat haar gebruikt, of kies een andere poort: npm start -- --poort ${poort + 1}`,
  )
}

/** Builds the add-in and the page /proef into dist/; what the tools print is shown only when they fail. */
export function buildLokaal(): Promise<void> {
  const npm = process.env.npm_execpath
  const opdracht = ['run', 'build:lokaal', '--silent']
  const proces = npm
    ? spawn(process.execPath, [npm, ...opdracht], { cwd: WORTEL, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', opdracht, {
        cwd: WORTEL,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      })
  return finish(proces, collect(proces))
}

/**
 * Migrates and seeds a local D1 in `opslag` (emptied first) and serves the Worker on `poort`.
 * Throws an `Uitleg` when the port is taken or wrangler stops.
 */
export async function startLokaleWorker(
  poort: number,
  opslag: string,
  opties: Servopties = {},
): Promise<LokaleWorker> {
  await requireFreePort(poort)
  rmSync(opslag, { recursive: true, force: true })
  const plek = ['--local', '--persist-to', opslag, ...environmentOf(opties)]
  await runWrangler(['d1', 'migrations', 'apply', 'DB', ...plek])
  await runWrangler(['d1', 'execute', 'DB', ...plek, '--file', `${WORTEL}dist/zaai.sql`])
  return serve(poort, opslag, opties)
}

type Servopties = {
  los?: boolean
  bestand?: string
  /** an environment of wrangler.toml, with the static files of this machine */
  omgeving?: 'productie'
  instellingen?: Readonly<Record<string, string>>
}

/**
 * Serves the Worker on what is in `opslag` already; `los`: as a group of processes of its own, `bestand` and
 * `instellingen`: another file, and other values, than those in wrangler.toml.
 */
export async function serve(poort: number, opslag: string, opties: Servopties = {}): Promise<LokaleWorker> {
  const { los = false, bestand, omgeving, instellingen = {} } = opties
  const oorsprong = `http://localhost:${poort}`
  const proces = wrangler(
    [
      'dev',
      ...(bestand ? [bestand] : []),
      '--port',
      String(poort),
      '--ip',
      '127.0.0.1',
      '--persist-to',
      opslag,
      '--show-interactive-dev-session=false',
      ...environmentOf(opties),
      ...(omgeving ? ['--assets', `${WORTEL}dist/lokaal`] : []),
      ...Object.entries(instellingen).flatMap(([naam, waarde]) => ['--var', `${naam}:${waarde}`]),
    ],
    los,
  )
  const uitvoer = collect(proces)
  const gestopt = new Promise<never>((_, reject) => {
    proces.once('exit', code => reject(new Uitleg(`De Worker is gestopt (code ${code}).\n${uitvoer()}`)))
  })
  gestopt.catch(() => {})
  await Promise.race([answers(`${oorsprong}/v1/gezondheid`), gestopt])
  const end = (send: () => void): Promise<void> =>
    new Promise(resolve => {
      if (proces.exitCode !== null || proces.signalCode !== null) return resolve()
      proces.once('exit', () => resolve())
      send()
    })
  return {
    oorsprong,
    stop: () => end(() => proces.kill('SIGTERM')),
    kill: () => end(() => process.kill(-(proces.pid ?? Number.NaN), 'SIGKILL')),
  }
}

const environmentOf = ({ omgeving }: Servopties): string[] => (omgeving ? ['--env', omgeving] : [])

/** wrangler without update check, telemetry or any other connection to the outside. */
const wrangler = (
  argumenten: readonly string[],
  los = false,
): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, [WRANGLER, ...argumenten], {
    cwd: WORTEL,
    detached: los,
    env: { ...process.env, ...parseEnv(readFileSync(`${WORTEL}worker/wrangler.env`, 'utf8')), CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Runs a command of wrangler to its end. */
export function runWrangler(argumenten: readonly string[]): Promise<void> {
  const proces = wrangler(argumenten)
  return finish(proces, collect(proces))
}

/** Keeps the last of what a process prints, for when it fails. */
function collect(proces: ChildProcessByStdio<null, Readable, Readable>): () => string {
  let uitvoer = ''
  for (const stroom of [proces.stdout, proces.stderr]) {
    stroom.on('data', deel => {
      uitvoer = (uitvoer + String(deel)).slice(-4000)
    })
  }
  return () => uitvoer.trim()
}

const finish = (proces: ChildProcess, uitvoer: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    proces.once('exit', code => (code === 0 ? resolve() : reject(new Uitleg(uitvoer()))))
  })

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
