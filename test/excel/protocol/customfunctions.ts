import type { FunctionCaller, FunctionResult, FunctionShape } from '../formulas/functioncaller.ts'
import { CellError, type ErrorCode, type Value } from '../model/values.ts'
import type { Json } from '../model/workbook.ts'

/** The parts of functions.json that decide how Excel calls a function. */
export type FunctionMetadata = {
  readonly functions: readonly {
    readonly id: string
    readonly name: string
    readonly options?:
      | { readonly stream?: boolean | undefined; readonly cancelable?: boolean | undefined }
      | undefined
    readonly parameters?:
      | readonly {
          readonly name: string
          readonly dimensionality?: string | undefined
          readonly optional?: boolean | undefined
          readonly repeating?: boolean | undefined
        }[]
      | undefined
  }[]
}

export type FunctionOptions = {
  /** What stands before the point in a formula, such as `IMPACTTOETS`. */
  readonly namespace: string
  /** The contents of functions.json. Without it every name in the namespace is passed to the add-in. */
  readonly metadata?: FunctionMetadata | undefined
}

/** How one call of a custom function ended. */
export type FunctionOutcome = { value: unknown } | { error: string; message?: string }

const messageTypes = { invoke: 1000, cancel: 1001 } as const
const invocationFlags = { cancelable: 1, streaming: 2 } as const

/** What the client reports with each kind of failure, and what the cell then shows. */
const errorCodes: Readonly<Record<number, ErrorCode>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' }

type Invocation = {
  readonly message: {
    invocationId: number
    functionName: string
    parameterValues: unknown[]
    address: string
    flags: number
  }
  readonly deliver: (outcome: FunctionOutcome) => void
}

/** Calls custom functions in the add-in. Until the add-in is ready the calls wait, and their cells show `#BUSY!`. */
export class CustomFunctions implements FunctionCaller {
  /** Optional behaviour of the client: all that this build of it knows. */
  readonly enabledFeatures = [1, 2, 3, 4] as const
  readonly #options: FunctionOptions
  readonly #send: (messageType: number, message: unknown) => void
  readonly #running = new Map<number, Invocation>()
  #announceReady: () => void = () => {}
  #ready: Promise<void> = Promise.resolve()
  #isReady = false
  #lastId = 0

  constructor(options: FunctionOptions, send: (messageType: number, message: unknown) => void) {
    this.#options = options
    this.#send = send
    this.reset()
  }

  /** Resolves when the add-in has said that its functions can be called. */
  get whenReady(): Promise<void> {
    return this.#ready
  }

  /** How many calls have not answered yet; streaming ones count until they are cancelled. */
  get runningCount(): number {
    return this.#running.size
  }

  find(name: string): FunctionShape | undefined {
    const [namespace = '', ...rest] = name.toUpperCase().split('.')
    if (namespace !== this.#options.namespace.toUpperCase() || rest.length === 0) return undefined
    const local = rest.join('.')
    if (!this.#options.metadata) return { id: local, parameters: undefined }
    const known = this.#options.metadata.functions.find(candidate => candidate.name.toUpperCase() === local)
    const parameters = known?.parameters?.map(parameter => ({
      takesMatrix: parameter.dimensionality === 'matrix',
      isOptional: parameter.optional === true,
      isRepeating: parameter.repeating === true,
    }))
    return known && { id: known.id, parameters: parameters ?? [] }
  }

  call(id: string, args: unknown[], address: string, deliver: (result: FunctionResult) => void): () => void {
    return this.#start(id, args, address, outcome => deliver(resultOf(outcome)))
  }

  /** Calls a function outside any formula and gives its first answer. */
  callOnce(id: string, args: unknown[], address: string): Promise<FunctionOutcome> {
    return new Promise(resolve => {
      const cancel = this.#start(id, args, address, outcome => {
        cancel()
        resolve(outcome)
      })
    })
  }

  /** The add-in says it is ready: calls that were waiting go out. */
  becomeReady(): void {
    this.#isReady = true
    for (const { message } of this.#running.values()) this.#send(messageTypes.invoke, message)
    this.#announceReady()
  }

  /** The add-in starts anew, so calls wait again until it is ready. */
  reset(): void {
    this.#isReady = false
    this.#ready = new Promise(resolve => {
      this.#announceReady = resolve
    })
  }

  /** Answers of the add-in, as objects or in the shorter array form of newer clients. */
  takeResults(results: Json): void {
    if (!Array.isArray(results)) return
    for (const result of results) {
      const answer = readAnswer(result)
      const invocation = answer && this.#running.get(answer.id)
      if (!answer || !invocation) continue
      const isStreaming = (invocation.message.flags & invocationFlags.streaming) !== 0
      if (!isStreaming) this.#running.delete(answer.id)
      invocation.deliver(answer.outcome)
    }
  }

  #start(
    id: string,
    args: unknown[],
    address: string,
    deliver: (outcome: FunctionOutcome) => void,
  ): () => void {
    const invocationId = ++this.#lastId
    const flags = this.#flagsOf(id)
    const message = { invocationId, functionName: id, parameterValues: args, address, flags }
    this.#running.set(invocationId, { message, deliver })
    if (this.#isReady) this.#send(messageTypes.invoke, message)
    return () => {
      if (!this.#running.delete(invocationId)) return
      if (this.#isReady && flags !== 0) this.#send(messageTypes.cancel, { invocationId })
    }
  }

  #flagsOf(id: string): number {
    const options = this.#options.metadata?.functions.find(candidate => candidate.id === id)?.options
    return (
      (options?.cancelable ? invocationFlags.cancelable : 0) |
      (options?.stream ? invocationFlags.streaming : 0)
    )
  }
}

function readAnswer(result: Json): { id: number; outcome: FunctionOutcome } | undefined {
  if (Array.isArray(result)) {
    const [id, succeeded, value = null, code] = result
    return typeof id === 'number' ? { id, outcome: outcomeOf(succeeded === true, value, code) } : undefined
  }
  if (typeof result !== 'object' || result === null || typeof result.id !== 'number') return undefined
  return { id: result.id, outcome: outcomeOf(result.failed !== true, result.value ?? null, result.errorCode) }
}

function outcomeOf(succeeded: boolean, value: Json, code: Json | undefined): FunctionOutcome {
  if (succeeded) return { value }
  const error = (typeof code === 'number' ? errorCodes[code] : undefined) ?? '#VALUE!'
  return typeof value === 'string' && value !== '' ? { error, message: value } : { error }
}

/** The outcome as something a cell can hold. */
function resultOf(outcome: FunctionOutcome): FunctionResult {
  if ('error' in outcome)
    return new CellError(CellError.named(outcome.error)?.code ?? '#VALUE!', outcome.message)
  const { value } = outcome
  if (!Array.isArray(value)) return cellValue(value)
  const rows: unknown[] = value
  return rows.map(row => (Array.isArray(row) ? row.map(cellValue) : [cellValue(row)]))
}

function cellValue(value: unknown): Value {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  return value === null || value === undefined ? '' : new CellError('#VALUE!')
}
