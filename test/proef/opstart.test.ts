import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { launchBrowser } from './browser.ts'

const oorsprong = inject('oorsprong')
const OFFICE = '**/office-js/office.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The page /proef, before its task pane is there. */
async function open(prepare: (page: Page) => Promise<unknown>): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1400, height: 900 } })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await prepare(page)
  await page.goto(`${oorsprong}/proef#werkboek=portefeuille`, { waitUntil: 'commit' })
  const element = await page.waitForSelector('iframe')
  const pane = await element.contentFrame()
  if (!pane) throw new Error('het taakvenster is er niet')
  return { page, pane }
}

/** Keeps a file waiting: no answer, and no refusal either. `release` lets it through after all. */
async function holdUp(page: Page, adres: string): Promise<{ release: () => void }> {
  let release = () => {}
  const vrijgave = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(adres, async route => {
    await vrijgave
    await route.continue()
  })
  return { release }
}

/** A quarter of a minute, and another one when the page had not begun to count yet, until this is there. */
const passTime = (page: Page, verwacht: Locator): Promise<void> =>
  expect
    .poll(async () => {
      await page.clock.fastForward(15_000)
      return verwacht.isVisible()
    })
    .toBe(true)

describe('Office.js geeft geen antwoord', () => {
  it('zegt na een kwart minuut wat er is en wat te doen, en start vanzelf als het antwoord alsnog komt', async () => {
    let office = { release: () => {} }
    const { page, pane } = await open(async page => {
      await page.clock.install()
      office = await holdUp(page, OFFICE)
    })
    await pane.getByText('Impacttoets wordt geladen…').waitFor()
    const bericht = pane.getByRole('alert')
    await passTime(page, bericht)
    await bericht.getByText('Office.js geeft geen antwoord.').waitFor()
    expect(await bericht.getByRole('button', { name: 'Probeer het opnieuw' }).isEnabled()).toBe(true)

    office.release()
    await pane.locator('#toets').waitFor()
    expect(await bericht.count()).toBe(0)
  })

  it('probeert het opnieuw op een druk op de knop', async () => {
    const { page, pane } = await open(async page => {
      await page.clock.install()
      await holdUp(page, OFFICE)
    })
    const knop = pane.getByRole('button', { name: 'Probeer het opnieuw' })
    await passTime(page, knop)
    await page.unroute(OFFICE)
    await knop.press('Enter')
    await pane.locator('#toets').waitFor()
  })
})

describe('een bestand dat op zich laat wachten', () => {
  it('is te stoppen: er komt niets, dat staat er, en de knop heeft de focus terug', async () => {
    const { page, pane } = await open(async () => {})
    const downloads: string[] = []
    page.on('download', download => downloads.push(download.suggestedFilename()))
    await pane.locator('#toets').click()
    await pane.getByText('plannen getoetst').waitFor()

    const schrijver = await holdUp(page, '**/samenvatting.js')
    const knop = pane.locator('fluent-button', { hasText: 'Download .docx' })
    await knop.click()
    await pane.getByText('De schrijver van het bestand wordt geladen…').waitFor()
    await pane.getByRole('button', { name: 'Stop' }).click()
    await pane.getByText('Gestopt. Er is geen bestand gemaakt.').waitFor()
    await expect.poll(() => knop.evaluate(element => element === document.activeElement)).toBe(true)
    schrijver.release()

    const download = page.waitForEvent('download')
    await knop.press('Enter')
    await download
    expect(downloads).toEqual(['samenvatting.docx'])
  })
})
