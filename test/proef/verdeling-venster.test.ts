import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { cent } from '#shared/middelen/bedrag.ts'
import { explainErin } from '#shared/verdeling/conflict.ts'
import { amountAt } from '#shared/verdeling/controle.ts'
import { measure } from '#shared/verdeling/meting.ts'
import { formatConflict, formatFte } from '#shared/verdeling/opmaak.ts'
import { GEEN_EISEN } from '#shared/verdeling/portefeuille.ts'
import { allocate, REGELS } from '#shared/verdeling/regels.ts'
import { makeOpgave } from '#test/addin/voorbeeld.ts'
import { launchBrowser } from './browser.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const BEELDEN = join(WORTEL, 'uit/beelden')
const { portefeuille } = makeOpgave()
const opRang = allocate(portefeuille, 'rang')
/** The first plan of the ranking, and the last one that it has no room for. */
const EERSTE = opRang[0] ?? ''
const LAATSTE = portefeuille.kandidaten.findLast(({ id }) => !opRang.includes(id))?.id ?? ''

/** The largest plans of 2027, so many that the year has no room for all of them. */
const TE_VEEL = takeTooMuch()

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The tab Verdeling of the checked portfolio. */
async function open(opties: BrowserContextOptions = {}): Promise<{ page: Page; pane: Frame }> {
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
  const pane = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!pane) throw new Error('het taakvenster is er niet')
  await pane.locator('#toets').click()
  await pane.getByText('plannen getoetst').waitFor()
  await pane.locator('#tab-verdeling').click()
  await pane.locator('#verdeling-tabel').waitFor()
  return { page, pane }
}

function takeTooMuch(): string[] {
  const [grens] = portefeuille.grenzen
  if (!grens) throw new Error('er is geen plafond')
  let over = grens.ruimte
  return portefeuille.kandidaten
    .toSorted((a, b) => amountAt(b, grens) - amountAt(a, grens))
    .filter(kandidaat => {
      const past = over >= 0
      over = cent(over - amountAt(kandidaat, grens))
      return past
    })
    .map(({ plan }) => plan)
}

const button = (pane: Frame, naam: string) => pane.locator('.verdeling .knop', { hasText: naam })

/** The cells of one row of the table, in the order of the approaches. */
const rowOf = (pane: Frame, naam: string) =>
  pane.locator('#verdeling-tabel tr', { hasText: naam }).locator('td').allInnerTexts()

const demand = async (pane: Frame, plan: string, plaats: 'erin' | 'eruit') => {
  await pane.locator('.verdeling input[type=search]').fill(plan)
  await pane.getByLabel(`Plaats van ${plan}`).selectOption(plaats)
  await pane.locator('.verdeling input[type=search]').fill('')
}

