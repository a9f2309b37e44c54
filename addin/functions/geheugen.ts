import type { Gevolg } from '../client/sturen.ts'
import { NietBeschikbaar } from './functie.ts'

/** An answer of the service; `bewaard`: it gives none now, and this is what it said before. */
export type Bewaard<T> = { readonly waarde: T; readonly bewaard: boolean }

/** Ceilings, bookings and kaders are asked again after this time. */
const HOUDBAAR_MS = 30_000
/** Excel hands over a large sheet in waves: a service that failed the first is not asked by each of the next. */
const RUST_MS = 2_000
/** Nobody looks at more days or kaders at once. */
const MEESTE_VRAGEN = 50

type Vraag<T> = { readonly antwoord: Promise<Bewaard<T>>; tot: number }

/**
 * Remembers what the service answered, by question, and shares one request among all cells that ask meanwhile. When
 * the service gives no answer, the last one is given instead; without one, every cell hears why.
 */
export class Geheugen<T> {
  private readonly vragen = new Map<string, Vraag<T>>()
  private readonly laatste = new Map<string, T>()
  private readonly send: (sleutel: string) => Promise<Gevolg<T>>

  constructor(send: (sleutel: string) => Promise<Gevolg<T>>) {
    this.send = send
  }

  get(sleutel: string): Promise<Bewaard<T>> {
    const bekend = this.vragen.get(sleutel)
    if (bekend && performance.now() < bekend.tot) return bekend.antwoord
    const vraag: Vraag<T> = { antwoord: this.ask(sleutel), tot: Number.POSITIVE_INFINITY }
    keepRecent(this.vragen, sleutel, vraag)
    const settle = (ms: number) => {
      vraag.tot = performance.now() + ms
    }
    vraag.antwoord.then(
      ({ bewaard }) => settle(bewaard ? RUST_MS : HOUDBAAR_MS),
      () => settle(RUST_MS),
    )
    return vraag.antwoord
  }

  private async ask(sleutel: string): Promise<Bewaard<T>> {
    const gevolg = await this.send(sleutel)
    if (gevolg.soort === 'geweigerd')
      throw new NietBeschikbaar(`De dienst weigert dit: ${gevolg.probleem.title}`)
    if (gevolg.soort === 'antwoord') {
      keepRecent(this.laatste, sleutel, gevolg.waarde)
      return { waarde: gevolg.waarde, bewaard: false }
    }
    const eerder = this.laatste.get(sleutel)
    if (eerder === undefined)
      throw new NietBeschikbaar('De dienst is niet bereikbaar. Herbereken later opnieuw.')
    return { waarde: eerder, bewaard: true }
  }
}

function keepRecent<V>(kaart: Map<string, V>, sleutel: string, waarde: V): void {
  kaart.delete(sleutel)
  kaart.set(sleutel, waarde)
  const [oudste] = kaart.keys()
  if (kaart.size > MEESTE_VRAGEN && oudste !== undefined) kaart.delete(oudste)
}

/** As long as Office.js itself saves up answers before it sends them, so nobody waits longer for it. */
const VERZAMEL_MS = 50

/**
 * Lets all who ask within a moment share one run. Who asks after a run has begun gets the next one: what is read
 * is never older than the question.
 */
export function gather<T>(run: () => Promise<T>): () => Promise<T> {
  let volgende: Promise<T> | undefined
  return () => {
    volgende ??= new Promise<void>(resolve => setTimeout(resolve, VERZAMEL_MS)).then(() => {
      volgende = undefined
      return run()
    })
    return volgende
  }
}
