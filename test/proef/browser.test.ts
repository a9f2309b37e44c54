import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import { Budgettoets } from '#shared/middelen/toets.ts'
import { launchBrowser } from './browser.ts'
import { findOvertredingen } from './gebreken.ts'
import { WORTEL } from './lokaal.ts'
import { show, WEERGAVEN } from './weergaven.ts'

const oorsprong = inject('oorsprong')
const BEELDEN = join(WORTEL, 'uit/beelden')
/** The cell of the first plan's amount in 2027, in the demo portfolio. */
const BEDRAG_2027 = 'I5'

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The page /proef with its task pane, as a visitor gets it; it fails the test if it asks for anything elsewhere. */
async function open(
  opties: BrowserContextOptions = {},
  werkboek = 'portefeuille',
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1400, height: 860 },
    ...opties,
  })
  const page = await context.newPage()
  const elders: string[] = []
  const fouten: string[] = []
  page.on('request', verzoek => {
    const { origin, protocol } = new URL(verzoek.url())
    if (protocol.startsWith('http') && origin !== oorsprong) elders.push(verzoek.url())
  })
  page.on('pageerror', fout => fouten.push(fout.message))
  onTestFinished(async () => {
    await context.close()
    expect({ elders, fouten }).toEqual({ elders: [], fouten: [] })
  })
  await prepare(page)
  await page.goto(`${oorsprong}/proef#werkboek=${werkboek}`)
  const element = await page.locator('iframe').elementHandle()
  const pane = await element?.contentFrame()
  if (!pane) throw new Error('het taakvenster is er niet')
  await pane.locator('#toets').waitFor()
  return { page, pane }
}

const pressRibbon = (page: Page, naam: string) =>
  page.getByRole('region', { name: 'Lint' }).getByRole('button', { name: naam }).click()

async function typeInCell(page: Page, adres: string, tekst: string): Promise<void> {
  const naamvak = page.getByLabel('Naamvak')
  await naamvak.fill(adres)
  await naamvak.press('Enter')
  await page.keyboard.type(tekst)
  await page.keyboard.press('Enter')
}

async function check(page: Page, pane: Frame): Promise<void> {
  await pressRibbon(page, 'Toets alle plannen')
  await pane.getByText('plannen getoetst').waitFor()
}

/** The amount that the pane shows as asked of the fund in a year. */
const gevraagdInVenster = async (pane: Frame, jaar: number): Promise<string> =>
  (
    await pane
      .locator('article.jaar', { hasText: `Doorbraakmiddelen ${jaar}` })
      .locator('.plafond')
      .first()
      .locator('.wachtend dd')
      .innerText()
  ).trim()

const cellOf = (page: Page, blad: string, adres: string): Promise<unknown> =>
  page.evaluate(([b, a]) => window.proef?.excel.workbook.value(b ?? '', a ?? ''), [blad, adres])

