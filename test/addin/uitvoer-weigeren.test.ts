import { describe, expect, it } from 'vitest'
import { documentOf, makeRapport, type Rapportuitvoer } from '#addin/rapportage/rapporten.ts'
import { buildBestand } from '#addin/samenvatting/bestanden.ts'
import { writeSamenvatting } from '#addin/workbook/samenvatting.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import type { Rapport } from '#shared/rapportage/rapport.ts'
import type { Blok, Document, Waarde } from '#shared/samenvatting/blokken.ts'
import { JANUARI, readTransformatieplannen } from '../shared/rapportageplannen.ts'
import { summarizePortefeuille } from './voorbeeld.ts'
import { openWerkboek } from './werkboekhulp.ts'

const BESTANDEN = ['xlsx', 'docx', 'html'] as const
const { document } = await summarizePortefeuille()

/** The document with one cell of one table changed. */
const tamper = (
  van: Document,
  naam: string,
  rij: number,
  kolom: number,
  change: (waarde: Waarde) => Waarde,
) => ({
  ...van,
  blokken: van.blokken.map(
    (blok): Blok =>
      blok.soort === 'tabel' && blok.naam === naam
        ? {
            ...blok,
            rijen: blok.rijen.map((cellen, r) =>
              r === rij ? cellen.map((cel, k) => (k === kolom ? change(cel) : cel)) : cellen,
            ),
          }
        : blok,
  ),
})
const add = (bedrag: number) => (waarde: Waarde) => Number(waarde) + bedrag

/** Ways in which a summary can be wrong, with what its refusal says. */
const DEFECTEN = [
  {
    wat: 'een totaal dat hoger is dan zijn lijst',
    kapot: tamper(document, 'fte', 0, 2, add(euro(1))),
    tekst: /^Voorgesteld, Bedrag: hier staat .*, maar de ranglijst telt op tot .*; het verschil is €\s1\.$/,
  },
  {
    wat: 'een aantal dat niet klopt',
    kapot: tamper(document, 'fte', 1, 1, add(1)),
    tekst: /^Wacht op ruimte, Plannen: hier staat \d+, maar de ranglijst telt er \d+\.$/,
  },
  {
    wat: 'een plan met een ander bedrag in de lijst',
    kapot: tamper(document, 'ranglijst', 0, 3, add(-250)),
    tekst: /Bedrag: hier staat .*; het verschil is €\s2,50\.$/,
  },
  {
    wat: 'een plan waarvan de jaren niet optellen',
    kapot: tamper(document, 'geld-DB-001', 0, 1, add(euro(5))),
    tekst:
      /^geld-DB-001, Samen, Bedrag: hier staat .* maar de tabel Geld per jaar telt op tot .*verschil is −€\s5\.$/,
  },
]

describe('een samenvatting met een cijfer dat niet volgt, wordt geweigerd', () => {
  describe.each(DEFECTEN)('$wat', ({ kapot, tekst }) => {
    const melding = { regel: 'samenvatting/herleidbaar', tekst: expect.stringMatching(tekst) }
    it.each(BESTANDEN)('als .%s', async soort => {
      await expect(buildBestand(soort, kapot, 'Samenvatting')).rejects.toMatchObject({ melding })
    })
    it('als blad, en het werkboek blijft zoals het is', async () => {
      const excel = await openWerkboek()
      const bladen = excel.workbook.sheets.length
      await expect(writeSamenvatting(kapot, () => {})).rejects.toMatchObject({ melding })
      expect(excel.workbook.sheets).toHaveLength(bladen)
    })
  })
})

describe.each(['kwartaal', 'mtr'] as const)('een rapport (%s) met een cijfer dat niet volgt', soort => {
  const uitvoer: readonly Rapportuitvoer[] = ['blad', ...BESTANDEN]
  const rapport = make(soort)
  const [eerste] = rapport.tabellen
  if (!eerste) throw new Error('geen cijfers')
  const kolom = eerste.kolommen.findIndex(({ eenheid }) => eenheid === 'plannen')

  it.each(uitvoer)('gaat zonder fout de deur uit (%s)', hoe => {
    expect(documentOf(rapport, hoe).titel).toBe(rapport.document.titel)
  })
  it.each(uitvoer)('wordt geweigerd als het document iets anders zegt (%s)', hoe => {
    const kapot = { ...rapport, document: tamper(rapport.document, eerste.naam, 0, kolom + 1, add(2)) }
    expect(() => documentOf(kapot, hoe)).toThrow(
      /: hier staat .*, maar de lijst Herleiding telt op tot .*; het verschil is 2 plannen\./,
    )
  })
  it.each(uitvoer)('wordt geweigerd als een plan achter het cijfer ontbreekt (%s)', hoe => {
    const kapot = { ...rapport, tabellen: rapport.tabellen.map(withoutEersteRij) }
    expect(() => documentOf(kapot, hoe)).toThrow(
      /Hier staat .*, maar de plannen erachter tellen op tot .*\. Het verschil is /,
    )
  })
})

const withoutEersteRij = (tabel: Rapport['tabellen'][number]): Rapport['tabellen'][number] => ({
  ...tabel,
  regels: tabel.regels.map(regel => ({
    ...regel,
    cijfers: regel.cijfers.map(cijfer => ({ ...cijfer, rijen: cijfer.rijen.slice(1) })),
  })),
})

function make(soort: 'kwartaal' | 'mtr'): Rapport {
  const plannen = readTransformatieplannen()
  const { peildatum, opgesteldOp } = JANUARI
  const invoer = { plannen, voortgang: [], kpis: [], meldingen: [], nietGelezen: 0, fictief: true }
  const uitkomst = makeRapport(invoer, { soort, peildatum, opgesteldOp })
  if (uitkomst?.soort !== 'rapport') throw new Error(`geen rapport ${soort}`)
  return uitkomst.rapport
}
