import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBestanden } from '#addin/samenvatting/bestanden.ts'
import { summarizePortefeuille } from './voorbeeld.ts'

const run = promisify(execFile)
const EEN_MINUUT = 60_000
const beelden = fileURLToPath(new URL('../../uit/beelden/', import.meta.url))
const [heeftSoffice, heeftPdftotext, heeftPdftoppm] = await Promise.all(
  [['soffice', '--version'] as const, ['pdftotext', '-v'] as const, ['pdftoppm', '-v'] as const].map(
    ([programma, vraag]) =>
      run(programma, [vraag]).then(
        () => true,
        () => false,
      ),
  ),
)

let map: string
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'samenvatting-'))
  for (const { naam, inhoud } of await buildBestanden(summarizePortefeuille()))
    await writeFile(join(map, naam), new Uint8Array(await inhoud.arrayBuffer()))
})
afterAll(() => rm(map, { recursive: true, force: true }))

/** Another program than the ones the files are made for opens them, and shows what stands in them. */
describe('LibreOffice', () => {
  it.each([
    { bestand: 'samenvatting.docx', minstens: 8 },
    { bestand: 'samenvatting.xlsx', minstens: 8 },
  ])(
    'opent $bestand en drukt het af',
    async ({ bestand, minstens }) => {
      if (!heeftSoffice) {
        console.info(`${bestand} is niet in LibreOffice geopend: soffice staat niet op deze machine.`)
        return
      }
      const pdf = await toPdf(bestand)
      expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
      if (heeftPdftotext) {
        const bladzijden = await pagesOf(pdf)
        expect(bladzijden.length).toBeGreaterThanOrEqual(minstens)
        for (const [i, tekst] of bladzijden.entries()) {
          expect(tekst).toMatch(/CONCEPT\s+·\s+FICTIEF/)
          expect(tekst).toContain(`Bladzijde ${i + 1} van ${bladzijden.length}`)
        }
        expect(bladzijden[0]).toContain('Het voorstel in cijfers')
        expect(bladzijden.join()).toContain('DB-132')
      }
      if (heeftPdftoppm) {
        await keepBeelden(pdf, bestand.replace('.', '-'))
        const gemaakt = (await readdir(beelden)).filter(beeld => beeld.startsWith(bestand.replace('.', '-')))
        expect(gemaakt.length).toBeGreaterThanOrEqual(minstens)
      }
    },
    EEN_MINUUT * 2,
  )
})

async function toPdf(bestand: string): Promise<string> {
  const profiel = pathToFileURL(join(map, `profiel-${bestand}`)).href
  const opdracht = ['--headless', `-env:UserInstallation=${profiel}`, '--convert-to', 'pdf', '--outdir']
  const uit = join(map, `pdf-${bestand}`)
  await run('soffice', [...opdracht, uit, join(map, bestand)], { timeout: EEN_MINUUT })
  return join(uit, 'samenvatting.pdf')
}

async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 20_000_000 })
  return stdout.split('\f').filter(bladzijde => bladzijde.trim() !== '')
}

/** For whoever wants to see it: the pages as pictures in uit/beelden. */
async function keepBeelden(pdf: string, naam: string): Promise<void> {
  await mkdir(beelden, { recursive: true })
  const oude = (await readdir(beelden)).filter(beeld => beeld.startsWith(naam))
  await Promise.all(oude.map(beeld => rm(join(beelden, beeld))))
  await run('pdftoppm', ['-r', '60', '-png', pdf, join(beelden, naam)])
}
