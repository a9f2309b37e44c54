import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { makeXlsx } from './ooxml.ts'
import { makeWerkboekvorm } from './werkboekvorm.ts'

// `node addin/werkboek/sjabloon.ts <folder>` writes sjablonen/impacttoets.xlsx, the template to download.
const map = process.argv[2]
if (!map) throw new Error('Noem de map waarin sjablonen/ moet komen.')
mkdirSync(join(map, 'sjablonen'), { recursive: true })
writeFileSync(join(map, 'sjablonen/impacttoets.xlsx'), makeXlsx(makeWerkboekvorm(DOORBRAAK_CONCEPT_2026)))
