import type { Range } from '../model/range.ts'
import type { Workbook } from '../model/workbook.ts'
import type { CustomFunctions } from './customfunctions.ts'
import type { Runtime } from './runtime.ts'
import type { Subscriptions } from './subscriptions.ts'

/** What the members of the API can reach: the workbook, and the state that belongs to this one add-in. */
export interface Session {
  readonly workbook: Workbook
  readonly references: References
  readonly subscriptions: Subscriptions
  readonly functions: CustomFunctions
  readonly runtime: Runtime
  /** Notes that the add-in used a member, for the wire log. */
  uses(type: string, member: string): void
  /** Notes that the add-in asked for something this simulation does not know. */
  misses(member: string): void
}

/** The ranges an add-in asked Excel to remember; what it forgets to release shows here as a leak. */
export class References {
  readonly #workbook: Workbook
  readonly #kept = new Map<string, Range>()
  readonly #ids = new WeakMap<Range, string>()
  /** Ranges that events point at. Excel keeps them for a while by itself, so they are no leak. */
  readonly #ofEvents = new Map<string, Range>()
  #lastId = 0

  constructor(workbook: Workbook) {
    this.#workbook = workbook
  }

  /** How many ranges the add-in holds. */
  get count(): number {
    return this.#kept.size
  }

  keep(range: Range): string {
    const known = this.idOf(range)
    if (known !== undefined) return known
    const id = `range-${++this.#lastId}`
    this.#ids.set(range, id)
    this.#kept.set(id, this.#workbook.follow(range))
    return id
  }

  keepForEvent(range: Range): string {
    const id = `event-${++this.#lastId}`
    this.#ofEvents.set(id, this.#workbook.follow(range))
    const [oldest] = this.#ofEvents
    if (oldest && this.#ofEvents.size > mostEventRanges) this.#forgetEvent(oldest[0], oldest[1])
    return id
  }

  idOf(range: Range): string | undefined {
    const id = this.#ids.get(range)
    return id !== undefined && this.#kept.has(id) ? id : undefined
  }

  find(id: string): Range | undefined {
    return this.#kept.get(id) ?? this.#ofEvents.get(id)
  }

  release(id: string): void {
    const range = this.#kept.get(id)
    if (!range) return
    this.#workbook.unfollow(range)
    this.#kept.delete(id)
  }

  releaseAll(): void {
    for (const id of [...this.#kept.keys()]) this.release(id)
    for (const [id, range] of [...this.#ofEvents]) this.#forgetEvent(id, range)
  }

  #forgetEvent(id: string, range: Range): void {
    this.#workbook.unfollow(range)
    this.#ofEvents.delete(id)
  }
}

const mostEventRanges = 500
