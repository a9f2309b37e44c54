/** The course of one act: a person can stop it until `begin`, which is called right before the workbook changes. */
export type Gang = {
  readonly signaal: AbortSignal
  /** Throws when the act was stopped meanwhile; from here on it can't be stopped any more. */
  begin(): void
}

/** The course of an act that `signaal` stops; `onBegin` hears that it can't be stopped any more. */
export const startGang = (signaal: AbortSignal, onBegin: () => void): Gang => ({
  signaal,
  begin: () => {
    signaal.throwIfAborted()
    onBegin()
  },
})

/**
 * Waits for the work of an act, but no longer than until it is stopped: Excel may be waiting for a cell, or the
 * service for an answer. What still runs then finds the signal aborted before it changes anything.
 */
export const untilStopped = (signaal: AbortSignal, werk: Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    signaal.addEventListener('abort', () => reject(signaal.reason), { once: true })
    werk.then(resolve, reject)
  })
