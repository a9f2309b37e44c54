import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { PersonaId } from '#addin/client/aanmelding.ts'
import {
  as,
  cellOf,
  eventually,
  openAll,
  openBeoordelen,
  paneOf,
  selectRow,
  signIn,
  startDossier,
  takeStap,
  typeIn,
  violationsIn,
  vraag,
  type Zitting,
} from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const BEELDEN = join(WORTEL, 'uit/beelden')
const BEWAARD = 'Uw concept staat in de dienst.'

const VERSLAG = [
  ['Motief', 'Alleen samen halen wij de schaal.'],
  ['Doel', 'Minder administratie'],
  ['Maatstaf', 'Uren per week'],
  ['Wie toetst het, en wanneer', 'De NZa, elk jaar'],
  ['Einddatum', '2028-12-31'],
] as const

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The form of a plan that is being judged in the service, opened by a persona without an interest. */
async function openAs(persona: PersonaId, nummer: string): Promise<Zitting> {
  const zitting = await openBeoordelen(browser, oorsprong)
  await selectRow(zitting, nummer)
  await signIn(zitting.pane, persona)
  await declareBelang(zitting.pane)
  return zitting
}

async function declareBelang(pane: Frame): Promise<void> {
  const dienIn = button(pane, 'Dien in')
  const verklaar = pane.getByLabel('Ik heb geen belang bij dit plan')
  await dienIn.or(verklaar).first().waitFor()
  if (!(await verklaar.isVisible())) return
  await verklaar.check()
  await pane.getByRole('button', { name: 'Leg vast' }).click()
  await dienIn.waitFor()
}

const button = (pane: Frame, naam: string) =>
  pane.locator('.beoordelen').getByRole('button', { name: naam, exact: true })

async function answer(pane: Frame, titel: string, keuze: number, onderbouwing: string): Promise<void> {
  await vraag(pane, titel).getByRole('radio').nth(keuze).check()
  await vraag(pane, titel).getByRole('textbox').fill(onderbouwing)
}

async function submit(pane: Frame): Promise<void> {
  await pane.getByText(BEWAARD).waitFor()
  await button(pane, 'Dien in').click()
  await button(pane, 'Ja, dien in').click()
  await pane.getByText('U hebt deze beoordeling ingediend').waitFor()
}

/** Anna saves another answer at the first question without this pane. */
async function saveElsewhere(nummer: string): Promise<void> {
  const anna = await as(oorsprong, 'anna')
  const pad = `plannen/${nummer}/eigen-beoordeling`
  const { etag, inhoud } = await anna.get(pad)
  const { planversie, kader, inhoud: elders } = inhoud.beoordeling
  elders.antwoorden.betrouwbaarheid = { punten: 5, onderbouwing: 'Elders.' }
  await anna.send('PUT', pad, { planversie, kader, inhoud: elders }, { 'if-match': etag })
}

/** Anna types without a connection, on top of what the service has, and saves something else from another machine. */
async function typeWhileSavedElsewhere(nummer: string): Promise<Zitting> {
  await startDossier(oorsprong, nummer)
  const zitting = await openAs('anna', nummer)
  await answer(zitting.pane, 'Betrouwbaarheid', 1, 'Hier.')
  await zitting.pane.getByText(BEWAARD).waitFor()
  await zitting.context.setOffline(true)
  await vraag(zitting.pane, 'Betrouwbaarheid').getByRole('textbox').fill('Onderweg getypt.')
  await zitting.pane.getByText('Geen verbinding. Uw concept wacht hier').waitFor()
  await saveElsewhere(nummer)
  return zitting
}

async function keepBoth(pane: Frame): Promise<void> {
  const conflict = pane.locator('.conflict')
  await conflict.getByLabel(/De dienst.*Elders/).waitFor()
  await conflict.getByLabel(/Dit werkboek.*Onderweg getypt/).waitFor()
  await conflict.getByRole('radio').nth(2).check()
  await button(pane, 'Neem deze keuzes over').click()
}

