import { useEffect, useState } from 'preact/hooks'
import { AANMELDSLEUTEL } from '../client/aanmeldsleutel.ts'
import type { Runtime } from '../runtime-api.ts'
import { Balken } from './Balken.tsx'
import { Excelbalk } from './Excelbalk.tsx'
import { useFocusbehoud } from './focus.ts'
import { Kop } from './Kop.tsx'
import { lazy } from './lazy.tsx'
import { Navigatie } from './Navigatie.tsx'
import { Ingang as Narekenen } from './narekenen/Ingang.tsx'
import type { Ga, Plek, Tabnaam } from './plek.ts'
import { useStand } from './stand.ts'
import { Start } from './start/Start.tsx'
import { T } from './teksten.ts'
import { useZoektoets } from './zoektoets.ts'
import './tabtoets.ts'

const ONDERWEG = {
  waiting: <p class="rustig">{T.onderdeel.laden}</p>,
  failed: <p role="alert">{T.onderdeel.nietGeladen}</p>,
}
const loadBeoordelen = () => import('./beoordelen/Beoordelen.tsx')
const Plan = lazy(() => import('./plan/Plan.tsx').then(deel => deel.Plan), ONDERWEG)
const Beoordelen = lazy(() => loadBeoordelen().then(deel => deel.Beoordelen), ONDERWEG)
const Portfolio = lazy(() => import('./portfolio/Portfolio.tsx').then(deel => deel.Portfolio), ONDERWEG)
const Meer = lazy(() => import('./meer/Meer.tsx').then(deel => deel.Meer), ONDERWEG)
const Rapportage = lazy(() => import('./rapportage/Rapportage.tsx').then(deel => deel.Rapportage), ONDERWEG)
const Kaders = lazy(() => import('./kaders/Kaders.tsx').then(deel => deel.Kaders), ONDERWEG)
const Toezicht = lazy(() => import('./toezicht/Paneel.tsx').then(deel => deel.Paneel), ONDERWEG)
const Werkboek = lazy(() => import('./werkboek/Werkboek.tsx').then(deel => deel.Werkboek), ONDERWEG)
const Rondleiding = lazy(() => import('./rondleiding/Rondleiding.tsx').then(deel => deel.Rondleiding))

/** The task pane: the acts on top, the five places below them, and the place where someone is. */
export function App({ runtime }: { runtime: Runtime }) {
  const stand = useStand(runtime.toetsing)
  const { resultaat } = stand
  const [plek, setPlek] = useState<Plek>('start')
  const [tab, setTab] = useState<Tabnaam>('middelen')
  const [rondleiding, setRondleiding] = useState(false)
  const ga: Ga = (naar, onderdeel) => {
    runtime.narekenaar.close()
    setPlek(naar)
    if (onderdeel) setTab(onderdeel)
  }
  useFocusbehoud()
  useZoektoets(() => ga('start'))
  useEffect(() => {
    // Who is signed in gets the state of each plan at every check, also before the form has been opened.
    if (sessionStorage.getItem(AANMELDSLEUTEL)) loadBeoordelen().then(deel => deel.prepare(runtime))
  }, [runtime])
  const isGetoetst = resultaat !== null
  useEffect(() => {
    // The first outcome shows itself, except to someone who went to work elsewhere meanwhile.
    if (isGetoetst) setPlek(hier => (hier === 'start' ? 'portfolio' : hier))
  }, [isGetoetst])

  return (
    <>
      <Kop stand={stand} runtime={runtime} />
      <Navigatie plek={plek} ga={ga} />
      <Excelbalk />
      <Balken stand={stand} runtime={runtime} ga={ga} />
      <main>
        <Narekenen runtime={runtime}>
          {plek === 'start' && (
            <Start
              resultaat={resultaat}
              runtime={runtime}
              ga={ga}
              startRondleiding={() => setRondleiding(true)}
            />
          )}
          {plek === 'plan' && <Plan resultaat={resultaat} runtime={runtime} ga={ga} />}
          {plek === 'beoordelen' && <Beoordelen runtime={runtime} />}
          {plek === 'portfolio' && (
            <Portfolio resultaat={resultaat} runtime={runtime} tab={tab} setTab={setTab} ga={ga} />
          )}
          {plek === 'meer' && (
            <Meer runtime={runtime} ga={ga} startRondleiding={() => setRondleiding(true)} />
          )}
          {plek === 'rapportage' && <Rapportage runtime={runtime} />}
          {plek === 'toezicht' && <Toezicht runtime={runtime} />}
          {plek === 'werkboek' && <Werkboek runtime={runtime} />}
          {plek === 'kaders' && (
            <Kaders
              huidig={resultaat?.verdeling.kader ?? null}
              runtime={runtime}
              onSluit={() => ga(isGetoetst ? 'portfolio' : 'meer')}
            />
          )}
        </Narekenen>
      </main>
      {rondleiding && <Rondleiding ga={ga} onSluit={() => setRondleiding(false)} />}
    </>
  )
}
