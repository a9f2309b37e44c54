import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { formatReden } from '#shared/kader/opmaak.ts'
import { tryKader } from '#shared/kader/proef.ts'
import { selectedPlan, signIn } from './beoordelenhulp.ts'
import { launchBrowser } from './browser.ts'
import { readPlannen } from './gegevens/lezen.ts'
import { makePortefeuille } from './gegevens/portefeuille.ts'
import { asBestand, openKaders } from './kadervenster.ts'
import { lookEveryWay } from './weergaven.ts'

const oorsprong = inject('oorsprong')

/** A kader of its own, so that no other test is judged with what is published here. */
const proefkader = (versie: number, betrouwbaarheid: number): Kader => ({
  ...DOORBRAAK_CONCEPT_2026,
  id: 'proefkader-2027',
  titel: 'Proefkader 2027',
  versie,
  criteria: DOORBRAAK_CONCEPT_2026.criteria.map(criterium =>
    criterium.id === 'betrouwbaarheid' ? { ...criterium, gewicht: betrouwbaarheid } : criterium,
  ),
})

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const sectie = (pane: Frame, naam: string) => pane.getByRole('region', { name: naam, exact: true })

const load = (pane: Frame, inhoud: unknown) =>
  pane.getByLabel('JSON-bestand van het kader').setInputFiles(asBestand(inhoud))

const focused = (pane: Frame) => pane.evaluate(() => document.activeElement?.textContent)

async function publish(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Publiceer…' }).click()
  await pane.getByRole('button', { name: 'Ja, publiceer' }).click()
  await pane.getByText('is gepubliceerd en staat in de lijst').waitFor()
}

describe('de lijst van kaders', () => {
  it('toont elk kader met zijn versies en status, en opent tot de regels met hun bron', async () => {
    const { pane } = await openKaders(browser, oorsprong)
    const kader = sectie(pane, DOORBRAAK_CONCEPT_2026.titel)
    await kader.getByText('concept', { exact: true }).waitFor()
    await kader.getByText('in gebruik in dit werkboek').click()
    for (const { titel } of [...DOORBRAAK_CONCEPT_2026.poorten, ...DOORBRAAK_CONCEPT_2026.criteria])
      await kader.getByText(titel).first().waitFor()
    await kader.getByText('voorstel', { exact: true }).first().waitFor()
    expect(await kader.innerText()).toContain('Advies\ngeen')

    const iza = sectie(pane, IZA_2023.titel).locator('.kaderversie')
    await iza.locator('summary').click()
    await iza.getByText('Ten minste 1 van deze 4.').waitFor()
  })
})

