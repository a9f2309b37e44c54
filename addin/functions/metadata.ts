import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { fillHulp } from '../hulp/hulppagina.ts'
import { functionsMetadata } from './beschrijvingen.ts'

// `node addin/functions/metadata.ts <folder>` writes functions.json, from which Excel knows the functions, and puts
// the same list in the help page that was built there.
const map = process.argv[2]
if (!map) throw new Error('Noem de map van de gebouwde site.')
writeFileSync(join(map, 'functions.json'), JSON.stringify(functionsMetadata(), null, 2))
const hulp = join(map, 'hulp.html')
writeFileSync(hulp, fillHulp(readFileSync(hulp, 'utf8'), DOORBRAAK_CONCEPT_2026))
