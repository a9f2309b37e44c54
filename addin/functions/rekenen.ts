import { notAvailable, valueError } from '../workbook/host.ts'
import { type Functiebron, type Invoer, Invoerfout, NietBeschikbaar, type Uitkomst } from './functie.ts'
import type { Functienaam } from './namen.ts'
import { FUNCTIES } from './register.ts'

/** Answers one call of a custom function, or throws what the cell shows instead. */
export type Celrekenaar = (naam: Functienaam, args: readonly unknown[]) => Promise<Uitkomst>

export const createCelrekenaar =
  (bron: Functiebron): Celrekenaar =>
  async (naam, args) => {
    const { argumenten, run } = FUNCTIES[naam]
    const gegeven = args.slice(0, argumenten).map(argument => (isInvoer(argument) ? argument : null))
    try {
      return await run(gegeven, bron)
    } catch (fout) {
      if (fout instanceof Invoerfout) throw valueError(fout.message)
      if (fout instanceof NietBeschikbaar) throw notAvailable(fout.message)
      throw fout
    }
  }

/** Behind the arguments Excel hands over the call itself, earlier than here when its functions.json is an older one. */
const isInvoer = (argument: unknown): argument is Invoer =>
  Array.isArray(argument) || ['number', 'string', 'boolean'].includes(typeof argument)
