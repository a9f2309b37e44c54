import { useState } from 'preact/hooks'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { explain, UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import { UITKOMSTEN, type Uitkomst, type Verdeelregel, type Verdeling } from '#shared/verdeling/op-rang.ts'
import type { Runtime } from '../runtime-api.ts'
import { lazy } from './lazy.tsx'
import { Criteria, decimal, Poorten } from './Onderbouwing.tsx'
import { T } from './teksten.ts'
import { Uitkomstopties } from './Uitkomstopties.tsx'

const PER_KEER = 100

const Impact = lazy(() => import('./impact/Impact.tsx').then(deel => deel.Impact), {
  waiting: <p class="rustig">{T.plannen.impactLaden}</p>,
  failed: <p role="alert">{T.plannen.impactNietGeladen}</p>,
})

const Winst = lazy(() => import('./impact/Winst.tsx').then(deel => deel.Winst))

/** The ranking; each plan opens to what decided its place. */
export function Plannen({ verdeling, runtime }: { verdeling: Verdeling; runtime: Runtime }) {
  const [zoek, setZoek] = useState('')
  const [filter, setFilter] = useState<Uitkomst | 'alle'>('alle')
  const [aantal, setAantal] = useState(PER_KEER)
  const gezocht = zoek.trim().toLowerCase()
  const gevonden = verdeling.regels.filter(
    ({ score, uitkomst }) =>
      (filter === 'alle' || uitkomst === filter) &&
      `${score.plan.nummer} ${score.plan.titel}`.toLowerCase().includes(gezocht),
  )
  return (
    <>
      <div class="zoeken">
        <label>
          {T.plannen.zoek}
          <input type="search" value={zoek} onInput={event => setZoek(event.currentTarget.value)} />
        </label>
        <label>
          {T.plannen.toon}
          <select
            value={filter}
            onChange={event =>
              setFilter(UITKOMSTEN.find(naam => naam === event.currentTarget.value) ?? 'alle')
            }
          >
            <option value="alle">{T.plannen.alle}</option>
            <Uitkomstopties />
          </select>
        </label>
      </div>
      {gevonden.length === 0 && <p class="rustig">{T.plannen.geen}</p>}
      <ol class="plannen">
        {gevonden.slice(0, aantal).map(regel => (
          <Planregel key={regel.score.plan.nummer} regel={regel} verdeling={verdeling} runtime={runtime} />
        ))}
      </ol>
      {gevonden.length > aantal && (
        <button type="button" class="knop" onClick={() => setAantal(aantal + PER_KEER)}>
          {T.plannen.meer(Math.min(PER_KEER, gevonden.length - aantal))}
        </button>
      )}
    </>
  )
}

function Planregel({
  regel,
  verdeling,
  runtime,
}: {
  regel: Verdeelregel
  verdeling: Verdeling
  runtime: Runtime
}) {
  const { score, rang, uitkomst } = regel
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="rang" title={rang === null ? T.plannen.geenRang : T.plannen.rang(rang)}>
            {rang ?? '–'}
          </span>
          <span class="titel">
            <b>{score.plan.nummer}</b> {score.plan.titel}
          </span>
          <span class={`uitkomst ${uitkomst}`}>{UITKOMST_TEKST[uitkomst]}</span>
          <span class="cijfers">
            {formatEuro(score.gevraagd)} · {T.plannen.score.toLowerCase()} {decimal(score.score)}
          </span>
        </summary>
        {open && <Details regel={regel} verdeling={verdeling} runtime={runtime} />}
      </details>
    </li>
  )
}

function Details({
  regel,
  verdeling,
  runtime,
}: {
  regel: Verdeelregel
  verdeling: Verdeling
  runtime: Runtime
}) {
  const { score } = regel
  const [metImpact, setMetImpact] = useState(false)
  const waarom = regel.uitkomst === 'voorgesteld' ? '' : explain(regel, verdeling.toets.regels)
  const select = () => runtime.selectPlan(score.plan.nummer).catch(fout => runtime.toetsing.report(fout))
  return (
    <div class="details">
      {waarom && (
        <p>
          <b>{T.plannen.knelpunt}:</b> {waarom}
        </p>
      )}
      <p>
        {T.plannen.fte}:{' '}
        <b>{SCENARIOS.map(scenario => decimal(score.impact?.fte[scenario] ?? null, 'PM')).join(' – ')}</b>
        <br />
        {T.plannen.ftePerMiljoen}: <b>{decimal(score.ftePerMiljoen)}</b>
      </p>
      <Winst score={score} />
      <h4>{T.plannen.criteria}</h4>
      <Criteria score={score} kader={verdeling.kader} />
      <h4>{T.plannen.poorten}</h4>
      <Poorten score={score} />
      <button type="button" class="knop klein" onClick={select}>
        {T.plannen.naarRij}
      </button>
      <details onToggle={event => setMetImpact(event.currentTarget.open)}>
        <summary>{T.plannen.impactblad}</summary>
        {metImpact && <Impact plan={score.plan} kader={verdeling.kader} runtime={runtime} />}
      </details>
    </div>
  )
}
