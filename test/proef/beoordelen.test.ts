import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { faultCodes } from '../excel/protocol/faults.ts'
import {
  cellOf,
  eventually,
  openBeoordelen,
  paneOf,
  selectRow,
  typeIn,
  violationsIn,
  vraag,
} from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const BEELDEN = join(WORTEL, 'uit/beelden')

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const open = (opties?: BrowserContextOptions) => openBeoordelen(browser, oorsprong, opties)

describe('de cel is de score', () => {
  it('zet een keuze meteen in de cel, en de onderbouwing in een eigen kolom die er eerst niet was', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-002')
    const { pane } = zitting
    const betrouwbaarheid = vraag(pane, 'Betrouwbaarheid')
    expect(await cellOf(zitting, 'DB-002', 'Onderbouwing Betrouwbaarheid')).toBeUndefined()
    await betrouwbaarheid.getByRole('radio').nth(4).check()
    await eventually(() => cellOf(zitting, 'DB-002', 'Betrouwbaarheid')).toBe(5)
    await betrouwbaarheid.getByRole('textbox').fill('=1+1 is onderzocht')
    await eventually(() => cellOf(zitting, 'DB-002', 'Onderbouwing Betrouwbaarheid')).toBe(
      '=1+1 is onderzocht',
    )
    await eventually(() => pane.getByText('Nog niet in de cel').count()).toBe(0)
    await zitting.page.screenshot({ path: join(BEELDEN, 'beoordelen.png') })
  })

  it('toont een wijziging in de cel, van wie dan ook, in het open formulier en in de score', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-003')
    const punten = vraag(zitting.pane, 'Opschaalbaarheid').getByRole('radio')
    const score = () => zitting.pane.locator('.scorekop .cijfer').innerText()
    await typeIn(zitting, { nummer: 'DB-003', kop: 'Opschaalbaarheid', waarde: 1 })
    await eventually(() => punten.nth(0).isChecked()).toBe(true)
    const laag = await score()
    await typeIn(zitting, { nummer: 'DB-003', kop: 'Opschaalbaarheid', waarde: 5 }, 'remote')
    await eventually(() => punten.nth(4).isChecked()).toBe(true)
    await eventually(async () => Number((await score()).replace(',', '.'))).toBeGreaterThan(
      Number(laag.replace(',', '.')),
    )
    await typeIn(zitting, { nummer: 'DB-003', kop: 'Opschaalbaarheid', waarde: 'veel' })
    await zitting.pane.getByText('“veel” is geen score.').waitFor()
  })

  it('volgt de selectie in het blad, en verplaatst haar met vorig en volgend plan', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-004')
    const { page, pane } = zitting
    await pane.getByRole('button', { name: 'Volgend plan' }).click()
    await pane.locator('.planwijzer', { hasText: 'DB-005' }).waitFor()
    const geselecteerd = await page.evaluate(() => {
      const { selection } = window.proef?.excel.workbook ?? {}
      return selection?.cell(0, 0).values()?.[0]?.[0]
    })
    expect(geselecteerd).toBe('DB-005')
    await pane.getByRole('button', { name: 'Vorig plan' }).click()
    await pane.locator('.planwijzer', { hasText: 'DB-004' }).waitFor()
  })
})

