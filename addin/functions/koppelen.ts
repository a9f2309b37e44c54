import { associateFunction, notAvailable, valueError, Werkboekfout } from '../workbook/host.ts'
import { type Functiebron, type Invoer, Invoerfout, NietBeschikbaar } from './functie.ts'
import { FUNCTIES } from './register.ts'

/** No cell may stay on #BEZET!: an answer that takes longer becomes #N/B with a message. */
const UITERSTE_MS = 10_000

/** Hands every custom function to Excel; each call settles, whatever happens. */
export function associateFunctions(bron: Functiebron, uiterste = UITERSTE_MS): void {
  for (const [naam, functie] of Object.entries(FUNCTIES)) {
    associateFunction(naam, async (...args: unknown[]) => {
      try {
        const gegeven = args
          .slice(0, functie.argumenten)
          .map(argument => (isInvoer(argument) ? argument : null))
        return await within(uiterste, async () => functie.run(gegeven, bron))
      } catch (fout) {
        throw fout instanceof Invoerfout ? valueError(fout.message) : notAvailable(explain(fout))
      }
    })
  }
}

/** Behind the arguments Excel hands over the call itself, earlier than here when its functions.json is an older one. */
const isInvoer = (argument: unknown): argument is Invoer =>
  Array.isArray(argument) || ['number', 'string', 'boolean'].includes(typeof argument)

function explain(fout: unknown): string {
  if (fout instanceof NietBeschikbaar) return fout.message
  if (fout instanceof Werkboekfout) return `${fout.melding.tekst} ${fout.melding.uitweg}`
  return 'Er ging iets mis in de invoegtoepassing. Herbereken later opnieuw.'
}

function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const wekker = setTimeout(
      () => reject(new NietBeschikbaar('Het antwoord kwam niet op tijd. Herbereken later opnieuw.')),
      ms,
    )
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(wekker))
  })
}