const BEIDE = 'Onderweg getypt.\n\nElders.'

const eigenVan = async (persona: PersonaId, nummer: string) =>
  (await (await as(oorsprong, persona)).get(`plannen/${nummer}/eigen-beoordeling`)).inhoud

const onderbouwingVan = async (nummer: string) =>
  (await eigenVan('anna', nummer)).beoordeling.inhoud.antwoorden.betrouwbaarheid.onderbouwing

describe('het concept', () => {
  it('gaat vanzelf naar de dienst, en is daar dezelfde score als in de cel', async () => {
    await startDossier(oorsprong, 'DB-020')
    const zitting = await openAs('anna', 'DB-020')
    await answer(zitting.pane, 'Betrouwbaarheid', 3, 'Gemeten in drie huizen.')
    await zitting.pane.getByText(BEWAARD).waitFor()
    const { beoordeling } = await eigenVan('anna', 'DB-020')
    expect(beoordeling.inhoud.antwoorden.betrouwbaarheid).toEqual({
      punten: await cellOf(zitting, 'DB-020', 'Betrouwbaarheid'),
      onderbouwing: 'Gemeten in drie huizen.',
    })
    await typeIn(zitting, { nummer: 'DB-020', kop: 'Betrouwbaarheid', waarde: 2 })
    await eventually(
      async () => (await eigenVan('anna', 'DB-020')).beoordeling.inhoud.antwoorden.betrouwbaarheid.punten,
    ).toBe(2)
  })

  it('wacht zonder verbinding in het postvak, ook als Excel sluit, en gaat weg als de dienst terug is', async () => {
    await startDossier(oorsprong, 'DB-021')
    const zitting = await openAs('anna', 'DB-021')
    const { context, page } = zitting
    await context.setOffline(true)
    await answer(zitting.pane, 'Betrouwbaarheid', 0, 'Zonder netwerk getypt.')
    await zitting.pane.getByText('Geen verbinding. Uw concept wacht hier').waitFor()
    expect((await eigenVan('anna', 'DB-021')).beoordeling).toBeNull()

    await context.setOffline(false)
    await page.reload()
    const pane = await paneOf(page)
    await pane.locator('#beoordelen').click()
    await selectRow({ ...zitting, pane }, 'DB-021')
    await eventually(
      async () => (await eigenVan('anna', 'DB-021')).beoordeling?.inhoud.antwoorden.betrouwbaarheid,
    ).toEqual({ punten: 1, onderbouwing: 'Zonder netwerk getypt.' })
    // The workbook was closed without saving: what it holds may not replace that unasked.
    await pane.locator('.conflict').waitFor()
  })

  it('overleeft een aanmelding die midden in het typen verloopt', async () => {
    await startDossier(oorsprong, 'DB-022')
    const { page, pane } = await openAs('anna', 'DB-022')
    // A token that the service does not know, as after it has expired.
    await page.route('**/eigen-beoordeling', route =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer verlopen' } }),
    )
    await answer(pane, 'Betrouwbaarheid', 1, 'Blijft staan.')
    await pane.getByText('Uw aanmelding is verlopen').waitFor()
    expect(await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').inputValue()).toBe('Blijft staan.')
    await page.unroute('**/eigen-beoordeling')
    await signIn(pane, 'anna')
    await pane.getByText(BEWAARD).waitFor()
    expect(
      (await eigenVan('anna', 'DB-022')).beoordeling.inhoud.antwoorden.betrouwbaarheid.onderbouwing,
    ).toBe('Blijft staan.')
  })

  it('toont beide antwoorden als dezelfde persoon elders iets anders bewaarde, en laat per vraag kiezen', async () => {
    await startDossier(oorsprong, 'DB-030')
    const zitting = await openAs('anna', 'DB-030')
    const { pane } = zitting
    await answer(pane, 'Betrouwbaarheid', 1, 'Hier.')
    await answer(pane, 'Opschaalbaarheid', 1, 'Hier ook.')
    await pane.getByText(BEWAARD).waitFor()
    await saveElsewhere('DB-030')
    await vraag(pane, 'Opschaalbaarheid').getByRole('radio').nth(2).check()
    const conflict = pane.locator('.conflict')
    await conflict.waitFor()
    await conflict.getByLabel(/De dienst.*Elders/).check()
    await conflict.getByLabel(/Dit werkboek.*Hier ook/).check()
    expect(await violationsIn(pane)).toEqual([])
    await zitting.page.screenshot({ path: join(BEELDEN, 'beoordelen-conflict.png') })
    await button(pane, 'Neem deze keuzes over').click()
    await pane.getByText(BEWAARD).waitFor()
    expect(await cellOf(zitting, 'DB-030', 'Betrouwbaarheid')).toBe(5)
    const { antwoorden } = (await eigenVan('anna', 'DB-030')).beoordeling.inhoud
    expect([antwoorden.betrouwbaarheid.onderbouwing, antwoorden.opschaalbaarheid.punten]).toEqual([
      'Elders.',
      3,
    ])
  })

  it('legt wat zonder verbinding is getypt naast wat intussen elders is bewaard', async () => {
    const zitting = await typeWhileSavedElsewhere('DB-013')
    await zitting.context.setOffline(false)
    await keepBoth(zitting.pane)
    await eventually(() => cellOf(zitting, 'DB-013', 'Onderbouwing Betrouwbaarheid')).toBe(BEIDE)
    await eventually(() => onderbouwingVan('DB-013')).toBe(BEIDE)
  })

  it('doet dat ook als intussen een ander plan open was', async () => {
    const zitting = await typeWhileSavedElsewhere('DB-014')
    await selectRow(zitting, 'DB-001')
    await zitting.context.setOffline(false)
    await selectRow(zitting, 'DB-014')
    await keepBoth(zitting.pane)
    await eventually(() => onderbouwingVan('DB-014')).toBe(BEIDE)
  })

  it('bewaart wat de dienst weigert terwijl een ander plan open is, tot u ziet waarom', async () => {
    await startDossier(oorsprong, 'DB-017')
    const zitting = await openAs('anna', 'DB-017')
    const { page, pane, context } = zitting
    await answer(pane, 'Betrouwbaarheid', 1, 'Hier.')
    await pane.getByText(BEWAARD).waitFor()
    await context.setOffline(true)
    await vraag(pane, 'Betrouwbaarheid').getByRole('textbox').fill('Onderweg getypt.')
    await pane.getByText('Geen verbinding. Uw concept wacht hier').waitFor()
    await takeStap(await as(oorsprong, 'carla'), 'DB-017', {
      gebeurtenis: 'laten-vervallen',
      gegevens: { reden: 'De aanvrager trekt zich terug.' },
    })
    await selectRow(zitting, 'DB-001')
    const geweigerd = page.waitForResponse(
      antwoord => antwoord.request().method() === 'PUT' && !antwoord.ok(),
    )
    await context.setOffline(false)
    await geweigerd
    await selectRow(zitting, 'DB-017')
    await pane.getByText('De dienst kan dit concept niet bewaren.').waitFor()
    expect(await cellOf(zitting, 'DB-017', 'Onderbouwing Betrouwbaarheid')).toBe('Onderweg getypt.')
    await pane.locator('#start').click()
    await pane.locator('.start').waitFor()
    expect(await pane.getByText('wacht op verzending').count()).toBe(0)
  })

  it('doet dat ook als Excel intussen sloot zonder te bewaren, en ook als het bij de keuze nog eens sluit', async () => {
    const zitting = await typeWhileSavedElsewhere('DB-015')
    await zitting.context.setOffline(false)
    const reopen = async () => {
      await zitting.page.reload()
      const pane = await paneOf(zitting.page)
      await pane.locator('#beoordelen').click()
      await selectRow({ ...zitting, pane }, 'DB-015')
      return pane
    }
    await (await reopen()).locator('.conflict').waitFor()
    const pane = await reopen()
    await keepBoth(pane)
    await eventually(() => onderbouwingVan('DB-015')).toBe(BEIDE)
    // The workbook as it was last saved holds a third answer.
    await button(pane, 'Houd mijn antwoord').click()
    await eventually(() => cellOf(zitting, 'DB-015', 'Onderbouwing Betrouwbaarheid')).toBe(BEIDE)
  })
})

describe('twee beoordelaars', () => {
  it('zijn blind tot zij indienen, vergelijken daarna, en leggen samen de consensus vast', async () => {
    await startDossier(oorsprong, 'DB-033')
    const anna = await openAs('anna', 'DB-033')
    const carla = await openAs('carla', 'DB-033')
    await answer(anna.pane, 'Betrouwbaarheid', 0, 'Geheim van Anna.')
    await answer(anna.pane, 'Opschaalbaarheid', 2, 'Kan.')
    await submit(anna.pane)
    expect(await vraag(anna.pane, 'Betrouwbaarheid').getByRole('radio').first().isDisabled()).toBe(true)
    await anna.pane.getByText('Nog niemand anders heeft ingediend.').waitFor()

    await answer(carla.pane, 'Betrouwbaarheid', 4, 'Onderzocht.')
    await answer(carla.pane, 'Opschaalbaarheid', 2, 'Kan ook.')
    expect(await carla.pane.locator('.beoordelen').innerText()).not.toContain('Geheim van Anna')
    await submit(carla.pane)
    const verschil = carla.pane.locator('.vergeleken.verdeeld')
    await verschil.getByText('Geheim van Anna.').waitFor()
    await verschil.locator('dt', { hasText: 'Zorgverzekeraar Waterland' }).waitFor()
    expect(await verschil.locator('h4').allInnerTexts()).toEqual([
      expect.stringMatching(/Betrouwbaarheid.*spreiding 4/s),
    ])
    await carla.page.screenshot({ path: join(BEELDEN, 'beoordelen-vergelijking.png') })

    await carla.pane.getByLabel('Samen voor Betrouwbaarheid').selectOption('3')
    await button(carla.pane, 'Leg consensus vast').click()
    await carla.pane.getByText('maar er staat geen reden bij de keuze').waitFor()
    await carla.pane.getByLabel('Reden voor Betrouwbaarheid').fill('Het onderzoek is van een andere schaal.')
    await button(carla.pane, 'Leg consensus vast').click()
    await carla.pane.getByText(/Versie 1, vastgelegd op/).waitFor()
    await openAll(carla.pane)
    expect(await violationsIn(carla.pane)).toEqual([])
    await carla.pane.locator('.consensus').scrollIntoViewIfNeeded()
    await carla.page.screenshot({ path: join(BEELDEN, 'beoordelen-consensus.png') })

    const stap = (naam: string) => carla.pane.getByLabel(`Zet deze stap: ${naam}`)
    expect(await stap('Voornemen om goed te keuren').isDisabled()).toBe(true)
    for (const [veld, tekst] of VERSLAG) await carla.pane.getByLabel(veld, { exact: true }).fill(tekst)
    await button(carla.pane, 'Leg verslag vast').click()
    await eventually(() => stap('Voornemen om goed te keuren').isDisabled()).toBe(false)
    await stap('Voornemen om goed te keuren').click()
    await carla.pane.locator('.verloop > summary', { hasText: 'nog 14 dagen' }).waitFor()

    const floor = await openBeoordelen(browser, oorsprong)
    await selectRow(floor, 'DB-033')
    await signIn(floor.pane, 'floor')
    await floor.pane.getByLabel('Uw vraag').fill('Telt de opleiding mee?')
    await button(floor.pane, 'Stel deze vraag').click()
    await floor.pane.getByText('nog niet beantwoord').waitFor()
    await floor.pane.locator('.vragenronde b', { hasText: 'Onderlinge Heidekroon' }).waitFor()
    expect(await floor.pane.locator('.beoordelen').innerText()).not.toContain('Geheim van Anna')

    await selectRow(anna, 'DB-001')
    await selectRow(anna, 'DB-033')
    await anna.pane.getByLabel('Uw antwoord').fill('Ja, voor de helft.')
    await button(anna.pane, 'Beantwoord').click()
    await anna.pane.getByText('Ja, voor de helft.').first().waitFor()
    await eventually(() => anna.pane.getByText('nog niet beantwoord').count()).toBe(0)
    expect(await violationsIn(floor.pane)).toEqual([])
    await anna.pane.getByRole('region', { name: 'Vragen van andere verzekeraars' }).scrollIntoViewIfNeeded()
    await anna.page.screenshot({ path: join(BEELDEN, 'beoordelen-vragen.png') })
  })
})

describe('wie coördineert', () => {
  it('ziet bij een nummer uit een andere reeks wat er moet gebeuren, voordat er iets wordt gestuurd', async () => {
    const { page, pane } = await openBeoordelen(browser, oorsprong)
    await selectRow({ page, pane }, 'DB-026')
    await signIn(pane, 'esther')
    await pane.locator('.indienst > summary').click()
    const bezwaar = pane.locator('.indienst .bericht', { hasText: 'nummer DB-026' })
    await bezwaar.getByText('begint met WL-. Geef dit plan zo’n nummer, bijvoorbeeld WL-001.').waitFor()
    await bezwaar.getByText('voorstel', { exact: true }).waitFor()
    expect(await button(pane, 'Zet in de dienst').isDisabled()).toBe(true)
    await button(pane, 'Zet in de dienst').scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(BEELDEN, 'beoordelen-nummerreeks.png') })
  })

  it('zet een plan van het blad in de dienst en neemt de eerste stap', async () => {
    const { page, pane } = await openBeoordelen(browser, oorsprong)
    await selectRow({ page, pane }, 'DB-025')
    await signIn(pane, 'carla')
    await pane.locator('.indienst > summary').click()
    const marktleider = pane.getByLabel('Andere marktleider')
    await eventually(() => marktleider.locator('option').allInnerTexts()).toEqual([
      'Kies',
      'Onderlinge Heidekroon',
      'Zorgverzekeraar Waterland',
    ])
    expect(await pane.getByLabel('Gemeente, als het').locator('option').allInnerTexts()).toEqual([
      'Geen gemeente',
      'Gemeente Veenoever',
    ])
    await marktleider.selectOption('Zorgverzekeraar Waterland')
    await button(pane, 'Zet in de dienst').click()
    await pane.getByLabel('Ik heb geen belang bij dit plan').check()
    await pane.getByRole('button', { name: 'Leg vast' }).click()
    await pane.locator('.verloop > summary', { hasText: 'Nieuw' }).click()
    await pane.locator('.verloop li', { hasText: 'Zorgverzekeraar Waterland, marktleider' }).waitFor()
    await pane.locator('.stap > summary', { hasText: 'Aanleveren voor de snelle toets' }).click()
    await page.screenshot({ path: join(BEELDEN, 'beoordelen-stappen.png') })
    await pane.getByLabel('Zet deze stap: Aanleveren voor de snelle toets').click()
    await pane.locator('.verloop > summary', { hasText: 'Snelle toets' }).waitFor()
    await pane.locator('.verloop > summary', { hasText: 'nog 28 dagen' }).waitFor()
    await pane.locator('.agenda > summary').click()
    await pane.locator('.agenda li', { hasText: 'DB-025' }).first().waitFor()
  })

  it('krijgt bij een toets naast elk plan hoe het in de dienst staat, en niet meer dan dat', async () => {
    await startDossier(oorsprong, 'DB-035')
    const zitting = await openAs('anna', 'DB-035')
    await zitting.pane.locator('#toets').click()
    await eventually(() => cellOf(zitting, 'DB-035', 'Toets status')).toBe('In beoordeling')
    expect(await cellOf(zitting, 'DB-035', 'Toets beoordeling')).toBe('nog niet begonnen')
    expect(await cellOf(zitting, 'DB-100', 'Toets status')).toBe('')
  })
})
