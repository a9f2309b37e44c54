import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { PersonaId } from '#addin/client/aanmelding.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'
import type { Kader } from '#shared/kader/kader.ts'
import {
  agree,
  as,
  judgeAlike,
  openAll,
  openBeoordelen,
  selectRow,
  signIn,
  startDossier,
  submitPlan,
  takeStap,
  violationsIn,
  type Zitting,
} from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')
const BEELDEN = join(WORTEL, 'uit/beelden')

/** A kader of its own, so that no other test is judged with it. */
const ANDER_KADER: Kader = {
  ...DOORBRAAK_CONCEPT_2026,
  id: 'kaderkeuze-2027',
  titel: 'Kader naar keuze 2027',
  versie: 1,
}

let browser: Browser
beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function openAs(persona: PersonaId, nummer: string): Promise<Zitting> {
  const zitting = await openBeoordelen(browser, oorsprong)
  await selectRow(zitting, nummer)
  await signIn(zitting.pane, persona)
  return zitting
}

/** Carla, who coordinates, at the form of a plan. */
const openAsCarla = (nummer: string) => openAs('carla', nummer)

const button = (pane: Frame, naam: string) =>
  pane.locator('.beoordelen').getByRole('button', { name: naam, exact: true })

const groep = (pane: Frame, naam: string) => pane.getByRole('group', { name: naam, exact: true })

describe('de consensus', () => {
  it('houdt een afwijking van het scenario met haar reden, en een minderheid over één vraag', async () => {
    await startDossier(oorsprong, 'DB-036')
    await judgeAlike(oorsprong, 'DB-036', 3)
    const { page, pane } = await openAsCarla('DB-036')
    await pane.getByLabel('Reden voor Betrouwbaarheid').fill('Wij lazen dezelfde metingen.')
    await pane.getByLabel('Reden voor Opschaalbaarheid').fill('Drie huizen doen al mee.')
    await button(pane, 'Wijk af van het scenario').click()
    const afwijking = groep(pane, 'Afwijking van het scenario')
    expect(await afwijking.getByLabel('Het kader rekent met').inputValue()).toBe('gemiddeld')
    await afwijking.getByLabel('U gaat uit van').selectOption('hoog')
    await button(pane, 'Voeg een minderheidsstandpunt toe').click()
    const minderheid = groep(pane, 'Minderheidsstandpunt 1')
    await minderheid
      .getByRole('combobox', { name: 'Van', exact: true })
      .selectOption('Zorgverzekeraar Waterland')
    await minderheid
      .getByRole('combobox', { name: 'Over', exact: true })
      .selectOption('criterium/opschaalbaarheid')
    await minderheid.getByLabel('Standpunt', { exact: true }).fill('Niet in kleine huizen.')
    await button(pane, 'Leg consensus vast').click()
    await pane.getByText('er staat geen reden bij').waitFor()
    await openAll(pane)
    expect(await violationsIn(pane)).toEqual([])
    await minderheid.scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(BEELDEN, 'beoordelen-afwijking.png') })

    await afwijking.getByLabel('Reden voor deze afwijking').fill('Twee regio’s doen al mee.')
    await button(pane, 'Leg consensus vast').click()
    await pane.getByText(/Minderheidsstandpunt van Zorgverzekeraar Waterland: .*pschaalbaar/).waitFor()
    await pane.locator('.consensus dd', { hasText: 'van gemiddeld naar hoog' }).waitFor()
    const { inhoud } = await (await as(oorsprong, 'carla')).get('plannen/DB-036/consensussen')
    expect(inhoud.consensussen[0].consensus).toMatchObject({
      afwijkingen: [
        { soort: 'scenario', van: 'gemiddeld', naar: 'hoog', reden: 'Twee regio’s doen al mee.' },
      ],
      minderheid: [
        {
          organisatie: 'waterland',
          over: { soort: 'criterium', id: 'opschaalbaarheid' },
          standpunt: 'Niet in kleine huizen.',
        },
      ],
    })
  })
})

