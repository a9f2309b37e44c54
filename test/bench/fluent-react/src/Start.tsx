import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { whenIdle } from '#addin/client/rust.ts'
import type { Runtime } from '#addin/runtime-api.ts'
import type { Filter } from '#addin/start/planzoeken.ts'
import type { Ga } from '#addin/taskpane/plek.ts'
import { S } from '#addin/taskpane/start/teksten.ts'
import { hasVoorkeur, setVoorkeur } from '#addin/taskpane/voorkeur.ts'
import type { Resultaat } from '#addin/toetsing/stand.ts'
import { Planzoeker } from './Planzoeker.tsx'

/** After the first press can be answered, as in the pane itself. */
const loadPersoonlijk = () => whenIdle().then(() => import('./persoonlijk.tsx'))
const Aandacht = lazy(async () => ({ default: (await loadPersoonlijk()).Aandachtdeel }))
const Aanmelden = lazy(async () => ({ default: (await loadPersoonlijk()).Aanmelddeel }))

const useStyles = makeStyles({
  start: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
})

/** What asks for attention now, and the way to any plan. */
export function Start({ resultaat, runtime, ga }: { resultaat: Resultaat | null; runtime: Runtime; ga: Ga }) {
  const styles = useStyles()
  const [filter, setFilter] = useState<Filter>('alle')
  const openPlan = async (nummer: string) => {
    const { getWerkplek } = await import('#addin/beoordelen/werkplek.ts')
    getWerkplek(runtime).beoordelaar.open(nummer)
    ga('plan')
  }
  return (
    <div className={styles.start}>
      <Welkom />
      <Suspense fallback={<Onderweg />}>
        <Aandacht
          resultaat={resultaat}
          runtime={runtime}
          ga={ga}
          openPlan={openPlan}
          showOpen={() => setFilter('open')}
        />
      </Suspense>
      <Planzoeker resultaat={resultaat} filter={filter} setFilter={setFilter} openPlan={openPlan} ga={ga} />
      <Suspense fallback={null}>
        <Aanmelden runtime={runtime} />
      </Suspense>
    </div>
  )
}

const Onderweg = () => (
  <section>
    <Subtitle2 as="h2">{S.nu}</Subtitle2>
    <p>{S.onderweg}</p>
  </section>
)

/** The invitation of the first time. */
function Welkom() {
  const [isBekend, setBekend] = useState(() => hasVoorkeur('rondgeleid'))
  if (isBekend) return null
  const dismiss = () => {
    setVoorkeur('rondgeleid', true)
    setBekend(true)
  }
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{S.welkom.titel}</MessageBarTitle> {S.welkom.tekst}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={dismiss}>
          {S.welkom.ja}
        </Button>
        <Button size="small" onClick={dismiss}>
          {S.welkom.nee}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
