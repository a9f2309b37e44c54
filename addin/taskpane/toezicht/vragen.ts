import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Gevolg } from '../../client/sturen.ts'

/** An answer of the service, `null` as long as it is on its way, and the way to ask again. */
export type Vraag<T> = { readonly gevolg: Gevolg<T> | null; readonly opnieuw: () => void }

/** Asks now and whenever `sleutel` changes, which has to say all that the answer depends on. A late answer is dropped. */
export function useVraag<T>(sleutel: string, ask: () => Promise<Gevolg<T>>): Vraag<T> {
  const [stand, setStand] = useState<{ sleutel: string; gevolg: Gevolg<T> } | null>(null)
  const [keer, setKeer] = useState(0)
  useEffect(() => {
    let isActueel = true
    setStand(null)
    ask().then(gevolg => {
      if (isActueel) setStand({ sleutel, gevolg })
    })
    return () => {
      isActueel = false
    }
  }, [sleutel, keer])
  const opnieuw = useCallback(() => setKeer(vorige => vorige + 1), [])
  return { gevolg: stand?.sleutel === sleutel ? stand.gevolg : null, opnieuw }
}
