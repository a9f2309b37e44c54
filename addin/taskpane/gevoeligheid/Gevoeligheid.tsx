import { useMemo, useState } from 'preact/hooks'
import {
  type Gewichtsgevoeligheid,
  measureGevoeligheid,
  type Omslag,
} from '#shared/beoordeling/gevoeligheid.ts'
import { GEEN_RANGORDE } from '#shared/kader/opmaak.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Planlink } from '../Planlink.tsx'
import { formatOmslag, formatStap } from './opmaak.ts'
import { G } from './teksten.ts'
import { Wissels } from './Wissels.tsx'
import './gevoeligheid.css'

const PER_KEER = 20

/** How much the ranking of the last check hangs on the weights of its kader. */
export function Gevoeligheid({ verdeling, runtime }: { verdeling: Verdeling; runtime: Runtime }) {
  const { kader, regels } = verdeling
  const gevoeligheid = useMemo(
    () =>
      measureGevoeligheid(
        regels.map(({ score }) => score),
        kader,
      ),
    [regels, kader],
  )
  const { marge, plannen, gewichten, kleinste, kleinsteBovenaan } = gevoeligheid
  if (gewichten.length === 0) return <p>{GEEN_RANGORDE}</p>
  if (plannen < 2) return <p>{G.teWeinig}</p>
  const titels = new Map(regels.map(({ score: { plan } }) => [plan.nummer, plan.titel]))
  return (
    <div class="gevoeligheid">
      <p class="rustig">
        {G.uitleg(marge)} {G.voorstel}
      </p>
      {kleinste ? (
        <ul>
          <li>
            {G.kleinste}: <Wisselzin omslag={kleinste} runtime={runtime} />
          </li>
          <li>
            {G.kleinsteBovenaan}:{' '}
            {kleinsteBovenaan ? (
              <Wisselzin omslag={kleinsteBovenaan} runtime={runtime} />
            ) : (
              G.bovenaanVast(marge)
            )}
          </li>
        </ul>
      ) : (
        <p>{G.vast(marge)}</p>
      )}
      <Wissels gevoeligheid={gevoeligheid} />
      <Tabel gewichten={gewichten} />
      {gewichten.map(gewicht => (
        <Schuivers key={gewicht.criterium.id} gewicht={gewicht} titels={titels} runtime={runtime} />
      ))}
    </div>
  )
}

/** Which weight, by how much, and which plan then goes first. */
function Wisselzin({ omslag, runtime }: { omslag: Omslag; runtime: Runtime }) {
  const { criterium, stap, rang, eerst, dan } = omslag
  return (
    <>
      <b>
        {criterium.label} {formatStap(stap)}
      </b>
      : <Planlink nummer={eerst} runtime={runtime} /> {G.gaatVoor} <Planlink nummer={dan} runtime={runtime} />{' '}
      {G.rang(rang)}
    </>
  )
}

function Tabel({ gewichten }: { gewichten: readonly Gewichtsgevoeligheid[] }) {
  return (
    <table aria-label={G.titel}>
      <thead>
        <tr>
          <th scope="col">{G.tabel.weging}</th>
          <th scope="col">{G.tabel.aandeel}</th>
          <th scope="col">{G.tabel.wissel}</th>
          <th scope="col">{G.tabel.bovenaan}</th>
          <th scope="col">{G.tabel.plannen}</th>
        </tr>
      </thead>
      <tbody>
        {gewichten.map(({ criterium, aandeel, omslag, omslagBovenaan, verschuivingen }) => (
          <tr key={criterium.id}>
            <th scope="row">{criterium.label}</th>
            <td>{Math.round(aandeel)} %</td>
            <td>{formatOmslag(omslag)}</td>
            <td>{formatOmslag(omslagBovenaan)}</td>
            <td>{verschuivingen.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The plans whose rank changes with one weight, each with the best and the worst that it gets. */
function Schuivers({
  gewicht: { criterium, verschuivingen },
  titels,
  runtime,
}: {
  gewicht: Gewichtsgevoeligheid
  titels: ReadonlyMap<string, string>
  runtime: Runtime
}) {
  const [aantal, setAantal] = useState(PER_KEER)
  if (verschuivingen.length === 0) return null
  const naam = G.perWeging(criterium.label, verschuivingen.length)
  return (
    <details>
      <summary>{naam}</summary>
      <table aria-label={naam}>
        <thead>
          <tr>
            <th scope="col">{G.plan}</th>
            <th scope="col">{G.rangNu}</th>
            <th scope="col">{G.beste}</th>
            <th scope="col">{G.slechtste}</th>
          </tr>
        </thead>
        <tbody>
          {verschuivingen.slice(0, aantal).map(({ plan, rang, beste, slechtste }) => (
            <tr key={plan}>
              <th scope="row">
                <Planlink nummer={plan} runtime={runtime} /> {titels.get(plan)}
              </th>
              <td>{rang}</td>
              <td>{beste}</td>
              <td>{slechtste}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {verschuivingen.length > aantal && (
        <button type="button" class="knop klein" onClick={() => setAantal(aantal + PER_KEER)}>
          {G.meer(Math.min(PER_KEER, verschuivingen.length - aantal))}
        </button>
      )}
    </details>
  )
}
