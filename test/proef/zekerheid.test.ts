import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { formatImpact, formatProcent } from '#shared/impact/opmaak.ts'
import { computeOpbrengst } from '#shared/verdeling/opbrengst.ts'
import { allocatePortefeuille } from '#test/addin/voorbeeld.ts'
import { launchBrowser } from './browser.ts'
import { WORTEL } from './lokaal.ts'

const BEELDEN = join(WORTEL, 'uit/beelden')

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

it('toont in het venster de band en wat erachter zit, zoals de kern het rekent', async () => {
  const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1400, height: 2400 } })
  await page.goto(`${inject('oorsprong')}/proef#werkboek=portefeuille`)
  const pane = page.frameLocator('iframe')
  await pane.locator('#toets').click()
  const zekerheid = pane.locator('.zekerheid')
  await zekerheid.waitFor()

  const { band, bepalend, ambities } = computeOpbrengst(allocatePortefeuille())
  const fteband = await pane.locator('.fteband').innerText()
  expect(fteband.split(/\s+/)).toEqual([band.fte.laag, band.fte.gemiddeld, band.fte.hoog].map(formatImpact))
  const waarde = (naam: string) =>
    zekerheid.locator('dl > div').filter({ hasText: naam }).locator('dd').innerText()
  expect(await waarde('van de breedte bepalen')).toBe(`${bepalend.length} van de ${band.plannen}`)
  const azwa = ambities.find(({ ambitie }) => ambitie.id === 'azwa')
  expect(await waarde('minimaal 40.000')).toContain(formatProcent(azwa?.aandeel.gemiddeld ?? null, 1))

  await zekerheid.screenshot({ path: join(BEELDEN, 'venster-zekerheid.png') })
  await page.close()
})
