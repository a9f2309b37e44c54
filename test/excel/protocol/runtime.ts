/** The state of the add-in's own runtime: is its pane open, what does its ribbon look like, does it hear events. */
export class Runtime {
  /** `runtime.enableEvents` of the API. */
  eventsEnabled = true
  startupBehavior: 'Load' | 'None' = 'None'
  readonly #disabledControls = new Set<string>()
  readonly #hiddenTabs = new Set<string>()
  readonly #onChange: () => void
  #isPaneVisible: boolean

  constructor(isPaneVisible: boolean, onChange: () => void) {
    this.#isPaneVisible = isPaneVisible
    this.#onChange = onChange
  }

  get isPaneVisible(): boolean {
    return this.#isPaneVisible
  }

  set isPaneVisible(visible: boolean) {
    if (visible === this.#isPaneVisible) return
    this.#isPaneVisible = visible
    this.#onChange()
  }

  isEnabled(controlId: string): boolean {
    return !this.#disabledControls.has(controlId)
  }

  setEnabled(controlId: string, enabled: boolean): void {
    if (enabled) this.#disabledControls.delete(controlId)
    else this.#disabledControls.add(controlId)
    this.#onChange()
  }

  isTabVisible(tabId: string): boolean {
    return !this.#hiddenTabs.has(tabId)
  }

  setTabVisible(tabId: string, visible: boolean): void {
    if (visible) this.#hiddenTabs.delete(tabId)
    else this.#hiddenTabs.add(tabId)
    this.#onChange()
  }
}
