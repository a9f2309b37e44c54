import type { WorkbookData } from './data.ts'
import type { WorkbookEvent } from './model/events.ts'
import { type TableGrowth, Workbook } from './model/workbook.ts'
import { announcementsOf } from './protocol/announcements.ts'
import { Channel } from './protocol/channel.ts'
import { RibbonCommands } from './protocol/commands.ts'
import { connection } from './protocol/connection.ts'
import { CustomFunctions, type FunctionOptions, type FunctionOutcome } from './protocol/customfunctions.ts'
import { Faults } from './protocol/faults.ts'
import {
  actionKinds,
  dispatch,
  documentEvents,
  messageCategories,
  methodCall,
  type Request,
  readRequest,
  settingsToSave,
} from './protocol/messages.ts'
import { RichApi } from './protocol/richapi.ts'
import { Runtime } from './protocol/runtime.ts'
import { References } from './protocol/session.ts'
import { eventTypes, Subscriptions } from './protocol/subscriptions.ts'
import { WireLog } from './protocol/wire.ts'

export type SimOptions = {
  /** The requirement sets this Excel claims to support. Versions are strings: 1.10 is not 1.1. */
  readonly requirements?: Readonly<Record<string, string>>
  /** Makes the real client throw when the add-in uses something above those sets; in production it does not check. */
  readonly enforceRequirementSets?: boolean
  /** The custom functions of the add-in, so that formulas can call them. */
  readonly functions?: FunctionOptions
  readonly tableGrowth?: TableGrowth
  /** The display language, which is also the language of dates and numbers. */
  readonly displayLanguage?: string
  /** Whether the task pane is open at the start. */
  readonly paneVisible?: boolean
  /** How long a ribbon command may take. */
  readonly commandTimeoutMs?: number
}

export const defaultRequirements: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  SharedRuntime: '1.2',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.3',
  AddinCommands: '1.1',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.2',
  // Without this set Office.js drops `delayForCellEdit` before it reaches Excel.
  DelayForCellEdit: '1.1',
}

/** What changed on screen: the selected cells, anything else in the workbook, or the add-in's pane and ribbon. */
export type VisibleChange = 'selection' | 'contents' | 'runtime'

/** What the host answers to a method it does not know. */
const internalError = 5001

/** An Excel in memory, which answers the real, unmodified Office.js over its own protocol. */
export class SimulatedExcel {
  readonly workbook: Workbook
  readonly wire = new WireLog()
  readonly faults = new Faults()
  readonly functions: CustomFunctions
  /** The add-in's pane, ribbon and start-up behaviour. */
  readonly runtime: Runtime
  readonly requirements: Readonly<Record<string, string>>
  readonly enforceRequirementSets: boolean
  readonly displayLanguage: string
  /** What the add-in asked for and this simulation does not know. A test should find it empty. */
  readonly unknownMembers: string[] = []
  readonly #channel = new Channel()
  readonly #commands: RibbonCommands
  readonly #richApi: RichApi
  readonly #references: References
  readonly #subscriptions = new Subscriptions()
  readonly #changeListeners = new Set<(change: VisibleChange) => void>()

  constructor(data: WorkbookData, options: SimOptions = {}) {
    this.functions = new CustomFunctions(
      options.functions ?? { namespace: 'IMPACTTOETS' },
      (type, message) => {
        this.#channel.post([messageCategories.customFunctions, type, '', JSON.stringify(message), 0, false])
      },
    )
    this.workbook = new Workbook(data, this.functions, options.tableGrowth)
    this.runtime = new Runtime(options.paneVisible ?? true, () => this.#runtimeChanged())
    this.requirements = options.requirements ?? defaultRequirements
    this.enforceRequirementSets = options.enforceRequirementSets ?? true
    this.displayLanguage = options.displayLanguage ?? 'nl-NL'
    this.#commands = new RibbonCommands(this.#channel, options.commandTimeoutMs ?? 30_000)
    this.#references = new References(this.workbook)
    this.#richApi = new RichApi(this.#channel, this.faults, this.wire, {
      workbook: this.workbook,
      references: this.#references,
      subscriptions: this.#subscriptions,
      functions: this.functions,
      runtime: this.runtime,
      misses: member => {
        this.unknownMembers.push(member)
      },
    })
    this.workbook.listen(event => this.#workbookChanged(event))
    this.workbook.calculation.settle()
  }

