import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { launchBrowser } from './browser.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const BEELDEN = join(WORTEL, 'uit/beelden')

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The view Rapportage of a demo workbook, on the peildatum of the publication. */
async function open(
  werkboek: string,
  opties: BrowserContextOptions = {},
): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1400, height: 1000 },
    ...opties,
  })
  const page = await context.newPage()
  const fouten: string[] = []
  page.on('pageerror', fout => fouten.push(fout.message))
  onTestFinished(async () => {
    await context.close()
    expect(fouten).toEqual([])
  })
  await page.goto(`${oorsprong}/proef#werkboek=${werkboek}`)
  const pane = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!pane) throw new Error('het taakvenster is er niet')
  await pane.locator('#meer').click()
  await pane.locator('#rapportage').click()
  await pane.getByLabel('Peildatum').fill('2025-12-12')
  return { page, pane }
}

const press = (pane: Frame, naam: string) => pane.locator('.rapportage button', { hasText: naam }).click()

const choose = (pane: Frame, rapport: string) =>
  pane.locator('.rapportage select').first().selectOption(rapport)

const sheetText = (page: Page, blad: string): Promise<string> =>
  page.evaluate(naam => (window.proef?.excel.workbook.values(naam, 'A1:L400') ?? []).flat().join('\n'), blad)

describe('het kwartaalrapport', () => {
  it('toont de cijfers van januari 2026, en bij elk cijfer de plannen die meetellen', async () => {
    const { pane } = await open('transformatie')
    await press(pane, 'Toon de cijfers')
    await pane.getByText('De cijfers staan hieronder').waitFor()
    await pane.getByText('Middelen naar status', { exact: true }).click()
    await pane.getByText('Bedrag: €\u00a0214.890.640').click()
    expect(await pane.locator('.planlijst').innerText()).toMatch(/^TP-\d{3} \(€\u00a0[\d.]+\), /)
  })

  it('zet het rapport en de herleiding in het werkboek, en daarna opnieuw op dezelfde bladen', async () => {
    const { page, pane } = await open('transformatie')
    for (const keer of ['eerste', 'tweede']) {
      await press(pane, 'Zet in het werkboek')
      await pane.getByText('Het rapport staat op het blad Rapportage').waitFor()
      const tekst = await sheetText(page, 'Rapportage')
      expect({ keer, bevat: tekst.includes('1746075063') && tekst.includes('214890640') }).toEqual({
        keer,
        bevat: true,
      })
    }
    expect(await sheetText(page, 'Rapportage')).toContain('kan overlap bevatten')
    expect(await sheetText(page, 'Herleiding')).toContain('TP-001')
    await page.screenshot({ path: join(BEELDEN, 'rapportage-werkboek.png') })
  })
})

describe('een momentopname', () => {
  it('wordt een eigen blad, en is later de stand om mee te vergelijken', async () => {
    const { page, pane } = await open('transformatie')
    await choose(pane, 'vergelijking')
    await pane.getByText('Er is nog geen momentopname').waitFor()
    await press(pane, 'Bewaar momentopname')
    await pane.getByText('De momentopname van 12 december 2025 is bewaard').waitFor()
    await press(pane, 'Bewaar momentopname')
    await pane.getByText('Er is al een momentopname').waitFor()

    await page.evaluate(() => {
      const workbook = window.proef?.excel.workbook
      const tabel = workbook?.table('Transformatieplannen').range.values() ?? []
      const [koppen = []] = tabel
      const rij = tabel.findIndex(cellen => cellen[koppen.indexOf('Middelen')] === 'Wachtrij')
      workbook
        ?.table('Transformatieplannen')
        .range.cell(rij, koppen.indexOf('Middelen'))
        .write('Beschikbaar', 'dutch')
    })
    await press(pane, 'Toon de cijfers')
    await pane.getByText('Van 12 december 2025 naar 12 december 2025').click()
    await pane.getByRole('heading', { name: /^Opgeschoven/ }).waitFor()
  })
})

describe('de MTR-lijst en de voortgang', () => {
  it('lezen de tabel Plannen, en zeggen wat daar voor toegekende plannen ontbreekt', async () => {
    const { page, pane } = await open('portefeuille')
    await choose(pane, 'mtr')
    await press(pane, 'Zet in het werkboek')
    await pane.getByText('Het rapport staat op het blad Rapportage').waitFor()
    await pane.getByText('Bij het lezen: 1 melding').click()
    await pane.getByText('heeft geen kolom Status en Middelen').waitFor()
    expect(await sheetText(page, 'Rapportage')).toContain('Er zijn geen transformatieplannen ingediend.')
    await choose(pane, 'voortgang')
    await press(pane, 'Toon de cijfers')
    await pane.getByText('Ingediende plannen, in werknemers').click()
    await pane.getByText(/AI en technologische innovatie: minimaal 8.000/).waitFor()
  })

  it('noemt de tabellen die er niet zijn', async () => {
    const { pane } = await open('maatregelen')
    await press(pane, 'Toon de cijfers')
    await pane.getByText('Er is geen tabel met de naam Transformatieplannen of Plannen').waitFor()
  })
})