async function computeAll(pane: Frame): Promise<void> {
  await button(pane, 'Bereken').click()
  await pane.getByText(/Grijze zone \(/).waitFor()
}

describe('de tab Verdeling', () => {
  it('zet de regels meteen naast elkaar met de cijfers van de kern, en het optimum als het bewezen is', async () => {
    const { pane } = await open()
    const verwacht = REGELS.map(regel => measure(portefeuille, allocate(portefeuille, regel)))
    expect((await rowOf(pane, 'Fte gemiddeld')).slice(0, 3)).toEqual(
      verwacht.map(({ opbrengst }) => formatFte(opbrengst.gemiddeld)),
    )
    expect((await rowOf(pane, 'Plannen')).slice(0, 3)).toEqual(
      verwacht.map(({ plannen }) => String(plannen.length)),
    )
    expect(await rowOf(pane, 'Kost in fte')).toEqual(['–', '–', '–', '–'])
    await computeAll(pane)
    await pane.getByText(/Het optimum is berekend: bewezen (binnen 0,1|het beste)/).waitFor()
    expect(await rowOf(pane, 'Kost in fte')).not.toContain('–')
    await pane.getByText(/Eén miljoen euro meer in 2027 brengt/).waitFor({ state: 'attached' })
  })

  it('rekent de ruimte mee met elk plan dat iemand erin of eruit zet, en zegt wat niet samen kan', async () => {
    const { pane } = await open()
    const ruimte = () => pane.locator('.ruimte').innerText()
    const eerst = await ruimte()
    await demand(pane, EERSTE, 'eruit')
    expect(await ruimte()).not.toBe(eerst)

    for (const plan of TE_VEEL) await demand(pane, plan, 'erin')
    const [conflict] = explainErin(makeOpgave({ ...GEEN_EISEN, erin: TE_VEEL }).portefeuille)
    if (!conflict) throw new Error('het past toch')
    await pane.getByRole('alert').getByText(formatConflict(conflict)).waitFor()
    await button(pane, 'Bewaar scenario').click()
    await pane.getByText('Dit voorstel voldoet nog niet aan alle eisen').waitFor()
    await button(pane, 'Haal alle eisen weg').click()
    expect(await ruimte()).toBe(eerst)
  })

  it('stopt als iemand dat vraagt, en houdt het beste antwoord tot dan toe', async () => {
    const { pane } = await open()
    await button(pane, 'Bereken').click()
    await button(pane, 'Stop').click()
    await pane.getByText(/Gestopt\. Dit is het beste|Het optimum is berekend/).waitFor()
    await expect.poll(() => button(pane, 'Stop').count()).toBe(0)
    expect(Number((await rowOf(pane, 'Plannen'))[3])).toBeGreaterThan(0)
  })

  it('vraagt bij een uitzondering een reden, en zet die op het blad, in de samenvatting en in het bestand', async () => {
    const { page, pane } = await open()
    await demand(pane, LAATSTE, 'erin')
    await computeAll(pane)
    await pane.locator('.verdeling input[type=search]').fill(LAATSTE)
    await pane.getByText(/Deze eis kost .* fte\./).waitFor()
    await button(pane, 'Bewaar scenario').click()
    await pane.getByText('Geef eerst bij elke uitzondering een reden.').waitFor()
    await page.keyboard.type('De regio heeft geen ander plan.')
    await button(pane, 'Bewaar scenario').click()
    await pane.getByText(/Bewaard in het werkboek en op het blad Verdeling/).waitFor()
    await page.getByRole('tab', { name: 'Verdeling', exact: true }).waitFor()
    await page.screenshot({ path: join(BEELDEN, 'verdeling-blad.png') })

    const textsOf = (blad: string) =>
      page.evaluate(naam => JSON.stringify(window.proef?.excel.workbook.values(naam, 'A1:L420') ?? []), blad)
    expect(await textsOf('Verdeling')).toContain('De regio heeft geen ander plan.')
    await pane.locator('#samenvatting').click()
    await pane.getByText('Het blad Samenvatting is gemaakt.').waitFor()
    const samenvatting = await textsOf('Samenvatting')
    expect(samenvatting).toContain('De regio heeft geen ander plan.')
    expect(samenvatting).not.toContain('sinds dit scenario is bewaard')

    const download = page.waitForEvent('download')
    await button(pane, 'Download als bestand').click()
    const bestand = await (await download).path()
    expect(readFileSync(bestand, 'utf8')).toContain('De regio heeft geen ander plan.')
    await button(pane, 'Haal alle eisen weg').click()
    await pane.locator('.bestandkiezer input').setInputFiles(bestand)
    await pane
      .getByText('Opnieuw berekend komt dezelfde keuze eruit. De bedragen zijn op de cent gelijk.')
      .waitFor()
    await pane.getByText('De plannen, de ruimte en het kader van nu zijn dezelfde.').waitFor()
    expect(await pane.getByLabel(/^Reden: /).inputValue()).toBe('De regio heeft geen ander plan.')
  })

  it('opent het optimum uit het werkboek opnieuw, en zegt wat er sinds het bewaren is gewijzigd', async () => {
    const { page, pane } = await open()
    await pane.getByLabel('Regel die u voorstelt').selectOption('optimum')
    await button(pane, 'Bewaar scenario').click()
    await pane.getByText('Bereken eerst het optimum, of kies een andere regel.').waitFor()
    await computeAll(pane)
    await pane.getByLabel(/^Reden: Andere regel/).fill('Meeste fte voor het geld.')
    await button(pane, 'Bewaar scenario').click()
    await pane.getByText(/Bewaard in het werkboek/).waitFor()

    await page.evaluate(() => window.proef?.excel.workbook.setValue('Plannen', 'I5', 1_234_567.89))
    await pane.locator('#toets').click()
    await pane.getByText('plannen getoetst').waitFor()
    await button(pane, 'Open uit het werkboek').click()
    await pane
      .getByText('Opnieuw berekend komt dezelfde keuze eruit. De bedragen zijn op de cent gelijk.')
      .waitFor()
    await pane.getByText(/Bedragen of impact gewijzigd: DB-/).waitFor()
    await pane.locator('#samenvatting').click()
    await pane.getByText('Het blad Samenvatting is gemaakt.').waitFor()
    expect(
      await page.evaluate(() =>
        JSON.stringify(window.proef?.excel.workbook.values('Samenvatting', 'A1:L420') ?? []),
      ),
    ).toContain('sinds dit scenario is bewaard')
  })
})
