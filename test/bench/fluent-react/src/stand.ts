import { useCallback, useSyncExternalStore } from 'react'

type Bron<Stand> = { stand(): Stand; subscribe(luisteraar: () => void): () => void }

/** The state of something that lives outside the view, now and at every change. */
export function useStand<Stand>(bron: Bron<Stand>): Stand {
  return useSyncExternalStore(
    useCallback(luisteraar => bron.subscribe(luisteraar), [bron]),
    () => bron.stand(),
  )
}
