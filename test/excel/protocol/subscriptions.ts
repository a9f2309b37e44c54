/** The numbers by which the client knows each kind of event. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetNameChanged: 25,
  chartAdded: 50,
  chartDeleted: 53,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  visibilityChanged: 65_539,
} as const

export type EventType = (typeof eventTypes)[keyof typeof eventTypes]

/** The target id of events that are about the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook'

/** Which events the add-in has asked for, per object. Excel sends nothing else. */
export class Subscriptions {
  readonly #counts = new Map<string, number>()

  add(type: EventType, target: string): void {
    const key = `${type} ${target}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  remove(type: EventType, target: string): void {
    const key = `${type} ${target}`
    const left = (this.#counts.get(key) ?? 0) - 1
    if (left > 0) this.#counts.set(key, left)
    else this.#counts.delete(key)
  }

  has(type: EventType, target: string): boolean {
    return this.#counts.has(`${type} ${target}`)
  }

  clear(): void {
    this.#counts.clear()
  }

  /** How many handlers are still registered. */
  get count(): number {
    return [...this.#counts.values()].reduce((total, count) => total + count, 0)
  }
}
