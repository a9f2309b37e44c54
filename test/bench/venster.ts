import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { WORTEL } from '../proef/lokaal.ts'
import { table } from '../proef/verslag.ts'

const DOEL_KB = 75

/** The scripts that the task pane loads before a person can use it, without Office.js, and what comes later. */
export function benchVenster(): string {
  const productie = join(WORTEL, 'dist/productie')
  const venster = readdirSync(join(productie, 'assets')).filter(naam => naam.endsWith('.js'))
  const eerst = ['runtime.js', ...venster.map(naam => `assets/${naam}`)]
  const size = (naam: string) => gzipSync(readFileSync(join(productie, naam))).length / 1000
  const totaal = eerst.reduce((som, naam) => som + size(naam), 0)
  return table(
    ['Script', 'kB gzip', 'Wanneer'],
    [
      ...eerst.map(naam => [naam, size(naam).toFixed(1), 'bij het openen']),
      ['samen', totaal.toFixed(1), `doel: onder ${DOEL_KB} (${(totaal / DOEL_KB).toFixed(2)} ×)`],
      ['samenvatting.js', size('samenvatting.js').toFixed(1), 'bij de eerste download'],
    ],
    [1],
  )
}
