import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { RANDVOORWAARDEN_CONCEPT_2026 } from '#shared/kader/randvoorwaarden-concept-2026.ts'
import { launchBrowser } from './browser.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const BEELDEN = join(WORTEL, 'uit/beelden')
const BLAD = 'Impact DB-001'
const AI_EN_TECHNOLOGIE = RANDVOORWAARDEN_CONCEPT_2026.clusters[0]?.categorieen ?? []

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The pane with a plan opened. */
async function openPlan(nummer: string): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1400, height: 1000 } })
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
  await pane.getByRole('tab', { name: /Plannen/ }).click()
  await pane.getByLabel('Zoek op nummer of titel').fill(nummer)
  await pane.locator('.plannen summary').first().click()
  return { page, pane }
}

/** The pane with plan DB-001 opened at its impact sheet. */
async function open(): Promise<{ page: Page; pane: Frame }> {
  const { page, pane } = await openPlan('DB-001')
  await pane.getByText('Impactblad', { exact: true }).click()
  return { page, pane }
}

/** Types in the sheet as a person does: the values beside each other, in the row with this label or number. */
const typeBeside = (
  page: Page,
  regels: readonly (readonly [label: string, kolom: string, waarden: (string | number)[]])[],
) =>
  page.evaluate(
    ([blad, invoer]) => {
      const workbook = window.proef?.excel.workbook
      for (const [label, kolom, waarden] of invoer) {
        const rijen = workbook?.values(blad, 'A1:G120') ?? []
        const rij = rijen.findIndex(cellen => cellen[0] === label || cellen[1] === label) + 1
        const eerste = workbook?.sheet(blad).range(`${kolom}${rij}`)
        workbook?.as('user', () => {
          waarden.forEach((waarde, i) => {
            eerste?.cell(0, i).write(waarde, 'dutch')
          })
        })
      }
    },
    [BLAD, regels] as const,
  )

const rowOf = (page: Page, label: string): Promise<number> =>
  page.evaluate(
    ([blad, gezocht]) =>
      (window.proef?.excel.workbook.values(blad, 'A1:G120') ?? []).findIndex(
        cellen => cellen[0] === gezocht,
      ) + 1,
    [BLAD, label] as const,
  )

const button = (pane: Frame, naam: string) => pane.locator('.impact .knop', { hasText: naam })

describe('naast de winst van een plan', () => {
  const winstOf = async (nummer: string): Promise<string> => {
    const { pane } = await openPlan(nummer)
    return pane.locator('.winst').innerText()
  }
  it('staat met welke plannen het overlapt, wat er elders nodig is, en met welke factor het rekent', async () => {
    expect(await winstOf('DB-069')).toMatch(/Overlap, in fte vóór de invulling\s+DB-005: [\d –]+ fte/)
    expect(await winstOf('DB-026')).toMatch(/Elders nodig, niet afgetrokken\s+Wmo: [\d –]+ fte\s+Eerste lijn/)
    expect(await winstOf('DB-031')).toMatch(
      /Vaktherapeuten, deeltijdfactor 0,72\s*Bron: volgens de aanvrager: Personeelsregistratie/,
    )
  })
  it('staat ook dat er nog niet geantwoord is', async () => {
    const winst = await winstOf('DB-006')
    expect(winst).toContain('is niet beantwoord. De fte tellen bruto.')
    expect(winst).toContain('elders werk nodig is, is niet beantwoord')
  })
})

describe('het impactblad in het venster', () => {
  it('maakt het blad, leest het terug, wijst fouten aan en neemt pas over na een klik', async () => {
    const { page, pane } = await open()
    await button(pane, 'Impactblad maken').click()
    await pane.getByText('Het impactblad is gemaakt').waitFor()
    await page.getByRole('tab', { name: BLAD }).waitFor()

    await typeBeside(page, [['P1', 'B', ['Werknemers', 1000, 1000, 1000, 'werknemers', '']]])
    const p1 = await rowOf(page, 'P1')
    await typeBeside(page, [
      ['R1', 'B', ['Bespaarde werknemers', `=C${p1}*4/100`, `=D${p1}*6/100`, `=E${p1}/10`, 'werknemers']],
    ])
    await button(pane, 'Lees het blad opnieuw').click()
    await pane.getByText('heeft geen bron of aanname').waitFor()
    expect(await button(pane, 'Neem over').count()).toBe(0)
    await pane.getByRole('button', { name: new RegExp(`B${p1}`) }).click()
    await expect.poll(() => page.getByLabel('Naamvak').inputValue()).toBe(`B${p1}`)

    await typeBeside(page, [['P1', 'G', ['Personeelsregistratie']]])
    await button(pane, 'Lees het blad opnieuw').click()
    await pane.getByText('40 – 60 – 100 werknemers').waitFor()
    await pane.getByText('Waar komt dit getal vandaan?').click()
    await pane.getByText('Personeelsregistratie').waitFor()
    await page.screenshot({ path: join(BEELDEN, 'impactblad.png') })
    await button(pane, 'Neem over').click()
    await pane.getByText('De werknemers staan in de tabel Plannen').waitFor()
    const [koppen = [], ...rijen] =
      (await page.evaluate(() => window.proef?.excel.workbook.table('Plannen').range.values())) ?? []
    const rij = rijen.find(cellen => cellen[0] === 'DB-001') ?? []
    expect(
      ['laag', 'gemiddeld', 'hoog'].map(scenario => rij[koppen.indexOf(`Werknemers ${scenario}`)]),
    ).toEqual([40, 60, 100])
  })

  it('laat zien welke aanname het zwaarst weegt, zodra de randvoorwaarden zijn beoordeeld', async () => {
    const { page, pane } = await open()
    await button(pane, 'Impactblad maken').click()
    await page.getByRole('tab', { name: BLAD }).waitFor()
    await typeBeside(page, [['P1', 'B', ['Werknemers', 1000, 1000, 1000, 'werknemers', 'Jaarverslag']]])
    const p1 = await rowOf(page, 'P1')
    await typeBeside(page, [
      ['R1', 'B', ['Bespaarde werknemers', `=C${p1}*4/100`, `=D${p1}*6/100`, `=E${p1}/10`, 'werknemers']],
      ...AI_EN_TECHNOLOGIE.map(({ titel }): [string, string, string[]] => [titel, 'C', ['Voorzien']]),
    ])
    await button(pane, 'Lees het blad opnieuw').click()
    // 60 werknemers × 0,74 = 44,4 fte; a tenth less and a tenth more.
    const rij = pane.getByRole('row', { name: /P1 Werknemers/ })
    await rij.waitFor()
    expect(await rij.innerText()).toMatch(/40 – 48,8/)
    await rij.scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(BEELDEN, 'aannames.png') })
  })
})