describe('een kader proberen', () => {
  it('laat zien wie van plaats verandert en waarom, en laat het werkboek zoals het was', async () => {
    const { page, pane } = await openKaders(browser, oorsprong)
    const bladen = () =>
      page.evaluate(() => JSON.stringify(window.proef?.excel.workbook.table('Plannen').range.values()))
    const eerst = await bladen()
    const nieuw = proefkader(1, 35)
    await pane.getByLabel('Of een kader uit een JSON-bestand').setInputFiles(asBestand(nieuw))
    await pane.getByText('Uitkomst met Proefkader 2027').waitFor()

    const verwacht = tryKader(readPlannen(makePortefeuille()), DOORBRAAK_CONCEPT_2026, nieuw)
    const verschoven = verwacht.filter(({ verschuiving }) => verschuiving)
    const [eerste] = verschoven
    const [reden] = eerste?.redenen ?? []
    if (!eerste || !reden) throw new Error('er verschuift niets')
    const proef = sectie(pane, 'Probeer een kader op deze plannen')
    const telling = async (naam: string) =>
      Number(await proef.locator('.tellingen > div', { hasText: naam }).locator('dd').innerText())
    expect((await telling('stijgt in rang')) + (await telling('daalt in rang'))).toBe(verschoven.length)
    const regel = proef.locator('.proefregels > li').first()
    expect(await regel.innerText()).toContain(`Rang ${eerste.voor?.rang} wordt ${eerste.na?.rang}`)
    expect(await regel.innerText()).toContain(formatReden(reden))
    await proef.getByText('zij telt nergens mee').waitFor()
    expect(await bladen()).toBe(eerst)

    await regel.getByRole('button').click()
    await expect.poll(() => selectedPlan(page)).toBe(eerste.plan)
  })

  it('leest wat alleen het andere kader vraagt uit de kolom met die naam', async () => {
    const { pane } = await openKaders(browser, oorsprong)
    const kader = proefkader(1, 20)
    const anders = kader.criteria.map(criterium =>
      criterium.id === 'opschaalbaarheid' ? { ...criterium, id: 'opschaling' } : criterium,
    )
    await pane
      .getByLabel('Of een kader uit een JSON-bestand')
      .setInputFiles(asBestand({ ...kader, criteria: anders }))
    await pane.getByText(/^Uitkomst met/).waitFor()
    const gelijk = pane.locator('.tellingen > div', { hasText: 'houdt dezelfde plaats' })
    expect(await gelijk.locator('dd').innerText()).toBe(String(readPlannen(makePortefeuille()).length))
  })

  it('zegt van een gepubliceerd kader voor welke plannen het niet is', async () => {
    const { pane } = await openKaders(browser, oorsprong)
    await pane.getByLabel('Kader om te proberen').selectOption('iza-2023 1')
    await pane.getByText(/^Uitkomst met/).waitFor()
    const aantal = readPlannen(makePortefeuille()).length
    const regel = pane.locator('.tellingen > div', { hasText: 'valt niet onder dit kader' })
    expect(await regel.locator('dd').innerText()).toBe(String(aantal))
  })
})

