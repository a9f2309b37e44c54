import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import vm from 'node:vm'
import type { SimulatedExcel } from './host.ts'
import { connection, windowName } from './protocol/connection.ts'
import { ADDIN_ORIGIN, CDN, createSandbox } from './sandbox.ts'

/** An add-in that runs in Node: the real Office.js, and the scripts of the add-in, in a world of their own. */
export type NodeAddin = {
  readonly window: AddinWindow
  readonly Office: typeof Office
  readonly Excel: typeof Excel
  /** Runs a piece of script in the world of the add-in, where its arrays and errors belong. */
  run(script: string): unknown
  /** Stops the add-in: its timers, and its connection to Excel. */
  close(): void
}

export type AddinWindow = Record<string, unknown> & {
  Office: typeof Office
  Excel: typeof Excel
  OfficeExtension: typeof OfficeExtension
  CustomFunctions: typeof CustomFunctions
}

export type BootOptions = {
  /** Paths of classic scripts, run right after office.js as a page would. */
  readonly scripts: readonly string[]
  /** Extra or other globals for those scripts, such as a `fetch` of your own. */
  readonly globals?: Record<string, unknown>
}

/** Starts an add-in against a workbook; resolves when Office.js and the custom functions are ready. */
export async function bootInNode(excel: SimulatedExcel, options: BootOptions): Promise<NodeAddin> {
  const sandbox = createSandbox({
    windowName: windowName(excel.displayLanguage),
    language: excel.displayLanguage,
    globals: options.globals ?? {},
    onMessage: message => setImmediate(() => excel.receive(message)),
    loadScript: url => {
      const file = fileOf(url, options)
      if (file === '' || !existsSync(file)) return false
      compiled(file).runInContext(context)
      return true
    },
  })
  const context = vm.createContext(sandbox.window)
  let isOpen = true
  excel.connect(message => {
    setImmediate(() => {
      if (isOpen) sandbox.dispatchMessage(message, connection.origin)
    })
  })
  const run = (file: string) => compiled(file).runInContext(context)
  run(join(officeFolder, 'office.js'))
  for (const script of options.scripts) run(script)
  const window = addinWindow(sandbox.window)
  await window.Office.onReady()
  if (excel.enforceRequirementSets) vm.runInContext(enforceRequirementSets, context)
  await excel.functions.whenReady
  return {
    window,
    Office: window.Office,
    Excel: window.Excel,
    run: script => vm.runInContext(script, context) as unknown,
    close: () => {
      isOpen = false
      sandbox.close()
      excel.disconnect()
    },
  }
}

/** Scripts of Office.js come from its package, those of the add-in from the folder of its first script. */
function fileOf(url: string, { scripts: [first] }: BootOptions): string {
  const { origin, pathname } = new URL(url, ADDIN_ORIGIN)
  if (url.startsWith(CDN)) return join(officeFolder, pathname.replace('/lib/1/hosted/', ''))
  return origin === ADDIN_ORIGIN && first !== undefined ? join(dirname(first), pathname) : ''
}

const officeFolder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'))

/** The bundle sets this switch in a place where it never looks, so that in production nothing is checked. */
const enforceRequirementSets = 'OfficeExtension.CommonUtility._doApiNotSupportedCheck = true'

const compiledScripts = new Map<string, vm.Script>()

/** Office.js is large; compiling it once makes every next add-in start several times faster. */
function compiled(file: string): vm.Script {
  const isOffice = file.startsWith(officeFolder)
  const known = isOffice ? compiledScripts.get(file) : undefined
  const script = known ?? new vm.Script(readFileSync(file, 'utf8'), { filename: file })
  if (isOffice) compiledScripts.set(file, script)
  return script
}

/** Office.js puts its globals on the window as it loads: the one place where that is taken on trust. */
const addinWindow = (window: Record<string, unknown>): AddinWindow => window as AddinWindow
