import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { unstable_startWorker } from 'wrangler'
import { findFreePort, type LokaleWorker, WORTEL } from '../proef/lokaal.ts'

/**
 * The Worker in `bestand` on what is in `opslag`, as `wrangler dev` serves it, but without a debugger: attached to one,
 * every line in the log takes milliseconds that a Worker in production doesn't know. wrangler itself runs in this
 * process, so the processor time of the processes below is that of workerd alone.
 */
export async function serveKaal(bestand: string, opslag: string): Promise<Omit<LokaleWorker, 'kill'>> {
  Object.assign(process.env, parseEnv(readFileSync(join(WORTEL, 'worker/wrangler.env'), 'utf8')), {
    WRANGLER_LOG: 'error',
  })
  const [hostname, port] = ['127.0.0.1', await findFreePort()]
  const worker = await unstable_startWorker({
    config: join(WORTEL, 'wrangler.toml'),
    entrypoint: join(WORTEL, bestand),
    dev: { server: { hostname, port }, persist: opslag, inspector: false, watch: false },
  })
  await worker.ready
  return { oorsprong: `http://${hostname}:${port}`, stop: () => worker.dispose() }
}