describe('een kader publiceren', () => {
  it('wijst een verkeerd bestand af met de plaats van elke fout, voordat iets is verstuurd', async () => {
    const { pane } = await openKaders(browser, oorsprong)
    await signIn(pane, 'karin')
    await load(pane, '{ "id": "proefkader-2027",\n  "versie": }')
    await pane.getByText('Dit bestand is geen geldige JSON.').waitFor()
    await pane.getByText('regel 2, teken 13').waitFor()

    await load(pane, { ...proefkader(1, 30), versie: 'een', criteria: [{ id: 'Hoofdletters' }] })
    const fouten = sectie(pane, 'Publiceer een kader').getByRole('alert')
    await fouten.getByText(/^Dit bestand is niet geladen: \d+ fouten/).waitFor()
    expect(await fouten.innerText()).toContain('versie')
    expect(await fouten.innerText()).toContain('criteria[0]')
    expect(await pane.getByRole('button', { name: 'Publiceer…' }).count()).toBe(0)
  })

  it('toont een beheerder het formulier, vraagt om bevestiging, en zet de versie in de lijst', async () => {
    const { pane } = await openKaders(browser, oorsprong)
    await signIn(pane, 'karin')
    await load(pane, proefkader(1, 30))
    await pane.getByText('Proefkader 2027, versie 1 kan worden gepubliceerd.').waitFor()
    await pane.getByText('Zo zien beoordelaars het formulier').click()
    const controle = pane.locator('.controle')
    for (const { titel } of DOORBRAAK_CONCEPT_2026.criteria) await controle.getByText(titel).first().waitFor()

    await pane.getByRole('button', { name: 'Publiceer…' }).click()
    expect(await focused(pane)).toBe('Proefkader 2027, versie 1 publiceren?')
    await pane.getByRole('button', { name: 'Nee, nog niet' }).click()
    expect(await focused(pane)).toBe('Publiceer…')
    expect(await sectie(pane, 'Proefkader 2027').count()).toBe(0)
    await publish(pane)
    await sectie(pane, 'Proefkader 2027').getByText('Versie 1').waitFor()

    await load(pane, proefkader(1, 35))
    await pane.getByText('Versie 1 is al gepubliceerd en verandert niet meer.').waitFor()
    await load(pane, proefkader(2, 35))
    await pane.getByText('Wat er verandert ten opzichte van versie 1').waitFor()
    const verschillen = controle.locator('.verschillen')
    expect(await verschillen.locator('li', { hasText: 'Betrouwbaarheid' }).innerText()).toMatch(
      /gewicht\s+was: 30\s+wordt: 35/,
    )
    await publish(pane)
    await sectie(pane, 'Proefkader 2027').getByText('Versie 2').waitFor()

    const vergelijk = sectie(pane, 'Vergelijk twee versies')
    await vergelijk.locator('.knop').click()
    await vergelijk.getByText('2 verschillen tussen versie 1 en versie 2.').waitFor()
  })

  it('laat een werkboek met elk gepubliceerd kader toetsen, en blijft daarbij', async () => {
    const { page, pane } = await openKaders(browser, oorsprong)
    const inCel = (kop: string) =>
      page.evaluate(gezocht => {
        const [koppen = [], ...rijen] = window.proef?.excel.workbook.table('Plannen').range.values() ?? []
        return rijen.map(rij => rij[koppen.indexOf(gezocht)])
      }, kop)
    await sectie(pane, 'Proefkader 2027').getByText('Toets dit werkboek hiermee').click()
    await pane.locator('.kader', { hasText: 'Proefkader 2027, versie 2' }).waitFor()
    const verwacht = tryKader(readPlannen(makePortefeuille()), DOORBRAAK_CONCEPT_2026, proefkader(2, 35))
    const scores = new Map(verwacht.map(({ plan, na }) => [plan, na?.score ?? '']))
    const nummers = await inCel('Plannummer')
    expect(await inCel('Toets score')).toEqual(nummers.map(nummer => scores.get(String(nummer))))

    await sectie(pane, IZA_2023.titel).getByText('Toets dit werkboek hiermee').click()
    await pane.locator('.kader', { hasText: 'IZA' }).waitFor()
    expect(new Set(await inCel('Toets score'))).toEqual(new Set(['']))
    await pane.getByText('Sluit kaders').click()
    await pane.locator('#toets').click()
    await pane.getByText('132 van 132 plannen getoetst').waitFor()
    expect(await pane.locator('.kader').innerText()).toContain('IZA')

    await page.getByLabel('Naamvak').fill('A5')
    await page.getByLabel('Naamvak').press('Enter')
    await pane.locator('#beoordelen').click()
    for (const { titel } of IZA_2023.poorten) await pane.getByText(titel).first().waitFor()
  })

  it('laat een coördinator alleen kijken, en een ander helemaal niets', async () => {
    const { pane } = await openKaders(browser, oorsprong)
    await signIn(pane, 'carla')
    await load(pane, { ...proefkader(1, 30), id: 'proefkader-carla' })
    await pane.getByText('Alleen een beheerder kan publiceren.').waitFor()
    await pane.getByText('Meld af', { exact: true }).click()
    await signIn(pane, 'ilse')
    await pane.getByText('Met uw rol kunt u hier geen kader controleren of publiceren.').waitFor()
    expect(await pane.getByLabel('JSON-bestand van het kader').count()).toBe(0)
  })
})

it('is ook bij het publiceren in elke weergave toegankelijk', async () => {
  const venster = await openKaders(browser, oorsprong)
  const { pane } = venster
  await pane
    .getByLabel('Of een kader uit een JSON-bestand')
    .setInputFiles(asBestand({ ...proefkader(1, 35), id: 'proefkader-beeld' }))
  await pane.getByText(/^Uitkomst met/).waitFor()
  await signIn(pane, 'karin')
  await load(pane, { ...proefkader(1, 35), id: 'proefkader-beeld' })
  await pane.getByRole('button', { name: 'Publiceer…' }).click()
  await lookEveryWay(venster, 'kaders-publiceren')
})
