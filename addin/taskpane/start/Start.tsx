import { useState } from 'preact/hooks'
import { getWerkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Filter } from '../../start/planzoeken.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import { Aanmelden } from '../aanmelden/Aanmelden.tsx'
import type { Ga } from '../plek.ts'
import { ZOEKVELD } from '../zoektoets.ts'
import { Aandacht } from './Aandacht.tsx'
import { Planzoeker } from './Planzoeker.tsx'
import { Welkom } from './Welkom.tsx'
import './start.css'

type Props = { resultaat: Resultaat | null; runtime: Runtime; ga: Ga; startRondleiding: () => void }

/** What asks for attention now, and the way to any plan. */
export function Start({ resultaat, runtime, ga, startRondleiding }: Props) {
  const werkplek = getWerkplek(runtime)
  const [filter, setFilter] = useState<Filter>('alle')
  const openPlan = (nummer: string, plek: 'plan' | 'beoordelen') => {
    werkplek.beoordelaar.open(nummer)
    ga(plek)
  }
  return (
    <div class="start">
      <Welkom startRondleiding={startRondleiding} />
      <Aandacht
        werkplek={werkplek}
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
        filter={filter}
        setFilter={setFilter}
        openPlan={nummer => openPlan(nummer, 'plan')}
        ga={ga}
      />
      <Aanmelden aanmelding={werkplek.aanmelding} />
    </div>
  )
}
