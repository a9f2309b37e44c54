import type { Range } from './range.ts'

/** A rule with a formula of its own (the kind `Custom`), and the colours that cells get while it is true. */
export class ConditionalFormat {
  readonly id: string
  /** Moves along with the cells. */
  readonly range: Range
  /** In English notation, as written for the first cell. */
  formula = ''
  fillColor = ''
  fontColor = ''
  stopIfTrue = false

  constructor(id: string, range: Range) {
    this.id = id
    this.range = range
  }
}
