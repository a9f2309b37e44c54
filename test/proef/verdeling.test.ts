import type { Browser, JSHandle, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest'
import { checkKeuze } from '#shared/verdeling/controle.ts'
import { type Oplossing, prepareOpdracht } from '#shared/verdeling/oplossing.ts'
import type { Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { makeGrotePortefeuille } from '../bench/verdeling-portefeuilles.ts'
import { loadOplosser } from '../verdeling/oplosser-node.ts'
import { makePortefeuille } from '../verdeling/portefeuilles.ts'
import { launchBrowser } from './browser.ts'

/** The built solver, in the origin of the built task pane and under its policy. */
const oorsprong = inject('oorsprong')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function openPane(): Promise<{ page: Page; verzoeken: string[]; geweigerd: string[] }> {
  const page = await browser.newPage()
  const verzoeken: string[] = []
  const geweigerd: string[] = []
  page.on('request', verzoek => verzoeken.push(new URL(verzoek.url()).pathname))
  page.on('console', regel => {
    if (regel.text().includes('Content Security Policy')) geweigerd.push(regel.text())
  })
  onTestFinished(() => page.close())
  await page.goto(`${oorsprong}/taskpane.html`)
  return { page, verzoeken, geweigerd }
}

type Vraag = { portefeuille: Portefeuille; marge: number; tijdslimiet: number; stopNaMs: number | null }

/** Asks in the page, and counts how often the page itself came to its turn meanwhile. */
async function ask(
  page: Page,
  vraag: Vraag,
): Promise<{ oplossing: Oplossing; beurten: number; tussen: number }> {
  // As text, because the test runner would make an import of its own out of it.
  const gebouwd: JSHandle<typeof import('#addin/verdeling/oplosser.ts')> =
    await page.evaluateHandle("import('/verdeling.js')")
  return gebouwd.evaluate(
    async ({ createOplosser, prepareOpdracht }, { portefeuille, marge, tijdslimiet, stopNaMs }) => {
      const oplosser = createOplosser()
      const stopper = new AbortController()
      let beurten = 0
      let tussen = 0
      const tik = setInterval(() => {
        beurten += 1
      }, 5)
      if (stopNaMs !== null) setTimeout(() => stopper.abort(), stopNaMs)
      const oplossing = await oplosser.losOp(
        { ...prepareOpdracht(portefeuille, 'gemiddeld'), marge, tijdslimiet },
        {
          signaal: stopper.signal,
          onVoortgang: () => {
            tussen += 1
          },
        },
      )
      clearInterval(tik)
      oplosser.close()
      return { oplossing, beurten, tussen }
    },
    vraag,
  )
}

it('lost op in een eigen draad, met hetzelfde antwoord als in Node, en het venster blijft vrij', async () => {
  const { page, verzoeken, geweigerd } = await openPane()
  expect(verzoeken.filter(pad => pad.includes('oplosser') || pad.endsWith('.wasm'))).toEqual([])

  const portefeuille = makeGrotePortefeuille(120, 3)
  const { oplossing, beurten } = await ask(page, {
    portefeuille,
    marge: 0.001,
    tijdslimiet: 30,
    stopNaMs: null,
  })
  expect(geweigerd).toEqual([])
  expect(oplossing.stand).toBe('bewezen')
  expect(checkKeuze(portefeuille, oplossing.keuze)).toEqual([])
  expect(beurten).toBeGreaterThan(0)
  expect(verzoeken.filter(pad => pad.endsWith('.wasm'))).toHaveLength(1)

  const losOp = await loadOplosser()
  expect(await losOp({ ...prepareOpdracht(portefeuille, 'gemiddeld'), tijdslimiet: 30 })).toEqual(oplossing)
})

it('stopt als iemand dat vraagt, met het beste antwoord tot dan toe', async () => {
  const { page } = await openPane()
  const portefeuille = makeGrotePortefeuille(2_000, 5)
  const { oplossing, tussen } = await ask(page, { portefeuille, marge: 0, tijdslimiet: 60, stopNaMs: 1 })
  expect(oplossing.stand).toBe('afgebroken')
  expect(oplossing.keuze.length).toBeGreaterThan(0)
  expect(checkKeuze(portefeuille, oplossing.keuze)).toEqual([])
  expect(tussen).toBeGreaterThan(0)
})

it('meldt de tijd als die om is, en geeft de grens die dan bewezen is', async () => {
  const { page } = await openPane()
  const portefeuille = makeGrotePortefeuille(2_000, 6)
  const { oplossing } = await ask(page, { portefeuille, marge: 0, tijdslimiet: 0.05, stopNaMs: null })
  expect(oplossing.stand).toBe('tijd-om')
  expect(checkKeuze(portefeuille, oplossing.keuze)).toEqual([])
  expect(oplossing.grens).toBeGreaterThanOrEqual(oplossing.waarde)
})

it('geeft kleine opgaven met groepen net zo goed op', async () => {
  const { page } = await openPane()
  const losOp = await loadOplosser()
  for (const zaad of [11, 12, 13]) {
    const portefeuille = makePortefeuille(zaad)
    const { oplossing } = await ask(page, { portefeuille, marge: 0, tijdslimiet: 30, stopNaMs: null })
    const zelf = await losOp({ portefeuille, doel: 'gemiddeld', marge: 0, tijdslimiet: 30, begin: [] })
    expect(oplossing.waarde).toBeCloseTo(zelf.waarde, 6)
  }
})
