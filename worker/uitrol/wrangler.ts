import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import * as z from 'zod/mini'

/** The root of the project. */
export const WORTEL = fileURLToPath(new URL('../..', import.meta.url))

/** Something that whoever rolls out can mend; its message is shown without a stack trace. */
export class Uitleg extends Error {}

/** Which D1 a command of wrangler is about: one at Cloudflare, or one that is kept in a folder on this machine. */
export type Doel =
  | { readonly soort: 'omgeving'; readonly omgeving: string }
  | { readonly soort: 'map'; readonly map: string }

/** Runs wrangler and gives what it printed; throws an `Uitleg` with that when it fails. */
export const runWrangler = (...argumenten: readonly string[]): Promise<string> =>
  run([`${WORTEL}node_modules/wrangler/bin/wrangler.js`, ...argumenten])

/** Runs an npm script of this project. */
export function runScript(naam: string, ...argumenten: readonly string[]): Promise<string> {
  const npm = process.env.npm_execpath
  if (!npm) throw new Uitleg('Start dit met npm: npm run uitrol -- --omgeving productie --basis https://…')
  return run([npm, 'run', naam, '--silent', '--', ...argumenten])
}

/** Applies the migrations that the database doesn't have yet. */
export const applyMigraties = (doel: Doel): Promise<string> =>
  runWrangler('d1', 'migrations', 'apply', 'DB', ...toOpties(doel))

/** Runs the SQL in a file. */
export const executeBestand = (doel: Doel, bestand: string): Promise<string> =>
  runWrangler('d1', 'execute', 'DB', ...toOpties(doel), '--yes', '--file', bestand)

/** The rows of one query. */
export async function query<S extends z.ZodMiniType>(
  doel: Doel,
  schema: S,
  sql: string,
): Promise<z.output<S>[]> {
  const uitvoer = await runWrangler('d1', 'execute', 'DB', ...toOpties(doel), '--json', '--command', sql)
  const [antwoord] = z.parse(Antwoorden, JSON.parse(uitvoer))
  return (antwoord?.results ?? []).map(rij => z.parse(schema, rij))
}

const Antwoorden = z.array(z.object({ results: z.array(z.unknown()) }))

const toOpties = (doel: Doel): string[] =>
  doel.soort === 'omgeving' ? ['--remote', '--env', doel.omgeving] : ['--local', '--persist-to', doel.map]

/** CI: nobody is there to answer a question. What is refused is said, and what was asked is done. */
function run(argumenten: readonly string[]): Promise<string> {
  const proces = spawn(process.execPath, argumenten, {
    cwd: WORTEL,
    env: { ...process.env, ...parseEnv(readFileSync(`${WORTEL}worker/wrangler.env`, 'utf8')), CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [uit, fout] = ['', '']
  proces.stdout.setEncoding('utf8').on('data', deel => {
    uit += String(deel)
  })
  proces.stderr.setEncoding('utf8').on('data', deel => {
    fout += String(deel)
  })
  return new Promise((resolve, reject) => {
    proces.once('error', reject)
    proces.once('close', code => (code === 0 ? resolve(uit) : reject(new Uitleg(`${uit}${fout}`.trim()))))
  })
}
