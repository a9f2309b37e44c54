import * as z from 'zod/mini'
import { Bewaarplek, Veldvorm } from './opslag.ts'

/** An answer that is not in its cell yet, and what stood there when the person began. */
export const Kladveld = z.object({ nieuw: Veldvorm, gezien: Veldvorm })
export type Kladveld = z.output<typeof Kladveld>

/** By the id of the question. */
const Klad = z.record(z.string(), Kladveld)
export type Klad = Readonly<Record<string, Kladveld>>

/**
 * Where the answers about one plan are kept from the first keystroke until they are in the workbook, so that a pane
 * that closes or a row that is gone costs nobody a word.
 */
export class Kladblok {
  private readonly plek: Bewaarplek<typeof Klad>

  constructor(werkboek: string, plan: string) {
    this.plek = new Bewaarplek(`klad/${werkboek}/${plan}`, Klad)
  }

  read(): Klad {
    return this.plek.read() ?? {}
  }

  write(klad: Klad): void {
    if (Object.keys(klad).length === 0) this.plek.clear()
    else this.plek.write(klad)
  }
}
