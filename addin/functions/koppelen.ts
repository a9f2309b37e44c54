import { associateFunction, notAvailable, valueError } from '../workbook/host.ts'
import { type Functiebron, type Invoer, Invoerfout, NietBeschikbaar } from './functie.ts'
import { FUNCTIES } from './register.ts'

/** No cell may stay on #BEZET!: an answer that takes longer becomes #N/B with a message. */
const UITERSTE_MS = 10_000

/** Hands every custom function to Excel; each call settles, whatever happens. */
export function associateFunctions(bron: Functiebron): void {
  for (const [naam, functie] of Object.entries(FUNCTIES)) {
    associateFunction(naam, async (...args: Invoer[]) => {
      try {
        return await within(
          UITERSTE_MS,
          Promise.resolve(functie.run(args.slice(0, functie.argumenten), bron)),
        )
      } catch (fout) {
        if (fout instanceof Invoerfout) throw valueError(fout.message)
        throw notAvailable(
          fout instanceof NietBeschikbaar
            ? fout.message
            : 'De dienst gaf geen antwoord. Herbereken later opnieuw.',
        )
      }
    })
  }
}

function within<T>(ms: number, antwoord: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const wekker = setTimeout(
      () => reject(new NietBeschikbaar('De dienst antwoordde niet op tijd. Herbereken later opnieuw.')),
      ms,
    )
    antwoord.then(resolve, reject).finally(() => clearTimeout(wekker))
  })
}
