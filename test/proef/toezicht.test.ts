import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { as, inhoudOf, signIn, submitPlan } from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { expectToegankelijk, openGetoetst, WEERGAVEN } from './kadervenster.ts'

const oorsprong = inject('oorsprong')

/** Plans of the demo workbook that no other test brings into the service. */
const PLANNEN = ['DB-091', 'DB-092'] as const
const GERESERVEERD = 1_234_500

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  for (const nummer of PLANNEN) await submitPlan(oorsprong, nummer)
  await reserve(PLANNEN[0])
})
afterAll(() => browser?.close())

/** Carla holds money for a plan until the end of next year, of a fund that no other test counts on. */
async function reserve(nummer: string): Promise<void> {
  const carla = await as(oorsprong, 'carla')
  const { etag } = await carla.get(`plannen/${nummer}/boekingen`)
  const regel = { pot: 'transformatiemiddelen', jaar: 2027, bedrag: GERESERVEERD * 100, deelSociaalDomein: 0 }
  await carla.send(
    'POST',
    `plannen/${nummer}/boekingen`,
    { soort: 'reserveren', reden: 'Afgesproken', tot: '2027-12-31', regels: [regel] },
    { 'if-match': etag },
  )
}

/** What a plan asks as a list of an insurer: one row per year, split in two providers. */
function rowsOf(nummer: string): (string | number)[][] {
  return inhoudOf(nummer).jaarbedragen.flatMap(({ jaar, bedrag, waarvanSociaalDomein }) => {
    const zorg = (bedrag - waarvanSociaalDomein) / 100
    const deel = Math.floor(zorg / 2)
    return [
      [nummer, 'Zorggroep Noord', jaar, 'Wijk/ELV/GRZ', deel],
      [nummer, 'Zorggroep Zuid', jaar, 'Wijk/ELV/GRZ', Math.round((zorg - deel) * 100) / 100],
      [nummer, 'Gemeente Veenoever', jaar, 'Gemeente', waarvanSociaalDomein / 100],
    ].filter(rij => rij[4] !== 0)
  })
}

const KOPPEN = ['Plan', 'Zorgaanbieder', 'Boekjaar', 'Zorgsoort', 'Aangevraagd bedrag']

async function openPaneel(opties: BrowserContextOptions = {}): Promise<{ page: Page; pane: Frame }> {
  const venster = await openGetoetst(browser, oorsprong, opties)
  await venster.pane.locator('#meer').click()
  await venster.pane.locator('#toezicht').click()
  await signIn(venster.pane, 'ilse')
  await venster.pane.locator('.potkaart').first().waitFor()
  return venster
}

/** The page of its own, as an analyst without Excel opens it; no request leaves this machine. */
async function openPagina(opties: BrowserContextOptions = {}): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1200, height: 900 },
    ...opties,
  })
  const page = await context.newPage()
  const fouten: string[] = []
  page.on('pageerror', fout => fouten.push(fout.message))
  page.on('console', bericht => {
    if (bericht.text().includes('Content Security Policy')) fouten.push(bericht.text())
  })
  page.on('request', verzoek => {
    if (/office|microsoft/i.test(verzoek.url())) fouten.push(verzoek.url())
  })
  onTestFinished(async () => {
    await context.close()
    expect(fouten).toEqual([])
  })
  await page.goto(`${oorsprong}/toezicht.html`)
  const pane = page.mainFrame()
  await signIn(pane, 'ilse')
  await pane.locator('.potkaart').first().waitFor()
  return { page, pane }
}

const deel = (pane: Frame, naam: string) =>
  pane
    .getByRole('navigation', { name: 'Onderdelen van toezicht' })
    .getByRole('button', { name: naam })
    .click()

/** The card of a fund in a year. */
const kaart = (pane: Frame, naam: string) => pane.getByRole('article', { name: new RegExp(`^${naam}`) })

