/** One request of the add-in to Excel, as it went over the wire. */
export type WireEntry = {
  /** Bytes from the add-in to Excel and back, of the bodies only. */
  readonly bytesOut: number
  readonly bytesIn: number
  readonly actions: number
  /** The members it used, such as `Range.values`; each once. */
  readonly members: readonly string[]
  readonly flags: number
  /** The error that the add-in got. */
  readonly error?: string
  /** `runtime` is what Office.js sends by itself: results of custom functions, and the state of pane and ribbon. */
  readonly kind: 'workbook' | 'runtime'
}

/** What an add-in sends to Excel: for budgets of round trips and bytes, and for the requirement sets it needs. */
export class WireLog {
  readonly entries: WireEntry[] = []

  add(entry: WireEntry): void {
    this.entries.push(entry)
  }

  /** A point in time to measure from: `wire.since(mark)`. */
  mark(): number {
    return this.entries.length
  }

  /** The requests about the workbook since a mark; without one all of them. */
  since(mark = 0): WireTotals {
    return totals(this.entries.slice(mark).filter(entry => entry.kind === 'workbook'))
  }

  get count(): number {
    return this.since().count
  }

  get totalBytes(): number {
    return this.since().totalBytes
  }

  /** Every member the add-in has used, custom functions included, in alphabetical order. */
  get members(): string[] {
    return [...new Set(this.entries.flatMap(entry => entry.members))].sort()
  }
}

export type WireTotals = {
  readonly entries: readonly WireEntry[]
  readonly count: number
  readonly totalBytes: number
  readonly actions: number
  readonly largestRequest: number
}

function totals(entries: readonly WireEntry[]): WireTotals {
  const sum = (amount: (entry: WireEntry) => number): number =>
    entries.reduce((total, entry) => total + amount(entry), 0)
  return {
    entries,
    count: entries.length,
    totalBytes: sum(({ bytesOut, bytesIn }) => bytesOut + bytesIn),
    actions: sum(({ actions }) => actions),
    largestRequest: entries.reduce((largest, { bytesOut }) => Math.max(largest, bytesOut), 0),
  }
}
