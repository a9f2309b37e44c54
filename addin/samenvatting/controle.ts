import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Aangeboden, checkSamenvatting, Onleesbaar } from './controle/controleren.ts'

/**
 * `npm run samenvatting:controle -- samenvatting.xlsx` makes a summary again from the momentopname inside and compares
 * every text; also for .docx and for the momentopname itself (.json), or with one beside the file: `--momentopname
 * FILE`. Ends with 0 when all is well, 1 at the first difference, 2 when there is nothing to check.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { momentopname: { type: 'string' } },
  })
  const [bestand] = positionals
  if (!bestand) throw new Onleesbaar('Noem een bestand: npm run samenvatting:controle -- samenvatting.xlsx')
  const { klopt, melding } = await checkSamenvatting(
    await read(bestand),
    values.momentopname === undefined ? undefined : await read(values.momentopname),
  )
  console.log(melding)
  process.exitCode = klopt ? 0 : 1
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : fout)
  process.exitCode = 2
}

async function read(pad: string): Promise<Aangeboden> {
  return { naam: basename(pad), bytes: await readFile(pad) }
}
