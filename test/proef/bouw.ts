import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { makeLokaalZaaigoed } from '#worker/aanmeldingen/zaai.ts'
import { assetHeaders, assetRedirects } from '#worker/koppen-activa.ts'
import { makeZaaigoed } from '#worker/zaai.ts'
import { werkboeken } from './gegevens/index.ts'
import { WORTEL } from './lokaal.ts'

/**
 * Makes dist/lokaal from dist/productie: the same add-in, plus the page /proef. Two things differ in the task pane:
 * Office.js comes from this machine instead of Microsoft's CDN, and the bridge to the simulated Excel goes before it.
 */
const PRODUCTIE = join(WORTEL, 'dist/productie')
const LOKAAL = join(WORTEL, 'dist/lokaal')
const PROEF = join(LOKAAL, 'proef')
const OFFICE = join(WORTEL, 'node_modules/@microsoft/office-js/dist')

rmSync(LOKAAL, { recursive: true, force: true })
cpSync(PRODUCTIE, LOKAAL, { recursive: true })
await build({ configFile: join(WORTEL, 'test/proef/pagina/vite.config.ts'), logLevel: 'warn' })

const pane = join(LOKAAL, 'taskpane.html')
writeFileSync(
  pane,
  replaceOnce(
    replaceOnce(readFileSync(pane, 'utf8'), '<!-- brug -->', '<script defer src="/proef/brug.js"></script>'),
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    '/proef/office-js/office.js',
  ),
)
cpSync(join(WORTEL, 'test/excel/bridge.js'), join(PROEF, 'brug.js'))
for (const bestand of [
  'office.js',
  'excel-web-16.00.js',
  'nl-nl/office_strings.js',
  'en-us/office_strings.js',
]) {
  cpSync(join(OFFICE, bestand), join(PROEF, 'office-js', bestand))
}

mkdirSync(join(PROEF, 'werkboeken'), { recursive: true })
writeJson(
  'index.json',
  werkboeken.map(({ id, titel, uitleg }) => ({ id, titel, uitleg })),
)
for (const { id, data } of werkboeken) writeJson(`${id}.json`, data())

writeFileSync(join(LOKAAL, '_headers'), assetHeaders('lokaal'))
writeFileSync(join(LOKAAL, '_redirects'), assetRedirects('lokaal'))
writeFileSync(join(WORTEL, 'dist/zaai.sql'), [...(await makeZaaigoed()), ...makeLokaalZaaigoed()].join('\n'))

function writeJson(naam: string, inhoud: unknown): void {
  writeFileSync(join(PROEF, 'werkboeken', naam), JSON.stringify(inhoud))
}

function replaceOnce(tekst: string, oud: string, nieuw: string): string {
  if (tekst.split(oud).length !== 2) throw new Error(`In taskpane.html staat “${oud}” niet precies één keer.`)
  return tekst.replace(oud, nieuw)
}
