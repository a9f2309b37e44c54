import { useState } from 'preact/hooks'
import { explainCriterium } from '#shared/beoordeling/opmaak.ts'
import type { Poortgroepuitkomst } from '#shared/beoordeling/poorten.ts'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { hoogsteOf } from '#shared/kader/opmaak.ts'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { explain, UITKOMST_TEKST } from '#shared/samenvatting/samenvatting.ts'
import { UITKOMSTEN, type Uitkomst, type Verdeelregel, type Verdeling } from '#shared/verdeling/op-rang.ts'
import type { Runtime } from '../runtime-api.ts'
import { lazy } from './lazy.tsx'
import { T } from './teksten.ts'

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
            {UITKOMSTEN.map(naam => (
              <option key={naam} value={naam}>
                {UITKOMST_TEKST[naam]}
              </option>
            ))}
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
        <fluent-button onClick={() => setAantal(aantal + PER_KEER)}>
          {T.plannen.meer(Math.min(PER_KEER, gevonden.length - aantal))}
        </fluent-button>
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
      <ul>
        {score.criteria.map(uitkomst => (
          <li key={uitkomst.criterium.id}>
            {uitkomst.criterium.titel}:{' '}
            <b>
              {uitkomst.stand === 'gescoord'
                ? T.plannen.punten(decimal(uitkomst.punten), hoogsteOf(verdeling.kader))
                : uitkomst.stand === 'nvt'
                  ? T.plannen.nvt
                  : T.plannen.open}
            </b>
            <span class="rustig"> {explainCriterium(uitkomst)}</span>
            <Bronregel tekst={formatBron(uitkomst.criterium.bron)} />
          </li>
        ))}
      </ul>
      <h4>{T.plannen.poorten}</h4>
      {score.poortgroepen.map(groep => (
        <Poorten key={groep.groep.id} {...groep} />
      ))}
      <fluent-button size="small" onClick={select}>
        {T.plannen.naarRij}
      </fluent-button>
      <details onToggle={event => setMetImpact(event.currentTarget.open)}>
        <summary>{T.plannen.impactblad}</summary>
        {metImpact && <Impact plan={score.plan} kader={verdeling.kader} runtime={runtime} />}
      </details>
    </div>
  )
}

/** The gates of one group; where not all of them are needed, it says how many are. */
function Poorten({ groep, poorten, gehaald, nodig }: Poortgroepuitkomst) {
  return (
    <>
      <p>
        {groep.titel}
        {nodig < poorten.length && `: ${T.plannen.gehaald(gehaald, nodig)}`}
      </p>
      <ul>
        {poorten.map(({ poort, stand, reden }) => (
          <li key={poort.id} class={stand === 'doorstaan' ? 'doorstaan' : 'gezakt'}>
            {poort.titel}: <b>{T.plannen[stand]}</b>
            <span>
              {' '}
              {reden} {stand === 'gezakt' && poort.uitweg}
            </span>
            <Bronregel tekst={formatBron(poort.bron)} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Bronregel = ({ tekst }: { tekst: string }) => (
  <small class="bron">
    {T.plannen.bron}: {tekst}
  </small>
)

const decimal = (waarde: number | null, leeg = '–') =>
  waarde === null
    ? leeg
    : waarde.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
