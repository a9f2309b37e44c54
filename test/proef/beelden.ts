import { mkdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import { launchBrowser } from './browser.ts'
import { makeDossiers } from './dossiers.ts'
import { makePortefeuille } from './gegevens/portefeuille.ts'
import { findFreePort, startLokaleWorker, Uitleg, WORTEL } from './lokaal.ts'

/**
 * `npm run beelden`: the pictures of the user guide, and the one of the README, made from the page /proef with a local
 * Worker. Run it again when the pane looks different, and build after it. Throws when a picture of the guide is too heavy.
 */
const GIDS = join(WORTEL, 'addin/public/beelden')
const README = join(WORTEL, 'test/proef/beelden/proef.png')
/** How wide the pane is in them. */
const BREEDTE = '360px'
/** What a picture of the guide may weigh, in bytes. */
const ZWAARST = 60_000

const worker = await startLokaleWorker(await findFreePort(), join(WORTEL, '.wrangler/beelden'))
const browser = await launchBrowser()
try {
  mkdirSync(GIDS, { recursive: true })
  const [plan = ''] = await makeDossiers(worker.oorsprong)
  await pictureReadme(browser, worker.oorsprong)
  await pictureBlad(browser, worker.oorsprong)
  await pictureBeoordelaar(browser, worker.oorsprong, plan)
  await pictureToezicht(browser, worker.oorsprong)
  await pictureKoppelen(browser, worker.oorsprong)
} finally {
  await browser.close()
  await worker.stop()
}

/** The whole page after a check: the sheet with its ribbon, and the pane at the ceilings. */
async function pictureReadme(browser: Browser, oorsprong: string): Promise<void> {
  const { page, pane } = await open(browser, oorsprong, { width: 1400, height: 860 })
  await page.getByRole('region', { name: 'Lint' }).getByRole('button', { name: 'Toets alle plannen' }).click()
  await page.getByText('Toets alle plannen is klaar.').waitFor()
  await pane.locator('#paneel-middelen article').first().waitFor()
  await page.getByText('DB-006', { exact: true }).click()
  await page.screenshot({ path: README })
  await page.context().close()
}

/** The table Plannen after a check, with what Impacttoets wrote beside each plan. */
async function pictureBlad(browser: Browser, oorsprong: string): Promise<void> {
  const { page, pane } = await open(browser, oorsprong, { width: 1240, height: 560 })
  await check(pane)
  await page.evaluate(() => {
    const workbook = window.proef?.excel.workbook
    const tabel = workbook?.table('Plannen')
    const [koppen = []] = tabel?.range.values() ?? []
    workbook?.as('user', () => tabel?.range.cell(1, koppen.indexOf('Toets toelichting')).select())
  })
  await page.getByRole('button', { name: 'Venster sluiten' }).click()
  await screenshot(page.locator('.blad-en-balk'), 'blad')
  await page.context().close()
}

/** What someone who judges sees, from Start to the money of all plans together. */
async function pictureBeoordelaar(browser: Browser, oorsprong: string, plan: string): Promise<void> {
  const { page, pane } = await open(browser, oorsprong)
  await check(pane)
  await pane.locator('#start').click()
  await signIn(pane, 'carla')
  await pane.locator('.aandacht li').first().waitFor()
  await pane.getByRole('button', { name: 'Niet nu' }).click()
  await picture(page, 'start', pane.locator('h1'))

  await pane.getByLabel('Zoek een plan').fill(plan)
  await pane.locator('.treffers button').first().click()
  await pane.getByText('Geld per jaar, tegen de ruimte').waitFor()
  await picture(page, 'plan', pane.locator('.plan'))

  await pane.locator('#beoordelen').click()
  await picture(page, 'beoordelen', pane.locator('.formulier fieldset.vraag').first(), 'center')

  await pane.locator('#portfolio').click()
  await picture(page, 'middelen', pane.locator('#paneel-middelen'))
  await pane.locator('#tab-verdeling').click()
  await picture(page, 'verdeling', pane.locator('#verdeling-tabel'))
  await page.context().close()
}

/** The funds as someone of the NZa sees them. */
async function pictureToezicht(browser: Browser, oorsprong: string): Promise<void> {
  const { page, pane } = await open(browser, oorsprong)
  await pane.locator('#meer').click()
  await pane.locator('#toezicht').click()
  await signIn(pane, 'ilse')
  await picture(page, 'toezicht', pane.locator('.potkaart').first())
  await page.context().close()
}

/** A table with names of its own, and the columns that it is to be linked to. */
async function pictureKoppelen(browser: Browser, oorsprong: string): Promise<void> {
  const { page, pane } = await open(browser, oorsprong, undefined, page =>
    page.route('**/proef/werkboeken/portefeuille.json', route => route.fulfill({ body: makeEigenTabel() })),
  )
  await pane.locator('#meer').click()
  await pane.locator('#werkboek').click()
  await pane.locator('.koppelen').waitFor()
  await picture(page, 'koppelen', pane.locator('label:has(#koppel-tabel)'))
  await page.context().close()
}

/** The demo portfolio as someone has it who gave the table and some columns other names. */
function makeEigenTabel(): string {
  const namen = {
    Plannen: 'Lijst2027',
    Plannummer: 'Kenmerk',
    Titel: 'Projectnaam',
    Betrouwbaarheid: 'Oordeel bewijs',
  }
  return Object.entries(namen).reduce(
    (werkboek, [naam, eigen]) => werkboek.replaceAll(`"${naam}"`, `"${eigen}"`),
    JSON.stringify(makePortefeuille()),
  )
}

async function open(
  browser: Browser,
  oorsprong: string,
  viewport = { width: 1040, height: 820 },
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<{ page: Page; pane: FrameLocator }> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport })
  const page = await context.newPage()
  await prepare(page)
  await page.goto(`${oorsprong}/proef#werkboek=portefeuille`)
  await page
    .locator('aside')
    .evaluate((venster, breedte) => venster.style.setProperty('--breedte', breedte), BREEDTE)
  const pane = page.frameLocator('iframe')
  await pane.locator('.start').waitFor()
  return { page, pane }
}

async function check(pane: FrameLocator): Promise<void> {
  await pane.locator('#toets').click()
  await pane.getByText('plannen getoetst').waitFor()
}

async function signIn(pane: FrameLocator, persona: PersonaId): Promise<void> {
  await pane.getByLabel('Meld aan als').selectOption(persona)
  await pane.getByRole('button', { name: 'Meld aan' }).click()
  await pane.locator('.aangemeld').waitFor()
}

/** What the pane shows with `deel` at its top, or in the middle where something stays in view above it. */
async function picture(
  page: Page,
  naam: string,
  deel: Locator,
  plek: 'start' | 'center' = 'start',
): Promise<void> {
  await deel.waitFor()
  await deel.evaluate((element, block) => element.scrollIntoView({ block }), plek)
  await screenshot(page.locator('iframe'), naam)
}

async function screenshot(wat: Locator, naam: string): Promise<void> {
  const pad = join(GIDS, `${naam}.png`)
  await wat.screenshot({ path: pad, animations: 'disabled' })
  const { size } = statSync(pad)
  console.log(`${relative(WORTEL, pad)}: ${Math.ceil(size / 1000)} kB`)
  if (size > ZWAARST) throw new Uitleg(`${relative(WORTEL, pad)} is zwaarder dan ${ZWAARST / 1000} kB.`)
}
