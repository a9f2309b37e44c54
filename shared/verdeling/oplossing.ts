import type { Doel } from './doel.ts'
import type { Portefeuille } from './portefeuille.ts'
import { allocateGreedy } from './regels.ts'
import type { Keuze } from './structuur.ts'

/** An answer proven to lie within a thousandth of the best is good enough to talk about. */
export const MARGE = 0.001
/** Seconds; long enough for a few thousand plans. */
export const TIJDSLIMIET = 10

/** The question as it is mostly asked, beginning with the best answer that needs no solver. */
export const prepareOpdracht = (portefeuille: Portefeuille, doel: Doel): Opdracht => ({
  portefeuille,
  doel,
  marge: MARGE,
  tijdslimiet: TIJDSLIMIET,
  begin: allocateGreedy(portefeuille, doel),
})

/** What a solver is asked: the best choice for a goal, until the gap is proven or the time is up. */
export type Opdracht = {
  portefeuille: Portefeuille
  doel: Doel
  /** stop when the answer is proven to lie within this share of the best, 0–1; 0 asks for the best itself */
  marge: number
  /** seconds of searching; only an answer that ended by its marge comes out the same every time */
  tijdslimiet: number
  /** a choice known to be allowed, to begin with: the answer is never worth less */
  begin: Keuze
}

/**
 * The answer. `waarde` is that of the checked choice, `grens` what no choice can exceed. `onhaalbaar` means proven
 * that the demands can't be met together; then the choice is empty.
 */
export type Oplossing = {
  stand: 'bewezen' | 'tijd-om' | 'afgebroken' | 'onhaalbaar'
  keuze: Keuze
  waarde: number
  grens: number
}

/** An answer on the way: never less than the one before. `grens` is `null` as long as nothing is proven. */
export type Tussenstand = { keuze: Keuze; waarde: number; grens: number | null }

/** Solves an allocation exactly: HiGHS in a Web Worker in the add-in, and in Node in the tests. */
export type LosOp = (opdracht: Opdracht) => Promise<Oplossing>
