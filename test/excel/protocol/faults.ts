/** The errors by which Excel refuses a whole request, with the numbers the client knows. */
export const faultCodes = {
  invalidOperationInCellEditMode: 5004,
  invalidOrTimedOutSession: 5012,
  modalDialogOpen: 5016,
  activityLimitReached: 5102,
  requestPayloadSizeLimitExceeded: 5103,
  responsePayloadSizeLimitExceeded: 5104,
} as const

const fiveMegabytes = 5 * 1024 * 1024

/** Everything that can go wrong between the add-in and Excel, under a test's control. */
export class Faults {
  /** How long Excel takes before it handles a request. */
  latencyMs = 0
  maxRequestBytes = fiveMegabytes
  maxResponseBytes = fiveMegabytes
  /** While set, every request about the workbook gets this error, such as 5012 after the session timed out. */
  failAll: number | undefined
  readonly #next: number[] = []
  #editMode = false
  #waiting: (() => void)[] = []

  /** The next request about the workbook gets this error. Called twice, the next two do. */
  failNext(code: number): void {
    this.#next.push(code)
  }

  /**
   * A person is typing in a cell. Requests fail, unless the add-in asked with `delayForCellEdit` to wait until it is over.
   */
  get editMode(): boolean {
    return this.#editMode
  }

  set editMode(editing: boolean) {
    this.#editMode = editing
    if (editing) return
    const waiting = this.#waiting
    this.#waiting = []
    for (const proceed of waiting) proceed()
  }

  /** Calls back once nobody is typing in a cell. */
  whenEditingEnds(proceed: () => void): void {
    if (this.#editMode) this.#waiting.push(proceed)
    else proceed()
  }

  /** The error that the request at hand must get, if any. */
  take(): number | undefined {
    return this.#next.shift() ?? this.failAll
  }
}
