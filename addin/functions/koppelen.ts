import { associateFunction, isCelfout, notAvailable, Werkboekfout } from '../workbook/host.ts'
import { FUNCTIENAMEN } from './namen.ts'
import type { Celrekenaar } from './rekenen.ts'

/** No cell may stay on #BEZET!: an answer that takes longer becomes #N/B with a message. */
const UITERSTE_MS = 10_000

/** Hands every custom function to Excel; each call settles, whatever happens. `load` gives what computes. */
export function associateFunctions(load: () => Promise<Celrekenaar>, uiterste = UITERSTE_MS): void {
  for (const naam of FUNCTIENAMEN) {
    associateFunction(naam, async (...args: unknown[]) => {
      try {
        return await within(uiterste, async () => {
          const compute = await load()
          return compute(naam, args)
        })
      } catch (fout) {
        throw isCelfout(fout) ? fout : notAvailable(explain(fout))
      }
    })
  }
}

const explain = (fout: unknown): string =>
  fout instanceof Werkboekfout
    ? `${fout.melding.tekst} ${fout.melding.uitweg}`
    : 'Er ging iets mis in de invoegtoepassing. Herbereken later opnieuw.'

function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const wekker = setTimeout(
      () => reject(notAvailable('Het antwoord kwam niet op tijd. Herbereken later opnieuw.')),
      ms,
    )
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(wekker))
  })
}
