import { useState } from 'preact/hooks'
import type { Runtime } from '../../runtime-api.ts'
import type { Ga } from '../plek.ts'
import { T } from '../teksten.ts'
import { hasVoorkeur, setVoorkeur } from '../voorkeur.ts'
import { M } from './teksten.ts'

/** What someone needs now and then, each with a line on what it is for. */
export function Meer({
  runtime,
  ga,
  startRondleiding,
}: {
  runtime: Runtime
  ga: Ga
  startRondleiding: () => void
}) {
  const [zoektoets, setAan] = useState(() => !hasVoorkeur('zoektoets-uit'))
  return (
    <div class="meer">
      <h2>{M.groep.werk}</h2>
      <ul>
        <Ingang id="werkboek" {...M.werkboek} onOpen={() => ga('werkboek')} />
        <Ingang id="narekenen" {...M.narekenen} onOpen={() => runtime.narekenaar.read()} />
        <Ingang id="rapportage" {...M.rapportage} onOpen={() => ga('rapportage')} />
        <Ingang id="toezicht" {...M.toezicht} onOpen={() => ga('toezicht')} />
      </ul>
      <h2>{M.groep.regels}</h2>
      <ul>
        <Ingang id="kaders" knop={T.kaders} {...M.kaders} onOpen={() => ga('kaders')} />
      </ul>
      <h2>{M.groep.hulp}</h2>
      <ul>
        <Ingang id="rondleiding" {...M.rondleiding} onOpen={startRondleiding} />
        <Hulplink pad="/hulp.html" {...M.hulp} />
        <Hulplink pad="/hulp.html#sneltoetsen" {...M.sneltoetsen} />
      </ul>
      <label class="vinkje">
        <input
          type="checkbox"
          checked={zoektoets}
          onChange={event => {
            setVoorkeur('zoektoets-uit', !event.currentTarget.checked)
            setAan(event.currentTarget.checked)
          }}
        />
        {M.zoektoets}
      </label>
    </div>
  )
}

function Ingang({
  id,
  knop,
  uitleg,
  onOpen,
}: {
  id: string
  knop: string
  uitleg: string
  onOpen: () => void
}) {
  return (
    <li>
      <button type="button" class="link" id={id} onClick={onOpen}>
        {knop}
      </button>
      <p>{uitleg}</p>
    </li>
  )
}

/** A way to the user guide, which opens beside Excel. */
function Hulplink({ pad, knop, uitleg }: { pad: string; knop: string; uitleg: string }) {
  return (
    <li>
      <a href={pad} target="_blank" rel="noreferrer">
        {knop}
      </a>
      <p>{uitleg}</p>
    </li>
  )
}
