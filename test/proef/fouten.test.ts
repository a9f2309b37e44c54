import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { cellAddress } from '#addin/workbook/adres.ts'
import { type Cell, SimulatedExcel, type WorkbookData } from '../excel/index.ts'
import { openExcel, openWerkboek, type Sessie } from './demo.ts'
import { makePortefeuille } from './gegevens/portefeuille.ts'

const oorsprong = inject('oorsprong')

const close = (sessie: Sessie): Sessie => {
  onTestFinished(() => sessie.close())
  return sessie
}
const openData = async (data: WorkbookData) => close(await openExcel(new SimulatedExcel(data), oorsprong))

/** The demo portfolio with something changed in its table: the header row and the rows as plain cells. */
function changed(change: (koppen: Cell[], rijen: Cell[][]) => void, aantal = 3): WorkbookData {
  const data = makePortefeuille()
  const blad = data.sheets.find(({ name }) => name === 'Plannen')
  const tabel = blad?.tables?.[0]
  if (!blad || !tabel) throw new Error('de portefeuille heeft geen tabel')
  const eerste = Number(/\d+/.exec(tabel.range)?.[0]) - 1
  const koppen = blad.cells[eerste] ?? []
  const rijen = blad.cells.slice(eerste + 1, eerste + 1 + aantal)
  change(koppen, rijen)
  blad.cells = [...blad.cells.slice(0, eerste), koppen, ...rijen]
  tabel.range = `A${eerste + 1}:${cellAddress(eerste + Math.max(1, rijen.length), koppen.length - 1)}`
  return data
}

