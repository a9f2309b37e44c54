import { Badge, Button, Link, makeStyles, Spinner, Title3, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Runtime } from '#addin/runtime-api.ts'
import { T } from '#addin/taskpane/teksten.ts'
import type { Stand } from '#addin/toetsing/stand.ts'

const Kaderregel = lazy(async () => ({ default: (await import('./uitkomstdelen.tsx')).Kaderregel }))

const useStyles = makeStyles({
  naamregel: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  knoppen: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  voortgang: { display: 'flex', alignItems: 'center', minHeight: '20px' },
})

/** The two acts of the main job with how far they are, under which kader, and whether there is a connection. */
export function Kop({ stand, runtime }: { stand: Stand; runtime: Runtime }) {
  const styles = useStyles()
  const { resultaat, bezig, bericht, verbinding, stopbaar } = stand
  const isOffline = useOffline() || verbinding === 'onbereikbaar'
  return (
    <header>
      <div className={styles.naamregel}>
        <Title3 as="h1">{T.naam}</Title3>
        <Suspense>{resultaat && <Kaderregel kader={resultaat.verdeling.kader} />}</Suspense>
        {isOffline && <Badge color="warning">{T.offline.merk}</Badge>}
      </div>
      <div className={styles.knoppen}>
        <Button appearance="primary" disabled={bezig !== null} onClick={() => runtime.toetsing.check()}>
          {T.toets}
        </Button>
        <Button disabled={bezig !== null} onClick={() => runtime.toetsing.writeSummary()}>
          {T.samenvatting}
        </Button>
      </div>
      <div className={styles.voortgang}>
        <span role="status" aria-live="polite">
          {bezig ? <Spinner size="extra-tiny" label={T.stap[bezig]} /> : bericht}
        </span>
        {stopbaar && (
          <Link as="button" onClick={() => runtime.toetsing.cancel()}>
            {T.stop}
          </Link>
        )}
      </div>
    </header>
  )
}

const useOffline = (): boolean => useSyncExternalStore(listenToNetwork, () => !navigator.onLine)

function listenToNetwork(look: () => void): () => void {
  addEventListener('online', look)
  addEventListener('offline', look)
  return () => {
    removeEventListener('online', look)
    removeEventListener('offline', look)
  }
}
