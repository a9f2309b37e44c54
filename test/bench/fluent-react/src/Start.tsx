import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { getWerkplek } from '#addin/beoordelen/werkplek.ts'
import type { Runtime } from '#addin/runtime-api.ts'
import type { Filter } from '#addin/start/planzoeken.ts'
import type { Ga } from '#addin/taskpane/plek.ts'
import { S } from '#addin/taskpane/start/teksten.ts'
import { hasVoorkeur, setVoorkeur } from '#addin/taskpane/voorkeur.ts'
import type { Resultaat } from '#addin/toetsing/stand.ts'
import { Aandacht } from './Aandacht.tsx'
import { Aanmelden } from './Aanmelden.tsx'
import { Planzoeker } from './Planzoeker.tsx'

const useStyles = makeStyles({
  start: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
})

/** What asks for attention now, and the way to any plan. */
export function Start({ resultaat, runtime, ga }: { resultaat: Resultaat | null; runtime: Runtime; ga: Ga }) {
  const styles = useStyles()
  const werkplek = getWerkplek(runtime)
  const [filter, setFilter] = useState<Filter>('alle')
  const openPlan = (nummer: string) => {
    werkplek.beoordelaar.open(nummer)
    ga('plan')
  }
  return (
    <div className={styles.start}>
      <Welkom />
      <Aandacht
        werkplek={werkplek}
        resultaat={resultaat}
        runtime={runtime}
        ga={ga}
        openPlan={openPlan}
        showOpen={() => setFilter('open')}
      />
      <Planzoeker resultaat={resultaat} filter={filter} setFilter={setFilter} openPlan={openPlan} ga={ga} />
      <Aanmelden aanmelding={werkplek.aanmelding} />
    </div>
  )
}

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
