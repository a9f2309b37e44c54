import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBestanden } from '#addin/samenvatting/bestanden.ts'
import { heeftPdftoppm, heeftPdftotext, heeftSoffice, keepBeelden, pagesOf, toPdf } from './libreoffice.ts'
import { summarizePortefeuille } from './voorbeeld.ts'

const EEN_MINUUT = 60_000

let map: string
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'samenvatting-'))
  for (const { naam, inhoud } of await buildBestanden(await summarizePortefeuille()))
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
      const pdf = await toPdf(join(map, bestand))
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
        expect(await keepBeelden(pdf, bestand.replace('.', '-'))).toBeGreaterThanOrEqual(minstens)
      }
    },
    EEN_MINUUT * 2,
  )
})
