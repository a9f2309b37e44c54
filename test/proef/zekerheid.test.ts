import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { formatHeleFte, formatImpact, formatProcent } from '#shared/impact/opmaak.ts'
import { type PerScenario, SCENARIOS } from '#shared/plan/scenario.ts'
import { formatOnbeantwoord, nettoOf, verschovenOf } from '#shared/samenvatting/netto.ts'
import { computeOpbrengst } from '#shared/verdeling/opbrengst.ts'
import { proposedOf } from '#shared/verdeling/voorstel.ts'
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

  const verdeling = allocatePortefeuille()
  const regels = proposedOf(verdeling)
  const { band, bepalend, ambities } = computeOpbrengst(verdeling)
  const fteband = await pane.locator('.fteband').innerText()
  expect(fteband.split(/\s+/)).toEqual([band.fte.laag, band.fte.gemiddeld, band.fte.hoog].map(formatImpact))
  const waarde = (naam: string) =>
    zekerheid.locator('dl > div').filter({ hasText: naam }).locator('dd').innerText()
  const { netto, metHlo, onbeantwoord } = nettoOf(regels)
  expect(await waarde('Fte netto')).toBe(perScenario(netto))
  expect(await waarde('al in het HLO')).toBe(perScenario(metHlo))
  const { perDoel } = verschovenOf(regels)
  const wmo = perDoel.find(({ naar }) => naar === 'wmo')
  expect(await waarde('niet afgetrokken: Wmo')).toBe(wmo && perScenario(wmo.fte.som))
  expect(await waarde('niet afgetrokken: Eerste lijn')).toContain('1 op PM')
  await zekerheid.getByText(formatOnbeantwoord(onbeantwoord.length, regels.length, 'samenloop')).waitFor()
  expect(await waarde('van de breedte bepalen')).toBe(`${bepalend.length} van de ${band.plannen}`)
  const azwa = ambities.find(({ ambitie }) => ambitie.id === 'azwa')
  expect(await waarde('minimaal 40.000')).toContain(formatProcent(azwa?.aandeel.gemiddeld ?? null, 1))

  await zekerheid.screenshot({ path: join(BEELDEN, 'venster-zekerheid.png') })
  await page.close()
})

const perScenario = (waarden: PerScenario<number | null>): string =>
  SCENARIOS.map(scenario => formatHeleFte(waarden[scenario])).join(' – ')
