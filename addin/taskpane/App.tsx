import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatKader } from '#shared/kader/opmaak.ts'
import { AANMELDSLEUTEL } from '../client/aanmeldsleutel.ts'
import type { Runtime } from '../runtime-api.ts'
import { Balken } from './Balken.tsx'
import { Bestanden } from './Bestanden.tsx'
import { Ingang as Gevoeligheid } from './gevoeligheid/Ingang.tsx'
import { lazy } from './lazy.tsx'
import { Meldingen } from './Meldingen.tsx'
import { Middelen } from './Middelen.tsx'
import { Ingang } from './narekenen/Ingang.tsx'
import { Plannen } from './Plannen.tsx'
import { useStand } from './stand.ts'
import { T } from './teksten.ts'

/** Work that takes the place of the tabs. */
type Werk = 'beoordelen' | 'rapportage' | 'kaders'

type Tabnaam = keyof typeof T.tab
const TABS: readonly Tabnaam[] = ['middelen', 'plannen', 'verdeling', 'meldingen', 'regels']

const ONDERWEG = {
  waiting: <p class="rustig">{T.onderdeel.laden}</p>,
  failed: <p role="alert">{T.onderdeel.nietGeladen}</p>,
}
const Regels = lazy(() => import('./Regels.tsx').then(deel => deel.Regels), ONDERWEG)
const Kaders = lazy(() => import('./kaders/Kaders.tsx').then(deel => deel.Kaders), ONDERWEG)
const loadBeoordelen = () => import('./beoordelen/Beoordelen.tsx')
const Beoordelen = lazy(() => loadBeoordelen().then(deel => deel.Beoordelen), ONDERWEG)
const Rapportage = lazy(() => import('./rapportage/Rapportage.tsx').then(deel => deel.Rapportage), ONDERWEG)
const Verdeling = lazy(() => import('./verdeling/Verdeling.tsx').then(deel => deel.Verdeling), ONDERWEG)

/** The task pane: one act on top, then what it found. */
export function App({ runtime }: { runtime: Runtime }) {
  const stand = useStand(runtime.toetsing)
  const [tab, setTab] = useState<Tabnaam>('middelen')
  const [werk, setWerk] = useState<Werk | null>(null)
  const { resultaat, bezig } = stand
  const meldingen = resultaat?.meldingen.length ?? 0
  const toggle = (gekozen: Werk) => {
    runtime.narekenaar.close()
    setWerk(werk === gekozen ? null : gekozen)
  }
  useEffect(() => {
    // Who is signed in gets the state of each plan at every check, also before the form has been opened.
    if (sessionStorage.getItem(AANMELDSLEUTEL)) loadBeoordelen().then(deel => deel.prepare(runtime))
  }, [runtime])

  return (
    <>
      <header>
        <h1>{T.naam}</h1>
        {resultaat && <p class="kader">{formatKader(resultaat.verdeling.kader)}</p>}
        <div class="knoppen">
          <fluent-button
            id="toets"
            appearance="primary"
            disabled={bezig !== null}
            onClick={() => runtime.toetsing.check()}
          >
            {T.toets}
          </fluent-button>
          <fluent-button
            id="samenvatting"
            disabled={bezig !== null}
            onClick={() => runtime.toetsing.writeSummary()}
          >
            {T.samenvatting}
          </fluent-button>
          <fluent-button id="narekenen" onClick={() => runtime.narekenaar.read()}>
            {T.narekenen.knop}
          </fluent-button>
          <fluent-button id="beoordelen" onClick={() => toggle('beoordelen')}>
            {werk === 'beoordelen' ? T.beoordelen.dicht : T.beoordelen.open}
          </fluent-button>
          <fluent-button id="rapportage" onClick={() => toggle('rapportage')}>
            {werk === 'rapportage' ? T.rapportage.dicht : T.rapportage.open}
          </fluent-button>
        </div>
        <div class="voortgang" role="status" aria-live="polite">
          {bezig ? (
            <>
              <span class="draaier" /> {T.stap[bezig]}
            </>
          ) : (
            stand.bericht
          )}
        </div>
      </header>
      <Balken stand={stand} runtime={runtime} />
      <Ingang runtime={runtime}>
        {werk === 'beoordelen' ? (
          <Beoordelen runtime={runtime} />
        ) : werk === 'rapportage' ? (
          <Rapportage runtime={runtime} />
        ) : werk === 'kaders' ? (
          <Kaders
            huidig={resultaat?.verdeling.kader ?? null}
            runtime={runtime}
            onSluit={() => setWerk(null)}
          />
        ) : resultaat ? (
          <>
            <fluent-tablist aria-label={T.tabs} activeid={`tab-${tab}`}>
              {TABS.map(naam => (
                <fluent-tab
                  key={naam}
                  id={`tab-${naam}`}
                  aria-controls={`paneel-${naam}`}
                  onFocusIn={() => setTab(naam)}
                >
                  {T.tab[naam]}
                  {naam === 'meldingen' && meldingen > 0 ? ` (${meldingen})` : ''}
                </fluent-tab>
              ))}
            </fluent-tablist>
            <Paneel naam="middelen" open={tab}>
              <Middelen verdeling={resultaat.verdeling} />
              <Bestanden runtime={runtime} />
            </Paneel>
            <Paneel naam="plannen" open={tab}>
              <Gevoeligheid verdeling={resultaat.verdeling} runtime={runtime} />
              <Plannen verdeling={resultaat.verdeling} runtime={runtime} />
            </Paneel>
            <Paneel naam="verdeling" open={tab}>
              <Verdeling resultaat={resultaat} runtime={runtime} />
            </Paneel>
            <Paneel naam="meldingen" open={tab}>
              <Meldingen meldingen={resultaat.meldingen} runtime={runtime} />
            </Paneel>
            <Paneel naam="regels" open={tab}>
              <Regels verdeling={resultaat.verdeling} onKaders={() => setWerk('kaders')} />
            </Paneel>
          </>
        ) : (
          <section class="leeg">
            <h2>{T.leeg.titel}</h2>
            <p>{T.leeg.tekst}</p>
            <button type="button" class="link" onClick={() => setWerk('kaders')}>
              {T.kaders}
            </button>
          </section>
        )}
      </Ingang>
    </>
  )
}

/** The part of a tab: there from the first time that it is shown, so that what was opened in it stays open. */
function Paneel({ naam, open, children }: { naam: Tabnaam; open: Tabnaam; children: ComponentChildren }) {
  const getoond = useRef(false)
  getoond.current ||= open === naam
  return (
    <section id={`paneel-${naam}`} role="tabpanel" aria-labelledby={`tab-${naam}`} hidden={open !== naam}>
      {getoond.current && children}
    </section>
  )
}