describe('er gaat geen woord verloren', () => {
  it('wacht terwijl iemand in een cel typt, zegt dat, en schrijft daarna', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-006')
    const { page, pane } = zitting
    const typing = (aan: boolean) =>
      page.evaluate(stand => {
        const faults = window.proef?.excel.faults
        if (faults) faults.editMode = stand
      }, aan)
    await typing(true)
    await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').fill('Gemeten in twee huizen.')
    await pane.getByText('Excel wacht nog').waitFor()
    expect(await cellOf(zitting, 'DB-006', 'Onderbouwing Betrouwbaarheid')).toBeUndefined()
    await typing(false)
    await eventually(() => cellOf(zitting, 'DB-006', 'Onderbouwing Betrouwbaarheid')).toBe(
      'Gemeten in twee huizen.',
    )
  })

  it('bewaart de tekst als de rij weg is, en schrijft haar als de rij terug is', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-007')
    const { pane } = zitting
    await typeIn(zitting, { nummer: 'DB-007', kop: 'Plannummer', waarde: 'WEG' })
    await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').fill('Dit wil ik houden.')
    await pane.getByText('Plan DB-007 staat niet meer in de tabel Plannen.').waitFor()
    expect(await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').inputValue()).toBe('Dit wil ik houden.')
    await typeIn(zitting, { nummer: 'WEG', kop: 'Plannummer', waarde: 'DB-007' })
    await eventually(() => cellOf(zitting, 'DB-007', 'Onderbouwing Betrouwbaarheid')).toBe(
      'Dit wil ik houden.',
    )
  })

  it('heeft de tekst nog als het venster midden in het typen opnieuw laadt', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-008')
    await zitting.page.evaluate(() => {
      const faults = window.proef?.excel.faults
      if (faults) faults.editMode = true
    })
    await vraag(zitting.pane, 'Betrouwbaarheid').getByRole('textbox').fill('Halverwege een zi')
    await zitting.pane.getByText('Nog niet in de cel').waitFor()
    await zitting.page.reload()
    const pane = await paneOf(zitting.page)
    await pane.locator('#beoordelen').click()
    await selectRow({ ...zitting, pane }, 'DB-008')
    expect(await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').inputValue()).toBe('Halverwege een zi')
  })

  it('houdt de tekst als de sessie met Excel verloopt, zegt wat te doen, en schrijft haar in een nieuwe sessie', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-009')
    const { page } = zitting
    await page.evaluate(code => {
      const faults = window.proef?.excel.faults
      if (faults) faults.failAll = code
    }, faultCodes.invalidOrTimedOutSession)
    await vraag(zitting.pane, 'Betrouwbaarheid').getByRole('textbox').fill('Getypt na de pauze.')
    await zitting.pane.getByText('De verbinding met Excel is verlopen.').waitFor()
    await zitting.pane.getByText('Vernieuw de pagina of open het werkboek opnieuw').waitFor()
    expect(await cellOf(zitting, 'DB-009', 'Onderbouwing Betrouwbaarheid')).toBeUndefined()

    await page.reload()
    const pane = await paneOf(page)
    await pane.locator('#beoordelen').click()
    await selectRow({ ...zitting, pane }, 'DB-009')
    const onderbouwing = vraag(pane, 'Betrouwbaarheid').getByRole('textbox')
    expect(await onderbouwing.inputValue()).toBe('Getypt na de pauze.')
    await onderbouwing.press('End')
    await onderbouwing.pressSequentially(' Klaar.')
    await eventually(() => cellOf(zitting, 'DB-009', 'Onderbouwing Betrouwbaarheid')).toBe(
      'Getypt na de pauze. Klaar.',
    )
  })

  it('zegt wat te doen als Office.js wordt tegengehouden, en heeft de tekst nog als het weer laadt', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-010')
    const { page } = zitting
    await page.evaluate(() => {
      const faults = window.proef?.excel.faults
      if (faults) faults.editMode = true
    })
    await vraag(zitting.pane, 'Betrouwbaarheid').getByRole('textbox').fill('Net voor de storing.')
    await zitting.pane.getByText('Nog niet in de cel').waitFor()

    await page.route('**/office.js', route => route.abort())
    await page.reload()
    const geblokkeerd = await paneOf(page)
    await geblokkeerd.getByRole('alert').getByText('vraag dan uw beheerder').waitFor()
    expect(await violationsIn(geblokkeerd, '#venster')).toEqual([])
    await page.screenshot({ path: join(BEELDEN, 'office-geblokkeerd.png') })

    await page.unroute('**/office.js')
    await geblokkeerd.locator('button', { hasText: 'Opnieuw laden' }).click()
    await geblokkeerd.getByRole('alert').waitFor({ state: 'detached' })
    const pane = await paneOf(page)
    await pane.locator('#beoordelen').click()
    await selectRow({ ...zitting, pane }, 'DB-010')
    expect(await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').inputValue()).toBe(
      'Net voor de storing.',
    )
  })

  it('overschrijft niet wat een ander intussen in dezelfde cel zette, en laat kiezen', async () => {
    const zitting = await open()
    await selectRow(zitting, 'DB-009')
    const { page, pane } = zitting
    const kop = 'Betrouwbaarheid'
    const editing = (aan: boolean) =>
      page.evaluate(stand => {
        const faults = window.proef?.excel.faults
        if (faults) faults.editMode = stand
      }, aan)
    await editing(true)
    await vraag(pane, kop).getByRole('radio').nth(0).check()
    await typeIn(zitting, { nummer: 'DB-009', kop, waarde: 4.5 }, 'remote')
    await editing(false)
    await pane.getByText('In de cel staat intussen iets anders').waitFor()
    expect(await cellOf(zitting, 'DB-009', kop)).toBe(4.5)
    await pane.getByRole('button', { name: 'Houd mijn antwoord' }).click()
    await eventually(() => cellOf(zitting, 'DB-009', kop)).toBe(1)
  })
})
