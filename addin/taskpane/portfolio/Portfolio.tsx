import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Runtime } from '../../runtime-api.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import { Bestanden } from '../bestanden/Bestanden.tsx'
import { Ingang as Gevoeligheid } from '../gevoeligheid/Ingang.tsx'
import { lazy } from '../lazy.tsx'
import { Meldingen } from '../Meldingen.tsx'
import { Middelen } from '../Middelen.tsx'
import { Plannen } from '../Plannen.tsx'
import { type Ga, TABS, type Tabnaam } from '../plek.ts'
import { Regels } from '../Regels.tsx'
import { T } from '../teksten.ts'
import '../fluent-tabs.ts'

const Verdeling = lazy(() => import('../verdeling/Verdeling.tsx').then(deel => deel.Verdeling), {
  waiting: <p class="rustig">{T.onderdeel.laden}</p>,
  failed: <p role="alert">{T.onderdeel.nietGeladen}</p>,
})

type Props = {
  resultaat: Resultaat | null
  runtime: Runtime
  tab: Tabnaam
  setTab: (tab: Tabnaam) => void
  ga: Ga
}

/** All plans together, once they were checked: the ceilings, the ranking, the what-if, and on what it rests. */
export function Portfolio({ resultaat, ...props }: Props) {
  if (resultaat) return <Tabs resultaat={resultaat} {...props} />
  return (
    <section class="leeg">
      <h2>{T.leeg.titel}</h2>
      <p>{T.leeg.tekst}</p>
    </section>
  )
}

function Tabs({ resultaat, runtime, tab, setTab, ga }: Props & { resultaat: Resultaat }) {
  const { verdeling, meldingen } = resultaat
  return (
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
            {naam === 'meldingen' && meldingen.length > 0 ? ` (${meldingen.length})` : ''}
          </fluent-tab>
        ))}
      </fluent-tablist>
      <Paneel naam="middelen" open={tab}>
        <Middelen verdeling={verdeling} />
        <Bestanden resultaat={resultaat} runtime={runtime} />
      </Paneel>
      <Paneel naam="plannen" open={tab}>
        <Gevoeligheid verdeling={verdeling} runtime={runtime} />
        <Plannen verdeling={verdeling} runtime={runtime} />
      </Paneel>
      <Paneel naam="verdeling" open={tab}>
        <Verdeling resultaat={resultaat} runtime={runtime} />
      </Paneel>
      <Paneel naam="meldingen" open={tab}>
        <Meldingen meldingen={meldingen} runtime={runtime} />
      </Paneel>
      <Paneel naam="regels" open={tab}>
        <Regels verdeling={verdeling} onKaders={() => ga('kaders')} />
      </Paneel>
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
