import type { Channel } from './channel.ts'
import { commandCompletion, documentEvents } from './messages.ts'

/** Buttons of the ribbon that the add-in is handling. */
export class RibbonCommands {
  readonly #channel: Channel
  readonly #timeoutMs: number
  readonly #running = new Map<string, (failure?: Error) => void>()
  #lastId = 0

  constructor(channel: Channel, timeoutMs: number) {
    this.#channel = channel
    this.#timeoutMs = timeoutMs
  }

  /**
   * Resolves when the add-in says it is done; rejects when it has no handler, or takes too long. As Excel does, it keeps
   * the press until the add-in listens.
   */
  start(actionId: string): Promise<void> {
    const id = `${actionId}#${++this.#lastId}`
    const data = { 0: id, 1: actionId, 2: JSON.stringify({ source: { id: actionId } }) }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        finish(new Error(`The command ${actionId} did not call event.completed() in time.`))
      }, this.#timeoutMs)
      const finish = (failure?: Error) => {
        clearTimeout(timer)
        this.#running.delete(id)
        if (failure) reject(failure)
        else resolve()
      }
      this.#running.set(id, finish)
      this.#channel.fireOrKeep(documentEvents.commandInvoked, data)
    })
  }

  /** The add-in says how a command ended. */
  complete(data: unknown): void {
    const completion = commandCompletion.safeParse(data)
    if (!completion.success) return
    const { 0: id, 1: status } = completion.data
    const actionId = id.slice(0, id.lastIndexOf('#'))
    this.#running.get(id)?.(
      status === 0 ? undefined : new Error(`The add-in has no handler for the command ${actionId}.`),
    )
  }
}
