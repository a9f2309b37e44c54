import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from './browser.ts'
import { WORTEL } from './lokaal.ts'

const oorsprong = inject('oorsprong')

describe('de gepubliceerde beschrijving', () => {
  it('doorstaat de landelijke linter zonder fouten en zonder waarschuwingen', async () => {
    expect(await lint(await readDocument())).toEqual([])
  })

  it('en die ziet het als er iets niet klopt', async () => {
    const { openapi, ...rest } = await readDocument()
    const gebroken = { openapi, ...rest, servers: [{ url: 'http://impacttoets.example' }] }
    expect(await lint(gebroken)).toEqual(
      expect.arrayContaining(['nlgov:servers-use-https', 'nlgov:include-major-version-in-uri']),
    )
  })
})

describe('de pagina /docs', () => {
  let browser: Browser
  let pagina: Page
  const meldingen: string[] = []
  const elders: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
    pagina = await browser.newPage({ viewport: { width: 1100, height: 1400 } })
    pagina.on('console', bericht => bericht.type() === 'error' && meldingen.push(bericht.text()))
    pagina.on('pageerror', fout => meldingen.push(fout.message))
    pagina.on('request', verzoek => {
      if (!verzoek.url().startsWith(oorsprong) && !verzoek.url().startsWith('data:'))
        elders.push(verzoek.url())
    })
    await pagina.goto(`${oorsprong}/docs`)
    await pagina.locator('.opblock').first().waitFor()
  })
  afterAll(() => browser.close())

  it('laat elk adres zien, binnen het strenge beleid van de pagina en zonder iets van elders', async () => {
    const { paths } = await readDocument()
    const aantal = Object.values(paths).flatMap(methoden => Object.keys(methoden)).length
    expect(await pagina.locator('.opblock').count()).toBe(aantal)
    expect(await pagina.locator('.inleiding h1').textContent()).toBe('API van Impacttoets')
    await pagina.screenshot({ path: join(WORTEL, 'dist/beelden-api.png') })
    expect([meldingen, elders]).toEqual([[], []])
  })

  it('probeert een openbaar adres tegen deze dienst', async () => {
    const blok = pagina.locator('#operations-dienst-getGezondheid')
    await blok.locator('.opblock-summary-control').click()
    await blok.locator('.try-out__btn').click()
    await blok.locator('.execute').click()
    await blok.locator('.live-responses-table').waitFor()
    expect(await blok.locator('.live-responses-table').textContent()).toContain('200')
    expect(meldingen).toEqual([])
  })

  it('heeft in wat van ons is geen fout die axe vindt', async () => {
    await pagina.evaluate(axe.source)
    const gevonden = await pagina.evaluate(async () => {
      const { violations } = await window.axe.run({ exclude: ['.swagger-ui'] })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    })
    expect(gevonden).toEqual([])
  })
})

const Document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.looseObject({})) })

const readDocument = async () => Document.parse(await (await fetch(`${oorsprong}/v1/openapi.json`)).json())

/** The codes of what the published ruleset finds in a document, of every severity. */
async function lint(document: unknown): Promise<string[]> {
  const map = mkdtempSync(join(tmpdir(), 'linter-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  const bestand = join(map, 'openapi.json')
  writeFileSync(bestand, JSON.stringify(document))
  const spectral = join(WORTEL, 'node_modules/@stoplight/spectral-cli/dist/index.js')
  const regels = join(WORTEL, 'test/worker/adr-linter.yaml')
  const uitvoer = await run(spectral, 'lint', '--quiet', '--format', 'json', '--ruleset', regels, bestand)
  return z
    .array(z.looseObject({ code: z.string() }))
    .parse(JSON.parse(uitvoer))
    .map(({ code }) => code)
}

/** What a program prints; it fails when it writes to stderr, as Spectral does when it can't read its rules. */
const run = (...opdracht: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const proces = spawn(process.execPath, opdracht, { stdio: ['ignore', 'pipe', 'pipe'] })
    let uitvoer = ''
    let fouten = ''
    proces.stdout.on('data', deel => {
      uitvoer += String(deel)
    })
    proces.stderr.on('data', deel => {
      fouten += String(deel)
    })
    proces.once('close', () => (fouten ? reject(new Error(fouten)) : resolve(uitvoer)))
  })
