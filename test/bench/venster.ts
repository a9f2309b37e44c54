import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { WORTEL } from '../proef/lokaal.ts'
import { table } from '../proef/verslag.ts'

const DOEL_KB = 75

/** The scripts that the task pane loads before a person can use it, without Office.js, and what comes later. */
export function benchVenster(): string {
  const productie = join(WORTEL, 'dist/productie')
  const scripts = readdirSync(join(productie, 'assets')).filter(naam => naam.endsWith('.js'))
  // The page itself names the script and whatever that can't start without.
  const pagina = readFileSync(join(productie, 'taskpane.html'), 'utf8')
  const isEerst = (naam: string) => pagina.includes(naam)
  const eerst = ['runtime.js', 'opstart.js', ...scripts.filter(isEerst).map(naam => `assets/${naam}`)]
  const later = scripts.filter(naam => !isEerst(naam)).map(naam => `assets/${naam}`)
  const size = (naam: string) => gzipSync(readFileSync(join(productie, naam))).length / 1000
  const totaal = eerst.reduce((som, naam) => som + size(naam), 0)
  return table(
    ['Script', 'kB gzip', 'Wanneer'],
    [
      ...eerst.map(naam => [naam, size(naam).toFixed(1), 'bij het openen']),
      ['samen', totaal.toFixed(1), `doel: onder ${DOEL_KB} (${(totaal / DOEL_KB).toFixed(2)} ×)`],
      ...later.map(naam => [naam, size(naam).toFixed(1), 'als iemand het opent']),
      ['toetsen.js', size('toetsen.js').toFixed(1), 'meteen daarna'],
      ['samenvatting.js', size('samenvatting.js').toFixed(1), 'bij de eerste download'],
    ],
    [1],
  )
}
