import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { paneOf } from './beoordelenhulp.ts'
import { findOvertredingen } from './gebreken.ts'
import { WORTEL } from './lokaal.ts'

const BEELDEN = join(WORTEL, 'uit/beelden')

/** The pane of the demo portfolio after a check. The test fails on any error of the page. */
export async function openGetoetst(
  browser: Browser,
  oorsprong: string,
  opties: BrowserContextOptions = {},
): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1400, height: 1200 },
    ...opties,
  })
  const page = await context.newPage()
  const fouten: string[] = []
  page.on('pageerror', fout => fouten.push(fout.message))
  onTestFinished(async () => {
    await context.close()
    expect(fouten).toEqual([])
  })
  await page.goto(`${oorsprong}/proef#werkboek=portefeuille`)
  const pane = await paneOf(page)
  await pane.locator('#toets').click()
  await pane.getByText('plannen getoetst').waitFor()
  return { page, pane }
}

/** The view Kaders, from the tab Regels. */
export async function openKaders(
  browser: Browser,
  oorsprong: string,
  opties: BrowserContextOptions = {},
): Promise<{ page: Page; pane: Frame }> {
  const venster = await openGetoetst(browser, oorsprong, opties)
  await venster.pane.locator('#tab-regels').click()
  await venster.pane.getByText('Kaders bekijken, vergelijken en proberen').click()
  await venster.pane.locator('.kaderversie').first().waitFor()
  return venster
}

/** A kader, or anything else, as a file that someone chooses. */
export const asBestand = (inhoud: unknown) => ({
  name: 'kader.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud)),
})

/** No violation of WCAG 2.2 AA in this part, and nothing that sticks out; keeps a picture to look at. */
export async function expectToegankelijk(
  { page, pane }: { page: Page; pane: Frame },
  deel: string,
  beeld: string,
): Promise<void> {
  expect(await findOvertredingen(pane, deel)).toEqual([])
  expect(
    await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  mkdirSync(BEELDEN, { recursive: true })
  await pane.evaluate(gekozen => document.querySelector(gekozen)?.scrollIntoView(), deel)
  await page.screenshot({ path: join(BEELDEN, `${beeld}.png`) })
}

/** The ways in which the pane must stay readable. */
export const WEERGAVEN: readonly [string, BrowserContextOptions][] = [
  ['licht', { colorScheme: 'light' }],
  ['donker', { colorScheme: 'dark' }],
  ['contrast', { forcedColors: 'active' }],
  ['smal', { viewport: { width: 320, height: 1400 } }],
]
