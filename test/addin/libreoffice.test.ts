import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBestanden } from '#addin/samenvatting/bestanden.ts'
import { readPlannen } from '#test/proef/gegevens/lezen.ts'
import { makePortefeuille } from '#test/proef/gegevens/portefeuille.ts'
import { samenvattinginvoer } from '#test/shared/samenvattingen.ts'
import {
  heeftPdftoppm,
  heeftPdftotext,
  heeftSoffice,
  keepBladzijden,
  measureBladzijden,
  pagesOf,
  toPdf,
  type Woord,
} from './libreoffice.ts'
import { sealInvoer } from './voorbeeld.ts'

const EEN_MINUUT = 60_000

/** Every other plan of the invented portfolio: LibreOffice takes its time for a page per plan. */
const PLANNEN = readPlannen(makePortefeuille()).filter((_, i) => i % 2 === 1)

let map: string
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'samenvatting-'))
  for (const { naam, inhoud } of await buildBestanden(
    await sealInvoer(samenvattinginvoer({ plannen: PLANNEN })),
  ))
    await writeFile(join(map, naam), new Uint8Array(await inhoud.arrayBuffer()))
}, EEN_MINUUT)
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
      const bladzijden = heeftPdftotext ? await pagesOf(pdf) : []
      if (heeftPdftotext) {
        expect(bladzijden.length).toBeGreaterThanOrEqual(minstens)
        for (const [i, tekst] of bladzijden.entries()) {
          expect(tekst).toMatch(/CONCEPT\s+·\s+FICTIEF/)
          expect(tekst).toContain(`Bladzijde ${i + 1} van ${bladzijden.length}`)
        }
        expect(bladzijden[0]).toContain('Het voorstel in cijfers')
        const alles = bladzijden.join()
        for (const { nummer } of PLANNEN) expect(alles).toContain(nummer)
        for (const { breedte, hoogte, woorden } of await measureBladzijden(pdf)) {
          const buiten = ({ links, rechts, onder }: Woord) => links < 0 || rechts > breedte || onder > hoogte
          expect(woorden.filter(buiten)).toEqual([])
        }
      }
      if (heeftPdftotext && heeftPdftoppm) {
        const nummers = sample(bladzijden)
        expect(await keepBladzijden(pdf, bestand.replace('.', '-'), nummers)).toBe(nummers.length)
      }
    },
    EEN_MINUUT * 3,
  )
})

/** Enough to look at: the first pages, the first and a later page of each chapter or sheet, and the last one. */
function sample(bladzijden: readonly string[]): number[] {
  const voeten = bladzijden.map(tekst => /^ *(.*?) +Bladzijde \d+ van \d+ *$/m.exec(tekst)?.[1] ?? '')
  const perBlad = [...new Set(voeten)].flatMap(voet => [voeten.indexOf(voet) + 1, voeten.indexOf(voet) + 3])
  const midden = Math.ceil(bladzijden.length / 2)
  const alle = [1, 2, 3, 4, 5, 6, ...perBlad, midden, bladzijden.length]
  return [...new Set(alle)].filter(nummer => nummer <= bladzijden.length).sort((a, b) => a - b)
}
