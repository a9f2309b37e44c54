import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { launchBrowser } from './browser.ts'
import { findOvertredingen } from './gebreken.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const OFFICE = '**/office-js/office.js'
const BEELDEN = join(WORTEL, 'uit/beelden')

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
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
  it('is het venster er al, zegt na een kwart minuut wat ontbreekt, en gaat verder als het alsnog komt', async () => {
    let office = { release: () => {} }
    const { page, pane } = await open(async page => {
      await page.clock.install()
      office = await holdUp(page, OFFICE)
    })
    await pane.getByText('De plannen in het werkboek worden gelezen…').waitFor()
    const zoekveld = pane.getByLabel('Zoek een plan')
    await zoekveld.fill('DB-007')
    await pane.locator('#toets').click()
    await pane.getByRole('button', { name: 'Stop' }).click()
    await pane.getByText('Gestopt. Uw werkboek is niet gewijzigd.').waitFor()
    await page.screenshot({ path: join(BEELDEN, 'office-onderweg.png') })

    const bericht = pane.getByRole('alert')
    await passTime(page, bericht)
    await bericht.getByText('Office.js geeft geen antwoord.').waitFor()
    expect(await findOvertredingen(pane, '#venster')).toEqual([])
    await page.screenshot({ path: join(BEELDEN, 'office-hangt.png') })

    office.release()
    await pane.getByRole('button', { name: /^DB-007/ }).waitFor()
    expect(await bericht.count()).toBe(0)
    expect(await zoekveld.inputValue()).toBe('DB-007')
  })

  it('doet een toets waarop al was gedrukt, zodra het er is', async () => {
    let office = { release: () => {} }
    const { pane } = await open(async page => {
      office = await holdUp(page, OFFICE)
    })
    await pane.locator('#toets').click()
    await pane.getByRole('button', { name: 'Stop' }).waitFor()
    office.release()
    await pane.getByText('132 van 132 plannen getoetst.').waitFor()
  })

  it('probeert het opnieuw op een druk op de knop', async () => {
    const { page, pane } = await open(async page => {
      await page.clock.install()
      await holdUp(page, OFFICE)
    })
    const knop = pane.getByRole('button', { name: 'Opnieuw laden' })
    await passTime(page, knop)
    await page.unroute(OFFICE)
    await knop.press('Enter')
    await pane.getByText('132 plannen').waitFor()
  })
})

describe('Office.js is niet te halen', () => {
  it('zegt dat meteen naast een venster dat verder werkt, en verbindt na opnieuw laden', async () => {
    const { page, pane } = await open(page => page.route(OFFICE, route => route.abort()))
    const bericht = pane.getByRole('alert')
    await bericht.getByText('Office.js kon niet worden opgehaald.').waitFor()
    await pane.getByRole('button', { name: 'Meer' }).click()
    await pane.getByText('Kwartaalrapport, vergelijking').waitFor()
    await page.screenshot({ path: join(BEELDEN, 'office-geblokkeerd.png') })
    await page.unroute(OFFICE)
    await bericht.getByRole('button', { name: 'Opnieuw laden' }).click()
    await pane.getByText('132 plannen').waitFor()
  })
})

describe('het venster zelf laat op zich wachten', () => {
  it('zegt na een kwart minuut wat te doen, en start vanzelf als het alsnog komt', async () => {
    let venster = { release: () => {} }
    const { page, pane } = await open(async page => {
      await page.clock.install()
      venster = await holdUp(page, '**/assets/taskpane-*.js')
    })
    await pane.getByText('Impacttoets wordt geladen…').waitFor()
    const bericht = pane.getByRole('alert')
    await passTime(page, bericht)
    await bericht.getByText('De dienst van Impacttoets geeft geen antwoord.').waitFor()
    expect(await bericht.getByRole('button', { name: 'Probeer het opnieuw' }).isEnabled()).toBe(true)

    venster.release()
    await pane.locator('#toets').waitFor()
    expect(await bericht.count()).toBe(0)
  })
})

describe('het deel dat rekent is niet te halen', () => {
  it('zegt dat meteen, en start na opnieuw laden', async () => {
    const { page, pane } = await open(page => page.route('**/runtime.js', route => route.abort()))
    await pane.getByRole('alert').getByText('Een deel van Impacttoets is niet geladen.').waitFor()
    await page.unroute('**/runtime.js')
    await pane.getByRole('button', { name: 'Opnieuw laden' }).click()
    await pane.getByText('132 plannen').waitFor()
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
    const knop = pane.locator('button', { hasText: 'Download .docx' })
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