  /** How many ranges and event handlers the add-in still holds: what it should have given back. */
  get held(): { ranges: number; handlers: number } {
    return { ranges: this.#references.count, handlers: this.#subscriptions.count }
  }

  /** Connects an add-in. Whatever an earlier one had registered or kept is gone. */
  connect(send: (message: string) => void): void {
    this.#channel.connect(send)
    this.#references.releaseAll()
    this.#subscriptions.clear()
    this.runtime.eventsEnabled = true
    this.functions.reset()
  }

  disconnect(): void {
    this.#channel.disconnect()
    this.functions.reset()
  }

  /** Takes a message of Office.js. Anything else is ignored. */
  receive(message: string): void {
    const request = readRequest(message)
    if (request?._conversationId !== connection.conversation) return
    if (
      request._actionType === actionKinds.registerEvent ||
      request._actionType === actionKinds.unregisterEvent
    ) {
      this.#channel.register(request)
    } else if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      this.#channel.reply(request, this.#appContext())
    } else if (request._actionName === 'executeMethod') {
      this.#execute(request)
    }
  }

  /** Presses a button of the ribbon; resolves when the add-in says that it is done. */
  clickRibbon(actionId: string): Promise<void> {
    return this.#commands.start(actionId)
  }

  /** Calls a custom function by its id, as a formula in the cell at `address` would; gives its first answer. */
  callFunction(id: string, args: unknown[], options: { address?: string } = {}): Promise<FunctionOutcome> {
    return this.functions.callOnce(id, args, options.address ?? `${this.workbook.activeSheet.name}!A1`)
  }

  /** Opens or closes the task pane as a person does; the add-in hears of it. */
  showPane(visible: boolean): void {
    this.runtime.isPaneVisible = visible
  }

  /** Calls back whenever something a person can see has changed, and says whether it was more than the selection. */
  onChange(listener: (change: VisibleChange) => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  #execute(request: Request): void {
    const call = methodCall.safeParse(request._data)
    const method = call.success ? call.data.DdaMethod.DispatchId : undefined
    switch (method) {
      case dispatch.richApi:
        this.#richApi.handle(request)
        break
      case dispatch.commandCompleted:
        this.#commands.complete(request._data)
        this.#channel.reply(request, { Version: 1, Error: 0 })
        break
      case dispatch.saveSettings:
        this.#saveSettings(request)
        break
      default:
        this.unknownMembers.push(`(method ${method})`)
        this.#channel.reply(request, { Version: 1, Error: internalError })
    }
  }

  #saveSettings(request: Request): void {
    const saved = settingsToSave.safeParse(request._data)
    if (saved.success) {
      this.workbook.settings.clear()
      for (const [key, value] of saved.data.DdaSettingsMethod.Properties) {
        this.workbook.settings.set(key, JSON.parse(value))
      }
      this.workbook.emit({ kind: 'settings' })
    }
    this.#channel.reply(request, { Version: 1, Error: saved.success ? 0 : internalError })
  }

  #appContext(): object {
    return {
      _id: connection.appId,
      _appInstanceId: connection.appId,
      _appName: 16,
      _appVersion: '16.0',
      _appMinorVersion: 0,
      _hostFullVersion: '16.0.18000.0',
      _appUILocale: this.displayLanguage,
      _dataLocale: this.displayLanguage,
      _docUrl: `https://werkboeken.invalid/${encodeURIComponent(this.workbook.name)}`,
      _clientMode: 1,
      _settings: [...this.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: connection.conversation,
      _requirementMatrix: JSON.stringify(this.requirements),
      _addinName: connection.appId,
      _appDomains: [],
      _initialDisplayMode: 2,
    }
  }

  #workbookChanged(event: WorkbookEvent): void {
    for (const { type, target, message } of announcementsOf(event, this.#references)) {
      if (this.#subscriptions.has(type, target))
        this.#announce(type, target, message, event.author === 'remote')
    }
    if (this.runtime.eventsEnabled && event.kind === 'selection')
      this.#channel.fire(documentEvents.selectionChanged, {})
    if (this.runtime.eventsEnabled && event.kind === 'settings')
      this.#channel.fire(documentEvents.settingsChanged, {})
    this.#changed(event.kind === 'selection' ? 'selection' : 'contents')
  }

  #runtimeChanged(): void {
    const visibility = this.runtime.isPaneVisible ? 'Visible' : 'Hidden'
    this.#announce(eventTypes.visibilityChanged, '', { visibility }, false)
    this.#changed('runtime')
  }

  #announce(type: number, target: string, message: object, isRemote: boolean): void {
    if (!this.runtime.eventsEnabled) return
    this.#channel.post([messageCategories.events, type, target, JSON.stringify(message), 0, isRemote])
  }

  #changed(change: VisibleChange): void {
    for (const listener of this.#changeListeners) listener(change)
  }
}
