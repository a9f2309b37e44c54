import { useState } from 'preact/hooks'
import { whenIdle } from '../../client/rust.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Filter } from '../../start/planzoeken.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import { lazy } from '../lazy.tsx'
import type { Ga } from '../plek.ts'
import { ZOEKVELD } from '../zoektoets.ts'
import { Planzoeker } from './Planzoeker.tsx'
import { S } from './teksten.ts'
import { Welkom } from './Welkom.tsx'
import './start.css'

/** After the first press can be answered: fetching and starting it takes as long as the rest of Start. */
const loadPersoonlijk = () => whenIdle().then(() => import('./persoonlijk.tsx'))
const Aandacht = lazy(() => loadPersoonlijk().then(deel => deel.Aandachtdeel), {
  waiting: (
    <section>
      <h2>{S.nu}</h2>
      <p class="rustig">{S.onderweg}</p>
    </section>
  ),
  failed: <p role="alert">{S.nietGeladen}</p>,
})
const Aanmelden = lazy(() => loadPersoonlijk().then(deel => deel.Aanmelddeel))

type Props = { resultaat: Resultaat | null; runtime: Runtime; ga: Ga; startRondleiding: () => void }

/** What asks for attention now, and the way to any plan. The plans come first: what is about a person is fetched. */
export function Start({ resultaat, runtime, ga, startRondleiding }: Props) {
  const [filter, setFilter] = useState<Filter>('alle')
  const openPlan = async (nummer: string, plek: 'plan' | 'beoordelen') => {
    const { getWerkplek } = await import('../../beoordelen/werkplek.ts')
    getWerkplek(runtime).beoordelaar.open(nummer)
    ga(plek)
  }
  return (
    <div class="start">
      <Welkom startRondleiding={startRondleiding} />
      <Aandacht
        resultaat={resultaat}
        runtime={runtime}
        ga={ga}
        openPlan={openPlan}
        showOpen={() => {
          setFilter('open')
          document.getElementById(ZOEKVELD)?.focus()
        }}
      />
      <Planzoeker
        resultaat={resultaat}
        runtime={runtime}
        filter={filter}
        setFilter={setFilter}
        openPlan={nummer => openPlan(nummer, 'plan')}
        ga={ga}
      />
      <Aanmelden runtime={runtime} />
    </div>
  )
}
