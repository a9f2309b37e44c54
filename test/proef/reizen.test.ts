import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import type { WorkbookData } from '../excel/data.ts'
import { paneOf } from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { DOOR_DE_PORTEFEUILLE, ELDERS, type Reis } from './reizen.ts'
import { enterPane, type Venster } from './toetsenbord.ts'
import { lookEveryWay, show } from './weergaven.ts'

/*
 * Everything that someone does in the pane, with the keyboard alone. At each stop the page is looked at in light, dark
 * at 320 pixels, forced colours and at 200 %: nothing may be in the way of anyone, and the pictures are kept in uit/.
 */
const oorsprong = inject('oorsprong')
/** A walk stops at many places, and is looked at in four ways at each. */
const LANG = { timeout: 180_000 }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function open(werkboek: string | WorkbookData): Promise<Venster & { fouten: string[] }> {
  const context = await browser.newContext({ locale: 'nl-NL' })
  const page = await context.newPage()
  const fouten: string[] = []
  page.on('pageerror', fout => fouten.push(fout.message))
  if (typeof werkboek !== 'string')
    await page.route('**/proef/werkboeken/portefeuille.json', route => route.fulfill({ json: werkboek }))
  await page.goto(`${oorsprong}/proef#werkboek=${typeof werkboek === 'string' ? werkboek : 'portefeuille'}`)
  const pane = await paneOf(page)
  await pane.locator('.start').waitFor()
  const venster = { page, pane }
  await show(venster, 'licht')
  await enterPane(venster)
  return { ...venster, fouten }
}

/** Each walk begins at the top of the pane. */
async function walk({ naam, loop }: Reis, { page, pane }: Venster): Promise<void> {
  await pane.locator('#toets').focus()
  await loop({
    page,
    pane,
    oorsprong,
    async halte(plek, hoe) {
      if (hoe === 'open') await openAll(pane)
      await lookEveryWay({ page, pane }, `${naam}-${plek}`.replaceAll(' ', '-'))
    },
  })
}

/** Unfolds everything, so that all of it is looked at; of a list of plans, which look alike, the first two. */
const openAll = (pane: Venster['pane']): Promise<void> =>
  pane.evaluate(() => {
    for (const deel of document.querySelectorAll('details'))
      deel.open ||= deel.closest('.plannen > li:nth-child(n + 3)') === null
  })

describe('door de portefeuille', () => {
  let venster: Venster & { fouten: string[] }
  beforeAll(async () => {
    venster = await open('portefeuille')
  })
  afterAll(() => venster?.page.context().close())

  it.each(DOOR_DE_PORTEFEUILLE)('$naam', LANG, async reis => {
    await walk(reis, venster)
    expect(venster.fouten).toEqual([])
  })
})

it.each(ELDERS)('$naam', LANG, async reis => {
  const venster = await open(reis.werkboek)
  onTestFinished(() => venster.page.context().close())
  await walk(reis, venster)
  expect(venster.fouten).toEqual([])
})
