import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf, makeRapport, momentOf, type Rapportsoort } from '#addin/rapportage/rapporten.ts'
import { buildBestand } from '#addin/samenvatting/bestanden.ts'
import type { Rapport } from '#shared/rapportage/rapport.ts'
import { JANUARI, readTransformatieplannen } from '../shared/rapportageplannen.ts'
import { heeftPdftoppm, heeftPdftotext, heeftSoffice, keepBeelden, pagesOf, toPdf } from './libreoffice.ts'
import { sheet, sheetNames, unzip } from './ooxml.ts'

const plannen = readTransformatieplannen()
const invoer = {
  plannen,
  voortgang: plannen.map(plan => ({ plan, bijdrage: { afspraak: null, impact: undefined } })),
  kpis: plannen.flatMap(({ nummer: plan, gevraagd, middelenstatus }) =>
    gevraagd !== null && middelenstatus === 'beschikbaar'
      ? [
          {
            plan,
            mijlpaal: 'K1',
            beschikbaar: gevraagd,
            stand: { soort: 'verwacht' as const, bedrag: gevraagd },
          },
        ]
      : [],
  ),
  meldingen: [],
  nietGelezen: 0,
  fictief: true,
}

/** The report as the pane makes it, compared with the state of half a year before. */
function make(soort: Rapportsoort): Rapport {
  const eerder = momentOf(invoer, '2024-12-31')
  const { peildatum, opgesteldOp } = JANUARI
  const uitkomst = makeRapport(invoer, { soort, peildatum, opgesteldOp, eerder })
  if (uitkomst?.soort !== 'rapport') throw new Error(`geen rapport ${soort}`)
  return uitkomst.rapport
}

describe('de .xlsx van het kwartaalrapport', () => {
  it('bevat achter elk cijfer de plannen die erin meetellen, en die tellen op', async () => {
    const rapport = make('kwartaal')
    const { naam, inhoud } = await buildBestand('xlsx', documentOf(rapport, 'xlsx'), 'Rapportage')
    const werkmap = await unzip(inhoud)
    expect([naam, ...sheetNames(werkmap)]).toEqual(['rapportage.xlsx', 'Rapportage', 'Bronnen', 'Herleiding'])

    const cellen = sheet(werkmap, 'Herleiding')
    let som = 0
    let rijen = 0
    for (let rij = 1; rij < 20_000; rij++) {
      if (cellen.get(`B${rij}`)?.waarde !== 'Reserveringen') continue
      const bedrag = cellen.get(`F${rij}`)
      if (bedrag?.soort !== 'getal') continue
      som += Number(bedrag.waarde)
      rijen += 1
    }
    expect({ som, rijen }).toEqual({ som: 214_890_640, rijen: 44 })
  })
})

let map: string
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'rapportage-'))
})
afterAll(() => rm(map, { recursive: true, force: true }))

describe('LibreOffice', () => {
  it.each([
    ['kwartaal', 'docx'],
    ['kwartaal', 'xlsx'],
    ['mtr', 'xlsx'],
    ['vergelijking', 'docx'],
    ['voortgang', 'docx'],
    ['publicatie', 'docx'],
  ] as const)(
    'opent het rapport %s als .%s en drukt het af',
    async (soort, bestandssoort) => {
      if (!heeftSoffice) {
        console.info(`${soort}.${bestandssoort} is niet geopend: soffice staat niet op deze machine.`)
        return
      }
      const { inhoud } = await buildBestand(bestandssoort, make(soort).document, 'Rapportage')
      const pad = join(map, `${soort}.${bestandssoort}`)
      await writeFile(pad, new Uint8Array(await inhoud.arrayBuffer()))
      const pdf = await toPdf(pad)
      expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
      if (heeftPdftotext) {
        const bladzijden = await pagesOf(pdf)
        expect(bladzijden[0]).toContain('Peildatum 12 december 2025')
        for (const [i, tekst] of bladzijden.entries())
          expect(tekst).toContain(`Bladzijde ${i + 1} van ${bladzijden.length}`)
      }
      if (heeftPdftoppm)
        expect(await keepBeelden(pdf, `rapport-${soort}-${bestandssoort}`, 6)).toBeGreaterThan(0)
    },
    120_000,
  )
})
