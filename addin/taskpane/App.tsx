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
            <section
              id="paneel-middelen"
              role="tabpanel"
              aria-labelledby="tab-middelen"
              hidden={tab !== 'middelen'}
            >
              <Middelen verdeling={resultaat.verdeling} />
              <Bestanden runtime={runtime} />
            </section>
            <section
              id="paneel-plannen"
              role="tabpanel"
              aria-labelledby="tab-plannen"
              hidden={tab !== 'plannen'}
            >
              <Plannen verdeling={resultaat.verdeling} runtime={runtime} />
            </section>
            <section
              id="paneel-meldingen"
              role="tabpanel"
              aria-labelledby="tab-meldingen"
              hidden={tab !== 'meldingen'}
            >
              <Meldingen meldingen={resultaat.meldingen} runtime={runtime} />
            </section>
            <section
              id="paneel-regels"
              role="tabpanel"
              aria-labelledby="tab-regels"
              hidden={tab !== 'regels'}
            >
              <Regels verdeling={resultaat.verdeling} />
            </section>
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

function useStand({ toetsing }: Runtime): Stand {
  const [stand, setStand] = useState(toetsing.stand())
  useEffect(() => toetsing.subscribe(() => setStand(toetsing.stand())), [toetsing])
  return stand
}
