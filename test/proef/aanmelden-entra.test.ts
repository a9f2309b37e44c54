import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, openBeoordelen, paneOf, selectRow, startDossier, vraag } from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { type Entra, signInAtEntra, startEntra } from './entra.ts'
import { findFreePort, type LokaleWorker, startLokaleWorker, WORTEL } from './lokaal.ts'

const [PLAN, ANDER_PLAN] = ['DB-020', 'DB-021'] as const
const BEWAARD = 'Uw concept staat in de dienst.'

let browser: Browser
let entra: Entra
let worker: LokaleWorker

/** The Worker of production, with the settings of production but for the app and where the keys are. */
beforeAll(async () => {
  entra = await startEntra()
  worker = await startLokaleWorker(await findFreePort(), join(WORTEL, '.wrangler/entra'), {
    omgeving: 'productie',
    instellingen: entra.instellingen,
  })
  for (const plan of [PLAN, ANDER_PLAN]) await startDossier(worker.oorsprong, plan, entra.tokenOf)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await worker?.stop()
  await entra?.stop()
})

async function open() {
  const zitting = await openBeoordelen(browser, worker.oorsprong)
  await entra.serve(zitting.context)
  entra.wie = 'anna'
  entra.onthoudt = true
  return zitting
}

describe('in een venster van Entra', () => {
  it('meldt iemand aan met het account van de organisatie, en weet dat nog na herladen', async () => {
    const { page, pane } = await open()
    await pane.getByText('U bent niet aangemeld').waitFor()
    await signInAtEntra(pane)
    await pane.locator('.aangemeld', { hasText: 'Anna de Wit, Zorgverzekeraar Waterland' }).waitFor()
    await page.reload()
    const opnieuw = await paneOf(page)
    await opnieuw.locator('#beoordelen').click()
    await opnieuw.locator('.aangemeld', { hasText: 'Anna de Wit' }).waitFor()
    await opnieuw.getByRole('button', { name: 'Meld af' }).click()
    await opnieuw.getByRole('button', { name: 'Meld aan met het account' }).waitFor()
  })

  it('zegt het als de organisatie niet is toegelaten of de rol er niet bij past', async () => {
    const { context, pane } = await open()
    await context.route('**/v1/ik', route =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer onbekend' } }),
    )
    await signInAtEntra(pane)
    await pane.getByText('Uw account is herkend, maar mag deze dienst niet gebruiken').waitFor()
  })
})

describe('als het token ophoudt terwijl iemand typt', () => {
  it('komt er vanzelf een ander, zonder dat het iemand iets kost', async () => {
    const zitting = await open()
    const { page, pane } = zitting
    await selectRow(zitting, PLAN)
    await signInAtEntra(pane)
    await declareBelang(pane)
    // The first request meets a token that has ended; the next one goes as it is.
    await page.route(
      '**/eigen-beoordeling',
      route =>
        route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer verlopen' } }),
      { times: 1 },
    )
    const voorheen = entra.gevraagd.length
    await vraag(pane, 'Betrouwbaarheid').getByRole('radio').nth(3).check()
    await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').fill('Gemeten in drie huizen.')
    await pane.getByText(BEWAARD).waitFor()
    expect(entra.gevraagd.slice(voorheen)).toEqual(['refresh_token'])
    expect(await pane.getByText('Uw aanmelding is verlopen').count()).toBe(0)
  })

  it('blijft de tekst staan als Entra opnieuw wil vragen, en gaat hij daarna weg', async () => {
    const zitting = await open()
    const { page, pane } = zitting
    await selectRow(zitting, ANDER_PLAN)
    await signInAtEntra(pane)
    await declareBelang(pane)
    entra.onthoudt = false
    await page.route('**/eigen-beoordeling', route =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer verlopen' } }),
    )
    await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').fill('Blijft staan.')
    await pane.getByText('Uw aanmelding is verlopen').waitFor()
    expect(await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').inputValue()).toBe('Blijft staan.')
    await page.unroute('**/eigen-beoordeling')
    const bewaren = page.waitForResponse(
      antwoord => antwoord.url().endsWith('/eigen-beoordeling') && antwoord.request().method() === 'PUT',
    )
    await signInAtEntra(pane)
    expect((await bewaren).status()).toBe(200)
    expect((await bewaren).request().postData()).toContain('Blijft staan.')
  })
})

describe('als Excel zelf aanmeldt', () => {
  it('is iemand aangemeld zonder iets te doen, en afgemeld tot diegene zelf terugkomt', async () => {
    const { context, page } = await open()
    await entra.actAsHost(context, 'carla')
    await page.reload()
    const pane = await paneOf(page)
    await pane.locator('#beoordelen').click()
    await pane.locator('.aangemeld', { hasText: 'Carla Duinker, Duinzicht' }).waitFor()
    await pane.getByRole('button', { name: 'Meld af' }).click()
    const knop = pane.getByRole('button', { name: 'Meld aan met het account van uw organisatie' })
    await knop.waitFor()
    await page.reload()
    const weer = await paneOf(page)
    await weer.locator('#beoordelen').click()
    await weer.getByRole('button', { name: 'Meld aan met het account van uw organisatie' }).click()
    await weer.locator('.aangemeld', { hasText: 'Carla Duinker' }).waitFor()
    await eventually(() => context.pages().length).toBe(1)
  })
})

async function declareBelang(pane: Awaited<ReturnType<typeof paneOf>>): Promise<void> {
  await pane.getByLabel('Ik heb geen belang bij dit plan').check()
  await pane.getByRole('button', { name: 'Leg vast' }).click()
  await pane.locator('.beoordelen').getByRole('button', { name: 'Dien in', exact: true }).waitFor()
}
