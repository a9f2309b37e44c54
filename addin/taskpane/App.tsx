import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { formatKader } from '#shared/kader/opmaak.ts'
import type { Runtime } from '../runtime-api.ts'
import type { Stand } from '../toetsing/stand.ts'
import { Balken } from './Balken.tsx'
import { Bestanden } from './Bestanden.tsx'
import { Meldingen } from './Meldingen.tsx'
import { Middelen } from './Middelen.tsx'
import { Ingang } from './narekenen/Ingang.tsx'
import { Plannen } from './Plannen.tsx'
import { Regels } from './Regels.tsx'
import { T } from './teksten.ts'

type Tabnaam = keyof typeof T.tab
const TABS: readonly Tabnaam[] = ['middelen', 'plannen', 'meldingen', 'regels']

/** The task pane: one act on top, then what it found. */
export function App({ runtime }: { runtime: Runtime }) {
  const stand = useStand(runtime)
  const [tab, setTab] = useState<Tabnaam>('middelen')
  const { resultaat, bezig } = stand
  const meldingen = resultaat?.meldingen.length ?? 0

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
        {resultaat ? (
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
              <Plannen verdeling={resultaat.verdeling} runtime={runtime} />
            </Paneel>
            <Paneel naam="meldingen" open={tab}>
              <Meldingen meldingen={resultaat.meldingen} runtime={runtime} />
            </Paneel>
            <Paneel naam="regels" open={tab}>
              <Regels verdeling={resultaat.verdeling} />
            </Paneel>
          </>
        ) : (
          <section class="leeg">
            <h2>{T.leeg.titel}</h2>
            <p>{T.leeg.tekst}</p>
          </section>
        )}
      </Ingang>
    </>
  )
}

/** The part of a tab: always there, so that what was opened in it stays open. */
const Paneel = ({ naam, open, children }: { naam: Tabnaam; open: Tabnaam; children: ComponentChildren }) => (
  <section id={`paneel-${naam}`} role="tabpanel" aria-labelledby={`tab-${naam}`} hidden={open !== naam}>
    {children}
  </section>
)

function useStand({ toetsing }: Runtime): Stand {
  const [stand, setStand] = useState(toetsing.stand())
  useEffect(() => toetsing.subscribe(() => setStand(toetsing.stand())), [toetsing])
  return stand
}
