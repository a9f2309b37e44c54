import type { Channel } from './channel.ts'
import { type Faults, faultCodes } from './faults.ts'
import {
  queryBody,
  type Request,
  requestFlags,
  richApiCall,
  richApiParts,
  WINDOW_PARTITION,
} from './messages.ts'
import { processQuery } from './query.ts'
import type { Session } from './session.ts'
import type { WireEntry, WireLog } from './wire.ts'

type Origin = Pick<WireEntry, 'flags' | 'kind'>

/** Handles the requests of the rich API: with the delays and faults of the moment, and a note of each in the wire log. */
export class RichApi {
  readonly #channel: Channel
  readonly #faults: Faults
  readonly #wire: WireLog
  readonly #session: Omit<Session, 'uses'>

  constructor(channel: Channel, faults: Faults, wire: WireLog, session: Omit<Session, 'uses'>) {
    this.#channel = channel
    this.#faults = faults
    this.#wire = wire
    this.#session = session
  }

  handle(request: Request): void {
    const call = richApiCall.safeParse(request._data)
    const parts = richApiParts.safeParse(call.success ? call.data.ArrayData : undefined)
    if (!parts.success) throw new Error('A request of Office.js has an unexpected form.')
    const [partition, , , , body, , flags] = parts.data
    // Pane and ribbon belong to the window around the workbook, which does not mind cell editing.
    const isForWindow = partition === WINDOW_PARTITION
    const isRuntime = isForWindow || (flags & requestFlags.fromCustomFunctions) !== 0
    const process = () => {
      const isBlocked = this.#faults.editMode && !isForWindow
      const planned = isRuntime ? undefined : this.#faults.take()
      const fault = isBlocked ? faultCodes.invalidOperationInCellEditMode : planned
      this.#answer(request, body, { flags, kind: isRuntime ? 'runtime' : 'workbook' }, fault)
    }
    const processWhenAllowed = () => {
      const waits = (flags & requestFlags.waitsForCellEdit) !== 0 && !isForWindow
      if (waits) this.#faults.whenEditingEnds(process)
      else process()
    }
    if (this.#faults.latencyMs > 0) setTimeout(processWhenAllowed, this.#faults.latencyMs)
    else processWhenAllowed()
  }

  #answer(request: Request, body: string, origin: Origin, fault: number | undefined): void {
    const bytesOut = byteLength(body)
    const isTooLarge = bytesOut > this.#faults.maxRequestBytes
    const refusal = fault ?? (isTooLarge ? faultCodes.requestPayloadSizeLimitExceeded : undefined)
    if (refusal === undefined) this.#channel.holding(() => this.#perform(request, body, bytesOut, origin))
    else this.#refuse(request, refusal, { ...origin, bytesOut, bytesIn: 0, actions: 0, members: [] })
  }

  #perform(request: Request, body: string, bytesOut: number, origin: Origin): void {
    const query = queryBody.parse(JSON.parse(body))
    const members = new Set<string>()
    const uses = (type: string, member: string) => void members.add(`${type}.${member}`)
    const { workbook } = this.#session
    const response = workbook.as('addin', () => {
      try {
        return processQuery(query, { ...this.#session, uses })
      } finally {
        workbook.calculation.isSuspended = false
      }
    })
    const text = JSON.stringify(response)
    const bytesIn = byteLength(text)
    const entry = { ...origin, bytesOut, bytesIn, actions: query.Actions.length, members: [...members] }
    if (bytesIn > this.#faults.maxResponseBytes) {
      this.#refuse(request, faultCodes.responsePayloadSizeLimitExceeded, entry)
      return
    }
    this.#wire.add(response.Error ? { ...entry, error: response.Error.Code } : entry)
    this.#channel.reply(request, { Version: 1, Error: 0, Data: [200, [], text] })
  }

  #refuse(request: Request, code: number, entry: WireEntry): void {
    this.#wire.add({ ...entry, error: String(code) })
    this.#channel.reply(request, { Version: 1, Error: code })
  }
}

const encoder = new TextEncoder()
const byteLength = (text: string): number => encoder.encode(text).length
