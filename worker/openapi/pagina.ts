import { cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HIER = fileURLToPath(new URL('pagina', import.meta.url))
const SWAGGER_UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** Writes the page that makes the API readable into `map`, with all that it loads: nothing comes from elsewhere. */
export function writeApipagina(map: string): void {
  cpSync(HIER, map, { recursive: true })
  const bibliotheek = join(map, 'swagger-ui')
  mkdirSync(bibliotheek, { recursive: true })
  for (const bestand of ['swagger-ui-bundle.js', 'swagger-ui.css', 'LICENSE', 'NOTICE'])
    cpSync(join(SWAGGER_UI, bestand), join(bibliotheek, bestand))
}
