import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { GOED, KOPPEN } from '../addin/plantabel.ts'
import { workbookOf } from '../addin/werkboekhulp.ts'
import type { WorkbookData } from '../excel/data.ts'
import { eventually, paneOf } from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'

const oorsprong = inject('oorsprong')

const LEEG: WorkbookData = { name: 'Map1.xlsx', sheets: [{ name: 'Blad1', cells: [] }] }
const EIGEN: Record<string, string> = {
  Plannummer: 'Kenmerk',
  Titel: 'Projectnaam',
  Betrouwbaarheid: 'Oordeel bewijs',
}
const VREEMD = workbookOf(
  KOPPEN.map(kop => EIGEN[kop] ?? kop),
  'Lijst2027',
)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function newContext(opties: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1180, height: 1200 },
    ...opties,
  })
  onTestFinished(() => context.close())
  return context
}

/** Opens a workbook that is not among those of the page. */
async function open(context: BrowserContext, data: WorkbookData): Promise<{ page: Page; pane: Frame }> {
  const page = await context.newPage()
  page.on('pageerror', fout => {
    throw fout
  })
  await page.route('**/proef/werkboeken/portefeuille.json', route => route.fulfill({ json: data }))
  await page.goto(`${oorsprong}/proef#werkboek=portefeuille`)
  const pane = await paneOf(page)
  await pane.locator('.start').waitFor()
  return { page, pane }
}

const openPlek = async (pane: Frame) => {
  await pane.locator('#meer').click()
  await pane.locator('#werkboek').click()
  await pane.locator('.werkboek').waitFor()
}

const sheetNames = (page: Page) =>
  page.evaluate(() => window.proef?.excel.workbook.sheets.map(({ name }) => name))

/** What stands in a column of a table, from the first row on. */
const columnIn = (page: Page, tabel: string, kop: string) =>
  page.evaluate(
    ([naam, kolom]) => {
      const { columns } = window.proef?.excel.workbook.table(naam) ?? { columns: [] }
      return columns
        .find(({ name }) => name === kolom)
        ?.body.values()
        ?.map(([waarde]) => waarde)
    },
    [tabel, kop] as const,
  )

const typePlan = (page: Page, plan: typeof GOED) =>
  page.evaluate(waarden => {
    const workbook = window.proef?.excel.workbook
    for (const [kop, waarde] of Object.entries(waarden)) {
      const kolom = workbook?.table('Plannen').columns.find(({ name }) => name === kop)
      workbook?.as('user', () => kolom?.body.row(0).write(waarde, 'dutch'))
    }
  }, plan)

describe('van een leeg werkboek', () => {
  it('naar bladen, een plan, een toets, en weer terug', async () => {
    const { page, pane } = await open(await newContext(), LEEG)
    await pane.getByRole('button', { name: 'Koppel of maak een werkboek' }).click()
    await pane.getByRole('button', { name: 'Maak de bladen' }).click()
    await pane.getByText('Gemaakt: Overzicht').waitFor()
    await typePlan(page, GOED)
    await pane.locator('#toets').click()
    await pane.getByText('1 van 1 plannen getoetst').waitFor()
    expect((await columnIn(page, 'Plannen', 'Toets rang'))?.[0]).toBe(1)
    expect(await sheetNames(page)).not.toContain('Middelen (Impacttoets)')

    await pane.getByRole('button', { name: 'Maak ongedaan: De uitkomst van de toets' }).click()
    await pane.getByText('Teruggezet zoals het was: blad Middelen').waitFor()
    expect(await columnIn(page, 'Plannen', 'Toets rang')).toBeUndefined()
    await pane.getByRole('button', { name: 'Maak ongedaan: Nieuw werkboek' }).click()
    await pane.getByText('Er is niets teruggezet').waitFor()
    expect(await columnIn(page, 'Plannen', 'Plannummer')).toContain('DB-1')
  })
})

describe('Nieuw werkboek op het lint', () => {
  it('is op Start te zien zonder dat iemand van plek wisselt', async () => {
    const { page, pane } = await open(await newContext(), LEEG)
    await pane.getByText('nog geen tabel met de naam Plannen').waitFor()
    await page.getByRole('region', { name: 'Lint' }).getByRole('button', { name: 'Nieuw werkboek' }).click()
    await pane.getByText('De tabel Plannen is leeg.').waitFor()
  })
})

describe('een eigen tabel', () => {
  it('wordt aangeboden om te koppelen als de toets haar niet kan lezen, en blijft gekoppeld', async () => {
    const { page, pane } = await open(await newContext(), VREEMD)
    await pane.locator('#toets').click()
    await pane.getByRole('button', { name: 'Kolommen koppelen' }).click()
    expect(await pane.locator('#koppel-tabel').inputValue()).toBe('Lijst2027')
    expect(await pane.locator('#koppel-bewaar').isDisabled()).toBe(true)
    await pane
      .locator('.koppelen label', { hasText: /^Betrouwbaarheid/ })
      .locator('select')
      .selectOption({ label: 'Oordeel bewijs' })
    await pane.locator('#koppel-bewaar').click()
    await pane.getByText('De tabel Lijst2027 is gekoppeld').waitFor()

    await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.location.reload())
    await eventually(async () => (await paneOf(page)).locator('.treffers button').count()).toBe(3)
    const opnieuw = await paneOf(page)
    await opnieuw.locator('#toets').click()
    await opnieuw.getByText('3 van 3 plannen getoetst').waitFor()
    expect(await columnIn(page, 'Lijst2027', 'Toets rang')).toEqual([1, 2, 3])
  })
})

describe('twee werkboeken tegelijk', () => {
  it('houden elk hun eigen plannen, uitkomst en stappen terug', async () => {
    const context = await newContext()
    const een = await open(context, workbookOf())
    const ander = await open(context, VREEMD)
    const schrijven = een.page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let aantal = 0
          window.proef?.excel.workbook.listen(({ kind, author }) => {
            if (kind === 'cells' && author === 'addin') aantal += 1
          })
          setTimeout(() => resolve(aantal), 1500)
        }),
    )
    await ander.pane.locator('#toets').click()
    await ander.pane.getByRole('button', { name: 'Kolommen koppelen' }).waitFor()
    await openPlek(een.pane)
    // Nobody asked anything of this workbook yet.
    expect(await schrijven).toBe(0)
    await Promise.all([een.pane.locator('#toets').click(), ander.pane.locator('#toets').click()])
    await een.pane.getByText('3 van 3 plannen getoetst').waitFor()
    expect(await columnIn(een.page, 'Plannen', 'Toets rang')).toEqual([1, 2, 3])
    expect(await columnIn(ander.page, 'Lijst2027', 'Toets rang')).toBeUndefined()
    expect(await sheetNames(ander.page)).toEqual(['Blad1'])
    await openPlek(ander.pane)
    expect(await ander.pane.locator('#werkboek-terug').innerText()).toBe('Er is niets om ongedaan te maken.')
  })
})