describe('toezicht in het taakvenster', () => {
  it('toont wat is geboekt en gevraagd met de lijst erachter, wat wacht en wat veranderde, en maakt er een bestand van', async () => {
    const { page, pane } = await openPaneel()
    const gereserveerd = kaart(pane, 'Transformatiemiddelen 2027')
    await gereserveerd.getByRole('button', { name: /^Gereserveerd/ }).click()
    await gereserveerd.getByText('De som is gelijk aan het cijfer.').waitFor()
    expect(await gereserveerd.locator('tbody tr', { hasText: PLANNEN[0] }).innerText()).toContain('1.234.500')
    const gevraagd = kaart(pane, 'Doorbraakmiddelen 2027')
    await gevraagd.getByRole('button', { name: /^Gevraagd/ }).click()
    await gevraagd.locator('tbody tr', { hasText: PLANNEN[1] }).waitFor()
    for (const titel of ['Via de SPUK', 'Ventiel']) await pane.getByRole('region', { name: titel }).waitFor()

    await deel(pane, 'Wachtrij')
    await pane.getByText('De wachtrijen zoals ze nu zijn').waitFor()
    await pane.getByText(/^Volgorde: de rang in het kader/).waitFor()
    await pane
      .getByText(/nooit een deel\..*\(voorstel van dit project\)/)
      .first()
      .waitFor()

    await deel(pane, 'Wijzigingen')
    await pane.getByLabel('Oorzaak').selectOption('reserveren')
    const regel = pane.locator('.mutaties > li', { hasText: PLANNEN[0] }).first()
    expect(await regel.innerText()).toContain('+€\u00a01.234.500')

    await deel(pane, 'KPI-gelden')
    await pane.getByText('Volgens de begrippen van de voortgangsrapportage').waitFor()

    const bestand = page.waitForEvent('download')
    await pane.getByRole('button', { name: 'Download .xlsx' }).click()
    const download = await bestand
    expect(download.suggestedFilename()).toMatch(/^toezicht-\d{4}-\d\d-\d\d\.xlsx$/)
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await pane.getByText('Het bestand is gemaakt.').waitFor()
  })

  it('leest een lijst van een blad, wijst een fout in een cel aan, en neemt daarna alles in één keer over', async () => {
    const { page, pane } = await openPaneel()
    await deel(pane, 'Lijst inlezen')
    const rijen = PLANNEN.flatMap(rowsOf)
    const put = (waarden: (string | number)[][]) =>
      page.evaluate(cellen => {
        const workbook = window.proef?.excel.workbook
        const blad = workbook?.findSheet('Opgave') ?? workbook?.addSheet('Opgave')
        if (!workbook || !blad) return
        workbook.activate(blad)
        blad
          .range('A1')
          .resizedTo(cellen.length, cellen[0]?.length ?? 0)
          .write(cellen)
      }, waarden)
    await put([KOPPEN, ...rijen.with(1, rijen[1]?.with(4, 'veel') ?? [])])
    await pane.getByRole('button', { name: 'Lees de lijst' }).click()
    await pane.getByText('1 fout in de lijst').waitFor()
    await pane.getByRole('button', { name: /^Opgave!E3/ }).waitFor()

    await put([KOPPEN, ...rijen])
    await pane.getByRole('button', { name: 'Lees de lijst' }).click()
    await pane.getByRole('button', { name: /^Bekijk wat/ }).click()
    await pane
      .locator('.planverschil', { hasText: PLANNEN[0] })
      .getByText(/^DB-091 nieuw/)
      .waitFor()
    await pane.getByRole('button', { name: 'Neem over voor 2 plannen' }).click()
    await pane.getByText('Overgenomen voor 2 plannen').waitFor()

    const ilse = await as(oorsprong, 'ilse')
    const { inhoud } = await ilse.get(`plannen/${PLANNEN[0]}/aanvraagregels`)
    expect(inhoud.opgave.regels).toHaveLength(rowsOf(PLANNEN[0]).length)
  })
})

describe('de pagina /toezicht.html', () => {
  it('doet hetzelfde zonder Excel, en leest een geplakte lijst', async () => {
    const { pane } = await openPagina()
    await deel(pane, 'Lijst inlezen')
    await pane.getByText('Of plak een lijst uit Excel').click()
    const tekst = [KOPPEN, ...rowsOf(PLANNEN[1])].map(rij => rij.map(toDutch).join('\t')).join('\n')
    await pane.getByLabel('Plak hier de lijst').fill(tekst)
    await pane.getByRole('button', { name: 'Lees wat er is geplakt' }).click()
    await pane.getByRole('button', { name: /^Bekijk wat/ }).click()
    await pane.getByRole('region', { name: 'Wat er zou veranderen' }).waitFor()
  })

  it('is toegankelijk, breed en smal', async () => {
    const breedEnSmal = WEERGAVEN.filter(([naam]) => naam === 'licht' || naam === 'smal')
    await lookEveryWay(await openPagina(), 'body', 'toezicht-pagina', breedEnSmal)
  })
})

/** The same window in every look, without opening it again. */
async function lookEveryWay(
  venster: { page: Page; pane: Frame },
  deel: string,
  beeld: string,
  weergaven = WEERGAVEN,
): Promise<void> {
  for (const [naam, { viewport, colorScheme, forcedColors }] of weergaven) {
    await venster.page.emulateMedia({
      colorScheme: colorScheme ?? 'light',
      forcedColors: forcedColors ?? 'none',
    })
    if (viewport) await venster.page.setViewportSize(viewport)
    await expectToegankelijk(venster, deel, `${beeld}-${naam}`)
  }
}

/** A cell as a Dutch Excel puts it on the clipboard. */
const toDutch = (cel: string | number): string =>
  typeof cel === 'number' && cel > 3000 ? cel.toLocaleString('nl-NL') : String(cel)
