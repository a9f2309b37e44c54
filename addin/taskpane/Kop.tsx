import { useEffect, useState } from 'preact/hooks'
import type { Runtime } from '../runtime-api.ts'
import type { Stand } from '../toetsing/stand.ts'
import { unlessBezig } from './knop.ts'
import { lazy } from './lazy.tsx'
import { T } from './teksten.ts'

const Kaderregel = lazy(() => import('./uitkomstdelen.tsx').then(deel => deel.Kaderregel))

/** The two acts of the main job with how far they are, under which kader, and whether there is a connection. */
export function Kop({ stand, runtime }: { stand: Stand; runtime: Runtime }) {
  const { resultaat, bezig, bericht, verbinding } = stand
  const isOffline = useOffline() || verbinding === 'onbereikbaar'
  return (
    <header>
      <div class="naamregel">
        <h1>{T.naam}</h1>
        {resultaat && <Kaderregel kader={resultaat.verdeling.kader} />}
        {isOffline && <span class="offline">{T.offline.merk}</span>}
      </div>
      <div class="knoppen">
        <button
          type="button"
          class="knop primair"
          id="toets"
          {...unlessBezig(bezig !== null, () => runtime.toetsing.check())}
        >
          {T.toets}
        </button>
        <button
          type="button"
          class="knop"
          id="samenvatting"
          {...unlessBezig(bezig !== null, () => runtime.toetsing.writeSummary())}
        >
          {T.samenvatting}
        </button>
      </div>
      <div class="voortgang">
        <span role="status" aria-live="polite">
          {bezig && <span class="draaier" />} {bezig ? T.stap[bezig] : bericht}
        </span>
        {stand.stopbaar && (
          <button type="button" class="link" id="stop" onClick={() => runtime.toetsing.cancel()}>
            {T.stop}
          </button>
        )}
      </div>
    </header>
  )
}

/** Whether this machine has no network at all; the service itself can be out of reach as well. */
function useOffline(): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine)
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return isOffline
}
