import { useState } from 'preact/hooks'
import { formatReden } from '#shared/kader/opmaak.ts'
import type { Proefregel, Proefstand } from '#shared/kader/proef.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Planlink } from '../Planlink.tsx'
import { GANGEN, gangOf } from './gang.ts'
import { K } from './teksten.ts'

const { proef: T } = K
const PER_KEER = 25
const REDENEN = 3

/** Whose rank moves in a dry run and why, in the order of the kader that was tried. */
export function Proefuitkomst({ regels, runtime }: { regels: readonly Proefregel[]; runtime: Runtime }) {
  const [alles, setAlles] = useState(false)
  const [aantal, setAantal] = useState(PER_KEER)
  const getoond = alles ? regels : regels.filter(regel => gangOf(regel) !== 'gelijk')
  return (
    <>
      <dl class="tellingen">
        {GANGEN.map(gang => (
          <div key={gang}>
            <dt>{T.samenvatting[gang]}</dt>
            <dd>{regels.filter(regel => gangOf(regel) === gang).length}</dd>
          </div>
        ))}
      </dl>
      <label class="aankruisen">
        <input type="checkbox" checked={alles} onChange={event => setAlles(event.currentTarget.checked)} />{' '}
        {T.alles}
      </label>
      {getoond.length === 0 && <p class="rustig">{T.geen}</p>}
      <ol class="proefregels">
        {getoond.slice(0, aantal).map(regel => (
          <Regel key={regel.plan} regel={regel} runtime={runtime} />
        ))}
      </ol>
      {getoond.length > aantal && (
        <button type="button" class="knop klein" onClick={() => setAantal(aantal + PER_KEER)}>
          {T.meer(Math.min(PER_KEER, getoond.length - aantal))}
        </button>
      )}
    </>
  )
}

function Regel({ regel, runtime }: { regel: Proefregel; runtime: Runtime }) {
  const { plan, titel, voor, na, verschuiving, redenen } = regel
  const rest = redenen.length - REDENEN
  return (
    <li>
      <span class="titel">
        <Planlink nummer={plan} runtime={runtime} /> {titel}
      </span>
      <span class={`gang ${gangOf(regel)}`}>
        {T.rang} {formatRang(voor)} {T.naar} <b>{formatRang(na)}</b>
        {verschuiving !== null && verschuiving !== 0 && ` (${formatVerschuiving(verschuiving)})`}
      </span>
      {redenen.length > 0 && (
        <ul>
          {redenen
            .slice(0, REDENEN)
            .map(formatReden)
            .map(reden => (
              <li key={reden}>{reden}</li>
            ))}
          {rest > 0 && <li class="rustig">{T.meerRedenen(rest)}</li>}
        </ul>
      )}
    </li>
  )
}

const formatRang = (stand: Proefstand | null): string =>
  stand === null ? T.nietVoor : stand.rang === null ? T.geenRang : String(stand.rang)

const formatVerschuiving = (plaatsen: number): string =>
  plaatsen > 0 ? T.omhoog(plaatsen) : T.omlaag(-plaatsen)