describe('slechte invoer', () => {
  it('geeft voor elke foute rij een melding met blad en cel, en toetst de andere rijen', async () => {
    const { excel, runtime } = close(await openWerkboek('fouten', oorsprong))
    const voor = excel.workbook.table('Plannen').range.values()
    await excel.clickRibbon('toets')
    const { resultaat } = runtime.toetsing.stand()
    expect(resultaat?.meldingen.map(({ regel, plaats }) => [plaats.plan ?? '', plaats.veld, regel])).toEqual([
      ['F-02', 'Bedrag 2027', 'lezen/cel'],
      ['F-03', 'Bedrag 2027', 'lezen/cel'],
      ['F-04', 'Bedrag 2028', 'lezen/cel'],
      ['F-05', 'Bedrag 2029', 'V-2'],
      ['F-06', 'Plannummer', 'lezen/dubbel'],
      ['F-07', 'Werknemers gemiddeld', 'lezen/cel'],
      ['', 'Plannummer', 'lezen/cel'],
      ['F-09', 'Onderwerp', 'lezen/cel'],
      ['F-10', 'Werknemers laag', 'V-16'],
      ['F-11', 'Sociaal domein 2027', 'lezen/cel'],
    ])
    for (const { plaats, tekst, uitweg } of resultaat?.meldingen ?? []) {
      expect(plaats.blad).toBe('Plannen')
      expect(plaats.cel).toMatch(/^[A-Z]+\d+$/)
      expect(tekst.length * uitweg.length).toBeGreaterThan(0)
    }
    expect(resultaat?.verdeling.regels.map(({ score }) => score.plan.nummer).sort()).toEqual([
      'F-01',
      'F-06',
      'F-12',
      'F-13',
      'F-14',
    ])
    const na = excel.workbook.table('Plannen').range.values() ?? []
    expect(na.map(rij => rij.slice(0, voor?.[0]?.length))).toEqual(voor)
  })

  it('wijst op een klik de cel van de melding aan', async () => {
    const { excel, runtime } = close(await openWerkboek('fouten', oorsprong))
    await excel.clickRibbon('toets')
    const melding = runtime.toetsing.stand().resultaat?.meldingen[0]
    if (!melding) throw new Error('geen melding')
    await runtime.selectPlaats(melding.plaats)
    expect(excel.workbook.selection.address).toBe(`Plannen!${melding.plaats.cel}`)
  })

  it('zegt naast een rij die niet gelezen is waarom, zonder de cel zelf te veranderen', async () => {
    const { excel } = close(await openWerkboek('fouten', oorsprong))
    await excel.clickRibbon('toets')
    const [koppen = [], ...rijen] = excel.workbook.table('Plannen').range.values() ?? []
    const rij = rijen.find(r => r[0] === 'F-03')
    expect(rij?.[koppen.indexOf('Toets oordeel')]).toBe('Niet getoetst')
    expect(rij?.[koppen.indexOf('Toets toelichting')]).toContain('“€ 3 mln” is tekst en geen bedrag')
    expect(rij?.[koppen.indexOf('Bedrag 2027')]).toBe('€ 3 mln')
  })

  it('zet bij een dubbel plannummer de uitkomst alleen naast de eerste rij', async () => {
    const { excel } = close(await openWerkboek('fouten', oorsprong))
    await excel.clickRibbon('toets')
    const [koppen = [], ...rijen] = excel.workbook.table('Plannen').range.values() ?? []
    const oordelen = rijen.filter(rij => rij[0] === 'F-06').map(rij => rij[koppen.indexOf('Toets oordeel')])
    expect(oordelen).toEqual(['Voorgesteld', 'Niet getoetst'])
  })

  it('houdt een titel die op een formule lijkt een tekst, ook in de samenvatting', async () => {
    const { excel } = close(await openWerkboek('fouten', oorsprong))
    await excel.clickRibbon('samenvatting')
    const cellen = excel.workbook.sheet('Samenvatting').range('A1:K200')
    // Had it become a formula, the cell would hold 2.
    expect(cellen.values()?.flat()).toContain('=1+1')
  })

  it('noemt een ontbrekende kolom en schrijft dan niets', async () => {
    const { excel, runtime } = await openData(
      changed((koppen, rijen) => {
        const i = koppen.indexOf('Titel')
        for (const rij of [koppen, ...rijen]) rij.splice(i, 1)
        koppen.push('Extra')
        for (const rij of rijen) rij.push('')
      }),
    )
    const voor = excel.workbook.table('Plannen').range.values()
    await excel.clickRibbon('toets')
    expect(runtime.toetsing.stand().fout).toMatchObject({
      tekst: 'Deze kolom ontbreekt in de tabel Plannen: Titel.',
      plaats: { blad: 'Plannen' },
    })
    expect(excel.workbook.table('Plannen').range.values()).toEqual(voor)
    expect(excel.workbook.findSheet('Middelen')).toBeUndefined()
  })

  it('zegt het als de tabel leeg is', async () => {
    const { excel, runtime } = await openData(
      changed((koppen, rijen) => {
        rijen.splice(
          0,
          rijen.length,
          koppen.map(() => null),
        )
      }),
    )
    await excel.clickRibbon('toets')
    expect(runtime.toetsing.stand().fout?.tekst).toBe('De tabel Plannen is leeg.')
  })

  it('zegt wat te doen als er geen tabel Plannen is', async () => {
    const { excel, runtime } = await openData({
      name: 'Leeg.xlsx',
      sheets: [{ name: 'Blad1', cells: [['iets']] }],
    })
    await excel.clickRibbon('toets')
    expect(runtime.toetsing.stand().fout).toMatchObject({ regel: 'plannen/tabel' })
    expect(runtime.toetsing.stand().fout?.uitweg).toContain('Invoegen, Tabel')
  })

  it('leest wat een gebruiker sorteerde, verplaatste en toevoegde', async () => {
    const { excel, runtime } = await openData(
      changed((koppen, rijen) => {
        for (const rij of [koppen, ...rijen]) rij.reverse()
        koppen.unshift('Mijn notitie')
        for (const rij of rijen) rij.unshift('bellen')
        rijen.reverse()
      }),
    )
    await excel.clickRibbon('toets')
    expect(runtime.toetsing.stand()).toMatchObject({
      fout: null,
      resultaat: { aantalRijen: 3, meldingen: [] },
    })
  })
})
