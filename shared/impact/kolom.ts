import type { Teken } from './formule.ts'

/** One number per plan. `NaN` is PM: whatever is calculated with it is PM as well, also when multiplied by zero. */
export type Kolom = Float64Array<ArrayBuffer>

/** One operation of a formula for all plans at once. */
export type Opdracht = {
  readonly teken: Teken
  readonly links: Kolom
  readonly rechts: Kolom
  readonly uit: Kolom
}

/** A column of what is known; what is not becomes PM. */
export const toKolom = (waarden: readonly (number | null | undefined)[]): Kolom =>
  Float64Array.from(waarden, waarde => waarde ?? Number.NaN)

/** Carries out an operation; a division by zero or a number that grows too large gives PM, as in a single model. */
export function execute({ teken, links, rechts, uit }: Opdracht): void {
  BEWERKINGEN[teken](links, rechts, uit)
}

type Bewerking = (links: Kolom, rechts: Kolom, uit: Kolom) => void

/** Each a plain loop of its own: that is what makes a column fast. */
const BEWERKINGEN: Readonly<Record<Teken, Bewerking>> = {
  '+': (links, rechts, uit) => {
    for (let i = 0; i < uit.length; i++) uit[i] = finite((links[i] ?? 0) + (rechts[i] ?? 0))
  },
  '-': (links, rechts, uit) => {
    for (let i = 0; i < uit.length; i++) uit[i] = finite((links[i] ?? 0) - (rechts[i] ?? 0))
  },
  '*': (links, rechts, uit) => {
    for (let i = 0; i < uit.length; i++) uit[i] = finite((links[i] ?? 0) * (rechts[i] ?? 0))
  },
  '/': (links, rechts, uit) => {
    for (let i = 0; i < uit.length; i++) uit[i] = finite((links[i] ?? 0) / (rechts[i] ?? 0))
  },
}

/** A finite number stays what it is; infinity minus itself is `NaN`. A test for it would cost four times as much. */
const finite = (waarde: number) => waarde + (waarde - waarde)
