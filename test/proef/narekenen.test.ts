import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { KPMG_2025 } from '#shared/impact/kpmg-2025.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { tabelOfKpmg } from '#shared/narekenen/gepubliceerd.ts'
import { MEESTE_KOLOMMEN, MEESTE_RIJEN } from '#shared/narekenen/grenzen.ts'
import { recompute } from '#shared/narekenen/narekenen.ts'
import { type Cell, SimulatedExcel } from '../excel/index.ts'
import { bootInNode } from '../excel/node.ts'
import { launchBrowser } from './browser.ts'
import { openExcel } from './demo.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')

/** A workbook that has nothing to do with plans, with the table at B3. */
const RAPPORT = 'Rapport'
const makeCellen = (): Cell[][] => [
  ['Cijfers van KPMG'],
  [],
  ...tabelOfKpmg(KPMG_2025).cellen.map(rij => [null, ...rij]),
]
const TABEL = `B3:H${makeCellen().length}`

async function open(cells: Cell[][] = makeCellen()) {
  const excel = new SimulatedExcel({ name: 'Rapport.xlsx', sheets: [{ name: RAPPORT, cells }] })
  const { runtime, close } = await openExcel(excel, oorsprong)
  onTestFinished(close)
  const select = (adres: string) => excel.workbook.sheet(RAPPORT).range(adres).select()
  return { excel, runtime, select }
}

describe('de knop Reken selectie na', () => {
  it('leest de selectie in elk werkboek, wijst elke afwijking aan en wijzigt niets', async () => {
    const { excel, runtime, select } = await open()
    const voor = excel.workbook.sheet(RAPPORT).range(TABEL).formulas()
    select(TABEL)
    await excel.clickRibbon('narekenen')
    const { selectie, fout } = runtime.narekenaar.stand()
    expect({ fout, blad: selectie?.blad, adres: selectie?.adres }).toEqual({
      fout: null,
      blad: RAPPORT,
      adres: TABEL,
    })

    const narekening = selectie && recompute(selectie.tabel, DOORBRAAK_CONCEPT_2026)
    expect(narekening?.afwijkingen.map(({ soort, plaats }) => [soort, plaats.cel])).toEqual([
      ['factor-een', 'G6'],
      ['factor-wisselt', 'H27'],
    ])
    for (const { plaats, gevonden } of narekening?.afwijkingen ?? []) {
      expect(excel.workbook.value(RAPPORT, plaats.cel)).toBe(gevonden)
      await runtime.selectPlaats({ blad: RAPPORT, cel: plaats.cel })
      expect(excel.workbook.selection.address).toBe(`${RAPPORT}!${plaats.cel}`)
    }
    expect(excel.workbook.sheet(RAPPORT).range(TABEL).formulas()).toEqual(voor)
  })

  it('neemt van hele kolommen het deel dat gevuld is', async () => {
    const { excel, runtime, select } = await open()
    select('A:H')
    await excel.clickRibbon('narekenen')
    const { selectie } = runtime.narekenaar.stand()
    expect(selectie && recompute(selectie.tabel, DOORBRAAK_CONCEPT_2026)?.afwijkingen).toHaveLength(2)
  })

  it.each([
    ['niets', 'K1:M9', 'In de selectie staat niets.'],
    ['één cel', 'B5', 'te klein voor een tabel'],
    ['één kolom', 'C5:C9', 'te klein voor een tabel'],
  ])('zegt wat te doen bij %s', async (_, adres, tekst) => {
    const { excel, runtime, select } = await open()
    select(adres)
    await excel.clickRibbon('narekenen')
    const { selectie, fout } = runtime.narekenaar.stand()
    expect(selectie).toBeNull()
    expect(fout?.tekst).toContain(tekst)
    expect(fout?.uitweg).toContain('Selecteer één tabel')
  })

  it('noemt de grens bij een selectie die te groot is', async () => {
    const rij = Array.from({ length: 3 }, (): Cell => 1)
    const { excel, runtime, select } = await open(Array.from({ length: MEESTE_RIJEN + 1 }, () => rij))
    select('A:C')
    await excel.clickRibbon('narekenen')
    expect(runtime.narekenaar.stand().fout).toMatchObject({
      tekst: 'De selectie is te groot: 2.001 rijen en 3 kolommen.',
      uitweg: expect.stringContaining(`${MEESTE_KOLOMMEN} kolommen`),
    })
  })

  it('zegt het als er meer dan één gebied is geselecteerd', async () => {
    const excel = new SimulatedExcel({
      name: 'Rapport.xlsx',
      sheets: [{ name: RAPPORT, cells: makeCellen() }],
    })
    const addin = await bootInNode(excel, {
      scripts: [`${WORTEL}dist/productie/runtime.js`],
      globals: { fetch },
    })
    onTestFinished(() => addin.close())
    // The simulated Excel selects one area at most; this is the error with which Excel refuses more.
    addin.run(`Excel.Workbook.prototype.getSelectedRange = () => {
      throw new OfficeExtension.Error({ code: 'InvalidSelection', message: 'invalid' })
    }`)
    await excel.clickRibbon('narekenen')
    expect(addin.run('impacttoets.narekenaar.stand().fout.tekst')).toContain('meer dan één gebied')
  })

  it('geeft een foutwaarde van Excel als melding, met de cel', async () => {
    const { excel, runtime, select } = await open([
      ['Post', 'Bedrag'],
      ['A', '#N/A'],
      ['B', '=1/0'],
      ['Totaal', 10],
    ])
    select('A1:B4')
    await excel.clickRibbon('narekenen')
    const { selectie } = runtime.narekenaar.stand()
    const narekening = selectie && recompute(selectie.tabel, DOORBRAAK_CONCEPT_2026)
    expect(narekening?.afwijkingen.map(({ soort, plaats }) => [soort, plaats.cel])).toEqual([
      ['excelfout', 'B2'],
      ['excelfout', 'B3'],
    ])
  })
})

describe('het venster', () => {
  it('toont de afwijkingen, springt naar hun cel en gaat terug naar de plannen', async () => {
    const browser = await launchBrowser()
    onTestFinished(() => browser.close())
    const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1400, height: 860 } })
    await page.goto(`${oorsprong}/proef#werkboek=maatregelen`)
    const pane = await (await page.locator('iframe').elementHandle())?.contentFrame()
    if (!pane) throw new Error('het taakvenster is er niet')
    await pane.locator('#toets').waitFor()
    expect(
      await pane.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ).not.toContainEqual(expect.stringContaining('/Narekenen-'))

    const naamvak = page.getByLabel('Naamvak')
    const press = () =>
      page.getByRole('region', { name: 'Lint' }).getByRole('button', { name: 'Reken selectie na' }).click()
    await naamvak.fill('A1')
    await naamvak.press('Enter')
    await press()
    await pane.getByText('De selectie is te klein voor een tabel.').waitFor()

    await naamvak.fill('A6:K22')
    await naamvak.press('Enter')
    await press()
    await pane.getByText('46 van 48 controles kloppen. 2 meldingen.').waitFor()
    await pane.getByText('3.954 werknemers én 3.954 fte').waitFor()
    await pane.getByText('Mogelijk herstel').first().click()
    await pane.getByText('2.689 in plaats van 3.954').waitFor()

    await pane
      .getByRole('button', { name: /I7, Fte gemiddeld/ })
      .first()
      .click()
    await expect
      .poll(() => page.evaluate(() => window.proef?.excel.workbook.selection.address))
      .toBe('Maatregelen!I7')
    await pane.getByText('Terug naar de plannen').click()
    await pane.getByText('Nu voor u').waitFor()
  })
})
