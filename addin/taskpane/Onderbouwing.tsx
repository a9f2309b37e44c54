import { explainCriterium } from '#shared/beoordeling/opmaak.ts'
import type { Poortgroepuitkomst } from '#shared/beoordeling/poorten.ts'
import type { Criteriumuitkomst, Planscore } from '#shared/beoordeling/scoren.ts'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { formatPoortgroep, hoogsteOf } from '#shared/kader/opmaak.ts'
import { T } from './teksten.ts'

/** Each criterium with its points, what they rest on, and its source. */
export function Criteria({ score, kader }: { score: Planscore; kader: Kader }) {
  return (
    <ul>
      {score.criteria.map(uitkomst => (
        <li key={uitkomst.criterium.id}>
          {uitkomst.criterium.titel}: <b>{formatStand(uitkomst, hoogsteOf(kader))}</b>
          <Anker uitkomst={uitkomst} />
          <span class="rustig"> {explainCriterium(uitkomst)}</span>
          <Bronregel tekst={formatBron(uitkomst.criterium.bron)} />
        </li>
      ))}
    </ul>
  )
}

/** What the scale says at the points that a person gave. */
function Anker({ uitkomst: { criterium, punten } }: { uitkomst: Criteriumuitkomst }) {
  if (criterium.soort !== 'ankers') return null
  const anker = criterium.ankers.find(een => een.punten === punten)
  return anker ? <span class="anker"> {anker.tekst}</span> : null
}

const formatStand = ({ stand, punten }: Criteriumuitkomst, hoogste: number): string =>
  stand === 'gescoord' ? T.plannen.punten(decimal(punten), hoogste) : T.plannen[stand]

/** The gates by group, each with how it stands and, when it is not passed, why and the way out. */
export const Poorten = ({ score: { poortgroepen } }: { score: Planscore }) =>
  poortgroepen.map(groep => <Poortgroep key={groep.groep.id} {...groep} />)

/** The gates of one group; where not all of them are needed, it says how many are. */
function Poortgroep({ groep, poorten, gehaald, nodig }: Poortgroepuitkomst) {
  return (
    <>
      <p>
        {formatPoortgroep(groep)}
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

/** A figure with one decimal; `leeg` when it is not known. */
export const decimal = (waarde: number | null, leeg = '–'): string =>
  waarde === null
    ? leeg
    : waarde.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
