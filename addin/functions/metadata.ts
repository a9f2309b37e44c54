import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsMetadata } from './beschrijvingen.ts'

// `node addin/functions/metadata.ts <folder>` writes functions.json, from which Excel knows the functions.
const map = process.argv[2]
if (!map) throw new Error('Noem de map waarin functions.json moet komen.')
writeFileSync(join(map, 'functions.json'), JSON.stringify(functionsMetadata(), null, 2))
