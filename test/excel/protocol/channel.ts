import { connection } from './connection.ts'
import { actionKinds, documentEvents, eventRegistration, type Request } from './messages.ts'

/** The line to one add-in: answers to its requests, and events it has registered for. */
export class Channel {
  readonly #eventNames = new Map<number, string>()
  readonly #kept = new Map<number, object[]>()
  #send: ((message: string) => void) | undefined
  #outbox: unknown[][] = []
  #isHeld = false

  /** Connects to an add-in; what an earlier one had registered is gone. */
  connect(send: (message: string) => void): void {
    this.disconnect()
    this.#send = send
  }

  disconnect(): void {
    this.#send = undefined
    this.#eventNames.clear()
    this.#kept.clear()
    this.#outbox = []
  }

  /** Registers or unregisters for an event of the general Office API. */
  register(request: Request): void {
    const registration = eventRegistration.safeParse(request._data)
    if (registration.success) {
      const { eventDispId } = registration.data
      if (request._actionType === actionKinds.registerEvent)
        this.#eventNames.set(eventDispId, request._actionName)
      else this.#eventNames.delete(eventDispId)
    }
    this.reply(request, { Error: 0 })
    if (registration.success) this.#release(registration.data.eventDispId)
  }

  reply(request: Request, data: object): void {
    this.#deliver(request._actionName, {
      _correlationId: request._correlationId,
      _responseType: 0,
      _data: data,
    })
  }

  /** Sends an event of the general Office API; false when the add-in has not registered for it. */
  fire(event: number, data: object): boolean {
    const name = this.#eventNames.get(event)
    if (name === undefined) return false
    this.#deliver(name, { _correlationId: -1, _responseType: 1, _data: data })
    return true
  }

  /** Sends an event of the general Office API, or keeps it until the add-in has registered for it. */
  fireOrKeep(event: number, data: object): void {
    if (!this.fire(event, data)) this.#kept.set(event, [...(this.#kept.get(event) ?? []), data])
  }

  /** Sends an entry of the rich API; entries of one turn go together. */
  post(entry: unknown[]): void {
    if (this.#outbox.push(entry) === 1 && !this.#isHeld) queueMicrotask(() => this.#flush())
  }

  /** Keeps entries back during some work, and sends them when it is done: events come after the answer. */
  holding(work: () => void): void {
    this.#isHeld = true
    try {
      work()
    } finally {
      this.#isHeld = false
      this.#flush()
    }
  }

  #release(event: number): void {
    const kept = this.#kept.get(event) ?? []
    this.#kept.delete(event)
    for (const data of kept) this.fireOrKeep(event, data)
  }

  #flush(): void {
    if (this.#isHeld || this.#outbox.length === 0) return
    if (this.fire(documentEvents.richApiMessage, { ArrayData: this.#outbox })) this.#outbox = []
  }

  #deliver(actionName: string, message: object): void {
    this.#send?.(
      JSON.stringify({
        _messageType: 1,
        _errorCode: 0,
        _actionName: actionName,
        _conversationId: connection.conversation,
        _origin: connection.origin,
        _serializerVersion: 1,
        ...message,
      }),
    )
  }
}
