import { checkKeuze } from '#shared/verdeling/controle.ts'
import { yieldOf } from '#shared/verdeling/meting.ts'
import { unlimitedYield } from '#shared/verdeling/model.ts'
import type { LosOp, Opdracht, Oplossing, Tussenstand } from '#shared/verdeling/oplossing.ts'
import type { Antwoord, Vraag } from './berichten.ts'

export { prepareOpdracht } from '#shared/verdeling/oplossing.ts'

/** What a caller may want to know or do while a question is being solved. */
export type Volgen = {
  /** called at once with the answer to begin with, then with every better answer and every better bound */
  onVoortgang?: (stand: Tussenstand) => void
  /** ends the search and its thread; the best answer so far is the answer then */
  signaal?: AbortSignal
}

export type Oplosser = {
  /** Solves after the questions before it. Rejects when the solver can't be loaded or breaks. */
  losOp(opdracht: Opdracht, volgen?: Volgen): Promise<Oplossing>
  /** Frees the thread and its memory; the next question starts a new one. */
  close(): void
}

/** The exact solver of the add-in: HiGHS in a Web Worker, fetched at the first question. */
export function createOplosser(startWorker: () => Worker = startOplosserWorker): Oplosser {
  let worker: Worker | null = null
  let vorige: Promise<unknown> = Promise.resolve()
  const close = () => {
    worker?.terminate()
    worker = null
  }
  const run = (zoektocht: Zoektocht): Promise<Oplossing> =>
    new Promise((resolve, reject) => {
      const { opdracht, signaal } = zoektocht
      if (signaal?.aborted) return resolve(zoektocht.stop('afgebroken'))
      worker ??= startWorker()
      const bezig = worker
      const settle = (act: () => void) => {
        clearTimeout(wekker)
        signaal?.removeEventListener('abort', onAbort)
        bezig.onmessage = null
        bezig.onerror = null
        act()
      }
      const giveUp = (stand: 'afgebroken' | 'tijd-om') =>
        settle(() => {
          close()
          resolve(zoektocht.stop(stand))
        })
      const onAbort = () => giveUp('afgebroken')
      const wekker = setTimeout(() => giveUp('tijd-om'), (opdracht.tijdslimiet + UITLOOP) * 1000)
      signaal?.addEventListener('abort', onAbort)
      bezig.onmessage = ({ data }: MessageEvent<Antwoord>) => {
        if (data.soort === 'tussenstand') return zoektocht.report(data.stand)
        settle(() =>
          data.soort === 'klaar' ? resolve(data.oplossing) : reject(new OplosserFout(data.melding)),
        )
      }
      bezig.onerror = ({ message }) =>
        settle(() => {
          close()
          reject(new OplosserFout(message))
        })
      bezig.postMessage(opdracht satisfies Vraag)
    })
  return {
    close,
    losOp(opdracht, volgen = {}) {
      const zoektocht = new Zoektocht(opdracht, volgen)
      const nu = vorige.then(() => run(zoektocht))
      vorige = nu.catch(() => {})
      return nu
    },
  }
}

/** The solver could not be loaded, or broke: the answers of the rules still stand. */
export class OplosserFout extends Error {}

/** For the comparisons of the core, which ask many questions after each other. */
export const toLosOp =
  (oplosser: Oplosser, volgen: Volgen = {}): LosOp =>
  opdracht =>
    oplosser.losOp(opdracht, volgen)

/** Seconds beyond the time limit before the thread is ended: loading takes a moment, and one step of HiGHS may too. */
const UITLOOP = 5

/** What is known of one question while it is solved: the best answer and the best bound so far. */
class Zoektocht {
  readonly opdracht: Opdracht
  readonly signaal: AbortSignal | undefined
  readonly #volgen: Volgen
  #beste: Tussenstand

  constructor(opdracht: Opdracht, volgen: Volgen) {
    const { portefeuille, doel, begin } = opdracht
    const mag = checkKeuze(portefeuille, begin).length === 0
    const keuze = mag ? begin : []
    this.opdracht = opdracht
    this.signaal = volgen.signaal
    this.#volgen = volgen
    this.#beste = { keuze, waarde: yieldOf(portefeuille, keuze, doel), grens: null }
    if (mag) volgen.onVoortgang?.(this.#beste)
  }

  report(stand: Tussenstand): void {
    this.#beste = { ...stand, grens: stand.grens ?? this.#beste.grens }
    this.#volgen.onVoortgang?.(this.#beste)
  }

  /** The answer when the search ends before it is done. */
  stop(stand: 'afgebroken' | 'tijd-om'): Oplossing {
    const { portefeuille, doel } = this.opdracht
    const { keuze, grens } = this.#beste
    const waarde = yieldOf(portefeuille, keuze, doel)
    return { stand, keuze, waarde, grens: Math.max(waarde, grens ?? unlimitedYield(portefeuille, doel)) }
  }
}

const startOplosserWorker = () =>
  new Worker(new URL('./oplosser.worker.ts', import.meta.url), { type: 'module' })
