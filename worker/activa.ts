import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeAutorisatieblad } from './autorisatie-blad.ts'
import { Gezondheid } from './gezondheid/antwoorden.ts'
import { assetHeaders, assetRedirects } from './koppen-activa.ts'

// `node worker/activa.ts --omgeving productie --uit dist/productie` writes _headers, _redirects and docs/.
const { values } = parseArgs({ options: { omgeving: { type: 'string' }, uit: { type: 'string' } } })
const omgeving = Gezondheid.shape.omgeving.parse(values.omgeving)
if (!values.uit) throw new Error('Noem met --uit de map van de gebouwde bestanden.')
writeFileSync(join(values.uit, '_headers'), assetHeaders(omgeving))
writeFileSync(join(values.uit, '_redirects'), assetRedirects(omgeving))
mkdirSync(join(values.uit, 'docs'), { recursive: true })
writeFileSync(join(values.uit, 'docs/autorisatie.html'), makeAutorisatieblad())
