import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Narekenstand } from '../../narekenen/narekenaar.ts'
import type { Runtime } from '../../runtime-api.ts'
import { lazy } from '../lazy.tsx'
import { T } from '../teksten.ts'

const Narekenen = lazy(() => import('./Narekenen.tsx').then(deel => deel.Narekenen), {
  waiting: <p class="rustig">{T.narekenen.laden}</p>,
  failed: <p role="alert">{T.narekenen.nietGeladen}</p>,
})

/** Shows the recalculated selection in place of `children`, from the moment someone asks for one until it is closed. */
export function Ingang({ runtime, children }: { runtime: Runtime; children: ComponentChild }) {
  const stand = useNarekenstand(runtime)
  return stand.open ? <Narekenen stand={stand} runtime={runtime} /> : children
}

function useNarekenstand({ narekenaar }: Runtime): Narekenstand {
  const [stand, setStand] = useState(narekenaar.stand())
  useEffect(() => {
    setStand(narekenaar.stand())
    return narekenaar.subscribe(() => setStand(narekenaar.stand()))
  }, [narekenaar])
  return stand
}
