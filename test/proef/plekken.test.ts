import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import {
  eventually,
  paneOf,
  selectedPlan,
  selectInSheet,
  signIn,
  startDossier,
  vraag,
} from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { findGebreken } from './gebreken.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const BEELDEN = join(WORTEL, 'uit/beelden')
/** A plan of the demo workbook that no other test puts in the service. */
const PLAN = 'DB-063'
const MEER_PUNTEN = /^Toon nog \d+ punten?$/

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function open(
  opties: BrowserContextOptions = {},
  werkboek = 'portefeuille',
): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1180, height: 1200 },
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
  const pane = await paneOf(page)
  await pane.locator('.start').waitFor()
  return { page, pane }
}

const check = async (pane: Frame) => {
  await pane.locator('#toets').click()
  await pane.getByText('plannen getoetst').waitFor()
}

const plekVan = (pane: Frame) => pane.locator('nav [aria-current]').innerText()

describe('met alleen het toetsenbord', () => {
  it('van Start met / en pijltjes naar een plan, naar het volgende, en naar Portfolio', async () => {
    const { page, pane } = await open()
    await pane.locator('#toets').focus()
    await page.keyboard.press('Enter')
    await pane.locator('#paneel-middelen').waitFor()
    expect(await plekVan(pane)).toBe('Portfolio')

    await page.keyboard.press('/')
    await eventually(() => pane.locator('#zoek-plan').evaluate(veld => veld === document.activeElement)).toBe(
      true,
    )
    await page.keyboard.type('db-010')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await pane.locator('.planwijzer', { hasText: 'DB-010' }).waitFor()
    await eventually(() => selectedPlan(page)).toBe('DB-010')
    for (const kop of ['Geld per jaar, tegen de ruimte', 'Impact in fte', 'Criteria', 'Poorten'])
      await pane.getByRole('heading', { name: kop }).waitFor()

    await eventually(() => pane.evaluate(() => document.activeElement?.id)).toBe('plan')
    for (const _ of ['beoordelen', 'portfolio', 'meer', 'vorig plan', 'volgend plan'])
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await pane.locator('.planwijzer', { hasText: 'DB-011' }).waitFor()
    await eventually(() => selectedPlan(page)).toBe('DB-011')

    await pane.locator('#portfolio').focus()
    await page.keyboard.press('Enter')
    await pane.locator('#tab-middelen').waitFor()
  })

  it('laat de zoektoets met rust wie typt, of wie haar heeft uitgezet', async () => {
    const { page, pane } = await open()
    await pane.locator('#zoek-plan').fill('ai')
    await page.keyboard.press('/')
    expect(await pane.locator('#zoek-plan').inputValue()).toBe('ai/')
    await pane.locator('#meer').click()
    await pane.getByLabel('Met de toets / naar het zoekveld').uncheck()
    await pane.locator('#meer').focus()
    await page.keyboard.press('/')
    expect(await plekVan(pane)).toBe('Meer')
  })
})

describe('Plan volgt het blad', () => {
  it('zonder het typen te storen, ook als de rij in het blad verandert', async () => {
    const { page, pane } = await open()
    await selectInSheet(page, 'DB-020')
    await pane.locator('#plan').click()
    await pane.locator('.planwijzer', { hasText: 'DB-020' }).waitFor()
    await pane.locator('#start').click()
    await pane.locator('#zoek-plan').fill('beeld')
    await selectInSheet(page, 'DB-021')
    await page.keyboard.type('bellen')
    expect(await pane.locator('#zoek-plan').inputValue()).toBe('beeldbellen')
    await pane.locator('#plan').click()
    await pane.locator('.planwijzer', { hasText: 'DB-021' }).waitFor()
  })

  it('zegt wat u kunt doen als er nog geen plan of geen tabel is', async () => {
    const { pane } = await open({}, 'maatregelen')
    await pane.getByText('nog geen tabel met de naam Plannen').waitFor()
    await pane.locator('#plan').click()
    await pane.getByText('Nog geen plan gekozen').waitFor()
    await pane.locator('#portfolio').click()
    await pane.getByText('Nog niets getoetst').waitFor()
  })
})

