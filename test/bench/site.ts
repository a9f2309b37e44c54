import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { findFreePort, WORTEL } from '../proef/lokaal.ts'

export type Site = { oorsprong: string; close(): void }

/**
 * Serves what was built, each file gzipped once and from memory after that, so that every one is as quick to answer.
 * `mappen`: folders of the project by the start of their address, the longest first; `vast`: answers by their path.
 */
export async function serveSite(
  mappen: Readonly<Record<string, string>>,
  vast: Readonly<Record<string, string>>,
): Promise<Site> {
  const ingepakt = new Map<string, Buffer>()
  const pack = (pad: string): Buffer => {
    const inhoud = ingepakt.get(pad) ?? gzipSync(vast[pad] ?? readFileSync(fileOf(pad, mappen)))
    ingepakt.set(pad, inhoud)
    return inhoud
  }
  const server = createServer(({ url = '/' }, antwoord) => {
    const { pathname } = new URL(url, 'http://localhost')
    try {
      const inhoud = pack(pathname)
      const soort = SOORTEN[extname(pathname)] ?? 'application/json'
      antwoord.writeHead(200, { 'content-type': soort, 'content-encoding': 'gzip' }).end(inhoud)
    } catch {
      antwoord.writeHead(404).end()
    }
  })
  const poort = await findFreePort()
  await new Promise<void>(resolve => server.listen(poort, '127.0.0.1', resolve))
  return { oorsprong: `http://localhost:${poort}`, close: () => server.close() }
}

const SOORTEN: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
}

/** `URL` has taken every `..` out of the path already. */
function fileOf(pad: string, mappen: Readonly<Record<string, string>>): string {
  const [begin, map] = Object.entries(mappen).find(([kandidaat]) => pad.startsWith(kandidaat)) ?? ['/', '']
  return join(WORTEL, map, pad.slice(begin.length))
}
