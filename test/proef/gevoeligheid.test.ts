import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { measureGevoeligheid } from '#shared/beoordeling/gevoeligheid.ts'
import { allocatePortefeuille } from '#test/addin/voorbeeld.ts'
import { selectedPlan } from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { openGetoetst } from './kadervenster.ts'

const oorsprong = inject('oorsprong')
const verdeling = allocatePortefeuille()
const verwacht = measureGevoeligheid(
  verdeling.regels.map(({ score }) => score),
  verdeling.kader,
)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function open() {
  const venster = await openGetoetst(browser, oorsprong)
  await venster.pane.locator('#tab-plannen').click()
  await venster.pane.getByText('Gevoeligheid van de wegingen', { exact: true }).click()
  await venster.pane.locator('svg.wissels').waitFor()
  return venster
}

const cellsOf = async (pane: Frame, naam: RegExp) => {
  const rijen = await pane.getByRole('table', { name: naam }).locator('tbody tr').all()
  return Promise.all(rijen.map(rij => rij.locator('th, td').allInnerTexts()))
}

const formatStap = (stap: number) =>
  `${stap > 0 ? '+' : '−'}${Math.abs(stap).toLocaleString('nl-NL', { maximumFractionDigits: 2 })}`

describe('de gevoeligheid van de wegingen', () => {
  it('toont per weging de eerste wissel en wie er schuift, zoals de kern die berekent', async () => {
    const { pane } = await open()
    expect(await cellsOf(pane, /^Gevoeligheid van de wegingen$/)).toEqual(
      verwacht.gewichten.map(({ criterium, aandeel, omslag, omslagBovenaan, verschuivingen }) => [
        criterium.label,
        `${Math.round(aandeel)} %`,
        omslag ? formatStap(omslag.stap) : 'geen',
        omslagBovenaan ? formatStap(omslagBovenaan.stap) : 'geen',
        String(verschuivingen.length),
      ]),
    )
    expect(verwacht.kleinste).not.toBeNull()
    const tekening = (await pane.locator('svg.wissels').getAttribute('aria-label')) ?? ''
    for (const { criterium } of verwacht.gewichten)
      expect(tekening).toContain(`${criterium.label}: eerste wissel`)
  })

  it('toont van elk plan dat schuift de beste en de slechtste rang, en wijst zijn rij aan', async () => {
    const { page, pane } = await open()
    const gewicht = verwacht.gewichten.find(({ verschuivingen }) => verschuivingen.length > 0)
    const [eerste] = gewicht?.verschuivingen ?? []
    if (!gewicht || !eerste) throw new Error('er schuift niets')
    await pane.getByText(new RegExp(`^${gewicht.criterium.label}: \\d+ plan`)).click()
    const [[plan = '', ...rangen] = []] = await cellsOf(pane, new RegExp(`^${gewicht.criterium.label}: `))
    expect(plan).toContain(eerste.plan)
    expect(rangen).toEqual([eerste.rang, eerste.beste, eerste.slechtste].map(String))

    await pane.locator('.gevoeligheid details[open]').getByRole('button', { name: eerste.plan }).click()
    await expect.poll(() => selectedPlan(page)).toBe(eerste.plan)
  })
})
