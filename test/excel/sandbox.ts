import { webcrypto } from 'node:crypto'

/** Where the scripts of Office.js seem to come from; nothing is fetched there. */
export const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
export const ADDIN_ORIGIN = 'https://invoegtoepassing.invalid'

export type MessageListener = (event: { data: string; origin: string; source: unknown }) => void

export type Sandbox = {
  /** The global object for the add-in's scripts. */
  readonly window: Record<string, unknown>
  /** Hands a message of Excel to the scripts. */
  dispatchMessage(data: string, origin: string): void
  /** Stops every timer. */
  close(): void
}

type Options = {
  readonly windowName: string
  readonly language: string
  /** Gets each message that the scripts send to Excel. */
  readonly onMessage: (message: string) => void
  /** Runs a script that a page would load; false when there is no such file. */
  readonly loadScript: (url: string) => boolean
  readonly globals: Record<string, unknown>
}

/** Just enough of a browser window for Office.js and the part of an add-in that has no screen. */
export function createSandbox(options: Options): Sandbox {
  const listeners = new Map<string, Set<MessageListener>>()
  const timers = createTimers()
  const excelWindow = { postMessage: options.onMessage }
  const events = {
    addEventListener: (type: string, listener: MessageListener) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener))
    },
    removeEventListener: (type: string, listener: MessageListener) => listeners.get(type)?.delete(listener),
  }
  const location = new URL('/taskpane.html', ADDIN_ORIGIN)
  const window: Record<string, unknown> = {
    ...events,
    ...timers.functions,
    location,
    document: createDocument(location, events, script => {
      timers.soon(() => {
        if (options.loadScript(script.src)) script.onload?.()
        else script.onerror?.()
      })
    }),
    navigator: { userAgent: 'Mozilla/5.0 Chrome/156.0', language: options.language, platform: 'Win32' },
    name: options.windowName,
    opener: excelWindow,
    history: {},
    external: {},
    localStorage: createStorage(),
    sessionStorage: createStorage(),
    open: () => null,
    close: () => {},
    focus: () => {},
    blur: () => {},
    postMessage: () => {},
    matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
    queueMicrotask,
    structuredClone,
    performance,
    console,
    crypto: webcrypto,
    fetch,
    Headers,
    Request,
    Response,
    FormData,
    Blob,
    URL,
    URLSearchParams,
    AbortController,
    AbortSignal,
    Event,
    EventTarget,
    TextEncoder,
    TextDecoder,
    btoa,
    atob,
    ...options.globals,
  }
  for (const alias of ['window', 'self', 'top', 'parent', 'globalThis']) window[alias] = window
  return {
    window,
    dispatchMessage: (data, origin) => {
      for (const listener of listeners.get('message') ?? []) listener({ data, origin, source: excelWindow })
    },
    close: () => timers.stop(),
  }
}

type Script = { src: string; onload?: () => void; onerror?: () => void }

function createDocument(location: URL, events: object, load: (script: Script) => void): object {
  const head = { appendChild: load, insertBefore: load }
  const officeScript = { src: `${CDN}office.js`, getAttribute: () => null }
  const byTag: Record<string, unknown[]> = { script: [officeScript], head: [head] }
  return {
    ...events,
    readyState: 'complete',
    domain: location.hostname,
    URL: location.href,
    location,
    cookie: '',
    hidden: false,
    visibilityState: 'visible',
    hasFocus: () => true,
    head,
    body: { appendChild: () => {}, removeChild: () => {}, addEventListener: () => {} },
    documentElement: { style: {} },
    getElementsByTagName: (tag: string) => byTag[tag] ?? [],
    querySelector: () => null,
    querySelectorAll: () => [],
    getElementById: () => null,
    createElement: (tag: string) => (tag === 'a' ? createAnchor() : createElement(tag)),
    createTextNode: () => ({}),
  }
}

/** Office.js takes addresses apart with an anchor element. */
function createAnchor(): object {
  let url: URL | undefined
  return {
    get href() {
      return url?.href ?? ''
    },
    set href(value: string) {
      url = new URL(value, ADDIN_ORIGIN)
    },
    get protocol() {
      return url?.protocol ?? ''
    },
    get hostname() {
      return url?.hostname ?? ''
    },
    get host() {
      return url?.host ?? ''
    },
    get port() {
      return url?.port ?? ''
    },
    get pathname() {
      return url?.pathname ?? ''
    },
    get search() {
      return url?.search ?? ''
    },
    get hash() {
      return url?.hash ?? ''
    },
    setAttribute: () => {},
    style: {},
  }
}

function createElement(tag: string): object {
  const attributes = new Map<string, string>()
  const element = {
    tagName: tag.toUpperCase(),
    src: '',
    style: {},
    setAttribute: (name: string, value: string) => {
      attributes.set(name, value)
      if (name === 'src') element.src = value
    },
    getAttribute: (name: string) => attributes.get(name) ?? null,
    addEventListener: () => {},
    appendChild: () => {},
    removeChild: () => {},
  }
  return element
}

export function createStorage(): object {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

type Callback = (...args: unknown[]) => void

/** Timers that stop when the add-in is closed. Repeating ones do not keep the process alive. */
function createTimers() {
  const running = new Set<NodeJS.Timeout>()
  const start = (callback: Callback, delay: number, args: unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      running.delete(timer)
      callback(...args)
    }, delay)
    running.add(timer)
    return timer
  }
  const repeat = (callback: Callback, delay: number, args: unknown[]): NodeJS.Timeout => {
    const timer = setInterval(() => callback(...args), delay)
    timer.unref()
    running.add(timer)
    return timer
  }
  const stop = (timer: NodeJS.Timeout | undefined): void => {
    if (timer === undefined) return
    running.delete(timer)
    clearTimeout(timer)
  }
  return {
    functions: {
      setTimeout: (callback: Callback, delay = 0, ...args: unknown[]) => start(callback, delay, args),
      setInterval: (callback: Callback, delay = 0, ...args: unknown[]) => repeat(callback, delay, args),
      clearTimeout: stop,
      clearInterval: stop,
    },
    soon: (callback: () => void) => void start(callback, 0, []),
    stop: () => {
      for (const timer of running) clearTimeout(timer)
      running.clear()
    },
  }
}