describe('Start', () => {
  it('zegt na een toets wat aandacht vraagt, en elk punt opent de plek waar u er iets aan doet', async () => {
    const { pane } = await open()
    await check(pane)
    await pane.locator('#start').click()
    await pane.getByRole('button', { name: /nog open vragen/ }).click()
    expect(await pane.getByLabel('Toon').inputValue()).toBe('open')
    for (const regel of await pane.locator('.treffers .uitkomst').allInnerTexts())
      expect(regel).toBe('Niet te rangschikken')
    await pane.getByRole('button', { name: /Doorbraakmiddelen 2027: \d+\s?% is vergeven/ }).click()
    await pane.locator('#paneel-middelen').waitFor()
  })

  it('toont wie is aangemeld zijn taken, en wat nog op verzending wacht', async () => {
    await startDossier(oorsprong, PLAN)
    const { page, pane } = await open()
    await signIn(pane, 'carla')
    const punt = pane.locator('.aandacht button', { hasText: PLAN })
    // Carla may have more to do in the service than fits in the first points.
    const meer = pane.getByRole('button', { name: MEER_PUNTEN })
    await punt.or(meer).first().waitFor()
    if (await meer.isVisible()) await meer.click()
    await punt.click()
    await eventually(() => plekVan(pane)).toBe('Beoordelen')
    await eventually(() => selectedPlan(page)).toBe(PLAN)
    await pane.locator('.scorekop').waitFor()
    await pane.getByRole('button', { name: 'Bewaar concept' }).waitFor()

    await page.context().setOffline(true)
    await pane.getByText('Offline', { exact: true }).waitFor()
    await vraag(pane, 'Betrouwbaarheid').locator('textarea').fill('Onderweg getypt, zonder verbinding.')
    await pane.getByText('Geen verbinding. Uw concept wacht hier').waitFor()
    await pane.locator('#start').click()
    await pane.getByRole('button', { name: '1 concept wacht op verzending' }).waitFor()
    await page.context().setOffline(false)
    await eventually(() => pane.getByText('wacht op verzending').count()).toBe(0)
  })
})

describe('de rondleiding', () => {
  it('gaat langs alle plekken, stopt met Escape, en wordt maar één keer aangeboden', async () => {
    const { page, pane } = await open()
    await pane.getByRole('button', { name: 'Start de rondleiding' }).click()
    for (const plek of ['Start', 'Plan', 'Beoordelen', 'Portfolio', 'Meer']) {
      await pane.getByRole('heading', { name: new RegExp(`^${plek}:`) }).waitFor()
      await eventually(() => plekVan(pane)).toBe(plek)
      if (plek !== 'Meer') await pane.getByRole('button', { name: 'Volgende' }).click()
    }
    await page.keyboard.press('Escape')
    expect(await plekVan(pane)).toBe('Start')
    await page.reload()
    const opnieuw = await paneOf(page)
    await opnieuw.locator('.treffers').waitFor()
    expect(await opnieuw.getByText('Nieuw hier?').count()).toBe(0)
  })
})

describe('de handleiding', () => {
  it('opent van Meer bij de sneltoetsen, met elk beeld, leesbaar op een smal scherm', async () => {
    const { page, pane } = await open()
    await pane.locator('#meer').click()
    const geopend = page.waitForEvent('popup')
    await pane.getByRole('link', { name: 'Sneltoetsen' }).click()
    const hulp = await geopend
    expect(hulp.url()).toBe(`${oorsprong}/hulp.html#sneltoetsen`)
    for (const width of [320, 1180]) {
      await hulp.setViewportSize({ width, height: 900 })
      for (const beeld of await hulp.locator('img').all()) {
        await beeld.scrollIntoViewIfNeeded()
        await eventually(() => beeld.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
      }
      expect(await findGebreken(hulp.mainFrame())).toEqual([])
      await hulp.screenshot({ path: join(BEELDEN, `handleiding-${width}.png`), fullPage: true })
    }
    // A key that breaks has a box per line.
    for (const toets of await hulp.locator('kbd').all())
      expect(await toets.evaluate(kbd => kbd.getClientRects().length)).toBe(1)
  })
})