describe('de pagina /proef', () => {
  it('toont na een wijziging in een cel en een druk op het lint dezelfde bedragen in venster, blad en Worker', async () => {
    const { page, pane } = await open()
    await check(page, pane)
    const eerst = await gevraagdInVenster(pane, 2027)
    const oud = Number(await cellOf(page, 'Plannen', BEDRAG_2027))

    await typeInCell(page, BEDRAG_2027, String(oud + 1_000_000.01).replace('.', ','))
    await expect
      .poll(() => pane.getByText('Er is iets gewijzigd sinds de laatste toets.').isVisible())
      .toBe(true)

    const antwoord = page.waitForResponse(`${oorsprong}/v1/budgettoetsen`)
    await pressRibbon(page, 'Toets alle plannen')
    const vanDeWorker = Budgettoets.parse(await (await antwoord).json())
    const regel = vanDeWorker.regels.find(({ pot, jaar }) => pot.id === 'doorbraakmiddelen' && jaar === 2027)
    if (!regel) throw new Error('de Worker gaf geen regel voor 2027')
    await expect.poll(() => gevraagdInVenster(pane, 2027)).toBe(formatEuro(regel.gevraagd))
    expect(await gevraagdInVenster(pane, 2027)).not.toBe(eerst)

    const blad = await page.evaluate(() => window.proef?.excel.workbook.values('Middelen', 'A1:J20'))
    const rij = blad?.find(cellen => cellen[2] === 'Doorbraakmiddelen' && cellen[3] === 2027)
    expect(rij?.slice(6, 8)).toEqual([regel.gevraagd / 100, regel.ingepast / 100])
    await page.screenshot({ path: join(BEELDEN, 'proef.png') })
  })

  it('maakt de samenvatting als blad met grafiek, en als bestanden die te downloaden zijn', async () => {
    const { page, pane } = await open()
    await check(page, pane)
    await pressRibbon(page, 'Samenvatting')
    await page.getByRole('tab', { name: 'Samenvatting', exact: true }).waitFor()
    await expect.poll(() => page.locator('[aria-label^="Grafiek Gevraagd"]').count()).toBeGreaterThan(0)
    await page.screenshot({ path: join(BEELDEN, 'samenvatting.png') })
    for (const soort of ['xlsx', 'docx']) {
      const download = page.waitForEvent('download')
      await pane.locator('button', { hasText: `Download .${soort}` }).click()
      expect((await download).suggestedFilename()).toBe(`samenvatting.${soort}`)
    }
  })

  it('wijst per melding de cel aan, met een klik', async () => {
    const { page, pane } = await open({}, 'fouten')
    await check(page, pane)
    await pane.getByRole('tab', { name: /Meldingen/ }).click()
    await pane.getByRole('button', { name: /Bedrag 2027 \(plan F-03\)/ }).click()
    await expect.poll(() => page.getByLabel('Naamvak').inputValue()).toMatch(/^I\d+$/)
    expect(await page.getByLabel('Formulebalk').inputValue()).toBe('€ 3 mln')
    await page.screenshot({ path: join(BEELDEN, 'meldingen.png') })
  })

  it('werkt door zonder verbinding met de Worker, en zegt dat', async () => {
    const { page, pane } = await open()
    await pane.waitForFunction(() => globalThis.impacttoetsWerk !== undefined)
    await page.context().setOffline(true)
    await check(page, pane)
    await expect.poll(() => pane.getByText('De dienst is niet bereikbaar.').isVisible()).toBe(true)
    await page.screenshot({ path: join(BEELDEN, 'zonder-worker.png') })
    await page.context().setOffline(false)
    await pane.locator('#toets').click()
    await expect.poll(() => pane.getByText('De dienst is niet bereikbaar.').isVisible()).toBe(false)
  })

  it('zegt het als een deel van de invoegtoepassing niet te halen is, en haalt het alsnog', async () => {
    const { page, pane } = await open({}, 'portefeuille', page =>
      page.route('**/toetsen.js', route => route.abort()),
    )
    await pane.locator('#toets').click()
    await pane.getByText('Een deel van de invoegtoepassing kon niet worden opgehaald.').waitFor()
    await page.unroute('**/toetsen.js')
    await pane.locator('#toets').click()
    await pane.getByText('plannen getoetst').waitFor()
  })

  it('doet alles met het toetsenbord: lint, cel, en een plan openen in het venster', async () => {
    const { page, pane } = await open()
    const knop = page
      .getByRole('region', { name: 'Lint' })
      .getByRole('button', { name: 'Toets alle plannen' })
    await knop.focus()
    await page.keyboard.press('Enter')
    await pane.getByText('plannen getoetst').waitFor()
    await pane.locator('#tab-middelen').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => pane.locator('#paneel-plannen').isVisible()).toBe(true)
    await pane.locator('.plannen summary').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => pane.getByRole('heading', { name: 'Poorten' }).first().isVisible()).toBe(true)
  })
})

it('heeft ook om het venster heen in geen weergave een overtreding van WCAG 2.2 AA', async () => {
  const venster = await open()
  await check(venster.page, venster.pane)
  for (const naam of Object.keys(WEERGAVEN)) {
    await show(venster, naam)
    expect({ naam, fouten: await findOvertredingen(venster.page.mainFrame()) }).toEqual({ naam, fouten: [] })
  }
})
