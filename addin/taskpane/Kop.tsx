import { useEffect, useState } from 'preact/hooks'
import { formatKader } from '#shared/kader/opmaak.ts'
import type { Runtime } from '../runtime-api.ts'
import type { Stand } from '../toetsing/stand.ts'
import { T } from './teksten.ts'

/** The two acts of the main job with how far they are, under which kader, and whether there is a connection. */
export function Kop({ stand, runtime }: { stand: Stand; runtime: Runtime }) {
  const { resultaat, bezig, bericht, verbinding } = stand
  const isOffline = useOffline() || verbinding === 'onbereikbaar'
  return (
    <header>
      <div class="naamregel">
        <h1>{T.naam}</h1>
        {resultaat && <p class="kader">{formatKader(resultaat.verdeling.kader)}</p>}
        {isOffline && <span class="offline">{T.offline.merk}</span>}
      </div>
      <div class="knoppen">
        <fluent-button
          id="toets"
          appearance="primary"
          disabledFocusable={bezig !== null}
          onClick={() => runtime.toetsing.check()}
        >
          {T.toets}
        </fluent-button>
        <fluent-button
          id="samenvatting"
          disabledFocusable={bezig !== null}
          onClick={() => runtime.toetsing.writeSummary()}
        >
          {T.samenvatting}
        </fluent-button>
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
