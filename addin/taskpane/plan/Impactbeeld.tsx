import { useState } from 'preact/hooks'
import type { Planscore } from '#shared/beoordeling/scoren.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Fteband } from '../Fteband.tsx'
import { Impact } from '../impact/Impact.tsx'
import { Winst } from '../impact/Winst.tsx'
import { decimal } from '../Onderbouwing.tsx'
import { T } from '../teksten.ts'
import { P } from './teksten.ts'

/** The gain in fte as a band, what stands beside it, and the way to its sheet. */
export function Impactbeeld({ score, kader, runtime }: { score: Planscore; kader: Kader; runtime: Runtime }) {
  const [metBlad, setMetBlad] = useState(false)
  const fte = score.impact?.fte ?? { laag: null, gemiddeld: null, hoog: null }
  return (
    <section aria-labelledby="plan-impact">
      <h3 id="plan-impact">{P.impact.titel}</h3>
      <Fteband fte={fte} />
      <p class="rustig">{T.middelen.fteUitleg}</p>
      {SCENARIOS.some(scenario => fte[scenario] === null) && <p class="rustig">{P.impact.pm}</p>}
      <p>
        {P.impact.perMiljoen}: <b>{decimal(score.ftePerMiljoen)}</b>
      </p>
      <Winst score={score} />
      <details onToggle={event => setMetBlad(event.currentTarget.open)}>
        <summary>{T.plannen.impactblad}</summary>
        {metBlad && <Impact plan={score.plan} kader={kader} runtime={runtime} />}
      </details>
    </section>
  )
}
