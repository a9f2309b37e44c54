import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeAutorisatieblad } from './autorisatie-blad.ts'
import { insertBewaartabel } from './bewaartermijnen/tabel.ts'
import { Gezondheid } from './gezondheid/antwoorden.ts'
import { assetHeaders, assetRedirects } from './koppen-activa.ts'
import { writeApipagina } from './openapi/pagina.ts'

// `node worker/activa.ts --omgeving productie --uit dist/productie` writes _headers, _redirects and docs/, and fills in privacy.html.
const { values } = parseArgs({ options: { omgeving: { type: 'string' }, uit: { type: 'string' } } })
const omgeving = Gezondheid.shape.omgeving.parse(values.omgeving)
if (!values.uit) throw new Error('Noem met --uit de map van de gebouwde bestanden.')
writeFileSync(join(values.uit, '_headers'), assetHeaders(omgeving))
writeFileSync(join(values.uit, '_redirects'), assetRedirects(omgeving))
mkdirSync(join(values.uit, 'docs'), { recursive: true })
writeApipagina(join(values.uit, 'docs'))
writeFileSync(join(values.uit, 'docs/autorisatie.html'), makeAutorisatieblad())
const privacy = join(values.uit, 'privacy.html')
writeFileSync(privacy, insertBewaartabel(readFileSync(privacy, 'utf8')))
