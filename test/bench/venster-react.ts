import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { launchBrowser } from '../proef/browser.ts'
import { WORTEL } from '../proef/lokaal.ts'
import { table } from '../proef/verslag.ts'
import { median } from './impact-meten.ts'
import { serveSite } from './site.ts'

/**
 * How soon the pane can be used, beside the same opening screen in Fluent UI React (`test/bench/fluent-react`, with
 * packages of its own that this installs). `node test/bench/venster-react.ts` after `npm run build:lokaal`.
 *
 * Both stand in a frame beside the same workbook with 132 plans, with the same `runtime.js`, from the same server, gzipped,
 * on a cold cache, over 10 Mbit/s with 40 ms, on a processor four times slower; they take turns and the median counts.
 * Both load the same in the same order: the runtime, the pane, and Office.js, for which neither waits.
 *
 * Measured is how long after the start of its page a pane is *interactive*: a button of the opening screen is there, can
 * be pressed, and has answered a press. The button is the one that sends the invitation away.
 *
 * - Without Office.js: a stand-in connects at once and Excel never answers, which leaves what the pane itself takes.
 * - With Office.js: it comes over the same line, and starts on the same processor.
 *
 * A line of its own, without a target, says when the plans of the workbook can be used: the button under them answers.
 * That is mostly Office.js and Excel, of which neither pane can change anything.
 */
export async function benchVensterReact(keren = 9): Promise<string> {
  const map = join(WORTEL, 'test/bench/fluent-react')
  execFileSync('npm', ['ci', '--prefix', map, '--no-audit', '--no-fund', '--loglevel=error'])
  await build({ configFile: join(map, 'vite.config.ts') })
  const browser = await launchBrowser()
  try {
    const regels = []
    for (const opstelling of OPSTELLINGEN) regels.push(await compare(browser, opstelling, keren))
    return table(['Na het openen (ms)', 'Impacttoets', 'Fluent React', 'Verhouding'], regels.map(row), [1, 2])
  } finally {
    await browser.close()
  }
}

const DOEL = 0.5
const VENSTER = '/taskpane.html'
const FLUENT_REACT = '/fluent-react/venster.html'
const OFFICE = '/proef/office-js/office.js'
const MEGABIT = 1_000_000 / 8
/** How the line begins with which a pane tells when it was interactive, in milliseconds from the start of its page. */
const INTERACTIEF = 'interactief na '

/** As much of Office.js as is asked for when a pane starts. */
const STAND_IN = `
const Office = {
  onReady: async () => ({}),
  actions: { associate() {} },
  context: { requirements: { isSetSupported: () => false } },
}
const CustomFunctions = { associate() {}, Error, ErrorCode: {} }
const Excel = { run: () => new Promise(() => {}) }`

type Opstelling = {
  naam: string
  knop: string
  doel: number | null
  vast: Readonly<Record<string, string>>
}
const OPSTELLINGEN: readonly Opstelling[] = [
  { naam: 'Interactief, zonder Office.js', knop: 'Niet nu', doel: DOEL, vast: { [OFFICE]: STAND_IN } },
  { naam: 'Interactief, met Office.js', knop: 'Niet nu', doel: DOEL, vast: {} },
  { naam: 'De plannen uit Excel', knop: 'Toon nog', doel: null, vast: {} },
]

type Uitslag = { opstelling: Opstelling; eigen: number; react: number }

async function compare(browser: Browser, opstelling: Opstelling, keren: number): Promise<Uitslag> {
  const { oorsprong, close } = await serveSite(
    { '/fluent-react/': 'dist/fluent-react', '/': 'dist/lokaal' },
    { '/v1/aanmeldwijzen': JSON.stringify({ aanmeldwijzen: [] }), ...opstelling.vast },
  )
  const eigen: number[] = []
  const react: number[] = []
  try {
    for (let keer = 0; keer < keren; keer++) {
      eigen.push(await measure(browser, oorsprong, VENSTER, opstelling.knop))
      react.push(await measure(browser, oorsprong, FLUENT_REACT, opstelling.knop))
    }
  } finally {
    close()
  }
  return { opstelling, eigen: median(eigen), react: median(react) }
}

const row = ({ opstelling: { naam, doel }, eigen, react }: Uitslag): string[] => [
  naam,
  eigen.toFixed(0),
  react.toFixed(0),
  `${(eigen / react).toFixed(2)} ×${doel === null ? '' : ` (doel: hoogstens ${doel})`}`,
]

/** Opens a pane beside Excel in a browser that knows nothing yet. Milliseconds from the start of its page. */
async function measure(browser: Browser, oorsprong: string, pad: string, knop: string): Promise<number> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 400, height: 900 } })
  try {
    await context.addInitScript(pressAtOnce, { pad, knop, begin: INTERACTIEF })
    const page = await context.newPage()
    await page.goto(`${oorsprong}/fluent-react/excel.html`)
    await page.waitForFunction(() => window.openVenster !== undefined)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: 10 * MEGABIT,
      uploadThroughput: 10 * MEGABIT,
    })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    // Told by the page itself: asking it again and again would take part of its time.
    const gemeten = page.waitForEvent('console', bericht => bericht.text().startsWith(INTERACTIEF))
    await page.evaluate(adres => window.openVenster?.(adres), pad)
    return Number((await gemeten).text().slice(INTERACTIEF.length))
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    /** Opens a task pane beside the workbook (`fluent-react/src/excel.ts`). */
    openVenster?: (adres: string) => void
  }
}

/**
 * Runs in the pane before anything else: presses the button once it can, and waits for the answer, which is that the
 * button has gone or that there are more plans.
 */
function pressAtOnce({ pad, knop, begin }: { pad: string; knop: string; begin: string }): void {
  if (location.pathname !== pad) return
  const countPlans = () => document.querySelectorAll('ol > li').length
  let ingedrukt: { knop: HTMLButtonElement; plannen: number } | undefined
  const observer = new MutationObserver(() => {
    if (ingedrukt) {
      if (ingedrukt.knop.isConnected && countPlans() === ingedrukt.plannen) return
      console.log(`${begin}${performance.now()}`)
      return observer.disconnect()
    }
    const gezocht = [...document.querySelectorAll('button')].find(
      ({ textContent, disabled }) => textContent.startsWith(knop) && !disabled,
    )
    if (!gezocht) return
    ingedrukt = { knop: gezocht, plannen: countPlans() }
    // In a turn of its own, as a person's press is.
    setTimeout(() => gezocht.click())
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
}

if (import.meta.main) console.log(await benchVensterReact(Number(process.argv[2] ?? 9)))
