import { useEffect, useState } from 'preact/hooks'

/** What can be watched: a state that is a new object at every change. */
type Bron<Stand> = { stand(): Stand; subscribe(luisteraar: () => void): () => void }

/** The state of something that lives outside the view, now and at every change. */
export function useStand<Stand>(bron: Bron<Stand>): Stand {
  const [stand, setStand] = useState(() => bron.stand())
  useEffect(() => {
    setStand(bron.stand())
    return bron.subscribe(() => setStand(bron.stand()))
  }, [bron])
  return stand
}
