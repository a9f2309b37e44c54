import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Runtime } from '#addin/runtime-api.ts'
import type { Resultaat } from '#addin/toetsing/stand.ts'
import { SimulatedExcel } from '../excel/index.ts'
import { bootInNode, type NodeAddin } from '../excel/node.ts'
import { werkboeken } from './gegevens/index.ts'
import { WORTEL } from './lokaal.ts'

/** The add-in as built, in a simulated Excel with one of the demo workbooks, talking to the Worker at `oorsprong`. */
export type Sessie = {
  excel: SimulatedExcel
  runtime: Runtime
  /** Office.js in this session, for modules that the pane loads later */
  Excel: NodeAddin['Excel']
  Office: NodeAddin['Office']
  close(): void
}

export async function openWerkboek(id: string, oorsprong: string): Promise<Sessie> {
  const werkboek = werkboeken.find(kandidaat => kandidaat.id === id)
  if (!werkboek) throw new Error(`Er is geen demowerkboek ${id}.`)
  return openExcel(new SimulatedExcel(werkboek.data()), oorsprong)
}

export async function openExcel(excel: SimulatedExcel, oorsprong: string): Promise<Sessie> {
  const addin = await bootInNode(excel, {
    scripts: [join(WORTEL, 'dist/productie/runtime.js')],
    globals: { fetch: fetchAt(oorsprong) },
  })
  const { Excel, Office, window } = addin
  return { excel, runtime: runtimeOf(window), Excel, Office, close: () => addin.close() }
}

/** The main job on the demo portfolio: press both ribbon buttons, and write the summary files to `uit`. */
export async function runDemo(
  oorsprong: string,
  uit: string,
): Promise<{ resultaat: Resultaat; bestanden: string[] }> {
  const { excel, runtime, close } = await openWerkboek('portefeuille', oorsprong)
  try {
    await excel.clickRibbon('toets')
    await excel.clickRibbon('samenvatting')
    const { resultaat, fout } = runtime.toetsing.stand()
    if (!resultaat) throw new Error(fout?.tekst ?? 'De toets gaf geen uitkomst.')
    return { resultaat, bestanden: await writeBestanden(runtime, uit) }
  } finally {
    close()
  }
}

async function writeBestanden({ toetsing }: Runtime, uit: string): Promise<string[]> {
  const samenvatting = await toetsing.makeSummary()
  if (!samenvatting) return []
  const { buildBestanden } = await loadSamenvatting()
  mkdirSync(uit, { recursive: true })
  const bestanden = await buildBestanden(samenvatting)
  return Promise.all(
    bestanden.map(async ({ naam, inhoud }) => {
      const pad = join(uit, naam)
      writeFileSync(pad, new Uint8Array(await inhoud.arrayBuffer()))
      return pad
    }),
  )
}

/** The built module that the pane loads at the first download. */
const loadSamenvatting = (): Promise<typeof import('#addin/samenvatting/bestanden.ts')> =>
  import(pathToFileURL(join(WORTEL, 'dist/productie/samenvatting.js')).href)

/** The add-in asks its own origin; here that is the Worker on this machine. */
const fetchAt =
  (oorsprong: string): typeof fetch =>
  (verzoek, opties) => {
    const { pathname, search } = new URL(verzoek instanceof Request ? verzoek.url : String(verzoek))
    return fetch(new URL(pathname + search, oorsprong), opties)
  }

/** `runtime.js` puts it there as it loads: the one place where that is taken on trust. */
function runtimeOf(window: Record<string, unknown>): Runtime {
  if (!window.impacttoets) throw new Error('runtime.js heeft zich niet gemeld.')
  return window.impacttoets as Runtime
}
