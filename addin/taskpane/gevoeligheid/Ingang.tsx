import { useState } from 'preact/hooks'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import type { Runtime } from '../../runtime-api.ts'
import { lazy } from '../lazy.tsx'
import { T } from '../teksten.ts'

const Gevoeligheid = lazy(() => import('./Gevoeligheid.tsx').then(deel => deel.Gevoeligheid), {
  waiting: <p class="rustig">{T.onderdeel.laden}</p>,
  failed: <p role="alert">{T.onderdeel.nietGeladen}</p>,
})

/** Above the ranking: how firm it is, computed when someone opens it. */
export function Ingang(deel: { verdeling: Verdeling; runtime: Runtime }) {
  const [open, setOpen] = useState(false)
  return (
    <details class="gevoeligheidsingang" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{T.gevoeligheid}</summary>
      {open && <Gevoeligheid {...deel} />}
    </details>
  )
}
