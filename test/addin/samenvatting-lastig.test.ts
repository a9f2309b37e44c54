import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bestand, buildBestanden } from '#addin/samenvatting/bestanden.ts'
import { openPakket } from '#addin/samenvatting/controle/pakket.ts'
import { readPlekken } from '#addin/samenvatting/controle/plekken.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Blok } from '#shared/samenvatting/blokken.ts'
import { plan } from '#test/shared/plannen.ts'
import { samenvattinginvoer } from '#test/shared/samenvattingen.ts'
import { heeftPdftotext, heeftSoffice, keepBeelden, pagesOf, toPdf } from './libreoffice.ts'
import { sealInvoer } from './voorbeeld.ts'

const AANTAL = 300
/** LibreOffice lays out a page per plan, which takes a while. */
const AANTAL_OP_PAPIER = 28
const EEN_MINUUT = 60_000

/** What people paste in a field, and what would break a careless file. */
const LASTIG = [
  '=HYPERLINK("http://x";"klik")',
  '+31 en -2 en @x',
  '<b>&amp;</b> ]]> "aanhaling" _x0041_',
  '👩‍⚕️🏥 zorg 👨‍👩‍👧‍👦',
  'مرحبا بالرعاية الصحية',
  'שלום עולם',
  'bel\u0007 nul\u0000 half\ud800 einde\uffff wissel\r\nregel\u2028klaar',
]

/** Ten thousand characters, in words, with a sign at the end that shows whether it was cut. */
const LANG = `${'Zorg dichtbij huis scheelt reistijd. '.repeat(269)}EINDE`.padStart(10_000, '.')

const plannen: Plan[] = Array.from({ length: AANTAL }, (_, i) => {
  const nummer = `DB-${String(i + 1).padStart(3, '0')}`
  const lastig = LASTIG[i % LASTIG.length] ?? ''
  const basis = plan({ nummer, titel: `${lastig} (${nummer})`, regio: lastig })
  if (i % 100 !== 0) return basis
  const antwoorden = Object.fromEntries(
    Object.entries(basis.antwoorden).map(([id, antwoord]) => [id, { ...antwoord, onderbouwing: LANG }]),
  )
  return { ...basis, antwoorden }
})

const BIJLAGEN: readonly Blok[] = [
  { soort: 'kop', niveau: 1, tekst: 'Lastige teksten' },
  ...LASTIG.map(tekst => ({ soort: 'alinea' as const, tekst })),
  { soort: 'alinea', tekst: LANG },
  {
    soort: 'tabel',
    naam: 'lastig',
    leeg: '',
    kolommen: [
      { kop: 'Soort', aard: 'tekst', breedte: 20 },
      { kop: 'Tekst', aard: 'tekst', breedte: 60 },
    ],
    rijen: [...LASTIG, LANG].map(tekst => ['lastig', tekst]),
  },
]

const make = async (aantal: number) =>
  buildBestanden(
    await sealInvoer(samenvattinginvoer({ plannen: plannen.slice(0, aantal), bijlagen: BIJLAGEN })),
  )

let map: string
let bestanden: Bestand[]
let opPapier: Bestand[]
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'lastig-'))
  bestanden = await make(AANTAL)
  opPapier = await make(AANTAL_OP_PAPIER)
}, EEN_MINUUT * 2)
afterAll(() => rm(map, { recursive: true, force: true }))

const bytesOf = async (van: readonly Bestand[], einde: string): Promise<Uint8Array> => {
  const bestand = van.find(({ naam }) => naam.endsWith(einde))
  return new Uint8Array((await bestand?.inhoud.arrayBuffer()) ?? [])
}

describe('300 plannen met lastige teksten', () => {
  it.each(['.xlsx', '.docx'])('staan volledig in het bestand (%s)', async einde => {
    const teksten = readPlekken(openPakket(await bytesOf(bestanden, einde))).map(({ tekst }) => tekst)
    const alles = teksten.join('\n')
    expect(alles.match(/EINDE/g)?.length).toBeGreaterThanOrEqual(2)
    for (const { nummer } of plannen) expect(alles).toContain(`(${nummer})`)
    expect(alles).toContain('bel␇ nul␀ half□ einde□ wissel\nregel\nklaar')
    expect(alles).toContain('_x0041_')
    expect(alles.match(/[\p{Cs}\p{Noncharacter_Code_Point}]/u)).toBeNull()
  })

  it.each(['.docx', '.xlsx'])(
    'openen in LibreOffice en worden nergens afgekapt (%s)',
    async einde => {
      if (!heeftSoffice || !heeftPdftotext) {
        console.info(
          `lastig${einde} is niet in LibreOffice geopend: soffice of pdftotext staat niet op deze machine.`,
        )
        return
      }
      const pad = join(map, `lastig${einde}`)
      await writeFile(pad, await bytesOf(opPapier, einde))
      const pdf = await toPdf(pad)
      const bladzijden = await pagesOf(pdf)
      expect(bladzijden.length).toBeGreaterThanOrEqual(AANTAL_OP_PAPIER)
      expect(bladzijden.join('').match(/EINDE/g)?.length).toBeGreaterThanOrEqual(2)
      expect(await keepBeelden(pdf, `lastig-${einde.slice(1)}`, 12)).toBe(12)
    },
    EEN_MINUUT * 2,
  )
})