describe('het voornemen', () => {
  it('vraagt een reden als een plan dat hoger staat nog wacht, ook als dat er intussen bij kwam', async () => {
    for (const nummer of ['DB-044', 'DB-046']) {
      await startDossier(oorsprong, nummer)
      await judgeAlike(oorsprong, nummer, nummer === 'DB-044' ? 1 : 3)
    }
    await agree(oorsprong, 'DB-044')
    const { pane } = await openAsCarla('DB-044')
    await pane.locator('.verloop > summary').click()
    await pane.locator('.stap > summary', { hasText: 'Voornemen om goed te keuren' }).click()
    await agree(oorsprong, 'DB-046')
    const stap = pane.getByLabel('Zet deze stap: Voornemen om goed te keuren')
    await stap.click()
    await pane.getByText('Schrijf op waarom van de rangorde wordt afgeweken.').waitFor()
    await pane.getByLabel('Reden voor de afwijking van de rangorde').fill('Dit plan is als eerste rijp.')
    await stap.click()
    await pane.locator('.verloop > summary', { hasText: 'Voorgenomen besluit' }).waitFor()
    const { inhoud } = await (await as(oorsprong, 'carla')).get('plannen/DB-044/overgangen')
    expect(inhoud.overgangen.at(-1).gegevens.redenRang).toBe('Dit plan is als eerste rijp.')
  })
})

describe('adviezen en besluiten', () => {
  it('legt een advies onder voorwaarden vast, dan dat eraan is voldaan, dan het besluit; iedereen leest het terug', async () => {
    await startDossier(oorsprong, 'DB-053')
    await judgeAlike(oorsprong, 'DB-053', 4)
    await agree(oorsprong, 'DB-053')
    await takeStap(await as(oorsprong, 'carla'), 'DB-053', { gebeurtenis: 'voornemen-goedkeuren' })
    const { page, pane } = await openAs('jorrit', 'DB-053')
    const besluiten = pane.getByRole('region', { name: 'Adviezen en besluiten' })
    await besluiten.locator('summary', { hasText: 'Advies of besluit vastleggen' }).click()
    await besluiten.getByLabel('Uitkomst').selectOption('toekennen-onder-voorwaarden')
    const legVast = besluiten.getByRole('button', { name: 'Vastleggen', exact: true })
    await legVast.click()
    await besluiten.getByRole('alert').getByText('Een voorwaarde heeft geen tekst.').waitFor()
    expect(await violationsIn(pane)).toEqual([])

    await groep(pane, 'Voorwaarde 1').getByLabel('Voorwaarde').fill('Meting bij drie huizen erbij')
    await legVast.click()
    const advies = besluiten.getByRole('article').first()
    await advies.getByText('Nog open').waitFor()
    await advies.getByRole('textbox').fill('De meting is binnen.')
    await advies.getByRole('button', { name: 'Voorwaarde is vervuld' }).click()
    await advies.getByText('De meting is binnen.').waitFor()
    await besluiten.getByLabel('Orgaan').selectOption('bo')
    await besluiten.getByLabel('Uitkomst').selectOption('toekennen')
    await legVast.click()
    await besluiten.getByRole('article').nth(1).waitFor()
    await besluiten.scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(BEELDEN, 'beoordelen-besluiten.png') })

    const { inhoud } = await (await as(oorsprong, 'anna')).get('plannen/DB-053/besluiten')
    expect(inhoud).toMatchObject({
      besluiten: [
        { orgaan: 'gremium', voorwaarden: [{ tekst: 'Meting bij drie huizen erbij' }] },
        { orgaan: 'bo', uitkomst: 'toekennen' },
      ],
      vervullingen: [{ besluit: 1, voorwaarde: 1, toelichting: 'De meting is binnen.' }],
    })
  })
})

describe('het kader', () => {
  it('kiest wie coördineert uit de kaders voor dit soort plan; dat van het werkboek staat klaar', async () => {
    const karin = await as(oorsprong, 'karin')
    await karin.send('POST', 'kaders', ANDER_KADER)
    await submitPlan(oorsprong, 'DB-049')
    const { page, pane } = await openAsCarla('DB-049')
    await pane.locator('.verloop > summary').click()
    await pane.locator('.stap > summary', { hasText: 'Beoordeling starten' }).click()
    const keuze = pane.getByRole('combobox', { name: 'Beoordelen met' })
    await keuze.locator('option', { hasText: ANDER_KADER.titel }).waitFor({ state: 'attached' })
    expect(await keuze.locator('option:checked').innerText()).toBe(
      `${DOORBRAAK_CONCEPT_2026.titel}, versie ${DOORBRAAK_CONCEPT_2026.versie}`,
    )
    expect(await keuze.innerText()).not.toContain(IZA_2023.titel)
    await page.screenshot({ path: join(BEELDEN, 'beoordelen-kaderkeuze.png') })
    await keuze.selectOption(`${ANDER_KADER.titel}, versie 1`)
    await pane.getByLabel('Zet deze stap: Beoordeling starten').click()
    await pane.locator('.verloop > summary', { hasText: 'In beoordeling' }).waitFor()
    const { inhoud } = await (await as(oorsprong, 'carla')).get('plannen/DB-049')
    expect(inhoud.binding.kader).toEqual({ id: ANDER_KADER.id, versie: 1 })
  })
})
